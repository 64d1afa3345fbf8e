import type { Choices } from '../../src/api/contract';
import { METRICS } from '../../src/metrics/catalogue';
import { PACKS } from '../../src/metrics/metric';

const NAMES: readonly string[] = [
  'Tickets & speed',
  'Surveys',
  'Customers & money',
  'Team & cost',
  'Backlog & quality',
  'Phone',
  'Help centre & bots',
  'People',
  'As others print them',
];

/** Packs that a new workbook follows. */
const ON: readonly string[] = PACKS.slice(0, 3);

/** What a new workbook answers: three packs are shown, the others are not. */
export function newChoices(): Choices {
  return {
    packs: PACKS.map((id, index) => ({ id, name: NAMES[index] ?? id })),
    metrics: METRICS.map(({ id, name, theme, pack }) => ({
      id,
      name,
      theme,
      pack,
      isShown: ON.includes(pack),
    })),
  };
}

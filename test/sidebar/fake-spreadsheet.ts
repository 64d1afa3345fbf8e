import type { Choices, Entry, Field, MonthForm } from '../../src/api/contract';
import { BREAKDOWNS, breakdownKey } from '../../src/metrics/breakdowns';
import { INPUTS, inputsOf, METRICS } from '../../src/metrics/catalogue';
import { PACKS, type Pack } from '../../src/metrics/metric';
import { newChoices } from './fake-choices';

/** July 2026, the latest complete month of the tests; August is running. */
export const JULY = 12 * 2026 + 6;

export type Column = Record<string, Entry>;

/** What the stand-in for the spreadsheet starts with. */
export interface FakeStart {
  readonly running: number;
  readonly fields: readonly Field[];
  readonly columns: Record<number, Column>;
  readonly locked: readonly string[];
  readonly unchosen: readonly string[];
  readonly choices: Choices;
  /** Summaries by month. */
  readonly summaries: Readonly<Record<number, string>>;
}

const OFF: readonly Pack[] = PACKS.filter(
  (pack) => !['ticketsAndSpeed', 'surveys', 'customersAndMoney'].includes(pack),
);

/** Every input, with the six categories and five channels of a new workbook. */
export function allFields(): Field[] {
  const breakdowns = BREAKDOWNS.flatMap((breakdown) =>
    breakdown.defaults.map((name) => ({ id: breakdownKey(breakdown, name), label: name })),
  );
  return [...INPUTS.map(({ id, label }) => ({ id, label })), ...breakdowns];
}

/** Inputs that no metric of a chosen pack needs. */
export function unchosenIds(): string[] {
  const chosen = METRICS.filter((metric) => !OFF.includes(metric.pack)).flatMap(inputsOf);
  return INPUTS.filter((input) => input.unit !== 'text' && !chosen.includes(input.id)).map(
    (input) => input.id,
  );
}

export function formOf(start: FakeStart, month: number): MonthForm {
  const values = start.columns[month] ?? {};
  return {
    month,
    months: Object.keys(start.columns).map((key) => ({
      month: Number(key),
      isRunning: Number(key) === start.running,
      filled: Object.keys(start.columns[Number(key)] ?? {}).length,
    })),
    running: start.running,
    fields: start.fields,
    values,
    locked: start.locked,
    previous: start.columns[month - 1] ?? {},
    unchosen: start.unchosen,
    source: typeof values.source === 'string' ? values.source : '',
    workbookName: 'Support 2026',
  };
}

/** A month as a small team has it. */
export const JUNE_VALUES: Column = {
  ticketsReceived: 431,
  ticketsResolved: 420,
  ticketsOpening: 52,
  ticketsUnresolved: 63,
  firstResponseHours: 1200,
  firstResponses: 430,
  resolutionHours: 5000,
  resolutionsTimed: 400,
  csatSatisfied: 240,
  csatResponses: 285,
  customersStart: 820,
  customersEnd: 850,
  customersNew: 55,
  customersLost: 25,
  lifespanYears: 3,
  agents: 6,
  revenue: 42500,
  salesAndMarketingSpend: 9000,
  npsPromoters: 50,
  npsPassives: 30,
  npsDetractors: 22,
};

export function startWith(
  columns: Record<number, Column>,
  more: Partial<FakeStart> = {},
): FakeStart {
  return {
    running: JULY + 1,
    fields: allFields(),
    columns,
    locked: [],
    unchosen: unchosenIds(),
    choices: newChoices(),
    summaries: {},
    ...more,
  };
}

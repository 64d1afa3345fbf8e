import { inputsOf, METRICS } from '../metrics/catalogue';
import type { Metric, Pack } from '../metrics/metric';
import { monthlyInputs, withEffective } from './keys';

/** Packs that a new workbook follows. */
export const FIRST_PACKS: readonly Pack[] = ['ticketsAndSpeed', 'surveys', 'customersAndMoney'];

/** What each pack is called, in the order in which they are offered. */
export const PACK_NAMES: Readonly<Record<Pack, string>> = {
  ticketsAndSpeed: 'Tickets & speed',
  surveys: 'Surveys',
  customersAndMoney: 'Customers & money',
  teamAndCost: 'Team & cost',
  backlogAndQuality: 'Backlog & quality',
  phone: 'Phone',
  helpCentre: 'Help centre & bots',
  people: 'People',
  asOthersPrint: 'As others print them',
};

/** Metrics that a new workbook hides. */
export const firstHidden = (): string[] =>
  METRICS.filter((metric) => !FIRST_PACKS.includes(metric.pack)).map((metric) => metric.id);

/** Metrics that are shown. A metric that is off is hidden, never deleted. */
export function shownMetrics(hidden: ReadonlySet<string>): Metric[] {
  return METRICS.filter((metric) => !hidden.has(metric.id));
}

/** Inputs of Monthly that no shown metric needs. */
export function idleInputs(hidden: ReadonlySet<string>): string[] {
  const needed = new Set(withEffective(shownMetrics(hidden).flatMap(inputsOf)));
  return monthlyInputs
    .filter((input) => input.theme !== 'notes' && !needed.has(input.id))
    .map((input) => input.id);
}

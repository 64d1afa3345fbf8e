import type { Known } from '../formula/evaluate';
import { METRICS } from '../metrics/catalogue';
import { formatChange, formatValue } from '../metrics/format';
import { FEWEST_ANSWERS, marginExpressions } from '../metrics/margin';
import type { FormulaMetric } from '../metrics/metric';
import { changeMargin } from '../statistics/change-margin';
import { csatInterval } from '../statistics/csat-interval';
import { messages } from '../workbook/messages';
import { type MonthlyTab, metricIn, valueIn } from '../workbook/month-values';
import type { State } from '../workbook/state';

/** Those that a summary tells, in this order. */
const SURVEYS: readonly string[] = ['csat', 'nps', 'ces'];

/** What a month's answers come to, and how sure that is. */
interface Answered {
  readonly value: Known;
  readonly answers: number;
  /** Points to either side; null where they are too few to judge. */
  readonly margin: Known;
}

function answeredIn(monthly: MonthlyTab, metric: FormulaMetric, month: number): Answered {
  const trees = marginExpressions(metric);
  const answers = trees && valueIn(monthly, trees.answers, month);
  const isEnough = answers !== null && answers >= FEWEST_ANSWERS;
  return {
    value: metricIn(monthly, metric, month),
    answers: answers ?? 0,
    margin: trees && isEnough ? valueIn(monthly, trees.width, month) : null,
  };
}

/** Where all customers lie, 95 times of 100: "77–86", or "+12 to +50" where the sign tells. */
function rangeText({ unit }: FormulaMetric, { value, answers, margin }: Answered): string {
  if (value === null || margin === null) return '';
  if (unit !== 'percent') {
    const ends = [Math.max(-100, value - margin), Math.min(100, value + margin)];
    return ends.map((end) => formatValue(unit, end)).join(' to ');
  }
  const interval = csatInterval((value * answers) / 100, answers);
  return interval === null
    ? ''
    : [interval.low, interval.high].map((end) => formatValue('count', end)).join('–');
}

function verdict(metric: FormulaMetric, now: Answered, before: Answered): string {
  if (now.margin === null) return messages.tooFew;
  const margin = changeMargin(before.margin, now.margin);
  if (margin === null || now.value === null || before.value === null) return '';
  const change = now.value - before.value;
  if (Math.abs(change) <= margin) return messages.noRealChange;
  return messages.realChange(formatChange(metric.unit, change).replace(/^[▲▼] /, ''));
}

/** "CSAT 81.7% (153 answers, 75–87): no real change." for each survey that is shown and known. */
export function surveySentences(state: State, monthly: MonthlyTab, month: number): string[] {
  return SURVEYS.flatMap((id) => {
    const metric = METRICS.find((each) => each.id === id);
    if (metric?.kind !== 'formula' || state.hidden.has(id)) return [];
    const now = answeredIn(monthly, metric, month);
    if (now.value === null) return [];
    return [
      messages.survey(
        metric.abbreviation ?? metric.name,
        formatValue(metric.unit, now.value),
        formatValue('count', now.answers),
        rangeText(metric, now),
        verdict(metric, now, answeredIn(monthly, metric, month - 1)),
      ),
    ];
  });
}

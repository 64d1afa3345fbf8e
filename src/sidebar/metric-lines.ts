import { evaluate } from '../formula/evaluate';
import { inputsOf, tableExpression } from '../metrics/catalogue';
import { formatChange, formatValue } from '../metrics/format';
import type { ValueOf } from './effective-values';
import type { ShownMetric } from './groups';

/** A metric as it would be if the month were saved now. */
export interface MetricLine {
  readonly id: string;
  readonly name: string;
  /** "" where it is not known. */
  readonly value: string;
  /** Against the month before; "" where either is not known. */
  readonly change: string;
}

function lineOf(metric: ShownMetric, valueOf: ValueOf, previousOf: ValueOf): MetricLine {
  const tree = tableExpression(metric);
  const [now, before] = [evaluate(tree, valueOf), evaluate(tree, previousOf)];
  const change = now === null || before === null ? null : now - before;
  return {
    id: metric.id,
    name: metric.name,
    value: formatValue(metric.unit, now),
    change: formatChange(metric.unit, change),
  };
}

/**
 * The metrics of a group, worked out from what stands in the form.
 * @param isOff true for ids of inputs whose packs are off: metrics that need one are left out
 */
export function metricLines(
  metrics: readonly ShownMetric[],
  valueOf: ValueOf,
  previousOf: ValueOf,
  isOff: (inputId: string) => boolean,
): MetricLine[] {
  return metrics
    .filter((metric) => metric.pack !== 'asOthersPrint' && !inputsOf(metric).some(isOff))
    .map((metric) => lineOf(metric, valueOf, previousOf));
}

import { useForm } from './form-context';
import type { FormReading } from './form-reading';
import type { FieldGroup } from './groups';
import { say } from './messages';
import { metricLines } from './metric-lines';
import { monthName } from './months';

/** Numbers that cannot be right make no metric. */
function contradictedIds({ findings }: FormReading): ReadonlySet<string> {
  const errors = findings.filter((finding) => finding.kind === 'error');
  return new Set(errors.flatMap((finding) => finding.ids));
}

/** The metrics that a group makes, worked out as somebody types, with the change. */
export function MetricList({ group }: { readonly group: FieldGroup }) {
  const { form, reading } = useForm();
  const isOwn = (id: string) => group.fields.some((field) => field.id === id);
  const isOff = (id: string) => form.unchosen.includes(id) && !isOwn(id);
  const shown = group.metrics.filter((metric) => !form.hiddenMetrics?.includes(metric.id));
  const wrong = contradictedIds(reading);
  const valueOf = (id: string) => (wrong.has(id) ? null : reading.valueOf(id));
  const lines = metricLines(shown, valueOf, reading.previousOf, isOff);
  if (lines.length === 0) return null;
  const before = monthName(form.month - 1);
  return (
    <dl class="metrics" aria-label={say('metricsTitle')}>
      {lines.map((line) => (
        <div key={line.id} class={line.value ? '' : 'unknown'}>
          <dt>{line.name}</dt>
          <dd class="value">{line.value || <span class="unseen">{say('metricUnknown')}</span>}</dd>
          <dd class="change" title={say('changeAgainst', { change: line.change, month: before })}>
            {line.change}
          </dd>
        </div>
      ))}
    </dl>
  );
}

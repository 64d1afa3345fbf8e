import { BREAKDOWNS } from '../metrics/breakdowns';
import type { Theme } from '../metrics/input';
import { restOf } from './breakdown-rest';
import { useForm } from './form-context';

/** "12 not categorised", under the categories; the same for channels. */
export function BreakdownSum({ theme }: { readonly theme: Theme }) {
  const { reading } = useForm();
  const breakdown = BREAKDOWNS.find((one) => one.theme === theme);
  const rest = breakdown && restOf(breakdown.theme, reading);
  return rest ? <p class={rest.isWarning ? 'rest hint' : 'rest'}>{rest.message}</p> : null;
}

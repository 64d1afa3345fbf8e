import type { MonthChoice, MonthForm } from '../api/contract';

/**
 * The months to choose from: the latest complete one first, then the running one, then older ones.
 * Months to come are left out.
 */
export function choicesOf(form: MonthForm): MonthChoice[] {
  const latest = form.running - 1;
  const known = new Map(form.months.map((choice) => [choice.month, choice]));
  for (const month of [latest, form.running, form.month]) {
    const bare = { month, isRunning: month === form.running, filled: 0 };
    if (!known.has(month)) known.set(month, bare);
  }
  const rank = (month: number) => (month === form.running ? latest - 0.5 : month);
  return [...known.values()]
    .filter((choice) => choice.month <= form.running)
    .sort((a, b) => rank(b.month) - rank(a.month));
}

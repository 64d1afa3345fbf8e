import type { FakeStart } from './fake-spreadsheet';

/** What a test can see and set in the page. */
export interface FakeWindow {
  readonly calls: { readonly call: string; readonly request: unknown }[];
  /** What the next calls do instead of answering, in order. */
  readonly plans: ('hold' | 'fail' | 'denied' | { readonly refuse: string })[];
  /** Lets the answers go that were held. */
  release(): void;
  isClosed: boolean;
  readonly columns: Record<number, Record<string, number | string | null>>;
}

/**
 * A stand-in for google.script.run over a few columns of numbers, for Playwright to run in the page
 * before the sidebar loads. It keeps to one function, since only its text reaches the browser.
 */
export function installFakeBridge(start: FakeStart): void {
  const MONTHS =
    'January February March April May June July August September October November December';
  const held: (() => void)[] = [];
  const fake: FakeWindow = {
    calls: [],
    plans: [],
    release: () => {
      for (const answerNow of held.splice(0)) answerNow();
    },
    isClosed: false,
    columns: JSON.parse(JSON.stringify(start.columns)),
  };
  Object.assign(window, { fake });
  const choices: { metrics: { id: string; isShown: boolean }[] } = JSON.parse(
    JSON.stringify(start.choices),
  );

  const columnOf = (month: number) => {
    fake.columns[month] = fake.columns[month] ?? {};
    return fake.columns[month] ?? {};
  };
  const nameOf = (month: number) => `${MONTHS.split(' ')[month % 12]} ${Math.floor(month / 12)}`;
  const countFilled = (month: number) =>
    Object.values(fake.columns[month] ?? {}).filter((value) => value !== null).length;

  function formOf(asked: number | null) {
    const month = asked ?? start.running - 1;
    return {
      month,
      months: Object.keys(fake.columns).map((key) => ({
        month: Number(key),
        isRunning: Number(key) === start.running,
        filled: countFilled(Number(key)),
      })),
      running: start.running,
      fields: start.fields,
      values: { ...fake.columns[month] },
      locked: start.locked,
      previous: { ...fake.columns[month - 1] },
      unchosen: start.unchosen,
      source: fake.columns[month]?.source ?? '',
      workbookName: 'Support 2026',
    };
  }

  type Change = { id: string; was: number | string | null; value: number | string | null };

  function saveMonth({ month, changes }: { month: number; changes: Change[] }) {
    const column = columnOf(month);
    const conflicts = changes
      .filter((change) => (column[change.id] ?? null) !== change.was)
      .map(({ id, value }) => ({
        id,
        label: start.fields.find((field) => field.id === id)?.label ?? id,
        theirs: column[id] ?? null,
        yours: value,
      }));
    if (conflicts.length > 0) return { outcome: 'conflict', conflicts };
    for (const change of changes) column[change.id] = change.value;
    const numbers = changes.length === 1 ? '1 number' : `${changes.length} numbers`;
    return {
      outcome: 'saved',
      message: `Saved ${nameOf(month)}: ${numbers}.`,
      undo: changes.map(({ id, was, value }) => ({ id, was: value, value: was })),
      form: formOf(month),
      hints: [],
    };
  }

  function saveChoices({ hidden }: { hidden: readonly string[] }) {
    for (const metric of choices.metrics) metric.isShown = !hidden.includes(metric.id);
    const count = choices.metrics.length - hidden.length;
    return { message: `${count} metrics are shown; the others are hidden.` };
  }

  function summaryOf(asked: number | null) {
    const months = Object.keys(start.summaries)
      .map(Number)
      .sort((a, b) => b - a);
    const month = asked ?? months[0] ?? 0;
    return { month, months, text: start.summaries[month] ?? '' };
  }

  function answerOf(call: string, request: never): unknown {
    if (call === 'openMonth') return formOf((request as { month: number | null }).month);
    if (call === 'readChoices') return choices;
    if (call === 'saveChoices') return saveChoices(request);
    if (call === 'readSummary') return summaryOf((request as { month: number | null }).month);
    return saveMonth(request);
  }

  function answer(text: string): string {
    const { call, request } = JSON.parse(text);
    return JSON.stringify({ ok: true, answer: answerOf(call, request as never) });
  }

  type Handlers = { succeed: (text: string) => void; fail: (error: unknown) => void };

  function perform(text: string, { succeed, fail }: Handlers): void {
    fake.calls.push(JSON.parse(text));
    const plan = fake.plans.shift();
    const answerNow = () => {
      if (plan === 'fail') fail(new Error('NetworkError: Connection failure due to HTTP 0'));
      else if (plan === 'denied') fail(new Error('PERMISSION_DENIED: storage'));
      else if (typeof plan === 'object')
        succeed(JSON.stringify({ ok: false, message: plan.refuse }));
      else succeed(answer(text));
    };
    if (plan === 'hold') held.push(answerNow);
    else setTimeout(answerNow, 0);
  }

  function runner(handlers: Handlers) {
    return {
      withSuccessHandler: (succeed: Handlers['succeed']) => runner({ ...handlers, succeed }),
      withFailureHandler: (fail: Handlers['fail']) => runner({ ...handlers, fail }),
      sidebarCall: (text: string) => perform(text, handlers),
    };
  }

  const nothing = () => undefined;
  const close = () => {
    fake.isClosed = true;
  };
  Object.assign(window, {
    google: { script: { run: runner({ succeed: nothing, fail: nothing }), host: { close } } },
  });
}

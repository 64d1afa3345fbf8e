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
  /** What was chosen for files, by their headers. */
  readonly importChoices: Record<string, unknown>;
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
    importChoices: {},
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

  const imported: Record<number, string[]> = {};
  const importedIn = (month: number) => imported[month] ?? [];

  function deskOf() {
    return {
      workbookName: 'Support 2026',
      running: start.running,
      timeZone: 'Europe/Berlin',
      fields: start.fields,
      unused: start.fields
        .filter(({ id }) => /^(category|channel):/.test(id))
        .filter(({ id }) => !Object.values(fake.columns).some((column) => column[id] != null))
        .map(({ id }) => id),
      months: Object.keys(fake.columns).map((key) => ({
        month: Number(key),
        values: { ...columnOf(Number(key)) },
        locked: start.locked,
        imported: importedIn(Number(key)),
        source: columnOf(Number(key)).source ?? '',
      })),
      agents: 'initials',
      choices: fake.importChoices,
      sheets: ['Form answers'],
    };
  }

  type MonthImport = { month: number; changes: Change[]; source: string | null };
  type Request = { months: MonthImport[]; choices: Record<string, unknown> };

  function applyImport({ months, choices: chosen }: Request) {
    const undo = months.map(({ month, changes, source }) => {
      const column = columnOf(month);
      const was = column.source ?? '';
      for (const { id, value } of changes) column[id] = value;
      if (source !== null) column.source = source;
      imported[month] = [...importedIn(month), ...changes.map(({ id }) => id)];
      const back = changes.map((each) => ({ id: each.id, was: each.value, value: each.was }));
      return { month, changes: back, source: was };
    });
    Object.assign(fake.importChoices, chosen);
    const count = months.reduce((sum, { changes }) => sum + changes.length, 0);
    return {
      outcome: 'applied',
      message: `Imported ${months.length} months: ${count} numbers.`,
      hints: [],
      undo: { categories: [], channels: [], months: undo, agents: [], days: [], choices: {} },
    };
  }

  const answersOfForm = [
    ['Timestamp', 'How satisfied were you with our help? (1-5)'],
    ['2026-07-03 10:17', '5'],
    ['2026-07-04 11:00', '3'],
  ];

  function answerOf(call: string, request: never): unknown {
    if (call === 'readImport') return deskOf();
    if (call === 'readSheet') return { rows: answersOfForm };
    if (call === 'applyImport') return applyImport(request);
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

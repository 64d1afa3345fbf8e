import type { Calls, Conflict, MonthForm, SaveResult } from '../../src/api/contract';
import { createController } from '../../src/sidebar/controller';
import { type Action, type FormState, reduce, START } from '../../src/sidebar/form-state';
import { statusOf } from '../../src/sidebar/notices';
import type { Outcome } from '../../src/sidebar/server';
import { createStore } from '../../src/sidebar/store';
import { formOf, JULY, startWith } from './fake-spreadsheet';

const july = formOf(startWith({ [JULY]: { ticketsReceived: 471 } }), JULY);
const june = formOf(startWith({ [JULY - 1]: { ticketsReceived: 431 } }), JULY - 1);

type Answer = MonthForm | SaveResult | 'noAnswer';

/** A form whose server gives these answers, in order. */
function desk(...answers: Answer[]) {
  const store = createStore<FormState, Action>(reduce, START);
  const asked: { name: string; request: unknown }[] = [];
  let isClosed = false;
  const shown: string[] = [];
  const world = {
    async call<Name extends keyof Calls>(name: Name, request: Calls[Name]['request']) {
      asked.push({ name, request });
      const answer = answers.shift() ?? 'noAnswer';
      await Promise.resolve();
      if (answer === 'noAnswer')
        return { isAnswered: false, failure: { kind: 'noAnswer' } } as const;
      return { isAnswered: true, answer } as unknown as Outcome<Name>;
    },
    show: (view: string) => void shown.push(view),
    close: () => {
      isClosed = true;
    },
  };
  const controller = createController(store, world);
  const type = (id: string, text: string) => store.dispatch({ type: 'typed', id, text });
  return { store, asked, controller, type, shown, isClosed: () => isClosed };
}

const saved = (
  form: MonthForm,
  undo: Calls['saveMonth']['request']['changes'] = [],
): SaveResult => ({
  outcome: 'saved',
  message: 'Saved July 2026: 1 number.',
  undo,
  form,
  hints: [],
});

const withReceived = (value: number): MonthForm => ({
  ...july,
  values: { ticketsReceived: value },
});
const conflict: Conflict = {
  id: 'ticketsReceived',
  label: 'Tickets received',
  theirs: 475,
  yours: 479,
};
const changesOf = (asked: { request: unknown } | undefined) =>
  (asked?.request as Calls['saveMonth']['request'] | undefined)?.changes.filter(
    (change) => change.id !== 'workingDays',
  );

test('a save sends what changed, says so, and can be taken back', async () => {
  const undo = [{ id: 'ticketsReceived', was: 479, value: 471 }];
  const { controller, type, asked, store } = desk(
    july,
    saved(withReceived(479), undo),
    saved(july),
  );
  await controller.open(null);
  type('ticketsReceived', '479');
  await controller.save();
  expect(changesOf(asked[1])).toEqual([{ id: 'ticketsReceived', was: 471, value: 479 }]);
  expect(statusOf(store.get(), null)).toMatchObject({ offers: 'undo', tone: 'done' });
  expect(store.get().texts).toEqual({});
  await controller.undo();
  expect(asked[2]?.request).toEqual({ month: JULY, changes: undo });
  expect(store.get().form?.values.ticketsReceived).toBe(471);
});

test('what is typed while a save is under way is kept', async () => {
  const { controller, type, store } = desk(july, saved(withReceived(479)));
  await controller.open(null);
  type('ticketsReceived', '479');
  const saving = controller.save();
  type('replies', '900');
  await saving;
  expect(store.get().texts).toEqual({ replies: '900' });
});

test('pressing twice saves once', async () => {
  const { controller, type, asked } = desk(july, saved(withReceived(479)));
  await controller.open(null);
  type('ticketsReceived', '479');
  await Promise.all([controller.save(), controller.save()]);
  expect(asked.filter((one) => one.name === 'saveMonth')).toHaveLength(1);
});

test('a failed save keeps what was typed, and trying again sends it', async () => {
  const { controller, type, store, asked } = desk(july, 'noAnswer', saved(withReceived(479)));
  await controller.open(null);
  type('ticketsReceived', '479');
  await controller.save();
  expect(store.get().texts).toEqual({ ticketsReceived: '479' });
  expect(statusOf(store.get(), null)).toMatchObject({ offers: 'retry', tone: 'problem' });
  await controller.retry();
  expect(changesOf(asked[2])).toEqual(changesOf(asked[1]));
  expect(store.get().notice?.kind).toBe('saved');
});

test('a failed undo is tried again as an undo', async () => {
  const undo = [{ id: 'ticketsReceived', was: 479, value: 471 }];
  const answers = [july, saved(withReceived(479), undo), 'noAnswer', saved(july)] as const;
  const { controller, type, asked } = desk(...answers);
  await controller.open(null);
  type('ticketsReceived', '479');
  await controller.save();
  await controller.undo();
  await controller.retry();
  expect(asked[3]?.request).toEqual({ month: JULY, changes: undo });
});

describe('somebody else changed a cell meanwhile', () => {
  const disputed: SaveResult = { outcome: 'conflict', conflicts: [conflict] };

  test('keeping yours saves it over theirs', async () => {
    const { controller, type, asked } = desk(july, disputed, saved(withReceived(479)));
    await controller.open(null);
    type('ticketsReceived', '479');
    await controller.save();
    await controller.decide(conflict, 'yours');
    expect(changesOf(asked[2])).toEqual([{ id: 'ticketsReceived', was: 475, value: 479 }]);
  });

  test('keeping theirs shows theirs and saves the rest', async () => {
    const { controller, type, asked, store } = desk(july, disputed, saved(withReceived(475)));
    await controller.open(null);
    type('ticketsReceived', '479');
    type('replies', '900');
    await controller.save();
    await controller.decide(conflict, 'theirs');
    expect(changesOf(asked[2])).toEqual([{ id: 'replies', was: null, value: 900 }]);
    expect(store.get().form?.values.ticketsReceived).toBe(475);
  });

  test('where nothing else is left to save, nothing is sent', async () => {
    const month = {
      ...july,
      fields: july.fields.filter((field) => field.id === 'ticketsReceived'),
    };
    const { controller, type, asked, store } = desk(month, disputed);
    await controller.open(null);
    type('ticketsReceived', '479');
    await controller.save();
    await controller.decide(conflict, 'theirs');
    expect(asked).toHaveLength(2);
    expect(store.get().notice?.kind).toBe('theirsKept');
  });

  test('theirs for a total made of averages forgets the averages', async () => {
    const hours = { id: 'firstResponseHours', label: 'Hours', theirs: 290, yours: 300 };
    const { controller, type, store } = desk(
      july,
      { outcome: 'conflict', conflicts: [hours] },
      saved({ ...july, values: { firstResponseHours: 290, firstResponses: 120 } }),
    );
    await controller.open(null);
    store.dispatch({ type: 'averagesSwitched', id: 'frt', totals: null });
    type('frtAverage', '2.5');
    type('firstResponses', '120');
    await controller.save();
    await controller.decide(hours, 'theirs');
    expect(store.get().texts.frtAverage).toBeUndefined();
  });
});

describe('leaving', () => {
  test('asks first where numbers would be lost, and not otherwise', async () => {
    const { controller, type, store, asked } = desk(july, june);
    await controller.open(null);
    type('ticketsReceived', '479');
    await controller.goTo(JULY - 1);
    expect(store.get().leaving).toBe(JULY - 1);
    expect(asked).toHaveLength(1);
    await controller.leave();
    expect(store.get().form?.month).toBe(JULY - 1);
    expect(store.get().texts).toEqual({});
  });

  test('saving first and then leaving', async () => {
    const { controller, type, store } = desk(july, saved(withReceived(479)), june);
    await controller.open(null);
    type('ticketsReceived', '479');
    await controller.goTo(JULY - 1);
    await controller.saveAndLeave();
    expect(store.get().form?.month).toBe(JULY - 1);
  });

  test('stays where the save failed', async () => {
    const { controller, type, store } = desk(july, 'noAnswer');
    await controller.open(null);
    type('ticketsReceived', '479');
    await controller.goTo('close');
    await controller.saveAndLeave();
    expect(store.get().texts).toEqual({ ticketsReceived: '479' });
    expect(store.get().form?.month).toBe(JULY);
  });

  test('for another view asks too, and shows it once it is saved', async () => {
    const { controller, type, store, shown } = desk(july, saved(withReceived(479)));
    await controller.open(null);
    type('ticketsReceived', '479');
    await controller.goTo('choose');
    expect([store.get().leaving, shown]).toEqual(['choose', []]);
    await controller.saveAndLeave();
    expect(shown).toEqual(['choose']);
  });

  test('closes at once where nothing was typed', async () => {
    const { controller, isClosed } = desk(july);
    await controller.open(null);
    await controller.goTo('close');
    expect(isClosed()).toBe(true);
  });
});

test('the month chosen last is the one that opens', async () => {
  const { controller, store } = desk(july, june, july);
  await controller.open(null);
  await Promise.all([controller.open(JULY - 1), controller.open(JULY)]);
  expect(store.get().form?.month).toBe(JULY);
});

test('going back to the month on the page while another opens stays there', async () => {
  const { controller, store } = desk(july, june, july);
  await controller.open(null);
  await Promise.all([controller.goTo(JULY - 1), controller.goTo(JULY)]);
  expect(store.get().form?.month).toBe(JULY);
});

test('averages stay switched on when another month is opened', async () => {
  const { controller, store } = desk(july, june);
  await controller.open(null);
  store.dispatch({ type: 'averagesSwitched', id: 'frt', totals: null });
  await controller.open(JULY - 1);
  expect(store.get().averagesOn).toEqual(['frt']);
});

test('saving an empty month says that there is nothing to save', async () => {
  const { controller, store, asked } = desk({ ...july, values: {} });
  await controller.open(null);
  await controller.save();
  expect(asked).toHaveLength(1);
  expect(store.get().notice?.kind).toBe('nothingToSave');
});

import type { Calls } from '../../src/api/contract';
import { METRICS } from '../../src/metrics/catalogue';
import { createChoiceController } from '../../src/sidebar/choose/choice-controller';
import {
  type ChoiceAction,
  type ChoiceState,
  changeCount,
  changedIds,
  NOTHING_CHOSEN,
  reduceChoice,
} from '../../src/sidebar/choose/choice-state';
import { viewChoices } from '../../src/sidebar/choose/choice-view';
import { sayChanges, sayLeaving, sayNotice, sayShow } from '../../src/sidebar/choose/choice-words';
import type { Outcome } from '../../src/sidebar/server';
import { createStore } from '../../src/sidebar/store';
import { newChoices } from './fake-choices';

const choiceAfter = (...actions: ChoiceAction[]): ChoiceState =>
  actions.reduce(
    reduceChoice,
    reduceChoice(NOTHING_CHOSEN, { type: 'opened', choices: newChoices() }),
  );

const idsOf = (pack: string): string[] =>
  METRICS.filter((metric) => metric.pack === pack).map(({ id }) => id);
const packIn = (state: ChoiceState, id: string) =>
  viewChoices(state).packs.find((pack) => pack.id === id);

describe('numbers per agent', () => {
  const chosen = (agents: 'No' | 'By name' | 'By initials') =>
    choiceAfter({ type: 'agentsChosen', agents });

  test('an answer is a change, until it is No again or saved', () => {
    expect(changeCount(choiceAfter())).toBe(0);
    expect(changeCount(chosen('By name'))).toBe(1);
    expect(
      changeCount(reduceChoice(chosen('By name'), { type: 'agentsChosen', agents: 'No' })),
    ).toBe(0);
    const saved: ChoiceAction = { type: 'saved', message: '', shown: [] };
    expect(reduceChoice(chosen('By name'), saved).agents).toBeNull();
  });

  test('it is sent with the packs, and not at all where it stays', async () => {
    for (const agents of ['By initials', 'No'] as const) {
      const store = createStore(reduceChoice, chosen(agents));
      const sent: unknown[] = [];
      const call = async (name: string, request: unknown) => {
        sent.push([name, request]);
        return { isAnswered: true, answer: { message: '' } };
      };
      const controller = createChoiceController(store, {
        call: call as never,
        close: () => undefined,
        show: () => undefined,
      });
      await controller.save();
      const hidden = expect.any(Array);
      expect(sent).toEqual(agents === 'No' ? [] : [['saveChoices', { hidden, agents }]]);
    }
  });
});

describe('packs', () => {
  test('a new workbook shows three of them', () => {
    const on = viewChoices(choiceAfter()).packs.filter(({ shown }) => shown > 0);
    expect(on.map(({ name }) => name)).toEqual(['Tickets & speed', 'Surveys', 'Customers & money']);
    expect(on.every(({ shown, all }) => shown === all)).toBe(true);
    expect(changedIds(choiceAfter())).toEqual([]);
  });

  test('a switch shows and hides all of a pack', () => {
    const on = choiceAfter({ type: 'packSwitched', pack: 'phone' });
    expect(changedIds(on)).toEqual(idsOf('phone'));
    const off = reduceChoice(on, { type: 'packSwitched', pack: 'phone' });
    expect(changedIds(off)).toEqual([]);
    expect(packIn(off, 'phone')?.shown).toBe(0);
  });

  test('what was ticked comes back with the switch', () => {
    const [one = '', ...others] = idsOf('surveys');
    const some = choiceAfter({ type: 'ticked', id: one });
    expect(packIn(some, 'surveys')).toMatchObject({ shown: others.length, all: others.length + 1 });
    const off = reduceChoice(some, { type: 'packSwitched', pack: 'surveys' });
    expect(packIn(off, 'surveys')?.shown).toBe(0);
    const on = reduceChoice(off, { type: 'packSwitched', pack: 'surveys' });
    expect(changedIds(on)).toEqual([one]);
  });

  test('their metrics are folded until somebody unfolds or searches', () => {
    expect(viewChoices(choiceAfter()).packs.some(({ isUnfolded }) => isUnfolded)).toBe(false);
    const open = choiceAfter({ type: 'packFolded', pack: 'phone' });
    const unfolded = viewChoices(open).packs.filter(({ isUnfolded }) => isUnfolded);
    expect(unfolded.map(({ id }) => id)).toEqual(['phone']);
  });
});

describe('searching', () => {
  const find = (text: string) => viewChoices(choiceAfter({ type: 'searched', text }));

  test.each([
    ['NPS', ['nps']],
    ['net promoter', ['nps']],
    ['callers hung', ['abandonRate']],
  ])('“%s” finds %j', (text, ids) => {
    const { packs, found } = find(text);
    expect(packs.flatMap(({ metrics }) => metrics.map(({ id }) => id))).toEqual(ids);
    expect(found).toBe(ids.length);
    expect(packs.every(({ isUnfolded }) => isUnfolded)).toBe(true);
  });

  test('counts what is shown of the whole pack, not of what was found', () => {
    const [surveys] = find('NPS').packs;
    expect(surveys).toMatchObject({ shown: idsOf('surveys').length, all: idsOf('surveys').length });
  });

  test('finds nothing where nothing is', () => {
    expect(find('xyzzy')).toEqual({ packs: [], found: 0 });
    expect(find('  ').found).toBeNull();
  });
});

test('what is said counts', () => {
  expect([sayShow(0), sayShow(1), sayShow(27)]).toEqual([
    'Show these metrics',
    'Show this 1 metric',
    'Show these 27 metrics',
  ]);
  const one = choiceAfter({ type: 'ticked', id: 'nps' });
  const two = reduceChoice(one, { type: 'ticked', id: 'csat' });
  expect([sayChanges(choiceAfter()), sayChanges(one), sayChanges(two)]).toEqual([
    null,
    '1 change, not applied yet.',
    '2 changes, not applied yet.',
  ]);
  expect([sayLeaving(one), sayLeaving(two)]).toEqual([
    'Not applied yet: 1 change of what is shown. Apply it before you leave?',
    'Not applied yet: 2 changes of what is shown. Apply them before you leave?',
  ]);
});

type Plan = 'answer' | 'noAnswer';

/** The view's controller beside a server that answers or does not, in this order. */
function desk(...plans: Plan[]) {
  const store = createStore<ChoiceState, ChoiceAction>(reduceChoice, NOTHING_CHOSEN);
  const asked: { name: string; request: unknown }[] = [];
  const went: string[] = [];
  const world = {
    async call<Name extends keyof Calls>(name: Name, request: Calls[Name]['request']) {
      asked.push({ name, request });
      await Promise.resolve();
      if (plans.shift() === 'noAnswer')
        return { isAnswered: false, failure: { kind: 'noAnswer' } } as const;
      const answer = name === 'readChoices' ? newChoices() : { message: '26 metrics are shown.' };
      return { isAnswered: true, answer } as unknown as Outcome<Name>;
    },
    close: () => void went.push('close'),
    show: (view: string) => void went.push(view),
  };
  return { store, asked, went, controller: createChoiceController(store, world) };
}

const saves = (asked: { name: string; request: unknown }[]) =>
  asked.filter(({ name }) => name === 'saveChoices').map(({ request }) => request);

describe('the controller', () => {
  const hiddenAtFirst = newChoices()
    .metrics.filter(({ isShown }) => !isShown)
    .map(({ id }) => id);

  test('sends what is hidden, and then there is nothing left to apply', async () => {
    const { store, asked, controller } = desk();
    await controller.open();
    store.dispatch({ type: 'ticked', id: 'nps' });
    await controller.save();
    const [sent] = saves(asked) as { hidden: string[] }[];
    expect(new Set(sent?.hidden)).toEqual(new Set([...hiddenAtFirst, 'nps']));
    expect(store.get().notice).toEqual({ kind: 'saved', message: '26 metrics are shown.' });
    expect(changedIds(store.get())).toEqual([]);
  });

  test('keeps what is ticked while a save is under way', async () => {
    const { store, controller } = desk();
    await controller.open();
    store.dispatch({ type: 'ticked', id: 'nps' });
    const saving = controller.save();
    store.dispatch({ type: 'ticked', id: 'csat' });
    await saving;
    expect(changedIds(store.get())).toEqual(['csat']);
  });

  test('saves once although pressed twice', async () => {
    const { store, asked, controller } = desk();
    await controller.open();
    store.dispatch({ type: 'ticked', id: 'nps' });
    await Promise.all([controller.save(), controller.save()]);
    expect(saves(asked)).toHaveLength(1);
  });

  test('sends nothing where nothing is ticked, or nothing changed', async () => {
    const { store, asked, controller } = desk();
    await controller.open();
    await controller.save();
    expect(store.get().notice).toEqual({ kind: 'nothingChosen' });
    for (const pack of ['ticketsAndSpeed', 'surveys', 'customersAndMoney']) {
      store.dispatch({ type: 'packSwitched', pack });
    }
    await controller.save();
    expect(store.get().notice).toEqual({ kind: 'nothingShown' });
    expect(saves(asked)).toEqual([]);
  });

  test('keeps the choice where the save failed, and tries again', async () => {
    const { store, asked, controller } = desk('answer', 'noAnswer');
    await controller.open();
    store.dispatch({ type: 'ticked', id: 'nps' });
    await controller.save();
    const { notice } = store.get();
    expect(notice && sayNotice(notice)).toEqual({
      message: 'Google did not answer, so nothing was saved. Your choice is still here.',
      tone: 'problem',
      offer: 'Try again.',
    });
    expect(changedIds(store.get())).toEqual(['nps']);
    await controller.retry();
    expect(saves(asked)).toHaveLength(2);
    expect(store.get().notice?.kind).toBe('saved');
  });

  test('reads again where reading failed', async () => {
    const { store, controller } = desk('noAnswer');
    await controller.open();
    expect(store.get().choices).toBeNull();
    await controller.retry();
    expect(store.get().choices).not.toBeNull();
  });

  test('leaves at once without changes, and asks with them', async () => {
    const { store, went, controller } = desk();
    await controller.open();
    controller.goTo('summary');
    store.dispatch({ type: 'ticked', id: 'nps' });
    controller.goTo('close');
    expect([went, store.get().leaving]).toEqual([['summary'], 'close']);
    controller.leave();
    expect([went, store.get().leaving]).toEqual([['summary', 'close'], null]);
  });

  test('applies and then leaves, but stays where that failed', async () => {
    const { store, went, controller } = desk('answer', 'noAnswer', 'answer');
    await controller.open();
    store.dispatch({ type: 'ticked', id: 'nps' });
    controller.goTo('enter');
    await controller.saveAndLeave();
    expect(went).toEqual([]);
    controller.goTo('enter');
    await controller.saveAndLeave();
    expect(went).toEqual(['enter']);
  });
});

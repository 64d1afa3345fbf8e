import type { CallName } from '../../api/contract';
import type { ImportAnswer, ImportChoices, ImportRequest } from '../../api/import-contract';
import type { World } from '../controller';
import { sayNumbers } from '../messages';
import { monthName } from '../months';
import type { Outcome } from '../server';
import type { Store } from '../store';
import type { Destination } from '../views';
import { type Preview, previewOf } from './import-preview';
import { goingMonths, requestOf } from './import-request';
import { optionsOf, recalled, remembered, type Settings, settingsOf } from './import-settings';
import {
  countableFiles,
  type ImportAction,
  type ImportBusy,
  type ImportState,
  inspectionsOf,
  type Readings,
} from './import-state';
import { say } from './messages';
import { addFiles, fileOfSheet } from './picked-files';
import type { Ask, PickedFile, Told } from './protocol';
import type { Reader } from './reader';
import type { Today } from './source-text';

/** What a user can do in the view Import. */
export interface ImportController {
  open(): Promise<void>;
  add(files: readonly PickedFile[]): Promise<void>;
  addSheet(name: string): Promise<void>;
  remove(name: string): Promise<void>;
  change(settings: Settings): Promise<void>;
  cancel(): void;
  /** Says why what was dropped cannot be taken. */
  refuse(message: string): void;
  apply(): Promise<void>;
  undo(): Promise<void>;
  startAgain(): void;
  retry(): Promise<void>;
  goTo(to: Destination): void;
  leave(): void;
  applyAndLeave(): Promise<void>;
}

export interface ImportWorld extends World {
  readonly reader: Reader;
  today(): Today;
}

type ImportStore = Store<ImportState, ImportAction>;
type Conflicts = Extract<ImportAnswer, { outcome: 'conflict' }>['conflicts'];

/** The preview of what was read; null before. */
export function previewIn({ desk, result, decisions }: ImportState): Preview | null {
  return desk && result && previewOf(desk, result, decisions);
}

/** What was chosen, to be found again by the headers of the files. */
export function choicesIn(state: ImportState): Record<string, ImportChoices> {
  const choices: [string, ImportChoices][] = [];
  for (const { name, signature } of inspectionsOf(state.looked)) {
    const own = remembered(settingsOf(state.settings, name), state.decisions.names);
    if (own) choices.push([signature, own]);
  }
  return Object.fromEntries(choices);
}

/** Names the cells in which somebody else was first. */
function sayConflicts(conflicts: Conflicts): string {
  const [first] = conflicts;
  if (!first) return '';
  const cell = say('conflictCell', { label: first.label, month: monthName(first.month) });
  const more = conflicts.length - 1;
  return more === 0 ? cell : say('conflictMore', { first: cell, count: more });
}

/** What happens when files come in and buttons are pressed. One thing at a time. */
export function createImportController(store: ImportStore, world: ImportWorld): ImportController {
  const { get, dispatch } = store;

  function fail(during: ImportBusy, outcome: Outcome<CallName>): void {
    if (outcome.isAnswered) return;
    dispatch({ type: 'noticed', notice: { kind: 'failed', failure: outcome.failure, during } });
  }

  async function open(): Promise<void> {
    dispatch({ type: 'busy', busy: { with: 'opening' } });
    await readDesk();
  }

  /** Reads what Monthly holds now: somebody may have typed since. */
  async function readDesk(): Promise<void> {
    const busy: ImportBusy = { with: 'opening' };
    const outcome = await world.call('readImport', {});
    if (!outcome.isAnswered) return fail(busy, outcome);
    dispatch({ type: 'opened', desk: outcome.answer });
  }

  async function ask(question: Ask): Promise<Told | null> {
    try {
      return await world.reader.ask(question, (share) => dispatch({ type: 'progress', share }));
    } catch {
      return { told: 'failed', message: say('readerFailed') };
    }
  }

  /** Looks at the beginnings of the files. @returns false where it came to nothing */
  async function look(): Promise<boolean> {
    const { files, settings, desk } = get();
    const options = optionsOf(settings, desk?.timeZone ?? '');
    const told = await ask({ ask: 'inspect', files, options });
    if (told?.told === 'failed') dispatch({ type: 'read', result: null, problem: told.message });
    if (told?.told !== 'inspected') return false;
    dispatch({ type: 'looked', looked: told.files, formats: told.formats });
    return true;
  }

  /** Takes up what was chosen for files with the same headers. @returns whether something was */
  function recall(fresh: readonly string[]): boolean {
    const { looked, settings, desk } = get();
    const files = new Map(settings.files);
    const names: Record<string, string> = {};
    for (const inspection of inspectionsOf(looked)) {
      const known = desk?.choices[inspection.signature];
      if (!known || !fresh.includes(inspection.name)) continue;
      files.set(inspection.name, recalled(known, inspection));
      Object.assign(names, known.names);
    }
    if (Object.keys(names).length > 0) dispatch({ type: 'decided', decisions: { names } });
    if (files.size === settings.files.size) return false;
    dispatch({ type: 'reading', change: { settings: { ...settings, files } } });
    return true;
  }

  /** Counts the files; one that cannot be counted is named, and the others are counted without it. */
  async function count(files = countableFiles(get()), problem: string | null = null) {
    if (files.length === 0) return dispatch({ type: 'read', result: null, problem });
    const { settings, desk } = get();
    dispatch({ type: 'progress', share: 0 });
    const options = optionsOf(settings, desk?.timeZone ?? '');
    const told = await ask({ ask: 'import', files, options });
    if (told?.told === 'imported') dispatch({ type: 'read', result: told.result, problem });
    if (told?.told !== 'failed') return;
    const others = files.filter(({ name }) => !told.message.startsWith(`${name}:`));
    if (others.length < files.length) await count(others, told.message);
    else dispatch({ type: 'read', result: null, problem: told.message });
  }

  async function read(change: Partial<Readings>, fresh: readonly string[] = []): Promise<void> {
    dispatch({ type: 'reading', change });
    const desk = fresh.length > 0 ? readDesk() : null;
    if (!(await look())) return;
    await desk;
    if (recall(fresh) && !(await look())) return;
    await count();
  }

  async function add(added: readonly PickedFile[]): Promise<void> {
    if (added.length === 0) return;
    const { files } = get();
    const all = addFiles(files, added);
    const fresh = all.slice(files.length).map(({ name }) => name);
    await read({ files: all }, fresh);
  }

  async function addSheet(name: string): Promise<void> {
    if (get().busy) return;
    const busy: ImportBusy = { with: 'sheet', name };
    dispatch({ type: 'busy', busy });
    const outcome = await world.call('readSheet', { name });
    if (!outcome.isAnswered) return fail(busy, outcome);
    await add([fileOfSheet(name, outcome.answer)]);
  }

  async function remove(name: string): Promise<void> {
    const { files, settings } = get();
    const rest = files.filter((file) => file.name !== name);
    if (rest.length === 0) return startAgain();
    const own = new Map(settings.files);
    own.delete(name);
    await read({ files: rest, settings: { ...settings, files: own } });
  }

  function cancel(): void {
    world.reader.cancel();
    dispatch({ type: 'cancelled', message: say('cancelled') });
  }

  /** Sends an import or takes one back; reads the desk anew, since cells have changed. */
  async function send(busy: ImportBusy, request: ImportRequest): Promise<ImportAnswer | null> {
    dispatch({ type: 'busy', busy });
    const outcome = await world.call('applyImport', request);
    if (!outcome.isAnswered) {
      fail(busy, outcome);
      return null;
    }
    await readDesk();
    return outcome.answer;
  }

  function noticeProblem(message: string): void {
    dispatch({ type: 'noticed', notice: { kind: 'told', message, tone: 'problem' } });
  }

  async function apply(): Promise<void> {
    const state = get();
    const preview = previewIn(state);
    const { desk, result, busy } = state;
    if (busy || !preview || !desk || !result) return;
    const open = result.files.find(({ dates }) => dates.decidedBy === 'nobody');
    if (open) return noticeProblem(say('datesOpen', { name: open.name }));
    if (preview.count === 0) {
      const isAllThere = preview.months.every(({ cells }) => cells.length === 0);
      return noticeProblem(say(isAllThere ? 'allThere' : 'nothingToApply'));
    }
    const choices = choicesIn(state);
    const request = requestOf({ desk, result, preview, choices, today: world.today() });
    const answer = await send({ with: 'applying', count: preview.count }, request);
    if (answer?.outcome === 'applied') {
      const months = goingMonths(preview).map(({ title, count }) => ({ title, count }));
      dispatch({ type: 'applied', answer, months });
    }
    if (answer?.outcome === 'conflict') {
      noticeProblem(say('conflict', { list: sayConflicts(answer.conflicts) }));
    }
  }

  async function undo(): Promise<void> {
    const { done, busy } = get();
    if (busy || !done) return;
    const answer = await send({ with: 'undoing' }, done.undo);
    if (answer?.outcome === 'applied') {
      dispatch({ type: 'startedAgain', message: say('undone') });
    }
    if (answer?.outcome === 'conflict') {
      noticeProblem(say('conflictUndo', { list: sayConflicts(answer.conflicts) }));
    }
  }

  function startAgain(): void {
    world.reader.cancel();
    dispatch({ type: 'startedAgain', message: null });
  }

  async function retry(): Promise<void> {
    const { notice } = get();
    if (notice?.kind !== 'failed') return;
    const { during } = notice;
    if (during.with === 'opening') await open();
    if (during.with === 'sheet') await addSheet(during.name);
    if (during.with === 'applying') await apply();
    if (during.with === 'undoing') await undo();
  }

  function go(to: Destination): void {
    world.reader.cancel();
    if (to === 'close') world.close();
    else world.show(to);
  }

  function goTo(to: Destination): void {
    const { busy } = get();
    if (busy?.with === 'applying' || busy?.with === 'undoing') return;
    if (unsaved(previewIn(get())) > 0) dispatch({ type: 'leaving', to });
    else go(to);
  }

  function leave(): void {
    const to = get().leaving;
    dispatch({ type: 'stayed' });
    if (to !== null) go(to);
  }

  async function applyAndLeave(): Promise<void> {
    const to = get().leaving;
    dispatch({ type: 'stayed' });
    await apply();
    if (to !== null && get().done) go(to);
  }

  return {
    open,
    add,
    addSheet,
    remove,
    change: (settings) => read({ settings }),
    cancel,
    refuse: noticeProblem,
    apply,
    undo,
    startAgain,
    retry,
    goTo,
    leave,
    applyAndLeave,
  };
}

/** How many numbers of a preview are not imported yet. */
export const unsaved = (preview: Preview | null): number => preview?.count ?? 0;

export const sayUnsaved = (preview: Preview | null): string =>
  say('leaveQuestion', { numbers: sayNumbers(unsaved(preview)) });

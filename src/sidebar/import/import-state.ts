import type { ImportAnswer, ImportDesk, ImportRequest } from '../../api/import-contract';
import type { ImportResult, Inspection } from '../../import/result';
import type { Failure } from '../server';
import type { Destination } from '../views';
import { type Decisions, NO_DECISIONS } from './import-preview';
import { NO_SETTINGS, type Settings } from './import-settings';
import type { FormatName, Looked, PickedFile } from './protocol';

export type ImportBusy =
  | { readonly with: 'opening' | 'looking' | 'undoing' }
  | { readonly with: 'sheet'; readonly name: string }
  /** From 0 to 1. */
  | { readonly with: 'reading'; readonly share: number }
  | { readonly with: 'applying'; readonly count: number };

export type ImportNotice =
  | { readonly kind: 'failed'; readonly failure: Failure; readonly during: ImportBusy }
  | {
      readonly kind: 'told';
      readonly message: string;
      readonly tone: 'problem' | 'plain' | 'done';
    };

export interface Done {
  readonly message: string;
  readonly hints: readonly string[];
  readonly undo: ImportRequest;
  /** What was written into which month. */
  readonly months: readonly { readonly title: string; readonly count: number }[];
}

/** Files, how they are read, and what came of it. */
export interface Readings {
  readonly files: readonly PickedFile[];
  readonly settings: Settings;
  readonly looked: readonly Looked[];
  readonly result: ImportResult | null;
  /** Why the files could not be counted although they are tables. */
  readonly problem: string | null;
  readonly decisions: Decisions;
}

export interface ImportState extends Readings {
  readonly desk: ImportDesk | null;
  readonly formats: readonly FormatName[];
  readonly busy: ImportBusy | null;
  readonly notice: ImportNotice | null;
  readonly done: Done | null;
  /** What a cancelled reading goes back to. */
  readonly settled: Readings;
  readonly leaving: Destination | null;
}

const NO_READINGS: Readings = {
  files: [],
  settings: NO_SETTINGS,
  looked: [],
  result: null,
  problem: null,
  decisions: NO_DECISIONS,
};

export const NO_IMPORT: ImportState = {
  ...NO_READINGS,
  desk: null,
  formats: [],
  busy: null,
  notice: null,
  done: null,
  settled: NO_READINGS,
  leaving: null,
};

type Applied = Extract<ImportAnswer, { outcome: 'applied' }>;

export type ImportAction =
  | { readonly type: 'busy'; readonly busy: ImportBusy }
  | { readonly type: 'opened'; readonly desk: ImportDesk }
  | { readonly type: 'reading'; readonly change: Partial<Readings> }
  | {
      readonly type: 'looked';
      readonly looked: readonly Looked[];
      readonly formats: readonly FormatName[];
    }
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'read'; readonly result: ImportResult | null; readonly problem: string | null }
  | { readonly type: 'cancelled'; readonly message: string }
  | { readonly type: 'decided'; readonly decisions: Partial<Decisions> }
  | { readonly type: 'applied'; readonly answer: Applied; readonly months: Done['months'] }
  | { readonly type: 'startedAgain'; readonly message: string | null }
  | { readonly type: 'noticed'; readonly notice: ImportNotice }
  | { readonly type: 'leaving'; readonly to: Destination }
  | { readonly type: 'stayed' };

/** The tables among the files. */
export const inspectionsOf = (looked: readonly Looked[]): Inspection[] =>
  looked.flatMap((one) => (one.isTable ? [one.inspection] : []));

/** Files that can be counted as they are. */
export function countableFiles({ files, looked }: Readings): readonly PickedFile[] {
  const usable = inspectionsOf(looked).filter(({ problem }) => problem === null);
  return files.filter(({ name }) => usable.some((inspection) => inspection.name === name));
}

const readingsIn = (state: ImportState): Readings => ({
  files: state.files,
  settings: state.settings,
  looked: state.looked,
  result: state.result,
  problem: state.problem,
  decisions: state.decisions,
});

/** One cell, month or name more that was decided about. */
function decide(state: ImportState, change: Partial<Decisions>): ImportState {
  const { months, cells, names } = state.decisions;
  const decisions = {
    months: { ...months, ...change.months },
    cells: { ...cells, ...change.cells },
    names: { ...names, ...change.names },
  };
  return { ...state, decisions, notice: null };
}

function finish(
  state: ImportState,
  { message, hints, undo }: Applied,
  months: Done['months'],
): ImportState {
  const notice = { kind: 'told', message, tone: 'done' } as const;
  return {
    ...state,
    ...NO_READINGS,
    settled: NO_READINGS,
    busy: null,
    notice,
    done: { message, hints, undo, months },
  };
}

/** The view after something happened. Pure: spreadsheet and files are read elsewhere. */
export function reduceImport(state: ImportState, action: ImportAction): ImportState {
  switch (action.type) {
    case 'busy':
      return { ...state, busy: action.busy, notice: null, leaving: null };
    case 'opened':
      return {
        ...state,
        desk: action.desk,
        busy: state.busy?.with === 'opening' ? null : state.busy,
      };
    case 'reading':
      return { ...state, ...action.change, busy: { with: 'looking' }, notice: null, done: null };
    case 'looked':
      return { ...state, looked: action.looked, formats: action.formats };
    case 'progress':
      return { ...state, busy: { with: 'reading', share: action.share } };
    case 'read': {
      const { result, problem } = action;
      const read = { ...state, result, problem, busy: null };
      return { ...read, settled: readingsIn(read) };
    }
    case 'cancelled': {
      const notice = { kind: 'told', message: action.message, tone: 'plain' } as const;
      return { ...state, ...state.settled, busy: null, notice };
    }
    case 'decided':
      return decide(state, action.decisions);
    case 'applied':
      return finish(state, action.answer, action.months);
    case 'startedAgain': {
      const { message } = action;
      const notice = message === null ? null : ({ kind: 'told', message, tone: 'done' } as const);
      return { ...NO_IMPORT, desk: state.desk, formats: state.formats, notice };
    }
    case 'noticed':
      return { ...state, busy: null, notice: action.notice };
    case 'leaving':
      return { ...state, leaving: action.to };
    case 'stayed':
      return { ...state, leaving: null };
  }
}

import type { ImportOptions, ImportResult, Inspection } from '../../import/result';

/** A file that was dropped, chosen or made of a tab; its bytes are read in slices. */
export interface PickedFile {
  readonly name: string;
  readonly blob: Blob;
}

export type PlainOptions = Omit<ImportOptions, 'onProgress'>;

/** What the page asks of the reader, which runs in a worker where one can be made. */
export type Ask =
  | {
      readonly ask: 'inspect' | 'import';
      readonly files: readonly PickedFile[];
      readonly options: PlainOptions;
    }
  | { readonly ask: 'stop' };

/** The beginning of a file, or the sentence that says why it is no table. */
export type Looked =
  | { readonly isTable: true; readonly inspection: Inspection }
  | { readonly isTable: false; readonly name: string; readonly message: string };

/** A format that a file can be read as. */
export interface FormatName {
  readonly id: string;
  readonly label: string;
}

export type Told =
  | { readonly told: 'ready' }
  | {
      readonly told: 'inspected';
      readonly files: readonly Looked[];
      readonly formats: readonly FormatName[];
    }
  /** From 0 to 1. */
  | { readonly told: 'progress'; readonly share: number }
  /** Names stay keys of maps on the way, where no name means anything to the language. */
  | { readonly told: 'imported'; readonly result: ImportResult }
  | { readonly told: 'failed'; readonly message: string };

/** One end of the way between page and reader: a worker, its scope, or a port. */
export interface Port<Out, In> {
  postMessage(message: Out): void;
  onmessage: ((event: MessageEvent<In>) => void) | null;
}

export type ReaderPort = Port<Told, Ask>;

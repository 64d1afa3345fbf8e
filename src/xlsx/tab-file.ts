import type { TabPlan } from '../workbook/plan';
import type { Engine, XlsxFile } from './engine';

/** What every part of a tab needs to write itself. */
export interface TabFile {
  readonly engine: Engine;
  readonly file: XlsxFile;
  readonly plan: TabPlan<string>;
  /** What the tab is called in the file. */
  readonly name: string;
  /** Names in the file by name in the plan, for formulas. */
  readonly names: ReadonlyMap<string, string>;
  /** The name in the file of a tab that the plan refers to by its id. */
  nameOf(tab: string): string;
}

import { TABS, type TabId } from '../workbook/tab';

/** What the workbook remembers of itself. It is copied with the file, and so are the ids in it. */
export interface Memory {
  readonly schema: number;
  /** Sheet ids: a renamed or moved tab keeps its own, a duplicate gets another. */
  readonly tabs: Readonly<Partial<Record<TabId, number>>>;
  readonly charts: Readonly<Record<string, number>>;
  /** Metrics that were switched off when the workbook was last built. */
  readonly hidden: readonly string[] | null;
  /** What was chosen in imports, by the headers of the files: JSON text. */
  readonly importChoices?: string | undefined;
}

export const SCHEMA = 1;
const KEY = 'support-metrics';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

function find(spreadsheet: Spreadsheet): Metadata | undefined {
  return spreadsheet.getDeveloperMetadata().filter((each) => each.getKey() === KEY)[0];
}

function numbers(value: unknown): Record<string, number> {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function parsed(text: string | null): Memory | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    const record = (value ?? {}) as {
      schema?: unknown;
      tabs?: unknown;
      charts?: unknown;
      hidden?: unknown;
      importChoices?: unknown;
    };
    const ids = numbers(record.tabs);
    const tabs = Object.fromEntries(TABS.filter((tab) => tab in ids).map((tab) => [tab, ids[tab]]));
    const schema = typeof record.schema === 'number' ? record.schema : 0;
    const hidden = Array.isArray(record.hidden) ? record.hidden.map(String) : null;
    const importChoices =
      typeof record.importChoices === 'string' ? record.importChoices : undefined;
    return { schema, tabs, charts: numbers(record.charts), hidden, importChoices };
  } catch {
    return null;
  }
}

/** Null where the add-on has never been here, or the file came without it (an uploaded .xlsx). */
export function readMemory(spreadsheet: Spreadsheet): Memory | null {
  const metadata = find(spreadsheet);
  return metadata === undefined ? null : parsed(metadata.getValue());
}

export function writeMemory(spreadsheet: Spreadsheet, memory: Memory): void {
  const text = JSON.stringify(memory);
  const metadata = find(spreadsheet);
  if (metadata !== undefined) metadata.setValue(text);
  else {
    const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    spreadsheet.addDeveloperMetadata(KEY, text, DOCUMENT);
  }
}

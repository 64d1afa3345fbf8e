import type { ImportDesk, MonthCells } from '../../src/api/import-contract';
import type { ImportOptions, ImportResult } from '../../src/import/result';
import { importText } from '../support/import';
import { allFields, JULY } from './fake-spreadsheet';

/** A workbook in which nothing was typed yet; August 2026 is running. */
export const newDesk = (change: Partial<ImportDesk> = {}): ImportDesk => ({
  workbookName: 'Support 2026',
  running: JULY + 1,
  timeZone: 'Europe/Berlin',
  fields: allFields(),
  unused: allFields()
    .map(({ id }) => id)
    .filter((id) => /^(category|channel):/.test(id)),
  months: [],
  agents: 'initials',
  choices: {},
  sheets: [],
  ...change,
});

/** July of a workbook, with what it holds. */
export const july = (change: Partial<MonthCells> = {}): MonthCells => ({
  month: JULY,
  values: {},
  locked: [],
  imported: [],
  source: '',
  ...change,
});

export interface TicketRow {
  readonly created: string;
  readonly solved?: string;
  readonly category?: string;
  readonly agent?: string;
}

const HEADER = 'Ticket,Created,Solved,Category,Agent';

/** Tickets as a table that any helpdesk could have exported. */
export const ticketText = (rows: readonly TicketRow[]): string =>
  [
    HEADER,
    ...rows.map(({ created, solved = '', category = '', agent = '' }, index) =>
      [index + 1, created, solved, category, agent].join(','),
    ),
  ].join('\n');

export const MAPPED = {
  map: { id: 'Ticket', created: 'Created', solved: 'Solved', category: 'Category', agent: 'Agent' },
} as const;

export const read = (
  rows: readonly TicketRow[],
  options: ImportOptions = {},
): Promise<ImportResult> => importText(ticketText(rows), { ...MAPPED, ...options });

/** July 2026 from its first to its last day. */
export const WHOLE_JULY: readonly TicketRow[] = [
  {
    created: '2026-07-01 09:00',
    solved: '2026-07-01 11:00',
    category: 'Shipping',
    agent: 'Ana Lima',
  },
  {
    created: '2026-07-12 09:00',
    solved: '2026-07-12 10:00',
    category: 'shipping ',
    agent: 'Al Lee',
  },
  { created: '2026-07-31 09:00', category: '=HYPERLINK("x")'.replace(/"/g, ''), agent: 'Bo' },
];

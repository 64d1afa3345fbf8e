import type { FileReport, ImportResult } from '../import/result';
import { INPUTS } from '../metrics/inputs';

/** Signs that a terminal would obey: text from a file is shown, never run. */
function plain(text: string): string {
  return [...text]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return code < 32 || (code >= 127 && code < 160) ? '�' : sign;
    })
    .join('');
}

const shown = (value: number | undefined): string =>
  value === undefined ? '' : String(Math.round(value * 100) / 100);

/** Columns set side by side: the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - [...cell].length);
        return column === 0 ? cell + blanks : blanks + cell;
      })
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

function describeFile(file: FileReport): string[] {
  const { dates, notes } = file;
  const percent = Math.round(file.confidence * 100);
  const order = dates.order === null ? '' : `, ${dates.order}`;
  const samples = dates.samples.map(({ text, read }) => `${plain(text)} is ${read}`);
  return [
    `${file.name}: ${file.sourceLabel} (${percent} % sure), ${file.rows} rows, ${file.firstDay} to ${file.lastDay}`,
    `  Dates${order}: ${samples.join('; ')}`,
    ...Object.entries(file.mapping).map(([field, column]) => `  ${field}: ${plain(column)}`),
    ...Object.entries(file.questions).map(([column, kind]) => `  ${kind}: ${plain(column)}`),
    ...notes.map((note) => `  Note: ${plain(note)}`),
  ];
}

const label = (id: string): string => INPUTS.find((input) => input.id === id)?.label ?? id;

function monthsTable({ months }: ImportResult): string {
  const names = [...months.keys()];
  const head = ['', ...names.map((name) => (months.get(name)?.complete ? name : `${name}*`))];
  const ids = INPUTS.map(({ id }) => id).filter((id) =>
    names.some((name) => months.get(name)?.inputs.has(id)),
  );
  const rows = ids.map((id) => [
    label(id),
    ...names.map((name) => shown(months.get(name)?.inputs.get(id))),
  ]);
  return table([head, ...rows]);
}

function namesTable(
  title: string,
  result: ImportResult,
  by: ImportResult['categories'],
  id: string,
): string[] {
  const all = [...by.values()].flatMap((named) => [...named]);
  const names = [...new Set(all.filter(([, figures]) => figures.get(id)).map(([name]) => name))];
  if (names.length === 0) return [];
  const months = [...result.months.keys()];
  const rows = names.map((name) => [
    plain(name),
    ...months.map((month) => shown(by.get(month)?.get(name)?.get(id))),
  ]);
  return ['', table([[title, ...months], ...rows])];
}

/** Resolved tickets by agent; where the files cannot tell, the assigned ones. */
function agentsTable(result: ImportResult): string[] {
  return result.unfed.includes('ticketsResolved')
    ? namesTable('Assigned to', result, result.agents, 'ticketsAssigned')
    : namesTable('Resolved by', result, result.agents, 'ticketsResolved');
}

/** The result as a person reads it: what was recognised, a table of months, what was left out. */
export function printResult(result: ImportResult): string {
  const isPart = [...result.months.values()].some(({ complete }) => !complete);
  const skipped = result.skipped.map(
    ({ file, reason, count, lines }) =>
      `${count} × ${reason} (${file}, line ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ', …' : ''})`,
  );
  return [
    ...result.files.flatMap(describeFile),
    '',
    monthsTable(result),
    ...(isPart ? ['', '* only a part of the month is in the file'] : []),
    ...namesTable('By category', result, result.categories, 'ticketsReceived'),
    ...namesTable('By channel', result, result.channels, 'ticketsReceived'),
    ...agentsTable(result),
    ...(skipped.length > 0 ? ['', 'Rows with a catch:', ...skipped] : []),
    '',
    `Not in ${result.files.length === 1 ? 'this file' : 'these files'}: ${result.unfed.map(label).join(', ')}`,
  ].join('\n');
}

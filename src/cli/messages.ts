const TEMPLATE_USAGE =
  'npm run template [-- FILE] [--empty] [--force] [--month YYYY-MM]\n' +
  '  FILE     where to write; default dist/support-metrics.xlsx\n' +
  '  --empty  without the sample year: last year and this year to type in\n' +
  '  --force  replace FILE where it exists\n' +
  '  --month  the month that is not over yet; default: by the clock of this machine';

/** Sentences of the commands. */
export const messages = {
  templateUsage: TEMPLATE_USAGE,
  notUnderstood: (sentence: string) => `${sentence}.\n\n${TEMPLATE_USAGE}`,
  notXlsx: (file: string) => `${file} does not end in .xlsx. Name a file that does.`,
  exists: (file: string) => `${file} exists and is left as it is. To replace it, add --force.`,
  isFolder: (file: string) => `${file} is a folder. Name a file in it.`,
  notWritten: (file: string, reason: string) => `${file} cannot be written: ${reason}.`,
  notMonth: (text: string) => `“${text}” is not a month. Write it as 2026-08.`,
  oneFile: (count: number) => `One file at a time, got ${count}. Put a name with blanks in quotes.`,
  written: (file: string, tabs: number, formulas: number, charts: number, kilobytes: number) =>
    `${file}: ${tabs} tabs, ${formulas} formulas with their values, ${charts} line charts, ${kilobytes} KB`,
} as const;

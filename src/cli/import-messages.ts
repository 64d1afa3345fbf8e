const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** What the terminal says, in whole sentences. */
export const messages = {
  cannotOpen: (path: string, code: string): string =>
    `${path} cannot be opened: ${REASONS[code] ?? code}.`,
  openDates: (file: string, text: string): string =>
    `${file}: nothing tells whether ${text} begins with the day or the month; add --dates day-first or --dates month-first.`,
};

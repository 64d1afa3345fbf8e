/** The sentences of an import, in one place. Those on rows stand beside a count and line numbers. */

export const leftOut = {
  merged: 'Left out: merged into another ticket',
  deleted: 'Left out: deleted',
  spam: 'Left out: spam',
  suspended: 'Left out: suspended',
  duplicate: 'Left out: a ticket that was counted already',
  duplicateMessage: 'Left out: a message that was counted already',
  duplicateAnswer: 'Left out: an answer that was counted already',
  footer: 'Left out: neither created nor solved, so a footer or an empty row',
  noAnswerDate: 'Left out: an answer without a date that can be read',
  noConversation: 'Left out: a message without conversation or date',
} as const;

export const partly = {
  createdBlank: 'Created date is blank: counted as resolved only',
  createdUnreadable: 'Created date cannot be read: counted as resolved only',
  solvedUnreadable: 'Solved date cannot be read: not counted as resolved',
  repliedUnreadable: 'First response date cannot be read: first response not timed',
  ratedUnreadable: 'Date of the rating cannot be read: counted by the ticket’s own date',
  solvedBeforeCreated: 'Solved before it was created: resolved, not timed',
  repliedBeforeCreated: 'First response before it was created: not timed',
  negativeResolution: 'Resolution time is negative: resolved, not timed',
  negativeResponse: 'First response time is negative: not timed',
  unreadableResolution: 'Resolution time cannot be read: not timed by it',
  unreadableResponse: 'First response time cannot be read: not timed by it',
  unreadableRating: 'Rating is not on a known scale: not counted',
  unreadableScore: 'NPS score is not a whole number from 0 to 10: not counted',
  neverClosedQuote: 'A quotation mark is opened and never closed: the rest of the file is one cell',
} as const;

/** Sentences of a preview. */
export const notes = {
  contradiction: (column: string, unit: string, factor: string): string =>
    `${column} is read in ${unit}, but typically holds ${factor} times what passed between the two dates: check the unit.`,
  noUnit: (column: string): string =>
    `${column} does not say whether it counts hours, minutes or seconds, so bare numbers in it are not used.`,
  guessedUnit: (column: string, unit: string): string =>
    `${column} is read in ${unit}, judged by its values.`,
  toTheDay: 'Dates carry no time, so resolution times are to the day.',
  lowerBound:
    'Unresolved tickets are counted from this file alone: older open ones may be missing.',
  damaged: 'Some characters could not be read and were replaced.',
  manyNames: (what: string, limit: number): string =>
    `More than ${limit} different ${what}: those met later count as Other. Is it the right column?`,
};

/** How a terminal lets columns be named; a page, which has fields for that, leaves it out. */
export const BY_SWITCH = ' with --map created=COLUMN';

/** Reasons to refuse a file, one sentence each. */
export const refusals = {
  empty: (file: string): string => `${file} is empty.`,
  onlyHeader: (file: string): string => `${file} has a header but no rows.`,
  binary: (file: string, kind: string): string => `${file} is not a CSV file: it ${kind}.`,
  notTable: (file: string): string =>
    `${file} is not a CSV file: no line of it divides into columns by comma, semicolon or tab.`,
  noDate: (file: string, columns: string): string =>
    `${file}: no column looks like the date on which tickets were created; name it${BY_SWITCH} (columns: ${columns}).`,
  noQuestion: (file: string): string =>
    `${file}: no column looks like a rating from 0 to 10, 1 to 5 or 1 to 7, so there is nothing to count.`,
  noColumn: (column: string, file: string, columns: string): string =>
    `No column is called "${column}" in ${file}; its columns are ${columns}.`,
  noSource: (source: string, known: string): string =>
    `"${source}" is not a known source; known are ${known}.`,
  openQuote: (file: string, line: number): string =>
    `${file}: a quotation mark on line ${line} is never closed, so the rest cannot be read.`,
  unreadable: (file: string): string =>
    `${file}: none of its dates can be read; name the column that holds them${BY_SWITCH}.`,
};

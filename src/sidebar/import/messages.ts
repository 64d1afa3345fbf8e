import { sayList } from '../messages';
import { sayFrom } from '../say-from';

/** The sentences of the view Import, in one place, with named placeholders. */
const MESSAGES = {
  title: 'Import',
  intro:
    'Drop the exports of your helpdesk and your surveys together. They are counted here in your browser; the files never leave it.',
  dropTitle: 'Drop files here',
  chooseFiles: 'Choose files',
  chooseMore: 'Add files',
  chooseHelp: 'CSV files, several at once',
  known: 'Recognised: {list}, and any other table once you name its columns.',
  sheetLabel: 'Or read a tab of this spreadsheet',
  sheetNone: 'Choose a tab…',
  sheetRead: 'Read',
  sheetFile: 'Tab {name}',
  sourcePlus: ' + ',
  toolFile: 'File',
  toolSurvey: 'Survey',

  // Going on
  openingDesk: 'Reading what Monthly holds…',
  readingSheet: 'Reading the tab {name}…',
  looking: 'Looking at the files…',
  reading: 'Reading: {percent} %',
  readingLabel: 'Reading the files',
  applying: 'Writing {numbers}…',
  undoing: 'Taking the import back…',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing has changed.',

  // Files
  files: 'Files',
  fileFacts: '{source}, {percent} % sure',
  fileChosen: '{source}, as you chose',
  fileRows: '{rows} rows, {first} – {last}',
  fileRowsOnly: '{rows} rows',
  removeFile: 'Remove',
  removeFileNamed: 'Remove {name}',
  howRead: 'How it is read',
  readAs: 'Read {name} as',
  dates: 'Dates',
  dateSample: '{text} is {read}',
  dateOrder: 'Dates of {name} begin with',
  dayFirst: 'the day',
  monthFirst: 'the month',
  dateQuestion: 'I cannot tell whether {text} is {dayFirst} or {monthFirst}. Which is it?',
  unknownFile:
    'This file is not known to me. Tell me which columns hold ticket number, created and solved, and I will remember them.',
  noColumn: 'none',
  useColumns: 'Use these columns',
  needsCreated: 'Choose the column with the date on which tickets were created.',
  questionColumn: 'Question of {column}',
  questionLabel: 'What “{column}” asks',
  questions: 'Ratings',
  question_nps: 'NPS (0–10)',
  question_csat: 'CSAT',
  question_ces: 'CES (effort)',
  question_happiness: 'Happiness',
  question_skip: 'Leave out',
  notAnyRating: '“{column}” holds no ratings.',

  // Options
  options: 'Time zone and business hours',
  zoneLabel: 'Times in the files are in',
  zoneAsWritten: 'As written in the file',
  zoneHelp: 'Months are then taken in the time zone of this spreadsheet, {zone}.',
  hoursLabel: 'Durations count',
  hoursAll: 'every hour',
  hoursFile: 'business hours as the helpdesk counted them',
  hoursOwn: 'these hours only',
  hoursDays: 'Working days',
  hoursFrom: 'from',
  hoursTo: 'to',
  holidays: 'Days off, as 2026-12-25, one a line',
  badHours: 'Business hours end at {to}, before they begin at {from}. Change one of them.',
  badHoliday: '“{text}” is not a day. Write it like 2026-12-25.',

  // Names
  namesTitle: 'New names',
  namesIntro: 'These names have no row on Monthly. Where do they belong? It will be remembered.',
  nameLabel: '{name} ({kind}, {tickets})',
  category: 'category',
  channel: 'channel',
  newRow: 'New row',

  // Months
  monthsTitle: 'Months',
  soFar: '{month}, so far',
  nothingChanges: 'as it is already',
  startsLate:
    '{month} starts on the {day} in this file, so it would be cut short. {month} is left as it is.',
  endsEarly:
    '{month} ends on the {day} in this file, so it would be cut short. {month} is left as it is.',
  notWhole:
    '{month} is not whole in these files, so it would be cut short. {month} is left as it is.',
  cutShort: '{month} is cut short in these files. You chose to import it all the same.',
  otherTool:
    '{month} already holds {count} {of} from {tool}. {theseFiles} would replace them. To count both, drop both files together.',
  thisFile: 'This {tool} file',
  thisUnknown: 'This file',
  theseFiles: 'These files',
  notYet: '{month} has not begun yet, so it is left out.',
  tooOld: '{month} is before 2000, so it is left out.',
  lockedCells: 'Left, worked out by your own formula: {list}.',
  noRow: 'No row on Monthly for: {list}.',
  typedByHand: 'Typed by hand, kept unless you tick it',
  changing: 'Will change',
  before: 'Before',
  after: 'After',
  number: 'Number',
  details: 'Times and answers by category and channel: {numbers}',
  showCells: 'Before and after, {month}',
  typedCount: '{count} typed by hand',

  // Left out
  leftOut: 'Rows with a catch: {count}',
  leftOutLines: '{reason}: {count} ({where})',
  line: 'line {list}',
  lines: 'lines {list}',
  andMore: '{list}, …',
  notes: 'Notes',
  unfedTitle: 'Not in these files: {count} numbers',

  // Apply
  apply: 'Import {numbers}',
  applyNone: 'Import',
  datesOpen: 'First answer the question above: do the dates of {name} begin with day or month?',
  nothingToApply: 'Nothing would change. Tick a month or a number.',
  allThere: 'Monthly holds all of this already. There is nothing to import.',
  oneTicket: '1 ticket',
  manyTickets: '{count} tickets',
  undo: 'Undo',
  tryAgain: 'Try again.',
  undone: 'Taken back: everything is as it was before the import.',
  importMore: 'Import more files',
  doneTitle: 'Imported',
  doneHelp:
    'The tab Monthly has the numbers, Metrics and the charts follow. How the files were read is remembered for next time.',

  // What went wrong
  conflict:
    'Somebody else changed {list} meanwhile. Nothing was imported; look at the numbers again.',
  conflictMore: '{first} and {count} other numbers',
  conflictUndo: 'Somebody changed {list} since the import. Nothing was taken back.',
  conflictCell: '{label} of {month}',
  noAnswerDesk: 'Google did not answer, so what Monthly holds could not be read.',
  noAnswerSheet: 'Google did not answer, so the tab {name} could not be read.',
  noAnswerApply:
    'Google did not answer. Look at Monthly before you try again: nothing is lost here.',
  noAnswerUndo: 'Google did not answer, so the import was not taken back.',
  noFiles: 'Folders cannot be read. Drop the CSV files themselves.',
  readerFailed:
    'This browser could not start reading the files. Use a current Chrome, Edge, Firefox or Safari.',
  leaveQuestion: 'Not imported yet: {numbers}. Import before you leave?',
  leaveApply: 'Import',

  // Fields, as columns are chosen for them
  field_id: 'Ticket number',
  field_created: 'Created',
  field_firstResponse: 'First response, date',
  field_firstResponseHours: 'First response, duration',
  field_solved: 'Solved',
  field_resolutionHours: 'Resolution, duration',
  field_status: 'Status',
  field_category: 'Category',
  field_channel: 'Channel',
  field_agent: 'Agent',
  field_customer: 'Customer',
  field_replies: 'Replies',
  field_reopens: 'Reopenings',
  field_rating: 'Satisfaction',
  field_npsScore: 'NPS score',
  field_slaStatus: 'SLA status',
  field_escalated: 'Escalated',
} as const;

/** A sentence by its key, with its placeholders filled in; a missing one does not compile. */
export const say = sayFrom(MESSAGES);

export { sayList };

export function sayTickets(count: number): string {
  return count === 1 ? say('oneTicket') : say('manyTickets', { count });
}

import { sayFrom } from './say-from';

/**
 * Every English sentence of the sidebar: whole sentences with named placeholders, so that a
 * translation is one more file. A sentence names the thing, its value, the rule and the way out.
 */
const MESSAGES = {
  product: 'Support Metrics',

  // Tabs
  tabs: 'Views',
  tab_enter: 'Enter data',
  tab_import: 'Import',
  tab_choose: 'Choose',
  tab_summary: 'Summary',

  // Month
  monthLabel: 'Month',
  monthRunning: '{month}, so far',
  monthEmpty: '{month}, nothing yet',
  otherMonth: 'Another month…',
  otherMonthTitle: 'Open another month',
  otherMonthName: 'Name of the month',
  otherMonthYear: 'Year',
  otherMonthOpen: 'Open',
  cancel: 'Cancel',
  runningHint:
    '{month} is not over yet. You can save it; it will be judged once the month is complete.',
  opening: 'Opening {month}…',
  openingFirst: 'Opening the month to fill in…',

  // Progress and finding
  progress: '{filled} of {all} filled, {left} left to type',
  progressOffered: '{filled} of {all} filled, {offered} carried over, {left} left to type',
  progressDone: 'All {all} filled',
  progressDoneOffered: '{filled} of {all} filled, {offered} carried over',
  title: 'Enter monthly data',
  searchLabel: 'Find a number',
  searchNone: 'No number is called “{text}”. Try a shorter word.',
  searchFound: '{count} found',
  showFilled: 'Show {count} filled',
  hideFilled: 'Hide filled',
  themeLeft: '{count} left',
  themeFilled: '{count} filled',
  themeMore: 'More: {title}',
  showMore: 'More metrics ({count} fields)',
  hideMore: 'Hide the metrics you do not follow',
  sourceLine: 'Filled in by: {source}',

  // Fields
  locked: 'worked out by your own formula',
  offeredFromMonth: 'carried over from {month}',
  offeredFromCalendar: 'Monday to Friday, public holidays not taken off',
  reading: '= {value}',
  fromAverage: '{sum} = {value}',
  averagesResult: '{label}: {sum}',
  haveLabel: 'I have:',
  averagesHelp: 'As your helpdesk or survey tool shows it',
  averagesExplained: 'The total is worked out from it, and the total is what is saved.',
  haveAverages: 'averages',
  haveTotals: 'totals',
  metricsTitle: 'What it makes',
  metricUnknown: 'not known yet',
  changeAgainst: '{change} against {month}',
  storedText: '{label} holds “{text}”, which is not a number. Type the number, or empty the field.',

  // What was typed cannot be taken
  notNumber: '{label}: “{text}” is not a number. Type it like 1234 or 2.5.',
  notTime: '{label}: “{text}” is not a time. Type it like 2.5, 2:30, 2h 30m or 150 min.',
  twoReadings: '{label}: {text} can mean {large} or {small}. Type {largePlain} or {smallPlain}.',
  twoReadingsWhole: '{label}: {text} can mean {large}, but a count has no decimals. Type {large}.',
  negative: '{label} must be 0 or more, got {value}. Leave it blank if you do not know.',
  tooLarge: '{label} must be at most 1,000,000,000,000, got {value}. Check for extra digits.',
  notWhole: '{label} is a count, so it must be a whole number, got {value}. Round it.',
  notPercent: '{label} must be between 0 and 100, got {value}.',
  notScore: '{label} must be between −100 and 100, got {value}.',
  sixtyOrMore: '{label}: in {text} the part after the colon must be below 60. Type it like 2:30.',
  partAboveWhole: '{parts} ({part}) cannot be more than {wholes} ({whole}). {check}',
  partAboveWholeHint:
    '{parts} ({part}) is more than {wholes} ({whole}). That can happen where months overlap. {check}',
  checkBoth: 'Check both.',
  checkAll: 'Check all of them.',
  together: '{list} together',
  and: '{first} and {last}',
  belowZero: '{label} would come out below zero ({value}), so it stays blank. Check {others}.',
  notCategorised: '{count} not categorised',
  noChannel: '{count} without a channel',
  allCategorised: 'All {count} tickets have a category',
  allChannelled: 'All {count} tickets have a channel',
  categoriesAbove:
    'The categories add up to {sum}, but only {received} tickets were received. Check them.',
  channelsAbove:
    'The channels add up to {sum}, but only {received} tickets were received. Check them.',

  // Saving
  save: 'Save',
  saveCount: 'Save {numbers}',
  saving: 'Saving {month}…',
  undoing: 'Taking the save of {month} back…',
  nothingToSave: 'There is nothing to save yet. Type a number first.',
  nothingNew: 'Everything is saved. There is nothing to save.',
  onlyProblems: 'Nothing was saved: {numbers} cannot be taken as typed. Look at the red sentences.',
  someNotSaved: 'Not saved yet, see the red sentences: {numbers}.',
  undo: 'Undo',
  undone: 'Taken back: {month} is as it was before.',
  oneOffered: '1 of them is carried over, in grey.',
  manyOffered: '{count} of them are carried over, in grey.',
  oneNumber: '1 number',
  manyNumbers: '{count} numbers',
  oneStillHere: 'Your number is still here.',
  manyStillHere: 'Your {count} numbers are still here.',

  // Conflicts
  conflictTitle: 'Somebody else changed this month meanwhile. Nothing was saved yet.',
  conflictQuestion: '{label}. Theirs: {theirs}, yours: {yours}. Which should stay?',
  conflictTheirs: 'Keep theirs: {theirs}',
  conflictYours: 'Keep yours: {yours}',
  conflictKept: 'Theirs stay; there was nothing else to save.',
  blank: 'blank',

  // Leaving
  leaveQuestion: 'Not saved yet in {month}: {numbers}. Save before you leave?',
  leaveAnyway: 'Leave unsaved',
  stay: 'Stay',
  saveAndLeave: 'Save',
  close: 'Close',

  // Choose metrics
  chooseTitle: 'Choose metrics',
  chooseFirst: 'What do you want to follow?',
  chooseHelp:
    'Metrics that are off are hidden on Metrics, on Monthly and in Enter data. Their numbers are kept.',
  skip: 'Skip both questions',
  agentsTitle: 'Keep numbers per agent?',
  agentsHelp:
    'In many countries staff or a works council must agree. The tab Agents has the switch for later.',
  agentsNo: 'No',
  agentsByName: 'By name',
  agentsByInitials: 'By initials',
  findMetric: 'Find a metric',
  noMetricFound: 'No metric is called “{text}”. Try a shorter word.',
  packCount: '{shown} of {all}',
  packCounted: '{pack}: {shown} of {all} shown',
  showMetric: 'Show this 1 metric',
  showMetrics: 'Show these {count} metrics',
  showNone: 'Show these metrics',
  nothingShown: 'At least one metric must be shown. Tick one.',
  nothingChosen: 'These metrics are shown already. There is nothing to change.',
  oneChange: '1 change, not applied yet.',
  manyChanges: '{count} changes, not applied yet.',
  openingChoices: 'Reading what is shown…',
  savingChoices: 'Showing and hiding metrics…',
  noAnswerChoices: 'Google did not answer, so what is shown could not be read.',
  noAnswerChoosing: 'Google did not answer, so nothing was saved. Your choice is still here.',
  goEnter: 'Enter data',
  leaveOneChoice: 'Not applied yet: 1 change of what is shown. Apply it before you leave?',
  leaveChoices: 'Not applied yet: {count} changes of what is shown. Apply them before you leave?',
  applyAndLeave: 'Apply',

  // Summary
  summaryTitle: 'Copy summary',
  summaryMonth: 'Summary of',
  summaryText: 'Summary of {month}, to copy',
  summaryHelp: 'A paragraph for mail or chat, worked out from what is typed on Monthly.',
  openingSummary: 'Summing up…',
  noAnswerSummary: 'Google did not answer, so {month} could not be summed up.',
  noAnswerSummaryFirst: 'Google did not answer, so the month could not be summed up.',
  copy: 'Copy',
  copied: 'Copied: {month}. Paste it into your mail or chat.',
  pressToCopy: 'This browser does not let the sidebar copy. The text is selected: press {keys}.',

  // The server
  tryAgain: 'Try again.',
  noAnswerSaving: 'Google did not answer, so nothing was saved. {stillHere}',
  noAnswerOpening: 'Google did not answer, so {month} could not be opened.',
  noAnswerOpeningFirst: 'Google did not answer, so the month could not be opened.',
  severalAccounts:
    'Google blocks add-on windows when several accounts are signed in. Open this file in a private window with one account.',
  notInSheets:
    'This page works only inside Google Sheets. Open it from Extensions › Support Metrics.',

  // Names
  theme_notes: 'Notes',
  theme_tickets: 'Tickets',
  theme_categories: 'Tickets by category',
  theme_channels: 'Tickets by channel',
  theme_speed: 'Speed',
  theme_resolution: 'Resolution',
  theme_satisfaction: 'Satisfaction',
  theme_customers: 'Customers & money',
  theme_team: 'Team & cost',
  theme_phone: 'Phone',
  theme_help: 'Help centre & bots',
  unit_count: 'count',
  unit_percent: '%',
  unit_score: 'score',
  unit_hours: 'hours',
  unit_seconds: 'seconds',
  unit_days: 'days',
  unit_years: 'years',
  unit_money: 'money',
  unit_ratio: 'ratio',
  unit_rating: 'rating',
  unit_per100: 'per 100',
  unit_text: 'text',
  month_0: 'January',
  month_1: 'February',
  month_2: 'March',
  month_3: 'April',
  month_4: 'May',
  month_5: 'June',
  month_6: 'July',
  month_7: 'August',
  month_8: 'September',
  month_9: 'October',
  month_10: 'November',
  month_11: 'December',
} as const;

export type MessageKey = keyof typeof MESSAGES;

/** A sentence by its key, with its placeholders filled in; a missing one does not compile. */
export const say = sayFrom(MESSAGES);

/** "1 number" or "4 numbers". */
export function sayNumbers(count: number): string {
  return count === 1 ? say('oneNumber') : say('manyNumbers', { count });
}

/** "a", "a and b", "a, b and c". */
export function sayList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  const last = words[words.length - 1] ?? '';
  return say('and', { first: words.slice(0, -1).join(', '), last });
}

/** A label inside a sentence: "All answers" becomes "all answers", "NPS answers" stays. */
export function sayInside(label: string): string {
  return /^[A-Z][^A-Z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

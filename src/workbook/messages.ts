/** Sentences of the workbook and of the server side: the thing, the value, the rule, the way out. */
export const messages = {
  keysMissing: (tab: string) =>
    `The hidden first row or column of the tab ${tab}, by which rows and months are found, is missing. Undo its deletion, or bring it back from the version history.`,
  monthTwice: (month: string, tab: string, first: string, second: string) =>
    `${month} stands twice on ${tab}, in the columns ${first} and ${second}. Column ${first} counts; clear the header of the other.`,
  categoryTwice: (name: string, tab: string, row: number) =>
    `“${name}” stands twice on ${tab}; row ${row} is left alone. Give it a name of its own.`,
  unnamed: (row: number) => `No name (row ${row})`,
  monthlyHint:
    'Type into the cream cells, one column a month; leave blank what you do not know. Rows may be moved, renamed and coloured; add your own anywhere.',
  countHelp: 'A count of 0 or more. Leave it blank if you do not know: blank is not zero.',
  addCategory: (singular: string) => `To add a ${singular}, insert a row above and name it here.`,
  figures: 'By category and channel, from imports',
  figureRow: {
    tickets: 'Tickets',
    resolved: 'Resolved',
    frt: 'First response',
    mttr: 'Resolution',
    csat: 'CSAT',
    answers: 'CSAT answers',
    cost: 'Cost',
  },
  noTickets: 'No tickets yet. Type or import a month, and its lines appear here.',
  noSpikes: 'No category is outside of its usual range, and none is rising.',
  noDays:
    'No days yet. Paste rows into the cream table, a date and a count for each category, in any order; or import an export.',
  daysNotNumbers:
    'The table holds text where a date or a number is due; those cells are not counted.',
  ofAnswers: '% of the answers with stars',
  daysFull:
    'The table is full, and what stands below it is not counted: insert rows above its last one.',
  daysTold: (count: string) =>
    `${count}&" rows in the table. A day that stands twice counts together; the first and the last week may not be whole."`,
  dailyWanted: 'A tab by day and by week:',
  dailyHelp:
    'Yes, and Refresh charts in the menu, makes the tab Daily Volume. Imports make it too.',
  dayTitle: { day: 'Tickets by day', week: 'Tickets by week' },
  rest: { category: 'Not categorised', channel: 'No channel' },
  chartTitle: { category: 'Tickets by category', channel: 'Tickets by channel' },
  noBenchmark: 'No public benchmark: use your own trend.',
  jumpTo: (month: string) => `Jump to ${month} ›`,
  renameCategories: 'Rename or add categories on Monthly ›',
  lastMonths: 'Last six months:',
  nothingKnown: 'nothing known yet',
  benchmark: (text: string) => `Benchmark: ${text}`,
  definitionsHint:
    'What each number means and how it is made. Type into the cream cells to try one; copy formulas into your own cells.',
  showHelp:
    'Ticked: on Metrics, Monthly and in the sidebar. Applied at once where the add-on is at work, else at the next refresh.',
  notApplied: ' not applied yet: choose Refresh charts in the menu of the add-on.',
  calculatorHelp: 'A number of 0 or more. The result below follows.',
  monthlyTarget: 'monthly target, not judged here',
  targetIsText: 'the target is text: type a number',
  monthsOnly: 'known for single months only',
  lacks: ' lacks ',
  notInEach: ' not in each of ',
  months: ' months',
  nothingCounted: 'nothing counted in this period',
  nothingYet:
    "Nothing here yet. Open Support Metrics › Import and drop last month's helpdesk export, or › Enter monthly data.",
  hiddenMetrics: (count: number) =>
    count === 0
      ? ''
      : `${count} more metrics are not shown. Choose metrics in the menu, or tick Show on Formulas & Definitions and refresh.`,
  noMetric: (id: string) => `There is no metric “${id}”. Reload the sidebar and choose again.`,
  nothingShown: 'At least one metric must be shown. Tick one.',
  chosen: (count: number) =>
    `${count} metrics are shown; the others are hidden, with their numbers kept.`,
  supportIn: (month: string, isOver: boolean) => `Support, ${month}${isOver ? '' : ', so far'}.`,
  againstTarget: (name: string, value: string, target: string) =>
    `${name} ${value} (target ${target})`,
  targets: (met: number, all: number, missed: readonly string[], near: readonly string[]) => {
    const list = (word: string, names: readonly string[]) =>
      names.length > 0 ? ` ${word}: ${names.join('; ')}.` : '';
    return `${met} of ${all} targets met.${list('Missed', missed)}${list('Near', near)}`;
  },
  spike: (label: string, value: string, usual: string) => `${label} ${value}, usual ${usual}`,
  ticketsIn: (count: string, change: string, spikes: readonly string[], note: string) => {
    const tickets = `Tickets ${count}${change === '' ? '' : ` (${change})`}`;
    if (spikes.length === 0) return `${tickets}.${note === '' ? '' : ` What happened: ${note}.`}`;
    return `${tickets}: ${spikes.join('; ')}${note === '' ? '' : ` (${note})`}.`;
  },
  survey: (name: string, value: string, answers: string, range: string, verdict: string) =>
    `${name} ${value} (${answers} ${answers === '1' ? 'answer' : 'answers'}${range === '' ? '' : `, ${range}`})${verdict === '' ? '' : `: ${verdict}`}.`,
  tooFew: 'too few to judge',
  noRealChange: 'no real change',
  realChange: (change: string) => `real change (${change})`,
  nothingToSum: 'There is no month with numbers yet. Enter or import one first.',
  agentsHelp: 'In many countries staff or a works council must agree to numbers per agent.',
  noAgentChoice: (choice: string) =>
    `Numbers per agent can be kept by name, by initials or not at all, not “${choice}”. Reload the sidebar and choose again.`,
  agentsOff: 'Numbers per agent are switched off for this workbook.',
  agentTwice: 'An agent stands twice in this month of the table: join the two lines.',
  twice: 'stands twice in this month',
  agentsFull:
    'There are more agents here than lines for them. Choose Set up or repair, which makes room.',
  noAgents:
    'No agents in the chosen month yet. Paste a month into the table on the right: month, agent, numbers.',
  agentsShown:
    'Bold differs from the team by more than a fifth; grey comes from fewer than 10 answers.',
  noTargets: 'No targets yet: type them into the cream cells of the column Target.',
  above: 'Above ',
  aboveHint: 'More than ',
  belowZero: 'Below zero in a month: 0 or more is due',
  textThere: 'Text in a month: a number is due',
  product: 'Support Metrics',
  menu: {
    enter: 'Enter monthly data',
    import: 'Import…',
    summary: 'Copy summary',
    choose: 'Choose metrics',
    setUp: 'Set up or repair',
    refresh: 'Refresh charts',
    definitions: 'Formulas and definitions',
    help: 'Help',
  },
  refreshed: 'Metrics, charts and definitions are up to date.',
  help: 'Enter monthly data: type a month in the sidebar, or straight into the cream cells of the tab Monthly.\n\nMetrics follow on the tab Metrics, charts on Ticket Volume. What each number means stands on Formulas & Definitions.\n\nIn any cell: =NPS(80;5;15), =CSAT(A2:A500). If a cell says #NAME?, open this menu once in this file.\n\nSet up or repair may be used at any time: nothing you typed, moved, renamed or coloured is lost.',
  busy: 'Another save is being finished. Nothing was changed; please try again in a few seconds.',
  monthlyMissing:
    'The tab Monthly is missing. Bring it back from the version history, or choose Set up or repair for an empty one.',
  notSetUp:
    'This spreadsheet is not set up yet. Choose Extensions › Support Metrics › Set up or repair.',
  rowsAdded: (count: number) =>
    `${count} ${count === 1 ? 'row was' : 'rows were'} added to Metrics; nothing else has moved.`,
  saved: (month: string, count: number) =>
    `Saved ${month}: ${count} ${count === 1 ? 'number' : 'numbers'}.`,
  unchanged: (month: string) => `${month} holds these numbers already. Nothing was written.`,
  notOver: (month: string) =>
    `${month} is not over yet. It is saved, and will be judged once the month is complete.`,
  noMonth: (month: unknown) =>
    typeof month === 'number' || typeof month === 'string'
      ? `“${month}” is not a month. Choose one from the list.`
      : 'No month was chosen. Choose one from the list.',
  future: (month: string, running: string) =>
    `${month} has not begun yet. Choose a month up to ${running}.`,
  rowMissing: (id: string) =>
    `The row “${id}” is no longer on the tab Monthly, so nothing was saved. Choose Set up or repair to bring it back.`,
  ownFormula: (label: string, month: string) =>
    `${label} for ${month} is worked out by a formula of your own, and stays so. Clear the cell on Monthly to type a number.`,
  sentTwice: (label: string) =>
    `${label} was sent twice in one save, so nothing was saved. Reload the page.`,
  notANumber: (label: string, value: string) =>
    `${label} must be a number of 0 or more, not “${value}”.`,
  negative: (label: string, value: number) =>
    `${label} cannot be below zero, and is ${value}. Type 0 or more, or leave it blank.`,
  tooLarge: (label: string, value: number) =>
    `${label} is ${value}, which is more than a trillion. Check the number.`,
  notWhole: (label: string, value: number) =>
    `${label} is a count, so ${value} cannot be: type a whole number.`,
  longNote: (label: string, most: number) =>
    `${label} is longer than ${most} characters. Shorten it.`,
  partAbove: (part: string, value: number, whole: string, most: number) =>
    `${part} (${value}) cannot be more than ${whole} (${most}). Check both.`,
  partAboveHint: (part: string, value: number, whole: string, most: number) =>
    `${part} (${value}) is more than ${whole} (${most}). That can happen where months overlap.`,
  noFigure: (name: string, figure: string) =>
    `${name}: the tab Agents has no column “${figure}”. Nothing was changed.`,
  agentsAreOff:
    'Numbers per agent are switched off for this workbook, so none were imported. Switch them on on the tab Agents first.',
  blankName: 'A category, channel or agent in this import has no name. Nothing was changed.',
  noDay: (day: string) => `“${day}” is not a day of the form 2026-07-03. Nothing was changed.`,
  nameThere: (name: string, tab: string) =>
    `“${name}” has a row on ${tab} already. Open the import again to see it.`,
  rowInUse: (name: string, key: string) =>
    `“${name}” cannot take the row “${key}”, which holds numbers. Open the import again.`,
  tooManyNames: (plural: string, count: number, most: number) =>
    `That would make ${count} ${plural}; a workbook takes ${most}. Put some of them together.`,
  imported: (months: number, count: number) =>
    `Imported ${months} ${months === 1 ? 'month' : 'months'}: ${count} ${count === 1 ? 'number' : 'numbers'}.`,
  nothingImported: 'The workbook holds these numbers already. Nothing was written.',
  noSheet: (name: string) => `There is no tab “${name}” any more. Choose another one.`,
  sheetTooLarge: (name: string, cells: number, most: number) =>
    `The tab ${name} holds ${cells} cells; ${most} can be read from a tab. Download it as CSV and drop the file.`,
  unreadable: 'The script cannot read what the sidebar sent. Reload the page.',
  unknownCall: (name: string) =>
    `This sidebar asks for “${name}”, which the script does not know. Reload the page.`,
};

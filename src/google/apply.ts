import type { LineChart, Validation } from '../workbook/plan';
import { type Area, areaName, linkFormula } from '../workbook/reference';
import type { Content, Step } from '../workbook/steps';
import { TABS, type TabId } from '../workbook/tab';
import { chartsOn, drawChart, type Found } from './chart';
import { SCHEMA, writeMemory } from './memory';
import type { Reading } from './snapshot';
import { setStyle } from './style';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheets = Partial<Record<TabId, Sheet>>;
type StepOf<Do extends Step['do']> = Extract<Step, { do: Do }>;

/** What came of it: the ids that the workbook remembers. */
interface Made {
  readonly sheets: Sheets;
  /** Numbers of tabs, each asked for once. */
  readonly ids: Partial<Record<TabId, number>>;
  readonly charts: Record<string, number>;
  /** Charts that stood on a tab before, each tab asked once. */
  readonly found: Partial<Record<TabId, readonly Found[]>>;
  hidden: readonly string[] | null;
  importChoices: string | undefined;
  /** Tabs that were made just now. */
  readonly newTabs: TabId[];
  isChanged: boolean;
  /** The block touched last: several steps lay their looks over the same one. */
  last: { readonly tab: TabId; readonly area: Area; readonly range: Range } | null;
}

const isSameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

function blockOf(made: Made, sheet: Sheet, tab: TabId, area: Area): Range {
  if (made.last !== null && made.last.tab === tab && isSameArea(made.last.area, area)) {
    return made.last.range;
  }
  const range = rangeOf(sheet, area);
  made.last = { tab, area, range };
  return range;
}

/** Carries steps out in order; nothing is decided here. */
export function applySteps(reading: Reading, steps: readonly Step[]): void {
  const made: Made = {
    sheets: { ...reading.sheets },
    ids: { ...reading.snapshot.ids },
    found: {},
    charts: { ...reading.snapshot.charts },
    hidden: reading.snapshot.hidden,
    importChoices: reading.snapshot.importChoices,
    newTabs: [],
    isChanged: reading.memory === null && steps.length > 0,
    last: null,
  };
  for (const step of steps) applyStep(reading, made, step);
  if (made.isChanged) remember(reading, made);
}

function remember(reading: Reading, made: Made): void {
  const tabs: Partial<Record<TabId, number>> = { ...reading.memory?.tabs };
  for (const tab of TABS) {
    if (made.sheets[tab] !== undefined) tabs[tab] = idOf(made, tab);
  }
  const { charts, hidden, importChoices } = made;
  writeMemory(reading.spreadsheet, { schema: SCHEMA, tabs, charts, hidden, importChoices });
}

function idOf(made: Made, tab: TabId): number {
  const id = made.ids[tab] ?? sheetOf(made, tab).getSheetId();
  made.ids[tab] = id;
  return id;
}

function sheetOf(made: Made, tab: TabId): Sheet {
  const sheet = made.sheets[tab];
  if (sheet === undefined) throw new Error(`The tab ${tab} was not read`);
  return sheet;
}

export const rangeOf = (sheet: Sheet, area: Area) =>
  sheet.getRange(area.row, area.column, area.rows, area.columns);

function applyStep(reading: Reading, made: Made, step: Step): void {
  if (step.do === 'addTab') {
    addTab(reading, made, step);
    return;
  }
  if (step.do === 'remember') {
    made.hidden = step.hidden ?? made.hidden;
    made.importChoices = step.importChoices ?? made.importChoices;
    made.isChanged = true;
    return;
  }
  if (step.do === 'chart') {
    chart(reading, made, step.chart);
    return;
  }
  const sheet = sheetOf(made, step.tab);
  switch (step.do) {
    case 'insert':
      made.last = null;
      insert(sheet, step);
      return;
    case 'write':
      blockOf(made, sheet, step.tab, step.area).setValues(
        step.cells.map((line) =>
          line.map((content) => cellText(content, (tab) => idOf(made, tab))),
        ),
      );
      return;
    case 'notes':
      rangeOf(sheet, step.area).setNotes(step.texts);
      return;
    case 'style':
      setStyle(blockOf(made, sheet, step.tab, step.area), step);
      return;
    case 'copyLook':
      copyLook(sheet, step);
      return;
    case 'width':
      sheet.setColumnWidths(step.from, step.count, step.width);
      return;
    case 'height':
      sheet.setRowHeights(step.from, step.count, step.height);
      return;
    case 'hide':
      if (step.axis === 'rows') sheet.hideRows(step.from, step.count);
      else sheet.hideColumns(step.from, step.count);
      return;
    case 'freeze':
      if (step.rows > 0) sheet.setFrozenRows(step.rows);
      if (step.columns > 0) sheet.setFrozenColumns(step.columns);
      sheet.setHiddenGridlines(true);
      return;
    case 'validate':
      validate(made, sheet, step);
      return;
    case 'rules':
      addRules(sheet, step);
      return;
    case 'protect':
      protect(sheet, step);
      return;
    case 'unhide':
      sheet.showRows(step.from, step.count);
      return;
    case 'filter':
      rangeOf(sheet, step.area).createFilter();
      return;
    case 'hideTab':
      sheet.hideSheet();
      return;
    case 'show':
      sheet.activate();
  }
}

/** The grid that a new tab comes with. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

function addTab(reading: Reading, made: Made, step: StepOf<'addTab'>): void {
  const known: Partial<Record<TabId, unknown>> = { ...reading.memory?.tabs, ...made.sheets };
  const before = TABS.slice(0, TABS.indexOf(step.tab)).filter((tab) => known[tab] !== undefined);
  const sheet = reading.spreadsheet.insertSheet(step.name, before.length);
  if (step.rows > NEW_ROWS) sheet.insertRowsAfter(NEW_ROWS, step.rows - NEW_ROWS);
  if (step.columns > NEW_COLUMNS) {
    sheet.insertColumnsAfter(NEW_COLUMNS, step.columns - NEW_COLUMNS);
  }
  made.sheets[step.tab] = sheet;
  delete made.ids[step.tab];
  made.newTabs.push(step.tab);
  made.isChanged = true;
}

function insert(sheet: Sheet, step: StepOf<'insert'>): void {
  if (step.axis === 'rows') {
    if (step.after === 0) sheet.insertRowsBefore(1, step.count);
    else sheet.insertRowsAfter(step.after, step.count);
  } else if (step.after === 0) sheet.insertColumnsBefore(1, step.count);
  else sheet.insertColumnsAfter(step.after, step.count);
}

/** What does not begin with a letter may be read as a formula, a number, a date or money. */
const BEGINS_OTHERWISE = /^\s*[^\p{L}\s]/u;
/** Dates and numbers hold digits whatever the language, and no long sentence is one. */
const LONGEST_DATE = 40;
const IS_TRUTH =
  /^\s*(true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|waar|onwaar|sann|sant|falskt|prawda|fałsz)\s*$/iu;

/** Whether a text is a truth value in a language of Google Sheets. */
export const isTruth = (text: string): boolean => IS_TRUTH.test(text);

const looksLikeMore = (text: string): boolean =>
  BEGINS_OTHERWISE.test(text) || isTruth(text) || (text.length <= LONGEST_DATE && /\d/.test(text));

/** As setValues takes it: text that would be read as something else is marked as text. */
function cellText(
  content: Content,
  idOfTab: (tab: TabId) => number,
): string | number | boolean | null {
  if (content === null) return null;
  if (typeof content === 'object') {
    if ('formula' in content) return content.formula;
    return linkFormula(idOfTab(content.to), content.area, content.text);
  }
  if (typeof content !== 'string') return content;
  return looksLikeMore(content) ? `'${content}` : content;
}

function validate(made: Made, sheet: Sheet, step: StepOf<'validate'>): void {
  const { area, validations } = step;
  const sameBuilt = new Map<string, ReturnType<typeof buildValidation>>();
  const built = validations.map((each) => {
    const key = JSON.stringify([each.check, each.help, each.isStrict]);
    const rule = sameBuilt.get(key) ?? buildValidation(made, each);
    sameBuilt.set(key, rule);
    return rule;
  });
  const matrix = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => {
      const place = validations.findIndex(
        (each) =>
          area.row + row >= each.row &&
          area.row + row < each.row + each.rows &&
          area.column + column >= each.column &&
          area.column + column < each.column + each.columns,
      );
      return built[place] ?? null;
    }),
  );
  rangeOf(sheet, area).setDataValidations(matrix);
}

function buildValidation(made: Made, validation: Validation) {
  const builder = SpreadsheetApp.newDataValidation();
  const { check } = validation;
  if (check.kind === 'atLeast') builder.requireNumberGreaterThanOrEqualTo(check.least);
  else if (check.kind === 'list') builder.requireValueInList([...check.values], true);
  else if (check.kind === 'checkbox') builder.requireCheckbox();
  else builder.requireValueInRange(rangeOf(sheetOf(made, check.tab), check.area), true);
  return builder.setAllowInvalid(!validation.isStrict).setHelpText(validation.help).build();
}

/** A new month looks as its neighbour does, the user's colours included. */
function copyLook(sheet: Sheet, step: StepOf<'copyLook'>): void {
  const { PASTE_FORMAT, PASTE_DATA_VALIDATION } = SpreadsheetApp.CopyPasteType;
  const from = rangeOf(sheet, step.from);
  const to = rangeOf(sheet, step.to);
  from.copyTo(to, PASTE_FORMAT, false);
  if (step.hasValidations) from.copyTo(to, PASTE_DATA_VALIDATION, false);
}

/** The user's own rules are kept, and go first. */
function addRules(sheet: Sheet, step: StepOf<'rules'>): void {
  const rules = step.rules.map((rule) => {
    const builder = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(rule.formula)
      .setRanges(rule.areas.map((area) => rangeOf(sheet, area)));
    if (rule.style.background !== undefined) builder.setBackground(rule.style.background);
    if (rule.style.color !== undefined) builder.setFontColor(rule.style.color);
    if (rule.style.bold !== undefined) builder.setBold(rule.style.bold);
    return builder.build();
  });
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...rules]);
}

/** Editing what is worked out gets a question, never a refusal. */
function protect(sheet: Sheet, step: StepOf<'protect'>): void {
  const protection = sheet.protect().setDescription('Worked out by Support Metrics');
  protection.setWarningOnly(true);
  if (step.freeAreas.length === 0) return;
  const free = sheet.getRangeList(step.freeAreas.map(areaName)).getRanges();
  protection.setUnprotectedRanges(free);
}

/** The tab under a chart need not have been read; where the user deleted it, there is no chart. */
function chart(reading: Reading, made: Made, plan: LineChart): void {
  const id = reading.memory?.tabs[plan.on];
  const sheet =
    made.sheets[plan.on] ?? (id === undefined ? null : reading.spreadsheet.getSheetById(id));
  if (sheet === null) return;
  made.sheets[plan.on] = sheet;
  const known = made.charts[plan.key];
  const isNew = made.newTabs.indexOf(plan.on) >= 0;
  const charts = made.found[plan.on] ?? (isNew ? [] : chartsOn(sheet));
  made.found[plan.on] = charts;
  const drawn = drawChart(sheet, sheetOf(made, plan.tab), plan, known, charts);
  if (drawn === known) return;
  made.charts[plan.key] = drawn;
  made.isChanged = true;
}

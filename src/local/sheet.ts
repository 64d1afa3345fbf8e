import { parseA1, unquoteSheetName } from './a1';
import { contentSize } from './cells';
import { EmbeddedChart, type EmbeddedChartBuilder, newChartBuilder } from './chart';
import { ConditionalFormatRule } from './conditional-format';
import { SheetType } from './enums';
import { fail } from './exception';
import { isSameName } from './follow';
import type { Context, EnumValue } from './local-object';
import { checkMetadataSize, DeveloperMetadata } from './metadata';
import type { ChartModel, RangeModel } from './model';
import { Protection } from './protection';
import { Range } from './range';
import { RangeList } from './range-list';
import { renameSheet } from './references';
import { SheetGrid } from './sheet-grid';
import { clone, takeId } from './sheets';
import { readColor } from './styles';

const CALLS = {
  getSheetId: '',
  getName: '',
  setName: 'string',
  getType: '',
  isSheetHidden: '',
  hideSheet: '',
  showSheet: '',
  getIndex: '',
  getMaxRows: '',
  getMaxColumns: '',
  getDataRange: '',
  getRange: 'string | int int | int int int | int int int int',
  getRangeList: 'string[]',
  insertRowsAfter: 'int int',
  insertRowsBefore: 'int int',
  insertColumnsAfter: 'int int',
  insertColumnsBefore: 'int int',
  deleteRows: 'int int',
  deleteColumns: 'int int',
  setColumnWidth: 'int int',
  setColumnWidths: 'int int int',
  setRowHeight: 'int int',
  setRowHeights: 'int int int',
  hideRows: 'int | int int',
  showRows: 'int | int int',
  hideColumns: 'int | int int',
  showColumns: 'int | int int',
  isRowHiddenByUser: 'int',
  isColumnHiddenByUser: 'int',
  setFrozenRows: 'int',
  setFrozenColumns: 'int',
  setHiddenGridlines: 'boolean',
  setTabColor: 'string?',
  addDeveloperMetadata: 'string string DeveloperMetadataVisibility',
  getDeveloperMetadata: '',
  getConditionalFormatRules: '',
  setConditionalFormatRules: 'ConditionalFormatRule[]',
  protect: '',
  getProtections: 'ProtectionType',
  newChart: '',
  getCharts: '',
  insertChart: 'EmbeddedChart',
  updateChart: 'EmbeddedChart',
  removeChart: 'EmbeddedChart',
  activate: '',
  setActiveSelection: 'string',
};

/** A tab. It is known by its id, so it stays the same when it is renamed or moved. */
export class Sheet extends SheetGrid {
  constructor(context: Context, id: number) {
    super(context, id, CALLS);
  }

  getSheetId(): number {
    return this.sheet().id;
  }

  getName(): string {
    return this.sheet().name;
  }

  setName(name: string): this {
    renameSheet(this.context.model, this.id, name);
    return this;
  }

  getType() {
    return SheetType[this.sheet().type];
  }

  isSheetHidden(): boolean {
    return this.sheet().isHidden;
  }

  hideSheet(): this {
    const { model, host } = this.context;
    const next = model.sheets.find(({ id, isHidden }) => id !== this.id && !isHidden);
    if (!next) return fail("You can't remove all the visible sheets in a document.");
    this.sheet().isHidden = true;
    if (model.activeSheetId !== this.id) return this;
    model.activeSheetId = next.id;
    host.activeSheetChanged(next.id);
    return this;
  }

  showSheet(): this {
    this.sheet().isHidden = false;
    return this;
  }

  /** Counted from 1. */
  getIndex(): number {
    return this.context.model.sheets.indexOf(this.sheet()) + 1;
  }

  getDataRange(): Range {
    const { rows, columns } = contentSize(this.grid());
    return this.range({ row: 1, column: 1, rows: rows || 1, columns: columns || 1 });
  }

  getRange(first: number | string, column = 1, rows = 1, columns = 1): Range {
    if (typeof first === 'string') return this.range(this.readA1(first));
    return this.range({ row: first, column, rows, columns });
  }

  getRangeList(notations: string[]): RangeList {
    if (notations.length === 0) fail('A range list must have at least one range.');
    const ranges = notations.map((a1) => this.range(this.readA1(a1)));
    return new RangeList(this.context, ranges);
  }

  setHiddenGridlines(areHidden: boolean): this {
    this.grid().hasHiddenGridlines = areHidden;
    return this;
  }

  setTabColor(color: string | null): this {
    const tabColor = readColor(color);
    if (tabColor) this.sheet().tabColor = tabColor;
    else delete this.sheet().tabColor;
    return this;
  }

  addDeveloperMetadata(
    key: string,
    value: string,
    visibility: EnumValue<'DOCUMENT' | 'PROJECT'>,
  ): this {
    const sheet = this.sheet();
    checkMetadataSize(sheet, key.length + value.length);
    const id = takeId(this.context.model);
    sheet.metadata.push({ id, key, value, visibility: visibility.name });
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.sheet().metadata.map(
      ({ id }) => new DeveloperMetadata(this.context, () => this.sheet(), id),
    );
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const { rules } = this.grid();
    return rules.map((rule) => new ConditionalFormatRule(this.context, this.id, clone(rule)));
  }

  /** Replaces all rules of the tab. */
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    if (rules.some(({ sheetId }) => sheetId !== this.id)) {
      fail('Conditional format rule cannot reference a different sheet.');
    }
    this.grid().rules = rules.map(({ rule }) => clone(rule));
  }

  /** Protects the whole tab, or returns the protection that it has. */
  protect(): Protection {
    const { protections } = this.grid();
    const known = protections.find(({ range }) => range === null);
    const protection = known ?? {
      range: null,
      description: '',
      isWarningOnly: false,
      unprotected: [],
    };
    if (!known) protections.push(protection);
    return new Protection(this.context, this.id, protection);
  }

  getProtections(type: EnumValue<'SHEET' | 'RANGE'>): Protection[] {
    return this.grid()
      .protections.filter(({ range }) => (range === null) === (type.name === 'SHEET'))
      .map((protection) => new Protection(this.context, this.id, protection));
  }

  newChart(): EmbeddedChartBuilder {
    return newChartBuilder(this.context);
  }

  getCharts(): EmbeddedChart[] {
    return this.sheet().charts.map((chart) => new EmbeddedChart(this.context, clone(chart)));
  }

  insertChart({ chart }: EmbeddedChart): void {
    const sheet = this.grid();
    this.range({ row: chart.row, column: chart.column, rows: 1, columns: 1 });
    sheet.charts.push({ ...clone(chart), id: takeId(this.context.model) });
  }

  updateChart({ chart }: EmbeddedChart): void {
    Object.assign(this.findChart(chart.id), clone(chart));
  }

  removeChart({ chart }: EmbeddedChart): void {
    const gone = this.findChart(chart.id);
    const sheet = this.sheet();
    sheet.charts = sheet.charts.filter((other) => other !== gone);
  }

  activate(): this {
    this.context.model.activeSheetId = this.sheet().id;
    this.context.host.activeSheetChanged(this.id);
    return this;
  }

  setActiveSelection(a1: string): Range {
    return this.range(this.readA1(a1)).activate();
  }

  private range(range: RangeModel): Range {
    return new Range(this.context, this.id, range);
  }

  /** "A1", "A1:B2" and the like, also with this tab's name in front. */
  private readA1(text: string): RangeModel {
    const cut = text.lastIndexOf('!');
    const sheet = this.grid();
    const isOurs = cut < 0 || isSameName(unquoteSheetName(text.slice(0, cut)), sheet.name);
    const range = isOurs ? parseA1(text.slice(cut + 1), sheet) : null;
    return range ?? fail('Range not found');
  }

  private findChart(id: number): ChartModel {
    return this.sheet().charts.find((chart) => chart.id === id) ?? fail('Chart not found');
  }
}

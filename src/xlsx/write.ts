import type { Plan } from '../workbook/plan';
import { type Area, areaName, at, fixedArea } from '../workbook/reference';
import type { Scalar } from '../workbook/snapshot';
import {
  type CellsByAddress,
  cellsByAddress,
  writeCells,
  writeLinks,
  writeSparklines,
} from './cells';
import { type Anchor, anchorOf, chartReferences, writeChart } from './chart';
import { writeRules, writeValidations } from './checks';
import { type Engine, newFile, type XlsxFile } from './engine';
import { quotedTab } from './formula';
import { type PackedTab, packFile } from './pack';
import { writeHeights, writeSizes } from './sizes';
import { FONT, layStyles, writeLineStyles, writeStyles } from './styles';
import type { TabFile } from './tab-file';
import { fileNames } from './tab-names';
import { clean } from './xml';
import { type Deflate, deflateHere } from './zip';

/**
 * A workbook as the bytes of an .xlsx file: the plan that is applied to a spreadsheet, with the
 * results of its formulas where its cells carry them.
 * @param deflate the best that is at hand
 * @throws where the writer refuses something, naming it
 */
export function writeWorkbook(
  engine: Engine,
  plan: Plan<string>,
  title: string,
  deflate: Deflate = deflateHere,
): Uint8Array {
  const file = newFile(engine);
  const names = fileNames(plan.tabs.map((tab) => tab.name));
  const byId = new Map(plan.tabs.map(({ tab, name }) => [tab, names.get(name) ?? name]));
  const nameOf = (tab: string): string => {
    const name = byId.get(tab);
    if (name === undefined) throw new Error(`The plan has no tab ${tab}`);
    return name;
  };
  startFile(
    file,
    plan.tabs.map(({ tab }) => nameOf(tab)),
  );
  const styles = new Map<string, number>();
  const tabs = plan.tabs.map((tab) => {
    const cells = cellsByAddress(tab.cells);
    const written = { engine, file, plan: tab, name: nameOf(tab.tab), names, nameOf };
    return writeTab(written, cells, styles);
  });
  for (const chart of plan.charts) writeChart({ engine, file, nameOf }, chart);
  for (const { tab } of plan.tabs.filter(({ isHidden }) => isHidden)) {
    file.SetSheetVisible(nameOf(tab), false);
  }
  const additions = {
    title,
    tabs,
    names,
    drawn: drawnBy(plan, tabs, nameOf),
    anchors: anchorsOf(plan),
  };
  return packFile(bytesOf(file), additions, deflate);
}

function startFile(file: XlsxFile, tabs: readonly string[]): void {
  const [first = 'Sheet1', ...others] = tabs;
  file.SetDefaultFont(FONT);
  file.SetSheetName('Sheet1', first);
  for (const name of others) file.NewSheet(name);
  file.SetActiveSheet(0);
  file.SetCalcProps({ FullCalcOnLoad: true });
}

function writeTab(tab: TabFile, cells: CellsByAddress, known: Map<string, number>): PackedTab {
  const styles = layStyles(tab.plan.styles);
  const rows = Math.max(1, ...tab.plan.cells.map((cell) => cell.row));
  writeSizes(tab);
  const columns = Math.max(1, ...tab.plan.cells.map((cell) => cell.column));
  const { own, hasColumns } = writeLineStyles(tab, styles, { rows, columns }, known);
  writeCells(tab, cells);
  const unseen = writeStyles(tab, own, known);
  const fitted = writeHeights(tab, cells, styles, rows);
  writeSparklines(tab, cells);
  writeLinks(tab, cells);
  writeValidations(tab);
  writeRules(tab);
  writeNotes(tab);
  writeView(tab);
  if (tab.plan.filter !== null) tab.file.AutoFilter(tab.name, areaName(tab.plan.filter), []);
  writePrint(tab);
  // Under a style of the whole column, and on tabs of the user's own, every cell is kept.
  const keepsAll = hasColumns || tab.plan.hasGridlines === true;
  return { cells, fitted, unseen: keepsAll ? new Set() : unseen };
}

function writeNotes({ file, name, plan }: TabFile): void {
  for (const { row, column, text } of plan.notes) {
    const Paragraph = [{ Text: clean(text), Font: { Family: FONT, Size: 9 } }];
    file.AddComment(name, { Cell: at(row, column), Author: 'Support Metrics', Paragraph });
  }
}

/** Frozen panes, and whether there are lines between cells. */
function writeView({ file, name, plan }: TabFile): void {
  const ShowGridLines = plan.hasGridlines === true;
  file.SetSheetView(name, -1, { ShowGridLines, TopLeftCell: 'A1', View: 'normal' });
  const { frozenRows: rows, frozenColumns: columns } = plan;
  if (rows + columns === 0) return;
  file.SetPanes(name, {
    Freeze: true,
    XSplit: columns,
    YSplit: rows,
    TopLeftCell: at(rows + 1, columns + 1),
    ActivePane: rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight',
  });
}

const A4 = 9;
/** Inches, so that a wide tab stays legible. */
const MARGINS = { Left: 0.4, Right: 0.4, Top: 0.5, Bottom: 0.5, Header: 0.2, Footer: 0.2 };

/** The frozen rows stand on every page. */
function writePrint({ file, name, plan }: TabFile): void {
  const { orientation, pagesWide, area } = plan.print;
  file.SetSheetProps(name, { FitToPage: true });
  file.SetPageLayout(name, {
    Size: A4,
    Orientation: orientation,
    FitToWidth: pagesWide,
    FitToHeight: 0,
  });
  file.SetPageMargins(name, MARGINS);
  const define = (Name: string, reference: string): void => {
    file.SetDefinedName({ Name, RefersTo: `${quotedTab(name)}!${reference}`, Scope: name });
  };
  if (area !== undefined) define('_xlnm.Print_Area', fixedArea(area));
  if (plan.frozenRows > 0) define('_xlnm.Print_Titles', `$1:$${plan.frozenRows}`);
}

function bytesOf(file: XlsxFile): Uint8Array {
  const { buffer } = file.WriteToBuffer();
  if (buffer instanceof Uint8Array) return buffer;
  throw new Error('The file cannot be written: the writer gave no bytes');
}

function anchorsOf(plan: Plan<string>): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  for (const chart of plan.charts) {
    const tab = plan.tabs.find((each) => each.tab === chart.on);
    if (tab !== undefined) anchors.set(chart.key, anchorOf(chart, tab));
  }
  return anchors;
}

/** What charts draw, cell by cell. */
function drawnBy(
  plan: Plan<string>,
  tabs: readonly PackedTab[],
  nameOf: (tab: string) => string,
): Map<string, Scalar[]> {
  const drawn = new Map<string, Scalar[]>();
  for (const chart of plan.charts) {
    const place = plan.tabs.findIndex((tab) => tab.tab === chart.tab);
    const cells = tabs[place]?.cells;
    for (const [reference, area] of chartReferences(chart, nameOf)) {
      drawn.set(reference, valuesIn(area, cells ?? new Map()));
    }
  }
  return drawn;
}

const valuesIn = (area: Area, cells: CellsByAddress): Scalar[] =>
  Array.from(
    { length: area.rows },
    (_, index) => cells.get(at(area.row + index, area.column))?.value ?? null,
  );

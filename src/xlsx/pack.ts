import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { PlannedCell } from '../workbook/plan';
import type { Scalar } from '../workbook/snapshot';
import { type CellsByAddress, LINE } from './cells';
import type { Anchor } from './chart';
import { fileFormula } from './formula';
import { withAnchors, withDrawn } from './pack-chart';
import { escapeXml } from './xml';
import { type Deflate, zipped } from './zip';

export interface PackedTab {
  readonly cells: CellsByAddress;
  /** Rows whose height is an estimate. */
  readonly fitted: ReadonlySet<number>;
  /** Numbers of styles that show nothing where a cell is blank. */
  readonly unseen: ReadonlySet<number>;
}

/** What is added to the parts that the writer made. */
export interface Additions {
  readonly title: string;
  /** In the order of the tabs. */
  readonly tabs: readonly PackedTab[];
  /** Names of tabs in the file by name in the plan. */
  readonly names: ReadonlyMap<string, string>;
  /** What stands in the blocks that charts draw, by reference. */
  readonly drawn: ReadonlyMap<string, readonly Scalar[]>;
  /** Where charts float, by their keys. */
  readonly anchors: ReadonlyMap<string, Anchor>;
}

type Patch = (xml: string) => string;

const ERROR = /^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)$/;

/**
 * The file with formulas, their results, and what charts draw, packed in one order at one date, so that
 * equal input gives equal bytes.
 */
export function packFile(bytes: Uint8Array, additions: Additions, deflate: Deflate): Uint8Array {
  const parts = unzipSync(bytes);
  const patched = Object.keys(parts)
    .sort(typesFirst)
    .map((name) => {
      const part = parts[name] ?? new Uint8Array();
      const patch = name === TYPES ? sortedTypes(Object.keys(parts)) : patchFor(name, additions);
      return [name, patch === null ? part : strToU8(patch(strFromU8(part)))] as const;
    });
  return zipped(patched, deflate);
}

const TYPES = '[Content_Types].xml';

/** The list of parts in one order, without kinds of files that there are none of. */
function sortedTypes(parts: readonly string[]): Patch {
  const endings = new Set(parts.map((name) => name.slice(name.lastIndexOf('.') + 1)));
  return (xml) => {
    const entries = xml.match(/<(Default|Override) [^>]*?(?:\/>|><\/\1>)/g) ?? [];
    const used = entries.filter((entry) => {
      const ending = /^<Default [^>]*Extension="([^"]*)"/.exec(entry)?.[1];
      return ending === undefined || endings.has(ending);
    });
    const [first = ''] = entries;
    const start = xml.indexOf(first);
    return `${xml.slice(0, start)}${used.sort().join('')}</Types>`;
  };
}

/** The list of parts comes first, where programs look for it. */
function typesFirst(a: string, b: string): number {
  const rank = (name: string): number => (name === TYPES ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function patchFor(name: string, additions: Additions): Patch | null {
  const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name);
  const tab = sheet && additions.tabs[Number(sheet[1]) - 1];
  if (tab) return (xml) => withTab(xml, tab, additions.names);
  if (/^xl\/charts\/chart\d+\.xml$/.test(name)) return (xml) => withDrawn(xml, additions.drawn);
  if (/^xl\/drawings\/drawing\d+\.xml$/.test(name)) {
    return (xml) => withAnchors(xml, additions.anchors);
  }
  if (name === 'docProps/core.xml') return () => about(additions.title);
  if (name === 'xl/workbook.xml') return withDigits;
  return name === 'xl/styles.xml' ? withFontSize : null;
}

function withTab(xml: string, tab: PackedTab, names: ReadonlyMap<string, string>): string {
  const settled = withLines(withEstimates(withoutUnseen(withDigits(xml), tab.unseen), tab.fitted));
  return withFormulas(settled, tab.cells, names);
}

/** Leaves out blank cells that look like none. */
const withoutUnseen = (xml: string, unseen: ReadonlySet<number>): string =>
  xml.replace(/<c r="[A-Z]+\d+" s="(\d+)"><\/c>/g, (whole, style: string) =>
    unseen.has(Number(style)) ? '' : whole,
  );

/** Yes and no as 1 and 0: some readers know no other words for them. */
const withDigits: Patch = (xml) =>
  xml.replace(/<[^<>]*="(?:true|false)"[^<>]*>/g, (tag) =>
    tag.replace(/="true"/g, '="1"').replace(/="false"/g, '="0"'),
  );

/** Puts each formula into its cell, with its result behind it. */
function withFormulas(
  xml: string,
  cells: CellsByAddress,
  names: ReadonlyMap<string, string>,
): string {
  const due = [...cells.values()].filter((cell) => cell.formula !== undefined).length;
  let done = 0;
  const filled = xml.replace(
    /<c r="([A-Z]+\d+)"((?: s="\d+")?)[^>]*>.*?<\/c>/g,
    (whole, address: string, style: string) => {
      const cell = cells.get(address);
      if (cell?.formula === undefined) return whole;
      done += 1;
      const { type, text } = resultOf(cell);
      const formula = escapeXml(fileFormula(cell.formula, names));
      return `<c r="${address}"${style}${type}><f>${formula}</f>${text}</c>`;
    },
  );
  if (done === due) return filled;
  throw new Error(`The file cannot be written: ${due - done} formulas found no cell`);
}

/** A height that nobody set is one that a program may work out anew. */
const withEstimates = (xml: string, fitted: ReadonlySet<number>): string =>
  xml.replace(/<row r="(\d+)"([^>]*)>/g, (whole, row: string) =>
    fitted.has(Number(row)) ? whole.replace(/ customHeight="[^"]*"/, '') : whole,
  );

/** What the writer does not say of small lines: their width, and that hidden numbers count. */
const withLines: Patch = (xml) =>
  xml
    .replace(/<x14:sparklineGroup /g, '<x14:sparklineGroup lineWeight="1.25" displayHidden="1" ')
    .replace(/<x14:colorLast [^>]*>/g, `<x14:colorLast rgb="FF${LINE.slice(1)}">`);

/** As many digits as engines have in common: those behind them are rounding. */
const DIGITS = 12;

function resultOf({ value }: PlannedCell<string>): { type: string; text: string } {
  if (value === undefined || value === null || value === '') return { type: '', text: '' };
  if (typeof value === 'number') {
    return { type: '', text: `<v>${Number(value.toPrecision(DIGITS))}</v>` };
  }
  if (typeof value === 'boolean') return { type: ' t="b"', text: `<v>${value ? 1 : 0}</v>` };
  const type = ERROR.test(value) ? 'e' : 'str';
  return { type: ` t="${type}"`, text: `<v>${escapeXml(value)}</v>` };
}

/** The font of cells without a style: the first one of the file. */
const withFontSize: Patch = (xml) => xml.replace(/<sz val="11"/, '<sz val="10"');

/** What the file is. Its date is one and the same, so that equal workbooks give equal files. */
const about = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Support Metrics</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>`;

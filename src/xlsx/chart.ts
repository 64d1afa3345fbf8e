import type { LineChart, TabPlan } from '../workbook/plan';
import { type Area, at, fixedArea } from '../workbook/reference';
import type { Engine, XlsxFile } from './engine';
import { quotedTab } from './formula';
import { COLUMN_WIDTH } from './sizes';
import { fillOf } from './styles';

const INK = '#1F2933';
const MUTED = '#5F6B76';
const OFFSET_Y = 8;

export interface ChartFile {
  readonly engine: Engine;
  readonly file: XlsxFile;
  nameOf(tab: string): string;
}

/** The heading of a column, and what stands below it. */
const headOf = (area: Area): Area => ({ ...area, rows: 1 });
const bodyOf = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

/** Every block of cells that a chart draws, by the reference that the file names it with. */
export function chartReferences(
  chart: LineChart<string>,
  nameOf: (tab: string) => string,
): Map<string, Area> {
  const areas = [
    bodyOf(chart.domain),
    ...chart.series.flatMap(({ area }) => [headOf(area), bodyOf(area)]),
  ];
  return new Map(areas.map((area) => [reference(nameOf(chart.tab), area), area]));
}

const reference = (tab: string, area: Area): string => `${quotedTab(tab)}!${fixedArea(area)}`;

const text = (words: string, size: number, color: string, isBold: boolean) => ({
  Paragraph: [{ Text: words, Font: { Size: size, Color: color, Bold: isBold } }],
});

/** Where a chart floats: a cell, how far from its corner, and how large, in pixels. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

/** The cell under a chart's corner: an offset wider than its column leads into the next ones. */
export function anchorOf(chart: LineChart<string>, tab: TabPlan<string>): Anchor {
  const hidden = new Set(tab.hiddenColumns);
  const widths = new Map(tab.columnWidths.map(({ column, width }) => [column, width]));
  const widthOf = (column: number): number =>
    hidden.has(column) ? 0 : (widths.get(column) ?? COLUMN_WIDTH);
  let { column, offsetX } = chart;
  while (offsetX >= widthOf(column)) {
    offsetX -= widthOf(column);
    column += 1;
  }
  const { row, width, height } = chart;
  return { row, column, offsetX, offsetY: OFFSET_Y, width, height };
}

/** A native line chart; where it floats is said when the file is packed. */
export function writeChart({ engine, file, nameOf }: ChartFile, chart: LineChart<string>): void {
  const from = nameOf(chart.tab);
  const font = { Size: 9, Color: MUTED };
  file.AddChart(nameOf(chart.on), at(chart.row, chart.column), {
    Type: engine.Line,
    Series: chart.series.map(({ area, color }) => ({
      Name: reference(from, headOf(area)),
      Categories: reference(from, bodyOf(chart.domain)),
      Values: reference(from, bodyOf(area)),
      Fill: fillOf(color),
      Line: { Width: 2 },
      Marker: { Symbol: 'circle', Size: 4, Fill: fillOf(color) },
    })),
    Format: { Name: chart.key, AltText: chart.title },
    Title: text(chart.title, 12, INK, true),
    Legend: { Position: 'right', Font: font },
    XAxis: {
      Title: text(chart.horizontalTitle, 9, MUTED, false),
      Font: font,
      Alignment: { TextRotation: -45 },
    },
    YAxis: {
      Title: text(chart.verticalTitle, 9, MUTED, false),
      Font: font,
      Minimum: 0,
      MajorGridLines: true,
    },
    ShowBlanksAs: 'gap',
  });
}

import type { Style, StyledArea } from './plan';
import type { Area } from './reference';
import type { TabId } from './tab';

type Attribute = keyof Style;
type AttributeValue = Style[Attribute] | null;

/** One attribute over one rectangle; null is the default look. */
export interface StyleStep {
  readonly do: 'style';
  readonly tab: TabId;
  readonly area: Area;
  readonly attribute: Attribute;
  readonly values: AttributeValue[][];
}

const ATTRIBUTES: readonly Attribute[] = [
  'numberFormat',
  'background',
  'color',
  'bold',
  'italic',
  'size',
  'align',
  'verticalAlign',
  'wrap',
];

const blank = (area: Area): AttributeValue[][] =>
  Array.from({ length: area.rows }, () => new Array<AttributeValue>(area.columns).fill(null));

/** Lays one attribute of all styles over a rectangle; later styles win. */
function layOver(
  area: Area,
  styles: readonly StyledArea[],
  attribute: Attribute,
): AttributeValue[][] {
  const values = blank(area);
  for (const styled of styles) {
    const value = styled.style[attribute];
    if (value === undefined) continue;
    const firstRow = Math.max(styled.row, area.row);
    const lastRow = Math.min(styled.row + styled.rows, area.row + area.rows);
    const firstColumn = Math.max(styled.column, area.column);
    const lastColumn = Math.min(styled.column + styled.columns, area.column + area.columns);
    for (let row = firstRow; row < lastRow; row += 1) {
      const line = values[row - area.row];
      for (let column = firstColumn; line && column < lastColumn; column += 1) {
        line[column - area.column] = value;
      }
    }
  }
  return values;
}

/** One step for each attribute that is not the default all over the rectangle. */
export function attributeSteps(tab: TabId, area: Area, styles: readonly StyledArea[]): StyleStep[] {
  return ATTRIBUTES.flatMap((attribute) => {
    const values = layOver(area, styles, attribute);
    const isPlain = values.every((line) => line.every((value) => value === null));
    return isPlain ? [] : [{ do: 'style' as const, tab, area, attribute, values }];
  });
}

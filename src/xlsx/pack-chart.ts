import type { Scalar } from '../workbook/snapshot';
import type { Anchor } from './chart';
import { escapeXml, unescapeXml } from './xml';

/** English Metric Units, in which drawings are measured, per pixel. */
const EMU = 9525;

/** Newer versions of Excel leave a gap where a line has no number, instead of crossing it. */
const GAPS =
  '<extLst><ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart"><c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></ext></extLst>';

/**
 * A chart with what it draws, for programs that do not look into the cells.
 * @param drawn what stands in each block of cells, by reference
 */
export function withDrawn(xml: string, drawn: ReadonlyMap<string, readonly Scalar[]>): string {
  return xml
    .replace(
      /<(strRef|numRef)><f>([^<]*)<\/f>(?:<(?:str|num)Cache>.*?<\/(?:str|num)Cache>)?<\/\1>/g,
      (whole, kind: string, reference: string) => {
        const values = drawn.get(unescapeXml(reference));
        if (values === undefined) return whole;
        const cache = kind === 'strRef' ? 'strCache' : 'numCache';
        return `<${kind}><f>${reference}</f><${cache}>${points(values, cache)}</${cache}></${kind}>`;
      },
    )
    .replace('</chart>', `${GAPS}</chart>`)
    .replace(/<valAx>.*?<\/title>/, upright);
}

/** The title beside the vertical axis runs along it. */
const upright = (axis: string): string =>
  axis.replace(/<a:bodyPr([^>]*?) rot="0"/, '<a:bodyPr$1 rot="-5400000" vert="horz"');

function points(values: readonly Scalar[], cache: 'strCache' | 'numCache'): string {
  const drawn = values.flatMap((value, index) => {
    const isThere = cache === 'strCache' ? value !== null : typeof value === 'number';
    return isThere ? [`<pt idx="${index}"><v>${escapeXml(String(value))}</v></pt>`] : [];
  });
  const format = cache === 'numCache' ? '<formatCode>General</formatCode>' : '';
  return `${format}<ptCount val="${values.length}"/>${drawn.join('')}`;
}

/** Puts every chart of a tab where it belongs, in its own size. @param anchors by name */
export function withAnchors(xml: string, anchors: ReadonlyMap<string, Anchor>): string {
  return xml.replace(/<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/g, (whole) => {
    const name = /<xdr:cNvPr [^>]*name="([^"]*)"/.exec(whole)?.[1] ?? '';
    const anchor = anchors.get(unescapeXml(name));
    if (anchor === undefined) throw new Error(`The file cannot be written: no place for ${name}`);
    const content = whole.replace(/^.*?<\/xdr:to>|<\/xdr:twoCellAnchor>$/g, '');
    return `<xdr:oneCellAnchor>${placeOf(anchor)}${content}</xdr:oneCellAnchor>`;
  });
}

function placeOf({ row, column, offsetX, offsetY, width, height }: Anchor): string {
  const part = (name: string, value: number): string => `<xdr:${name}>${value}</xdr:${name}>`;
  const from = [
    part('col', column - 1),
    part('colOff', offsetX * EMU),
    part('row', row - 1),
    part('rowOff', offsetY * EMU),
  ].join('');
  return `<xdr:from>${from}</xdr:from><xdr:ext cx="${width * EMU}" cy="${height * EMU}"/>`;
}

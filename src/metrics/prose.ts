/**
 * The words of the catalogue, apart from its numbers. Apps Script parses the whole script for each
 * call of each custom function, and no function needs a word of this: so the build takes these
 * fields out of the script and lays them into the sidebar's page, where the server finds them when
 * it builds a tab. In the source, a metric stays one entry in one file.
 */
export const PROSE_FIELDS: readonly string[] = [
  'tells',
  'useIf',
  'timestamp',
  'pitfalls',
  'ifOff',
  'lookNext',
  'differs',
  'benchmark',
  'survey',
  'howToCollect',
  'whereFrom',
  'help',
  'examples',
  'emptyCase',
];

/** Prose by place: the shape of the catalogue with nothing but prose fields in it. */
export type Prose = { readonly [key: string]: unknown };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The prose in a part of the catalogue; undefined where there is none. */
export function proseOf(value: unknown): Prose | undefined {
  if (!isRecord(value)) return undefined;
  const found: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const prose = PROSE_FIELDS.includes(key) ? inner : proseOf(inner);
    if (prose !== undefined) found[key] = prose;
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

/** Puts prose back in its place. What is there already stays. */
export function restoreProse(target: unknown, prose: unknown): void {
  if (!isRecord(target) || !isRecord(prose)) return;
  for (const [key, inner] of Object.entries(prose)) {
    if (target[key] === undefined) target[key] = inner;
    else restoreProse(target[key], inner);
  }
}

/** Where the page keeps it, packed: JSON, gzip, base64 with "_" for "/". */
const ELEMENT = 'catalogue-prose';

/**
 * The element that keeps the prose. Apps Script takes "//" for a comment in places, hence the "_".
 * @param packed gzip of the JSON, in base64
 */
export function proseElement(packed: string): string {
  return `<script type="text/plain" id="${ELEMENT}">${packed.replace(/\//g, '_')}</script>`;
}

/** The packed prose out of the whole page: gzip in base64. @throws where the page has none */
export function packedProseIn(page: string): string {
  const at = page.indexOf(`id="${ELEMENT}"`);
  if (at < 0) throw new Error('The page of the sidebar holds no words of the catalogue.');
  const start = page.indexOf('>', at) + 1;
  return page.slice(start, page.indexOf('</script>', start)).replace(/_/g, '/');
}

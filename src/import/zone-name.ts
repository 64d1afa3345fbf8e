import { isZone } from './zone';

/** Hours east of UTC of the abbreviations that exports print; ambiguous ones are left out. */
const ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['Z', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['WET', 0],
  ['WEST', 1],
  ['BST', 1],
  ['CET', 1],
  ['CEST', 2],
  ['EET', 2],
  ['EEST', 3],
  ['MSK', 3],
  ['JST', 9],
  ['AEST', 10],
  ['AEDT', 11],
  ['NZST', 12],
  ['NZDT', 13],
  ['EST', -5],
  ['EDT', -4],
  ['CST', -6],
  ['CDT', -5],
  ['MST', -7],
  ['MDT', -6],
  ['PST', -8],
  ['PDT', -7],
]);
const OFFSET = /^(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/i;

interface Zoned {
  offset: number;
  zone: string;
}

/** Reads `+02:00`, `GMT+1`, `UTC`, `EST`, `Europe/Berlin`, also in brackets; false for other text. */
export function readZone(text: string, into: Zoned): boolean {
  const name = text.trim().replace(/^[([](.*)[)\]]$/, '$1');
  const [, sign, hours = '0', minutes = '0'] = OFFSET.exec(name) ?? [];
  const known = ABBREVIATIONS.get(name.toUpperCase());
  if (sign !== undefined) into.offset = (sign === '-' ? -1 : 1) * (+hours * 3600 + +minutes * 60);
  else if (known !== undefined) into.offset = known * 3600;
  else if (name.includes('/') && isZone(name)) into.zone = name;
  else return /^[A-Z]{2,5}$/.test(name);
  return true;
}

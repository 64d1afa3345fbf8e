import { refusals } from './messages';

/** Text from bytes, piece by piece. Throws a sentence for what is no text. */
export interface Decoder {
  readonly push: (bytes: Uint8Array) => string;
  /** What was left, and whether some characters had to be replaced. */
  readonly end: () => { readonly text: string; readonly isDamaged: boolean };
}

const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'is a zip or Excel file; save it as CSV first'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'is an old Excel file; save it as CSV first'],
  [[0x25, 0x50, 0x44, 0x46], 'is a PDF'],
  [[0x1f, 0x8b], 'is compressed; unpack it first'],
  [[0x89, 0x50, 0x4e, 0x47], 'is a picture'],
];

function refuseMagic(name: string, bytes: Uint8Array): void {
  const found = MAGIC.find(([magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (found) throw new Error(refusals.binary(name, found[1]));
}

const LONGEST_MARK = 4;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

function encodingByMark(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const FEED = 10;

/** Where the last whole line ends, else the last whole character of UTF-8. */
function wholeLength(bytes: Uint8Array): number {
  const { length } = bytes;
  const line = bytes.lastIndexOf(FEED) + 1;
  // Whole lines make rows that are whole, so that no text has to be put together from two.
  if (line > 0) return line;
  for (let back = 1; back <= Math.min(3, length); back += 1) {
    const byte = bytes[length - back] ?? 0;
    if (byte < 0x80) return length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? length - back : length;
    }
  }
  return length;
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

interface Reading {
  encoding: Encoding | null;
  carry: Uint8Array;
  /** Whether characters beyond ASCII were read as UTF-8, so that the file cannot be Windows-1252. */
  isProvenUtf8: boolean;
  isDamaged: boolean;
  stream: InstanceType<typeof TextDecoder> | null;
}

// What Windows-1252 holds from 128 to 159; some decoders leave these as they are.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 128] ?? sign);
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether text that is not all UTF-8 is rather that, damaged, than Windows-1252. */
function isDamagedUtf8(text: string): boolean {
  const whole = countOf(text, /[^\p{ASCII}\ufffd]/gu);
  return whole > 0 && whole >= countOf(text, /\ufffd/g);
}

/** UTF-8 as long as it holds; the first byte that breaks it makes an unproven file Windows-1252. */
function decodeUtf8(reading: Reading, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.length !== bytes.length) reading.isProvenUtf8 = true;
    return text;
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    reading.isDamaged = reading.isProvenUtf8 || isDamagedUtf8(text);
    reading.isProvenUtf8 = reading.isDamaged;
    if (reading.isDamaged) return text;
    reading.encoding = 'windows-1252';
    return decodeWindows(bytes);
  }
}

function decodePiece(reading: Reading, bytes: Uint8Array, isLast: boolean): string {
  if (reading.encoding === 'windows-1252') return decodeWindows(bytes);
  if (reading.encoding === 'utf-8') {
    const end = isLast ? bytes.length : wholeLength(bytes);
    reading.carry = bytes.slice(end);
    return decodeUtf8(reading, bytes.subarray(0, end));
  }
  reading.stream ??= new TextDecoder(reading.encoding ?? 'utf-8');
  return reading.stream.decode(bytes, { stream: !isLast });
}

/**
 * Decodes a file: UTF-16 by its byte order mark, else UTF-8, else Windows-1252. `name` is what
 * errors call the file.
 */
export function newDecoder(name: string): Decoder {
  const none = new Uint8Array(0);
  const reading: Reading = {
    encoding: null,
    carry: none,
    isProvenUtf8: false,
    isDamaged: false,
    stream: null,
  };
  const start = (bytes: Uint8Array): void => {
    refuseMagic(name, bytes);
    reading.encoding = encodingByMark(bytes);
  };
  const decode = (piece: Uint8Array, isLast: boolean): string => {
    const bytes = join(reading.carry, piece);
    reading.carry = none;
    if (reading.encoding === null) {
      // The first bytes tell what it is, so they are waited for.
      if (bytes.length < LONGEST_MARK && !isLast) {
        reading.carry = bytes.slice();
        return '';
      }
      start(bytes);
    }
    const text = decodePiece(reading, bytes, isLast);
    if (text.includes('\0')) throw new Error(refusals.binary(name, 'holds binary data'));
    return text;
  };
  return {
    push: (bytes) => decode(bytes, false),
    end: () => ({ text: decode(none, true), isDamaged: reading.isDamaged }),
  };
}

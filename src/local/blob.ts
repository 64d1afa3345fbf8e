import { gunzipSync } from 'fflate';
import { fail } from './exception';
import { type Context, LocalObject } from './local-object';

/** Google's services hand bytes to scripts as Java does: from −128 to 127. */
export type SignedByte = number;

/** Bytes with a type. */
export class Blob extends LocalObject {
  constructor(
    context: Context,
    readonly bytes: Uint8Array,
    readonly contentType: string,
  ) {
    super(context, { kind: 'Blob', service: 'Blob', calls: { getDataAsString: 'string' } });
  }

  getDataAsString(charset: string): string {
    if (charset.toUpperCase() !== 'UTF-8') fail(`Charset not supported: ${charset}`);
    return new TextDecoder().decode(this.bytes);
  }
}

/** @throws Google's sentence where the text is not base64 */
export function decodeBase64(encoded: string): SignedByte[] {
  const isBase64 = encoded.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(encoded);
  if (!isBase64) fail('Could not decode string.');
  return Array.from(atob(encoded), (sign) => (sign.charCodeAt(0) << 24) >> 24);
}

/** @throws Google's sentence where it is no gzip, or where its type says something else */
export function unzipped(blob: Blob): Blob {
  if (blob.contentType !== 'application/x-gzip') fail('Invalid argument');
  try {
    return new Blob(blob.context, gunzipSync(blob.bytes), 'text/plain');
  } catch {
    return fail('Invalid argument');
  }
}

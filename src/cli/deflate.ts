import { deflateRawSync } from 'node:zlib';
import type { Deflate } from '../xlsx/zip';

/** As small as Node makes it. */
export const deflateByNode: Deflate = (bytes) =>
  new Uint8Array(deflateRawSync(bytes, { level: 9, memLevel: 9 }));

/**
 * What this folder takes from its surroundings, a browser's worker or Node: no more than is named
 * here, so that neither a page nor a file system can slip in.
 */
interface TextDecoder {
  decode(bytes: Uint8Array, options?: { stream?: boolean }): string;
}
declare var TextDecoder: {
  new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};

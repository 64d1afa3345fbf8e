/**
 * Text that was packed at build time.
 * @param packed gzip in base64
 * @throws where the browser cannot unpack, or the text is damaged
 */
export async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

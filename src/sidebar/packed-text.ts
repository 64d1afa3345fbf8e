/**
 * Text that the build packed into an element of the page: gzip in base64. Apps Script takes "//" for
 * a comment in places, so "_" stands for "/" there.
 */
export function packedText(id: 'sidebar-script' | 'file-reader'): string {
  return (document.getElementById(id)?.textContent ?? '').replace(/_/g, '/');
}

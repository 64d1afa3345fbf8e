/** The page of the sidebar, which also keeps the words of the catalogue, packed. */
export function sidebarPage(): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutputFromFile('Sidebar');
}

/** Text that was packed into the page. @param packed gzip in base64 */
export function unpack(packed: string): string {
  const blob = Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip');
  return Utilities.ungzip(blob).getDataAsString('UTF-8');
}

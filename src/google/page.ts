/** The page of the sidebar, which also keeps the words of the catalogue. */
export function sidebarPage(): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutputFromFile('Sidebar');
}

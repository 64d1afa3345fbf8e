import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small add-on of the tests' own: it asks, fails and writes as the workbench must be able to. */
const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem('Write', 'writeCells').addSeparator().addItem('Sidebar', 'openSidebar').addToUi();
}
function sheet() { return SpreadsheetApp.getActive().getSheets()[0]; }
function writeCells() {
  var tab = sheet();
  tab.getRange(1, 1, 4, 3).setValues([['Month', 'Shipping', 'Returns'],
    ['=DATE(2026;1;1)', 10, 5], ['=DATE(2026;2;1)', 20, ''], ['=DATE(2026;3;1)', 30, 7]]);
  tab.getRange(2, 1, 3, 1).setNumberFormat('mmm yyyy');
  tab.getRange(5, 2).setFormula('=SUM(B2:B4)');
  tab.getRange(6, 2).setValue(2.5).setNumberFormat('[<1]0.00" h";[<100]0.0" h";#,##0" h"');
  tab.getRange(8, 2).setDataValidation(SpreadsheetApp.newDataValidation()
    .requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(false).setHelpText('A count of 0 or more.').build());
  tab.getRange(9, 2).setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  tab.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=$B2>=20').setBackground('#00ff00').setRanges([tab.getRange(2, 4, 3, 1)]).build()]);
}
function addChart() {
  var tab = sheet();
  var chart = tab.newChart().asLineChart().setNumHeaders(1).setPosition(12, 1, 0, 0).setOption('title', 'By category');
  for (var column = 1; column <= 3; column++) chart.addRange(tab.getRange(1, column, 4, 1));
  tab.insertChart(chart.build());
}
function protectCells() { sheet().protect().setDescription('Worked out').setWarningOnly(true); }
function ask() {
  var ui = SpreadsheetApp.getUi();
  sheet().getRange(20, 1).setValue('asked');
  var answer = ui.alert('Agents', 'Keep numbers per agent?', ui.ButtonSet.YES_NO);
  sheet().getRange(20, 2).setValue(answer === ui.Button.YES ? 'yes' : 'no');
}
function failLate() {
  sheet().getRange(21, 1).setValue('written before');
  throw new Error('Set up: the tab Monthly is missing');
}
function tellWorld() {
  var names = ['fetch', 'setTimeout', 'URL', 'crypto', 'localStorage', 'indexedDB', 'XMLHttpRequest', 'TextEncoder'];
  return names.filter(function (name) { return typeof globalThis[name] !== 'undefined'; }).join();
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Stand-in'));
}
function sidebarCall(json) {
  var asked = JSON.parse(json);
  if (asked.fail) throw new Error('Refused: ' + asked.fail);
  return JSON.stringify({ got: asked, world: tellWorld() });
}
function hidden_() { return 'secret'; }
/**
 * Says what it was given.
 * @param {number} value Anything.
 * @customfunction
 */
function TELL(value) {
  if (value === -1) throw new Error('TELL: value must be 0 or more, got -1');
  var tell = function (v) { return Array.isArray(v) ? '[' + v.map(tell).join() + ']' : v === '' ? 'blank' : typeof v + ' ' + v; };
  return tell(value);
}
/**
 * Doubles a range.
 * @param {number} values Numbers.
 * @customfunction
 */
function TWICE(values) {
  return values.map(function (row) { return row.map(function (v) { return v === '' ? null : 2 * v; }); });
}
`;

const SIDEBAR = `<!doctype html><html><head><title>Stand-in</title></head><body>
<button id="good">Good</button><button id="bad">Bad</button><button id="close">Close</button><output></output>
<script>
var show = function (text) { document.querySelector('output').textContent = text; };
var call = function (asked) { google.script.run.withSuccessHandler(show)
  .withFailureHandler(function (error) { show('failed: ' + error.message); }).sidebarCall(JSON.stringify(asked)); };
document.getElementById('good').onclick = function () { call({ month: 'July' }); };
document.getElementById('bad').onclick = function () { call({ fail: 'no month' }); };
document.getElementById('close').onclick = function () { google.script.host.close(); };
</script></body></html>`;

/** A folder like dist/ with the workbench as built and the stand-in for the add-on, opening empty. */
export function makeStandIn(): { dist: string; remove(): void } {
  const dist = mkdtempSync(join(tmpdir(), 'workbench-'));
  cpSync(join(__dirname, '../../dist/workbench'), join(dist, 'workbench'), { recursive: true });
  writeFileSync(join(dist, 'workbench/sample.json'), 'null');
  mkdirSync(join(dist, 'addon'));
  writeFileSync(join(dist, 'addon/Code.js'), CODE);
  writeFileSync(join(dist, 'addon/Sidebar.html'), SIDEBAR);
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { withResults } from '../../src/cli/calculate';
import { sampleTyped } from '../../src/cli/sample';
import { planTyped } from '../../src/workbook/typed';
import { convert, findOffice } from '../support/libreoffice';
import { isSame, openWriter, partOf, readFile, valueIn } from '../support/xlsx';

jest.setTimeout(180_000);

const AUGUST = 12 * 2026 + 7;
const office = findOffice();
const folder = mkdtempSync(join(tmpdir(), 'support-metrics-'));
const writer = openWriter();

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await writer.close();
});

/** Cells of one file that are not the same in another. */
function differences(ours: ExcelJS.Workbook, theirs: ExcelJS.Workbook): string[] {
  return ours.worksheets.flatMap((sheet) => {
    const other = theirs.getWorksheet(sheet.name);
    const found: string[] = [];
    sheet.eachRow((row, number) => {
      row.eachCell((cell, column) => {
        const worked = other ? valueIn(other.getCell(number, column)) : null;
        if (!isSame(valueIn(cell), worked)) {
          found.push(`${sheet.name} ${cell.address}: ${valueIn(cell)}, LibreOffice says ${worked}`);
        }
      });
    });
    return found;
  });
}

async function throughOffice(program: string): Promise<void> {
  const plan = withResults(planTyped(sampleTyped(AUGUST), AUGUST));
  const bytes = await writer.write(plan);
  const file = join(folder, 'year.xlsx');
  writeFileSync(file, bytes);
  const result = new Uint8Array(readFileSync(convert(program, file, 'xlsx', folder)));
  expect(differences(await readFile(bytes), await readFile(result))).toEqual([]);
  plan.charts.forEach((chart, index) => {
    const xml = partOf(result, `xl/charts/chart${index + 1}.xml`);
    expect(xml.match(/<c:ser>/g)).toHaveLength(chart.series.length);
  });
}

if (office === undefined) {
  test('LibreOffice was not asked: it is not on this machine (apt-get install libreoffice-calc)', () => {
    console.warn('Not tried in LibreOffice, which is not here; SOFFICE_PATH may say where it is.');
    expect(findOffice()).toBeUndefined();
  });
} else {
  test('LibreOffice works every cell of every tab out to the value in the file', () =>
    throughOffice(office));
}

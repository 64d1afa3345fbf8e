import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = [process.env.SOFFICE_PATH, 'soffice', 'libreoffice'].filter(
  (name) => name !== undefined,
);

/** LibreOffice of this machine; undefined where there is none. */
export function findOffice(): string | undefined {
  return NAMES.find((name) => spawnSync(name, ['--version']).status === 0);
}

/** Everything is worked out anew on opening, whatever the file says. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Opens a file in LibreOffice, works it out anew and writes it in another format.
 * @param folder for its settings and the result
 * @returns the path of the result
 */
export function convert(
  office: string,
  file: string,
  format: 'xlsx' | 'pdf',
  folder: string,
): string {
  const settings = join(folder, 'settings');
  mkdirSync(join(settings, 'user'), { recursive: true });
  writeFileSync(join(settings, 'user/registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const out = join(folder, format);
  const place = `-env:UserInstallation=${pathToFileURL(settings)}`;
  const { status, stderr } = spawnSync(
    office,
    [place, '--headless', '--convert-to', format, '--outdir', out, file],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (status !== 0) throw new Error(`LibreOffice did not open the file: ${stderr}`);
  return join(out, `${(file.split('/').pop() ?? '').replace(/\.xlsx$/, '')}.${format}`);
}

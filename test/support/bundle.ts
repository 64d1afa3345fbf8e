import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { require as loadFolder } from 'gas-local';

/** The add-on as it is pushed. */
export const ADDON = join(__dirname, '../../dist/addon');

export type CustomFunction = (...values: unknown[]) => unknown;

/** The text of a built file. */
export function readBuilt(name: string): string {
  return readFileSync(join(ADDON, name), 'utf8');
}

/** Loads the built script into a realm of its own; every global it may use must be passed. */
export function loadBundle(globals: Record<string, unknown> = {}): Record<string, CustomFunction> {
  return loadFolder(ADDON, { ...globals });
}

/** A custom function of the built script. */
export function customFunction(
  bundle: Record<string, CustomFunction>,
  name: string,
): CustomFunction {
  const found = bundle[name];
  if (found === undefined) throw new Error(`The built script has no function ${name}`);
  return found;
}

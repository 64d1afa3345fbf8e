import { fail } from './exception';
import { isKind, kindOf } from './local-object';

/**
 * Which arguments a call takes: types separated by blanks, alternatives by "|"; "?" allows null,
 * "[]" makes an array. Numbers are whole where it says `int`, and from −128 to 127 for `byte`.
 */
export type Signature = string;

/** Throws Google's sentence unless one of the alternatives fits the arguments. */
export function checkArguments(method: string, signature: Signature, args: unknown[]): void {
  const fits = signature.split('|').some((alternative) => {
    const types = alternative.split(' ').filter(Boolean);
    return types.length === args.length && types.every((type, i) => isOfType(type, args[i]));
  });
  if (fits) return;
  const given = args.map(describe).join(',');
  fail(`The parameters (${given}) don't match the method signature for ${method}.`);
}

function isOfType(type: string, value: unknown): boolean {
  if (type.endsWith('?'))
    return value === null || value === undefined || isOfType(type.slice(0, -1), value);
  if (type.endsWith('[]')) {
    return Array.isArray(value) && value.every((item) => isOfType(type.slice(0, -2), item));
  }
  if (type === 'any') return true;
  if (type === 'int') return Number.isInteger(value);
  if (type === 'byte') return Number.isInteger(value) && Math.abs(Number(value) + 0.5) < 128;
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'date') return Object.prototype.toString.call(value) === '[object Date]';
  return type === typeof value || isKind(value, type);
}

/** A value's type as Google's sentences call it. */
function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return `${describe(value[0])}[]`;
  return kindOf(value) ?? '(class)';
}

import { type Alternative, alternativesOf, type Guard } from './alternative';
import type { Expression } from './expression';

/** `;` is what Google Sheets takes in every locale; `,` is what files and other engines take. */
export type Separator = ';' | ',';

/** Guards that may stand in one OR: same way on, and none but the first can fail by itself. */
function groups(guards: readonly Guard[]): Guard[][] {
  const grouped: Guard[][] = [];
  for (const guard of guards) {
    const group = grouped[grouped.length - 1];
    if (group?.some((other) => isSame(other, guard))) continue;
    if (group?.[0]?.next === guard.next && !guard.canFail) group.push(guard);
    else grouped.push([guard]);
  }
  return grouped;
}

function isSame(left: Guard, right: Guard): boolean {
  return left.condition === right.condition && left.next === right.next;
}

function either(conditions: readonly string[], separator: Separator): string {
  const [first = ''] = conditions;
  return conditions.length === 1 ? first : `OR(${conditions.join(separator)})`;
}

/** The formula from alternative `index` on; past the last one it is blank. */
function write(all: readonly Alternative[], index: number, separator: Separator): string {
  const alternative = all[index];
  if (alternative === undefined) return '""';
  const branch = (condition: string, then: string, otherwise: string): string =>
    `IF(${[condition, then, otherwise].join(separator)})`;
  const guarded = groups(alternative.guards).reduceRight((inner, group) => {
    const conditions = group.map((guard) => guard.condition);
    const next = write(all, group[0]?.next ?? all.length, separator);
    return branch(either(conditions, separator), next, inner);
  }, alternative.value.text);
  const { needs } = alternative;
  if (needs.length === 0) return guarded;
  const missing = `COUNT(${needs.join(separator)})<${needs.length}`;
  return branch(missing, write(all, index + 1, separator), guarded);
}

/**
 * An expression as a native formula that Sheets, Excel and LibreOffice calculate alike, without a
 * leading "=". Blank ("") where a cell it needs holds no number or a denominator is zero, so that
 * it always agrees with `evaluate`. No decimal literals.
 * @param cellOf the single cell that holds an argument, e.g. "B7" or "Monthly!C$4"
 * @throws where the expression holds a number that is not finite
 */
export function nativeFormula(
  tree: Expression,
  cellOf: (name: string) => string,
  separator: Separator,
): string {
  return write(alternativesOf(tree, cellOf), 0, separator);
}

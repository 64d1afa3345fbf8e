/**
 * A written part of a formula, and how tightly it holds together: what two readers, the native
 * formula and the formula in words, share in order to set brackets only where they are needed.
 */
export interface Piece {
  readonly text: string;
  readonly binding: Binding;
}

/** From loose to tight. `loose` needs brackets as soon as it stands beside anything else. */
export const BINDING = { loose: 0, sum: 1, product: 2, atom: 3 } as const;
export type Binding = (typeof BINDING)[keyof typeof BINDING];

export const atom = (text: string): Piece => ({ text, binding: BINDING.atom });

function within(piece: Piece, binding: Binding): string {
  return piece.binding < binding ? `(${piece.text})` : piece.text;
}

/** a + b, a − b: the right side of a minus keeps the brackets of a sum. */
export function sum(left: Piece, sign: string, right: Piece, isMinus: boolean): Piece {
  const rightText = within(right, isMinus ? BINDING.product : BINDING.sum);
  return { text: within(left, BINDING.sum) + sign + rightText, binding: BINDING.sum };
}

/** a × b, a ÷ b: the right side of a division keeps the brackets of a product. */
export function product(left: Piece, sign: string, right: Piece, isDivision: boolean): Piece {
  const rightText = within(right, isDivision ? BINDING.atom : BINDING.product);
  return { text: within(left, BINDING.product) + sign + rightText, binding: BINDING.product };
}

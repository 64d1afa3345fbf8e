import type { Expression } from './expression';
import { fold, type Reader } from './fold';
import { atom, BINDING, type Piece, product, sum } from './piece';

function wordReader(labelOf: (name: string) => string): Reader<Piece> {
  return {
    number: ({ value }) =>
      value < 0 ? { text: `−${-value}`, binding: BINDING.loose } : atom(String(value)),
    argument: ({ name }) => atom(labelOf(name)),
    plus: ({ left, right }) => sum(left, ' + ', right, false),
    minus: ({ left, right }) => sum(left, ' − ', right, true),
    times: ({ left, right }) => product(left, ' × ', right, false),
    ratio: ({ part, whole }) => product(part, ' ÷ ', whole, true),
    root: ({ of }) => atom(`√(${of.text})`),
    firstKnown: ({ first, otherwise }) => ({
      text: `${first.text}, else ${otherwise.text}`,
      binding: BINDING.loose,
    }),
    notNegative: ({ of }) => ({ text: `${of.text} (blank if negative)`, binding: BINDING.loose }),
  };
}

/**
 * An expression as people read it: "100 × (promoters − detractors) ÷ (promoters + passives +
 * detractors)", with brackets only where they change the result.
 * @param labelOf what an argument is called, by its name
 */
export function inWords(tree: Expression, labelOf: (name: string) => string): string {
  return fold(tree, wordReader(labelOf)).text;
}

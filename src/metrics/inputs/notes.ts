import type { Input } from '../input';
import { inputsOfTheme } from './row';

const text = inputsOfTheme('notes', 'text');

export const noteInputs: readonly Input[] = [
  text('whatHappened', 'What happened', {
    addsUp: 'none',
    whereFrom: 'You',
    howToCollect:
      'A few words on anything out of the ordinary, such as "carrier strike 6–17 July". A month with a note is left out of the usual range.',
  }),
  text('source', 'Source', {
    addsUp: 'none',
    whereFrom: 'Written by imports',
    howToCollect: 'Where the numbers of this month came from, and when. Imports fill it in.',
  }),
];

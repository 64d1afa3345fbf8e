import type { Input } from './input';
import { customerInputs } from './inputs/customers';
import { helpInputs } from './inputs/help';
import { noteInputs } from './inputs/notes';
import { phoneInputs } from './inputs/phone';
import { resolutionInputs } from './inputs/resolution';
import { satisfactionInputs } from './inputs/satisfaction';
import { speedInputs } from './inputs/speed';
import { teamInputs } from './inputs/team';
import { ticketInputs } from './inputs/tickets';

/**
 * Every monthly input in the order of the tab Monthly. Rows per category and channel are the user's
 * own (see breakdowns.ts), and the row `months` is worked out (see MONTHS).
 */
export const INPUTS: readonly Input[] = [
  ...noteInputs,
  ...ticketInputs,
  ...speedInputs,
  ...resolutionInputs,
  ...satisfactionInputs,
  ...customerInputs,
  ...teamInputs,
  ...phoneInputs,
  ...helpInputs,
];

/** The computed row: 1 in a month where any input holds a number; adds up. Formulas may name it. */
export const MONTHS = 'months';

import { type Moment, newMoment } from './moment';
import { NO_NAME } from './names';
import { NO_ANSWER } from './rating';

/** One ticket as an import counts it. One is kept and filled again for each row. */
export interface Ticket {
  readonly created: Moment;
  readonly solved: Moment;
  readonly rated: Moment;
  isResolved: boolean;
  /** Whether its status says that it is over although no date does. */
  isOver: boolean;
  /** NaN where there was none, or none that can be timed. */
  firstResponseHours: number;
  isUnanswered: boolean;
  resolutionHours: number;
  /** Agent replies; NaN where the file does not tell. */
  replies: number;
  isFirstContact: boolean;
  isOneAgent: boolean;
  isReopened: boolean;
  isEscalated: boolean;
  sla: 'met' | 'breached' | null;
  category: number;
  channel: number;
  agent: number;
  /** 32 bits of the customer, or -1. */
  customer: number;
  answer: number;
  score: number;
}

export const newTicket = (): Ticket => ({
  created: newMoment(),
  solved: newMoment(),
  rated: newMoment(),
  isResolved: false,
  isOver: false,
  firstResponseHours: Number.NaN,
  isUnanswered: false,
  resolutionHours: Number.NaN,
  replies: Number.NaN,
  isFirstContact: false,
  isOneAgent: false,
  isReopened: false,
  isEscalated: false,
  sla: null,
  category: NO_NAME,
  channel: NO_NAME,
  agent: NO_NAME,
  customer: -1,
  answer: NO_ANSWER,
  score: NO_ANSWER,
});

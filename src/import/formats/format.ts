import type { DurationUnit } from '../duration';
import type { ColumnPattern } from '../header';
import type { Field } from '../result';

/** What a column is to an import: the fields a user may map, and what only some helpdesks have. */
export type Role =
  | Field
  /** Stands in for a blank solved date. */
  | 'closed'
  /** When the rating was given. */
  | 'rated'
  | 'tags'
  /** Whether an agent opened the ticket. */
  | 'byAgent'
  | 'stations'
  | 'firstContact'
  | 'businessFirstResponse'
  | 'businessResolution'
  | 'message'
  | 'direction'
  | 'autoReply'
  | 'responseTime';

/** One helpdesk's export, as data. */
export interface Format {
  readonly id: string;
  readonly label: string;
  /** What a row is: a ticket, one message of a conversation, or the answers of one person. */
  readonly kind: 'tickets' | 'messages' | 'survey';
  /** Columns that together no other export has. */
  readonly signature: readonly ColumnPattern[];
  /** Columns by role, the best first. */
  readonly columns: Readonly<Partial<Record<Role, readonly ColumnPattern[]>>>;
  /** Other columns of this export, which help to recognise it. */
  readonly also: readonly ColumnPattern[];
  /** The unit of bare numbers where the header tells none; `measured`: by closed − created. */
  readonly unit?: DurationUnit | 'measured';
  /** Whether good, okay and bad answer the happiness question. */
  readonly isHappiness?: boolean;
  /** Whether ratings are stars, so that csat1…csat5 are fed even where nobody answered. */
  readonly hasStars?: boolean;
  /** The order of 03/07/2025 where the values do not tell. */
  readonly dateOrder?: 'day first' | 'month first';
  /** What sets tags apart, where it is neither comma nor semicolon. */
  readonly listSeparator?: RegExp;
  /** What a ticket number looks like; rows with another one are footers. */
  readonly ticketNumber?: RegExp;
}

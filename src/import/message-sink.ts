import { cellAt, copyText } from './cells';
import { countReply, countTicket, coverDay } from './count-ticket';
import { readDuration } from './duration';
import { readFlag } from './flags';
import { noteOrder } from './lane';
import { leftOut } from './messages';
import { newMoment, readMoment } from './moment';
import { NO_NAME } from './names';
import { readNames } from './read-ticket';
import type { Reading } from './reading';
import type { Sink } from './sink';
import { newTicket } from './ticket';

/** What is known of a conversation, whatever the order in which its messages come. */
interface Conversation {
  /** The first message that no machine sent; Infinity before one is met. */
  first: number;
  firstLocal: number;
  isByTeam: boolean;
  /** The first message of an agent, and the hours that the file gives for it (NaN: none). */
  reply: number;
  replyHours: number;
  last: number;
  category: number;
  channel: number;
  agent: number;
  customer: number;
}

const newConversation = (): Conversation => ({
  first: Number.POSITIVE_INFINITY,
  firstLocal: Number.NaN,
  isByTeam: false,
  reply: Number.POSITIVE_INFINITY,
  replyHours: Number.NaN,
  last: Number.NEGATIVE_INFINITY,
  category: NO_NAME,
  channel: NO_NAME,
  agent: NO_NAME,
  customer: -1,
});

const HOUR = 3600;

/** Counts a file with one row for each message: conversations from their messages. */
export function newMessageSink({ plan, names, lane, note, standingOf }: Reading): Sink {
  const conversations = new Map<string, Conversation>();
  const moment = newMoment();
  const ticket = newTicket();
  const hoursIn = (cells: readonly string[], role: 'firstResponseHours' | 'responseTime'): number =>
    readDuration(cellAt(cells, plan.columns[role]), plan.units[role], plan.hasDecimalComma) / HOUR;

  const conversationOf = (id: string): Conversation => {
    const known = conversations.get(id);
    if (known) return known;
    const made = newConversation();
    conversations.set(copyText(id), made);
    return made;
  };
  /** The first message gives month, customer, category and channel; the last one the agent. */
  const follow = (talk: Conversation, cells: readonly string[], isByTeam: boolean): void => {
    readNames(plan, names, cells, ticket);
    if (moment.instant < talk.first) {
      talk.first = moment.instant;
      talk.firstLocal = moment.local;
      talk.isByTeam = isByTeam;
      if (!isByTeam || talk.customer < 0) talk.customer = ticket.customer;
      if (ticket.category >= 0) talk.category = ticket.category;
      if (ticket.channel >= 0) talk.channel = ticket.channel;
    }
    if (moment.instant >= talk.last) {
      talk.last = moment.instant;
      if (ticket.agent >= 0) talk.agent = ticket.agent;
    }
    if (talk.category < 0) talk.category = ticket.category;
  };
  const reply = (talk: Conversation, cells: readonly string[]): void => {
    countReply(lane.totals, moment.local, ticket.agent, hoursIn(cells, 'responseTime'));
    if (moment.instant >= talk.reply) return;
    talk.reply = moment.instant;
    talk.replyHours = hoursIn(cells, 'firstResponseHours');
  };
  const finish = (talk: Conversation): void => {
    if (Number.isNaN(talk.firstLocal)) return;
    const hours = talk.replyHours >= 0 ? talk.replyHours : (talk.reply - talk.first) / HOUR;
    const isAnswered = talk.reply < Number.POSITIVE_INFINITY;
    ticket.created.local = talk.firstLocal;
    ticket.created.instant = talk.first;
    ticket.firstResponseHours = isAnswered && !talk.isByTeam ? hours : Number.NaN;
    ticket.isUnanswered = !isAnswered && !talk.isByTeam;
    ticket.category = talk.category;
    ticket.channel = talk.channel;
    ticket.agent = talk.agent;
    ticket.customer = talk.customer;
    countTicket(lane.totals, ticket);
  };
  return {
    row(cells) {
      const id = cellAt(cells, plan.columns.id);
      const date = cellAt(cells, plan.columns.created);
      const standing = standingOf(cellAt(cells, plan.columns.status));
      if (typeof standing === 'object') return note(standing.leftOut);
      if (id === '' || !readMoment(date, lane.isDayFirst, plan.clock, moment)) {
        return note(leftOut.noConversation);
      }
      noteOrder(lane, moment.local);
      coverDay(lane.totals, moment.local);
      if (readFlag(cellAt(cells, plan.columns.autoReply))) return;
      const isByTeam = /^out/i.test(cellAt(cells, plan.columns.direction));
      const talk = conversationOf(id);
      follow(talk, cells, isByTeam);
      if (isByTeam) reply(talk, cells);
    },
    leaveOut(cells, reason) {
      note(reason);
      const date = cellAt(cells, plan.columns.created);
      if (!readMoment(date, lane.isDayFirst, plan.clock, moment)) return;
      coverDay(lane.totals, moment.local);
    },
    end() {
      for (const talk of conversations.values()) finish(talk);
    },
  };
}

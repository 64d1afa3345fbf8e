import type { Input } from '../input';
import { inputsOfTheme } from './row';

const count = inputsOfTheme('help', 'count');

export const helpInputs: readonly Input[] = [
  count('articleViews', 'Help article views', {
    whereFrom: 'Help centre analytics: article views',
    howToCollect:
      'Views of help articles by visitors in the month. Leave out your own staff and robots.',
  }),
  count('articleVotes', 'Votes on articles', {
    whereFrom: 'Help centre: "Was this helpful?", all',
    howToCollect: 'All votes, up and down, on help articles in the month.',
  }),
  count('articleHelpfulVotes', 'Helpful votes', {
    whereFrom: 'Help centre: "Was this helpful?", yes',
    howToCollect: 'Votes of the month that found the article helpful.',
  }),
  count('helpSessions', 'Help centre sessions', {
    whereFrom: 'Web analytics: sessions in the help centre',
    howToCollect: 'Visits to the help centre in the month.',
  }),
  count('helpSessionsSelfServed', 'Sessions without a ticket', {
    whereFrom: 'Web analytics: no contact form, no chat',
    howToCollect:
      'Visits to the help centre that did not end in a ticket, call or chat, as far as you can tell.',
  }),
  count('botConversations', 'Bot conversations', {
    whereFrom: 'Chatbot analytics: conversations',
    howToCollect: 'Conversations customers began with a bot in the month.',
  }),
  count('botResolved', 'Settled by the bot', {
    whereFrom: 'Chatbot analytics: resolved without a person',
    howToCollect:
      'Bot conversations settled without a person. Silence alone is weak evidence: prefer a "yes, that helped".',
  }),
];

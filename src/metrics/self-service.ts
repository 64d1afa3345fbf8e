import { percent, ratio } from '../formula/expression';
import { formulaMetric } from './make';
import type { Metric } from './metric';
import { ticketsReceived } from './takes';

const articleHelpfulness = formulaMetric({
  id: 'articleHelpfulness',
  functionName: 'ARTICLE_HELPFULNESS',
  name: 'Article helpfulness',
  theme: 'help',
  pack: 'helpCentre',
  unit: 'percent',
  better: 'higher',
  from: 'K',
  tells: 'How many votes on your help articles say that the article helped.',
  takes: [
    {
      name: 'helpful',
      label: 'helpful votes',
      help: 'Votes that found the article helpful.',
      from: 'articleHelpfulVotes',
    },
    {
      name: 'votes',
      label: 'votes on articles',
      help: 'All votes, up and down.',
      from: 'articleVotes',
    },
  ],
  expression: percent('helpful', 'votes'),
  limits: [{ parts: ['helpful'], wholes: ['votes'] }],
  timestamp: 'The month in which the vote was given.',
  pitfalls: [
    'Few readers vote, and the annoyed ones sooner. Compare months rather than companies.',
    'A clear article about a bad rule gets bad votes.',
  ],
  ifOff:
    'Rewrite the three articles with most unhelpful votes, beginning with the answer and ending with a screenshot.',
  lookNext: ['deflection', 'selfServiceRatio', 'ticketCategories', 'ces'],
  examples: [{ values: [84, 120], result: 70 }],
  emptyCase: { values: [0, 0], means: 'Nobody voted, so there is no share to tell.' },
});

const selfServiceRatio = formulaMetric({
  id: 'selfServiceRatio',
  functionName: 'SELF_SERVICE_RATIO',
  name: 'Self-service ratio',
  theme: 'help',
  pack: 'helpCentre',
  unit: 'ratio',
  better: 'depends',
  from: 'H',
  tells: 'How many help articles are read for each ticket that is written.',
  takes: [
    {
      name: 'articleViews',
      label: 'help article views',
      help: 'Views of help articles by visitors.',
      from: 'articleViews',
    },
    ticketsReceived,
  ],
  expression: ratio('articleViews', 'tickets'),
  timestamp: 'Views by the month they took place, tickets by the month they were created.',
  pitfalls: [
    'A reader who needs five articles to find one answer raises it.',
    'Search engines and your own staff read articles too. Filter them.',
  ],
  ifOff: 'Look at which searches in the help centre end without a click, and write those articles.',
  lookNext: ['deflection', 'articleHelpfulness', 'contactRate', 'ticketVolume'],
  examples: [{ values: [5000, 400], result: 12.5 }],
  emptyCase: {
    values: [5000, 0],
    means: 'No ticket was received, so there is nothing to divide by.',
  },
});

const deflection = formulaMetric({
  id: 'deflection',
  functionName: 'DEFLECTION',
  name: 'Ticket deflection',
  theme: 'help',
  pack: 'helpCentre',
  unit: 'percent',
  better: 'higher',
  from: 'K',
  tells: 'How many visits to the help centre ended without a ticket.',
  takes: [
    {
      name: 'selfServed',
      label: 'sessions without a ticket',
      help: 'Help centre visits that did not end in a ticket.',
      from: 'helpSessionsSelfServed',
    },
    {
      name: 'sessions',
      label: 'help centre sessions',
      help: 'All visits to the help centre.',
      from: 'helpSessions',
    },
  ],
  expression: percent('selfServed', 'sessions'),
  limits: [{ parts: ['selfServed'], wholes: ['sessions'] }],
  timestamp: 'The month of the visit.',
  pitfalls: [
    'Whoever gives up looks the same as whoever found the answer. Read satisfaction beside it.',
    'A customer who closes the page and calls the next day was not deflected.',
  ],
  ifOff:
    'Take the articles from which people go straight to the contact form: each of them lacks the last step.',
  lookNext: ['articleHelpfulness', 'selfServiceRatio', 'csat', 'contactRate'],
  differs:
    'Some lists ask for a lower rate. More customers who help themselves, equally satisfied, are better: ours should rise.',
  examples: [{ values: [630, 900], result: 70 }],
  emptyCase: {
    values: [0, 0],
    means: 'Nobody visited the help centre, so there is no share to tell.',
  },
});

const botResolution = formulaMetric({
  id: 'botResolution',
  functionName: 'BOT_RESOLUTION',
  name: 'Bot resolution rate',
  theme: 'help',
  pack: 'helpCentre',
  unit: 'percent',
  better: 'higher',
  from: 'H',
  tells: 'How many conversations with your bot were settled without a person.',
  useIf: 'Use it if a chatbot or an automatic answer speaks to customers first.',
  takes: [
    {
      name: 'resolved',
      label: 'settled by the bot',
      help: 'Bot conversations settled without a person.',
      from: 'botResolved',
    },
    {
      name: 'conversations',
      label: 'bot conversations',
      help: 'All conversations customers began with the bot.',
      from: 'botConversations',
    },
  ],
  expression: percent('resolved', 'conversations'),
  limits: [{ parts: ['resolved'], wholes: ['conversations'] }],
  timestamp: 'The month in which the conversation began.',
  pitfalls: [
    'Most bots count silence as success. Ask "Did that help?" and count the yes.',
    'A bot that hides the way to a person scores well and loses customers.',
  ],
  ifOff:
    'Read twenty conversations that were handed over. Teach the bot the three most frequent questions and let it pass on the rest at once.',
  lookNext: ['deflection', 'csat', 'ces', 'repeatContactRate'],
  examples: [{ values: [120, 300], result: 40 }],
  emptyCase: { values: [0, 0], means: 'Nobody wrote to the bot, so there is no share to tell.' },
});

export const selfServiceMetrics: readonly Metric[] = [
  articleHelpfulness,
  selfServiceRatio,
  deflection,
  botResolution,
];

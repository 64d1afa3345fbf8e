import { evaluate, type Known } from '../formula/evaluate';
import { type Expression, expression, minus, ratio, times } from '../formula/expression';
import { inputById } from './catalogue';
import type { AveragesForm } from './input';

/** So many per cent of a count: 82 % of 300 answers is 246. */
const share = (percentId: string, ofId: string): Expression => ratio(times(percentId, ofId), 100);

const frt: AveragesForm = {
  id: 'frt',
  inputs: ['firstResponseHours', 'firstResponses'],
  asks: [
    { id: 'frtAverage', label: 'Average first response time', unit: 'hours' },
    { id: 'firstResponses', label: 'Tickets first replied to', unit: 'count' },
  ],
  gives: {
    firstResponses: expression('firstResponses'),
    firstResponseHours: times('frtAverage', 'firstResponses'),
  },
};

const averageResponse: AveragesForm = {
  id: 'averageResponse',
  inputs: ['responseHours', 'replies'],
  asks: [
    { id: 'responseAverage', label: 'Average wait for a reply', unit: 'hours' },
    { id: 'replies', label: 'Replies by agents', unit: 'count' },
  ],
  gives: {
    replies: expression('replies'),
    responseHours: times('responseAverage', 'replies'),
  },
};

const sla: AveragesForm = {
  id: 'sla',
  inputs: ['slaMet', 'slaBreached'],
  asks: [
    { id: 'slaPercent', label: 'Within SLA', unit: 'percent' },
    { id: 'slaTickets', label: 'Tickets with an SLA', unit: 'count' },
  ],
  gives: {
    slaMet: share('slaPercent', 'slaTickets'),
    slaBreached: minus('slaTickets', 'slaMet'),
  },
};

const mttr: AveragesForm = {
  id: 'mttr',
  inputs: ['resolutionHours', 'resolutionsTimed'],
  asks: [
    { id: 'mttrAverage', label: 'Average resolution time', unit: 'hours' },
    { id: 'resolutionsTimed', label: 'Resolved tickets with a time', unit: 'count' },
  ],
  gives: {
    resolutionsTimed: expression('resolutionsTimed'),
    resolutionHours: times('mttrAverage', 'resolutionsTimed'),
  },
};

const nps: AveragesForm = {
  id: 'nps',
  inputs: ['npsPromoters', 'npsPassives', 'npsDetractors'],
  asks: [
    { id: 'npsPromoterPercent', label: 'Promoters', unit: 'percent' },
    { id: 'npsDetractorPercent', label: 'Detractors', unit: 'percent' },
    { id: 'npsAnswers', label: 'NPS answers', unit: 'count' },
  ],
  gives: {
    npsPromoters: share('npsPromoterPercent', 'npsAnswers'),
    npsDetractors: share('npsDetractorPercent', 'npsAnswers'),
    npsPassives: minus('npsAnswers', 'npsPromoters', 'npsDetractors'),
  },
};

const csat: AveragesForm = {
  id: 'csat',
  inputs: ['csatSatisfied', 'csatResponses'],
  asks: [
    { id: 'csatPercent', label: 'Satisfied', unit: 'percent' },
    { id: 'csatResponses', label: 'CSAT answers', unit: 'count' },
  ],
  gives: {
    csatResponses: expression('csatResponses'),
    csatSatisfied: share('csatPercent', 'csatResponses'),
  },
};

const ces: AveragesForm = {
  id: 'ces',
  inputs: ['cesEasy', 'cesResponses'],
  asks: [
    { id: 'cesPercent', label: 'Found it easy', unit: 'percent' },
    { id: 'cesResponses', label: 'CES answers', unit: 'count' },
  ],
  gives: {
    cesResponses: expression('cesResponses'),
    cesEasy: share('cesPercent', 'cesResponses'),
  },
};

const phone: AveragesForm = {
  id: 'phone',
  inputs: ['callsAnswered', 'waitSeconds', 'talkSeconds', 'holdSeconds', 'wrapSeconds'],
  asks: [
    { id: 'callsAnswered', label: 'Calls answered', unit: 'count' },
    { id: 'waitAverage', label: 'Average speed of answer', unit: 'seconds' },
    { id: 'talkAverage', label: 'Average talk time', unit: 'seconds' },
    { id: 'holdAverage', label: 'Average hold time', unit: 'seconds' },
    { id: 'wrapAverage', label: 'Average after-call work', unit: 'seconds' },
  ],
  gives: {
    callsAnswered: expression('callsAnswered'),
    waitSeconds: times('waitAverage', 'callsAnswered'),
    talkSeconds: times('talkAverage', 'callsAnswered'),
    holdSeconds: times('holdAverage', 'callsAnswered'),
    wrapSeconds: times('wrapAverage', 'callsAnswered'),
  },
};

/** The switches "I have: averages / totals" of the form, in the order of the inputs they fill in. */
export const AVERAGES: readonly AveragesForm[] = [
  frt,
  averageResponse,
  sla,
  mttr,
  nps,
  csat,
  ces,
  phone,
];

/**
 * The inputs that follow from averages, whole ones rounded to the nearest. They are worked out in
 * the order of `gives`, and one may name another before it: passives are what is left of the answers
 * once promoters and detractors are rounded, so that the three always add up.
 * @param fields what was typed, by field id; null or missing where blank
 * @returns every input of the form; null where something it needs is blank
 */
export function totalsFromAverages(
  form: AveragesForm,
  fields: Readonly<Record<string, Known>>,
): Record<string, Known> {
  const totals: Record<string, Known> = {};
  for (const [id, tree] of Object.entries(form.gives)) {
    const value = evaluate(tree, (name) => totals[name] ?? fields[name] ?? null);
    totals[id] = value !== null && inputById(id)?.isWhole ? Math.round(value) : value;
  }
  return totals;
}

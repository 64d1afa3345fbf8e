import type { Due, Given } from './given';
import { csatIntervalCall, npsMarginCall } from './judgement-counts';
import { spikesCall, volumeForecastCall, xmrCall } from './judgement-series';
import { staffNeededCall } from './judgement-staff';
import type { FunctionResult } from './result';

export interface JudgementArgument extends Due {
  /** One sentence for autocompletion: what to pass. */
  readonly help: string;
}

/** A call and what it shows, as in the documentation; numbers rounded as they are printed. */
export interface JudgementExample {
  readonly call: readonly unknown[];
  readonly result: FunctionResult;
  readonly digits: number;
}

/** A custom function that is no metric: it tells how far a number can be trusted, or what to expect. */
export interface Judgement {
  readonly functionName: string;
  /** For autocompletion; not in the built script, nor are `help` and `examples` (see build.js). */
  readonly tells: readonly string[];
  readonly arguments: readonly JudgementArgument[];
  readonly examples: readonly JudgementExample[];
  readonly call: (...given: Given[]) => FunctionResult;
}

const MONTHS = [[120, 131, 118, 125, 140, 122, 119, 128, 210, 126, 124, 130]];
const RANGES = 'Takes single cells, or ranges of one shape.';
const MONTHS_HELP = 'Months in one column or row, the oldest first; blank cells are gaps.';

/** Every custom function that judges numbers, in the order of the documentation. */
export const JUDGEMENTS: readonly Judgement[] = [
  {
    functionName: 'NPS_MARGIN',
    tells: [
      'By how many points a Net Promoter Score may be off to either side, 95 times of 100, since only some customers answered.',
      `Blank under 30 answers. ${RANGES}`,
    ],
    arguments: [
      { name: 'promoters', unit: 'count', help: 'Answers of 9 or 10.' },
      { name: 'passives', unit: 'count', help: 'Answers of 7 or 8.' },
      { name: 'detractors', unit: 'count', help: 'Answers from 0 to 6.' },
    ],
    examples: [
      { call: [42, 30, 28], result: 16.17, digits: 2 },
      { call: [80, 5, 15], result: 14.24, digits: 2 },
    ],
    call: npsMarginCall,
  },
  {
    functionName: 'CSAT_INTERVAL',
    tells: [
      'Low and high, in two cells beside each other: where CSAT would lie, 95 times of 100, if every customer had answered.',
      'Takes single cells, or columns of one length, or rows, which get low and high beneath.',
    ],
    arguments: [
      { name: 'satisfied', unit: 'count', help: 'Satisfied answers.' },
      { name: 'responses', unit: 'count', help: 'All answers.' },
    ],
    examples: [
      { call: [246, 300], result: [[77.3, 85.9]], digits: 1 },
      { call: [45, 50], result: [[78.6, 95.7]], digits: 1 },
      { call: [4, 4], result: [[51, 100]], digits: 1 },
      { call: [0, 10], result: [[0, 27.8]], digits: 1 },
    ],
    call: csatIntervalCall,
  },
  {
    functionName: 'XMR',
    tells: [
      'Low, centre and high, in three cells beside each other: what values move between as long as nothing special happens.',
      'Formula: mean − 2.66 × mean step from month to month, mean, mean + 2.66 × mean step.',
    ],
    arguments: [{ name: 'values', unit: 'ratio', mayBeNegative: true, help: MONTHS_HELP }],
    examples: [{ call: [MONTHS], result: [[72.3, 132.75, 193.2]], digits: 1 }],
    call: xmrCall,
  },
  {
    functionName: 'SPIKES',
    tells: [
      '"high" or "low" beside each value outside of the XMR limits of the twelve months before it.',
      'Needs 6 of those months. Whole numbers must also be at least 10 away from the centre.',
    ],
    arguments: [
      { name: 'values', unit: 'ratio', mayBeNegative: true, help: MONTHS_HELP },
      {
        name: 'notes',
        unit: 'text',
        isOptional: true,
        leftOut: null,
        help: 'A month with a note is left out of later limits. May be left out.',
      },
    ],
    examples: [
      {
        call: [MONTHS],
        result: [[null, null, null, null, null, null, null, null, 'high', null, null, null]],
        digits: 0,
      },
    ],
    call: spikesCall,
  },
  {
    functionName: 'STAFF_NEEDED',
    tells: [
      'How many people a phone queue or live chat needs so that enough contacts are answered in time (Erlang C).',
      RANGES,
    ],
    arguments: [
      { name: 'contacts', unit: 'count', help: 'Calls or chats that arrive in the interval.' },
      { name: 'minutes', unit: 'minutes', help: 'Length of the interval, such as 30.' },
      { name: 'ahtSeconds', unit: 'seconds', help: 'Mean handling time of one contact.' },
      { name: 'targetPercent', unit: 'percent', help: 'How many to answer in time: 80 or 80%.' },
      { name: 'targetSeconds', unit: 'seconds', help: 'In time is within so many seconds.' },
      {
        name: 'shrinkagePercent',
        unit: 'percent',
        isOptional: true,
        help: 'Paid time away from the queue: 30 or 30%. Left out, it is 0.',
      },
    ],
    examples: [
      { call: [100, 30, 180, 80, 20], result: 14, digits: 0 },
      { call: [100, 30, 180, 80, 20, 30], result: 20, digits: 0 },
    ],
    call: staffNeededCall,
  },
  {
    functionName: 'VOLUME_FORECAST',
    tells: [
      'Low, likely and high for each of the coming months: beside each other after a column of months, beneath after a row.',
      'Below 12 values from the median of the last 3, from 12 by exponential smoothing, from 24 as the same month last year.',
    ],
    arguments: [
      { name: 'values', unit: 'count', help: MONTHS_HELP },
      {
        name: 'ahead',
        unit: 'count',
        isOptional: true,
        leftOut: 1,
        help: 'Months to forecast, 1 to 12. Left out, it is 1.',
      },
    ],
    examples: [{ call: [MONTHS], result: [[115.99], [135.23], [152.53]], digits: 2 }],
    call: volumeForecastCall,
  },
];

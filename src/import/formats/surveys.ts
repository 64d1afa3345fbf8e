import type { Format } from './format';

/** Typeform: headers are the questions; an answer counts when it was submitted. */
export const typeform: Format = {
  id: 'typeform',
  label: 'Typeform',
  kind: 'survey',
  signature: [/^submit date \(utc\)$/i],
  columns: { id: [/^#$/, 'response id', 'token'], rated: [/^submit date\b/i] },
  also: [/^start date\b/i, 'network id'],
};

/** SurveyMonkey: a second header row may follow the first. */
export const surveymonkey: Format = {
  id: 'surveymonkey',
  label: 'SurveyMonkey',
  kind: 'survey',
  signature: ['respondent id', 'collector id'],
  columns: {
    id: ['respondent id'],
    rated: ['end date', 'enddate', 'date modified', 'date created', 'start date'],
  },
  also: ['ip address', 'email address', 'first name', 'last name', 'date created'],
};

/** Google Forms, and any other table of answers with a date. */
export const survey: Format = {
  id: 'survey',
  label: 'Survey',
  kind: 'survey',
  signature: [],
  columns: {
    id: ['response id', 'submission id', 'answer id'],
    rated: [
      'timestamp',
      'submitted at',
      'submitted',
      'submission date',
      'submit date',
      'completed at',
      'completed',
      'end date',
      'response date',
      'answered at',
      'date submitted',
      'survey date',
      'date',
      /^(?:submit|submission|response|completion) (?:date|time)\b/i,
    ],
  },
  also: [],
};

import type { Format } from './formats/format';
import { freshdesk } from './formats/freshdesk';
import { front } from './formats/front';
import { generic } from './formats/generic';
import { gorgias } from './formats/gorgias';
import { hubspot } from './formats/hubspot';
import { intercom } from './formats/intercom';
import { jira } from './formats/jira';
import { salesforce } from './formats/salesforce';
import { survey, surveymonkey, typeform } from './formats/surveys';
import { zendesk } from './formats/zendesk';
import { zoho } from './formats/zoho';

/** Every export that is recognised by its columns. */
export const RECOGNISED: readonly Format[] = [
  zendesk,
  freshdesk,
  gorgias,
  jira,
  hubspot,
  intercom,
  front,
  zoho,
  salesforce,
  typeform,
  surveymonkey,
];

/** Those, and what stands in for all others. */
export const FORMATS: readonly Format[] = [...RECOGNISED, survey, generic];

export { generic, survey };

/** Everything the formula engine gets beyond Univer's own functions. */

import { type AddOn, openFunctions } from '../addon';
import type { Formulas } from '../grid/univer';
import type { Saved } from '../host/storage';
import { functionClass, functionInfo, type Messages } from './add-on';
import { EdateFunction } from './corrections';
import { extremes } from './extremes';
import { HyperlinkFunction } from './hyperlink';
import { SparklineFunction } from './sparkline';

/** The add-on's custom functions, SPARKLINE, and what must be put right. */
export function formulasOf(addOn: AddOn, opened: Saved, messages: Messages): Formulas {
  const { model, codeHash } = opened;
  const { call, Date } = openFunctions(addOn, model);
  const caller = { call, place: () => ({ Date, timeZone: model.timeZone }), messages };
  const ofAddOn = addOn.functions.map(({ name }): Formulas['executors'][number] => [
    functionClass(name, caller),
    name,
  ]);
  return {
    executors: [
      [SparklineFunction, 'SPARKLINE'],
      [HyperlinkFunction, 'HYPERLINK'],
      [EdateFunction, 'EDATE'],
      ...extremes,
      ...ofAddOn,
    ],
    infos: addOn.functions.map(functionInfo),
    isStale: codeHash !== addOn.hash,
  };
}

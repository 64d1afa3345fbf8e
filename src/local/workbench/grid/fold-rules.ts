/** Grid to model: validations and conditional formats, after Univer moved them with the cells. */

import {
  DataValidationErrorStyle,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { deserializeListOptions } from '@univerjs/sheets';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { RuleModel, SheetModel, ValidationModel } from '../../model';
import { type Bench, fromGridRange, gridIdOf, type ShownRule } from './bench';
import { fromGridRule } from './show-rules';

/** Reads the rules of a tab into the model and remembers which of Univer's is which. */
export function foldRules(bench: Bench, sheet: SheetModel): void {
  const gridId = gridIdOf(bench, sheet.id);
  const { injector } = bench.grid;
  const formats =
    injector.get(ConditionalFormattingRuleModel).getSubunitRules(bench.unitId, gridId) ?? [];
  const known = formats.map((rule) => ({ uid: rule.cfId, rules: listOf(fromGridRule(rule)) }));
  sheet.rules = known.flatMap(({ rules }) => rules);
  bench.shownRules.set(sheet.id, known.map(shownRule));
  const checks = injector.get(SheetDataValidationModel).getRules(bench.unitId, gridId);
  const found = checks.map((rule) => ({ uid: rule.uid, rules: fromGridValidation(rule) }));
  sheet.validations = found.flatMap(({ rules }) => rules);
  bench.shownValidations.set(sheet.id, found.map(shownRule));
}

function listOf(rule: RuleModel | null): RuleModel[] {
  return rule && rule.ranges.length > 0 ? [rule] : [];
}

/** Where Univer keeps several of the model's as one, the text fits none, so it is sent anew. */
function shownRule({ uid, rules }: { uid: string; rules: object[] }): ShownRule {
  return { uid, text: rules.length === 1 ? JSON.stringify(rules[0]) : '' };
}

/** One validation of the model for each range. */
function fromGridValidation(rule: ISheetDataValidationRule): ValidationModel[] {
  const criteria = criteriaOf(rule);
  if (!criteria) return [];
  return rule.ranges.map((range) => ({
    range: fromGridRange(range),
    ...criteria,
    ...(rule.error ? { help: rule.error } : {}),
    isStrict: rule.errorStyle === DataValidationErrorStyle.STOP,
  }));
}

function criteriaOf(
  rule: ISheetDataValidationRule,
): Pick<ValidationModel, 'kind' | 'values'> | null {
  const { type, formula1 = '', formula2 } = rule;
  if (type === DataValidationType.CHECKBOX) return { kind: 'checkbox', values: [] };
  if (type === DataValidationType.CUSTOM) return { kind: 'formula', values: [formula1] };
  if (type === DataValidationType.LIST) {
    if (formula1.startsWith('=')) return { kind: 'listRange', values: [formula1.slice(1)] };
    return { kind: 'list', values: deserializeListOptions(formula1) };
  }
  if (type !== DataValidationType.DECIMAL) return null;
  const limits = [formula1, formula2].filter((limit) => limit !== undefined).map(Number);
  return { kind: formula2 === undefined ? 'atLeast' : 'between', values: limits };
}

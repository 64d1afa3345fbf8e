/** Grid to model: validations and conditional formats, after Univer moved them with the cells. */

import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { deserializeListOptions } from '@univerjs/sheets';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { RuleModel, SheetModel, ValidationModel } from '../../model';
import { type Bench, fromGridRange, gridIdOf, type ShownRule, textOf } from './bench';
import { fromGridRule } from './show-rules';

/** Reads the rules of a tab into the model and remembers which of Univer's is which. */
export function foldRules(bench: Bench, sheet: SheetModel): void {
  const { rules, validations } = readRules(bench, sheet);
  sheet.rules = rules;
  sheet.validations = validations;
}

/**
 * The rules of a tab as Univer has them. After rows or columns moved, the model's own are the truth
 * (they followed as in Google Sheets) and only the record of what Univer holds is renewed.
 */
export function readRules(
  bench: Bench,
  sheet: SheetModel,
): { rules: RuleModel[]; validations: ValidationModel[] } {
  const gridId = gridIdOf(bench, sheet.id);
  const { injector } = bench.grid;
  const formats =
    injector.get(ConditionalFormattingRuleModel).getSubunitRules(bench.unitId, gridId) ?? [];
  const known = formats.map((rule) => ({ uid: rule.cfId, rules: listOf(fromGridRule(rule)) }));
  bench.shownRules.set(sheet.id, known.map(shownRule));
  const checks = injector.get(SheetDataValidationModel).getRules(bench.unitId, gridId);
  const found = checks.map((rule) => ({ uid: rule.uid, rules: fromGridValidation(rule) }));
  bench.shownValidations.set(sheet.id, found.map(shownRule));
  return {
    rules: known.flatMap(({ rules }) => rules),
    validations: found.flatMap(({ rules }) => rules),
  };
}

function listOf(rule: RuleModel | null): RuleModel[] {
  return rule && rule.ranges.length > 0 ? [rule] : [];
}

/** Where Univer keeps several of the model's as one, the text fits none, so it is sent anew. */
function shownRule({ uid, rules }: { uid: string; rules: object[] }): ShownRule {
  return { uid, text: rules[0] && rules.length === 1 ? textOf(rules[0]) : '' };
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

type Criteria = Pick<ValidationModel, 'kind' | 'values' | 'hasDropdown'>;

function criteriaOf(rule: ISheetDataValidationRule): Criteria | null {
  const { type, operator, formula1 = '', formula2 } = rule;
  if (type === DataValidationType.CHECKBOX) return { kind: 'checkbox', values: [] };
  if (type === DataValidationType.CUSTOM) return { kind: 'formula', values: [formula1] };
  if (type === DataValidationType.LIST) {
    const hasDropdown = rule.renderMode !== DataValidationRenderMode.TEXT;
    return formula1.startsWith('=')
      ? { kind: 'listRange', values: [formula1.slice(1)], hasDropdown }
      : { kind: 'list', values: deserializeListOptions(formula1), hasDropdown };
  }
  if (type !== DataValidationType.DECIMAL) return null;
  if (operator === DataValidationOperator.GREATER_THAN_OR_EQUAL) {
    return { kind: 'atLeast', values: [Number(formula1)] };
  }
  return { kind: 'between', values: [Number(formula1), Number(formula2)] };
}

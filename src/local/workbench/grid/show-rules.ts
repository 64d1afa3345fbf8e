/** Model to grid and back: conditional formats and validations. */

import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { serializeListOptions } from '@univerjs/sheets';
import {
  CFRuleType,
  CFSubRuleType,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { withCommas } from '../../formula-text';
import type { RuleModel, SheetModel, ValidationModel } from '../../model';
import { fromGridRange, type Mutation, type ShownRule, textOf, toGridRange } from './bench';

interface Target {
  unitId: string;
  subUnitId: string;
}

/** Mutations, and what the grid holds once they are done. */
export interface RuleChange {
  mutations: Mutation[];
  shown: ShownRule[];
}

/** Conditional formats: their order is their priority, so a change sends all of a tab anew. */
export function ruleChange(target: Target, shown: ShownRule[], next: SheetModel): RuleChange {
  const texts = next.rules.map(textOf);
  if (texts.join('\n') === shown.map((rule) => rule.text).join('\n')) {
    return { mutations: [], shown };
  }
  const added = texts.map((text) => ({ uid: generateRandomId(8), text }));
  const removals = shown.map((rule) => ({
    id: 'sheet.mutation.delete-conditional-rule',
    params: { ...target, cfId: rule.uid },
  }));
  // Univer puts each new rule first.
  const additions = next.rules.map((rule, index) => ({
    id: 'sheet.mutation.add-conditional-rule',
    params: { ...target, rule: toGridRule(rule, added[index]?.uid ?? '') },
  }));
  return { mutations: [...removals, ...additions.reverse()], shown: added };
}

/** A conditional format in Univer's words. */
function toGridRule(
  rule: RuleModel,
  cfId: string,
): IConditionFormattingRule<IFormulaHighlightCell> {
  return {
    cfId,
    ranges: rule.ranges.map(toGridRange),
    stopIfTrue: true,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: withCommas(rule.formula),
      style: {
        ...(rule.background ? { bg: { rgb: rule.background } } : {}),
        ...(rule.color ? { cl: { rgb: rule.color } } : {}),
        ...(rule.bold ? { bl: 1 } : {}),
      },
    },
  };
}

/** The model's conditional format of Univer's, or `null` for a kind the model does not know. */
export function fromGridRule({ ranges, rule }: IConditionFormattingRule): RuleModel | null {
  if (rule.type !== CFRuleType.highlightCell) return null;
  const { subType, value, style } = rule as IFormulaHighlightCell;
  if (subType !== CFSubRuleType.formula) return null;
  return {
    ranges: ranges.map(fromGridRange),
    formula: value,
    ...(style.bg?.rgb ? { background: style.bg.rgb } : {}),
    ...(style.cl?.rgb ? { color: style.cl.rgb } : {}),
    ...(style.bl ? { bold: true } : {}),
  };
}

/** Validations: only those that came or went. */
export function validationChange(target: Target, shown: ShownRule[], next: SheetModel): RuleChange {
  const wanted = new Map(next.validations.map((rule) => [textOf(rule), rule]));
  const kept = shown.filter((rule) => wanted.has(rule.text));
  const removed = shown.filter((rule) => !wanted.has(rule.text)).map((rule) => rule.uid);
  for (const rule of kept) wanted.delete(rule.text);
  const added = [...wanted].map(([text, rule]) => ({ uid: generateRandomId(8), text, rule }));
  const rules = added.map(({ uid, rule }) => toGridValidation(rule, uid));
  const removal = {
    id: 'data-validation.mutation.removeRule',
    params: { ...target, ruleId: removed },
  };
  const addition = { id: 'data-validation.mutation.addRule', params: { ...target, rule: rules } };
  return {
    mutations: [...(removed.length ? [removal] : []), ...(added.length ? [addition] : [])],
    shown: [...kept, ...added.map(({ uid, text }) => ({ uid, text }))],
  };
}

function toGridValidation(rule: ValidationModel, uid: string): ISheetDataValidationRule {
  return {
    uid,
    ranges: [toGridRange(rule.range)],
    allowBlank: true,
    errorStyle: rule.isStrict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    ...(rule.help ? { showErrorMessage: true, error: rule.help } : {}),
    ...criteria(rule),
  } as ISheetDataValidationRule;
}

type Criteria = {
  [Key in keyof ISheetDataValidationRule]?: ISheetDataValidationRule[Key] | undefined;
};

function criteria({ kind, values, hasDropdown = true }: ValidationModel): Criteria {
  const list = hasDropdown ? DROPDOWN : TYPED_LIST;
  const words = values.map(String);
  const makers: Record<ValidationModel['kind'], () => Criteria> = {
    atLeast: () => ({
      type: DataValidationType.DECIMAL,
      operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
      formula1: words[0],
    }),
    between: () => ({
      type: DataValidationType.DECIMAL,
      operator: DataValidationOperator.BETWEEN,
      formula1: words[0],
      formula2: words[1],
    }),
    list: () => ({ ...list, formula1: serializeListOptions(words) }),
    listRange: () => ({ ...list, formula1: `=${(words[0] ?? '').replace(/^=/, '')}` }),
    checkbox: () => ({ type: DataValidationType.CHECKBOX }),
    formula: () => ({ type: DataValidationType.CUSTOM, formula1: withCommas(words[0] ?? '') }),
  };
  return makers[kind]();
}

const TYPED_LIST: Criteria = {
  type: DataValidationType.LIST,
  renderMode: DataValidationRenderMode.TEXT,
  showDropDown: false,
};

const DROPDOWN: Criteria = {
  type: DataValidationType.LIST,
  renderMode: DataValidationRenderMode.ARROW,
  showDropDown: true,
};

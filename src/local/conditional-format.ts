import { BooleanCriteria } from './enums';
import { fail } from './exception';
import { isSameName } from './follow';
import { hasReference } from './formula-text';
import { type Context, LocalObject } from './local-object';
import { readFormula } from './locale';
import type { RuleModel } from './model';
import { Range } from './range';
import { clone, findSheet } from './sheets';

/** A conditional format by formula, bound to one tab. */
export class ConditionalFormatRule extends LocalObject {
  constructor(
    context: Context,
    readonly sheetId: number,
    readonly rule: RuleModel,
  ) {
    const calls = { getRanges: '', getBooleanCondition: '' };
    super(context, { kind: 'ConditionalFormatRule', calls, isFree: true });
  }

  getRanges(): Range[] {
    return this.rule.ranges.map((range) => new Range(this.context, this.sheetId, range));
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.context, this.rule.formula);
  }
}

/** The condition of a rule: always a formula here. */
export class BooleanCondition extends LocalObject {
  constructor(
    context: Context,
    private readonly formula: string,
  ) {
    const calls = { getCriteriaType: '', getCriteriaValues: '' };
    super(context, { kind: 'BooleanCondition', calls, isFree: true });
  }

  getCriteriaType() {
    return BooleanCriteria.CUSTOM_FORMULA;
  }

  getCriteriaValues(): string[] {
    return [this.formula];
  }
}

const CALLS = {
  whenFormulaSatisfied: 'string',
  setBackground: 'string?',
  setFontColor: 'string?',
  setBold: 'boolean',
  setRanges: 'Range[]',
  build: '',
};

/** SpreadsheetApp.newConditionalFormatRule(), by formula only. */
export class ConditionalFormatRuleBuilder extends LocalObject {
  private formula: string | undefined;
  private ranges: Range[] = [];
  private look: Pick<RuleModel, 'background' | 'color' | 'bold'> = {};

  constructor(context: Context) {
    super(context, { kind: 'ConditionalFormatRuleBuilder', calls: CALLS, isFree: true });
  }

  whenFormulaSatisfied(formula: string): this {
    this.formula = readFormula(formula, this.context.model.locale);
    return this;
  }

  setBackground(background: string | null): this {
    if (background) this.look.background = background;
    else delete this.look.background;
    return this;
  }

  setFontColor(color: string | null): this {
    if (color) this.look.color = color;
    else delete this.look.color;
    return this;
  }

  setBold(bold: boolean): this {
    this.look.bold = bold;
    return this;
  }

  setRanges(ranges: Range[]): this {
    this.ranges = ranges;
    return this;
  }

  build(): ConditionalFormatRule {
    const { formula, ranges, look } = this;
    const [first] = ranges;
    if (!first) return fail('Conditional format rule must have at least one range.');
    if (!formula) return fail('Conditional format rule must have a condition.');
    if (ranges.some(({ sheetId }) => sheetId !== first.sheetId)) refuseOtherSheet();
    const { name } = findSheet(this.context.model, first.sheetId);
    if (hasReference(formula, ({ sheet = name }) => !isSameName(sheet, name))) refuseOtherSheet();
    const models = ranges.map(({ model }) => clone(model));
    return new ConditionalFormatRule(this.context, first.sheetId, {
      ranges: models,
      formula,
      ...look,
    });
  }
}

function refuseOtherSheet(): never {
  return fail('Conditional format rule cannot reference a different sheet.');
}

import { absoluteA1Of, quoteSheetName } from './a1';
import { fail } from './exception';
import { type Context, LocalObject } from './local-object';
import { readFormula } from './locale';
import type { Range } from './range';
import { findSheet } from './sheets';
import type { ValidationRule } from './validations';

/** A finished validation; scripts hand it on and ask it nothing. */
export class DataValidation extends LocalObject {
  constructor(
    context: Context,
    readonly rule: ValidationRule,
  ) {
    super(context, { kind: 'DataValidation', calls: {}, isFree: true });
  }
}

const CALLS = {
  requireNumberGreaterThanOrEqualTo: 'number',
  requireNumberBetween: 'number number',
  requireValueInList: 'any[] | any[] boolean',
  requireValueInRange: 'Range | Range boolean',
  requireCheckbox: '',
  requireFormulaSatisfied: 'string',
  setAllowInvalid: 'boolean',
  setHelpText: 'string',
  build: '',
};

/** SpreadsheetApp.newDataValidation(): what does not fit is allowed with a warning until told. */
export class DataValidationBuilder extends LocalObject {
  private rule: Partial<ValidationRule> = { isStrict: false };

  constructor(context: Context) {
    super(context, { kind: 'DataValidationBuilder', calls: CALLS, isFree: true });
  }

  requireNumberGreaterThanOrEqualTo(least: number): this {
    return this.with({ kind: 'atLeast', values: [least] });
  }

  requireNumberBetween(low: number, high: number): this {
    return this.with({ kind: 'between', values: [low, high] });
  }

  requireValueInList(list: unknown[], hasDropdown = true): this {
    return this.with({ kind: 'list', values: list.map(String), hasDropdown });
  }

  requireValueInRange(range: Range, hasDropdown = true): this {
    const { name } = findSheet(this.context.model, range.sheetId);
    const a1 = `${quoteSheetName(name)}!${absoluteA1Of(range.model)}`;
    return this.with({ kind: 'listRange', values: [a1], hasDropdown });
  }

  requireCheckbox(): this {
    return this.with({ kind: 'checkbox', values: [] });
  }

  requireFormulaSatisfied(formula: string): this {
    const { locale } = this.context.model;
    return this.with({ kind: 'formula', values: [readFormula(formula, locale)] });
  }

  setAllowInvalid(isAllowed: boolean): this {
    return this.with({ isStrict: !isAllowed });
  }

  setHelpText(help: string): this {
    return this.with({ help });
  }

  build(): DataValidation {
    const { kind, values, ...rest } = this.rule;
    if (!kind || !values) fail('DataValidationBuilder: choose a criterion before build().');
    return new DataValidation(this.context, { isStrict: false, ...rest, kind, values });
  }

  private with(change: Partial<ValidationRule>): this {
    this.rule = { ...this.rule, ...change };
    return this;
  }
}

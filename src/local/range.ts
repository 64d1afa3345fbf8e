import { copyFormats, copyValidations } from './copy';
import type { DataValidation } from './data-validation';
import { fail } from './exception';
import type { Context, EnumValue } from './local-object';
import type { RangeModel } from './model';
import { checkMatrix } from './range-place';
import { RangeStyles } from './range-styles';
import { setValidation, setValidations } from './validations';

const CALLS = {
  getRow: '',
  getColumn: '',
  getNumRows: '',
  getNumColumns: '',
  getA1Notation: '',
  getSheet: '',
  getValue: '',
  getValues: '',
  getFormulas: '',
  getNotes: '',
  setValue: 'any',
  setValues: 'any[][]',
  setFormula: 'string',
  setNumberFormat: 'string',
  setNumberFormats: 'string[][]',
  setBackground: 'string?',
  setBackgrounds: 'string?[][]',
  setFontColor: 'string?',
  setFontColors: 'string?[][]',
  setFontWeight: 'string?',
  setFontWeights: 'string?[][]',
  setFontStyle: 'string?',
  setFontStyles: 'string?[][]',
  setFontSize: 'int',
  setFontSizes: 'int[][]',
  setHorizontalAlignment: 'string?',
  setHorizontalAlignments: 'string?[][]',
  setVerticalAlignment: 'string?',
  setVerticalAlignments: 'string?[][]',
  setWrapStrategy: 'WrapStrategy',
  setWrapStrategies: 'WrapStrategy?[][]',
  setDataValidation: 'DataValidation?',
  setDataValidations: 'DataValidation?[][]',
  setNote: 'string?',
  setNotes: 'string?[][]',
  copyTo: 'Range CopyPasteType boolean',
  createFilter: '',
  activate: '',
  clearContent: '',
};

/** A rectangle of cells. */
export class Range extends RangeStyles {
  constructor(context: Context, sheetId: number, model: RangeModel) {
    super(context, sheetId, model, CALLS);
  }

  setDataValidation(validation: DataValidation | null): this {
    setValidation(this.grid(), { ...this.model }, validation?.rule ?? null);
    return this;
  }

  setDataValidations(validations: (DataValidation | null)[][]): this {
    checkMatrix(validations, this.model);
    const rules = validations.map((line) => line.map((validation) => validation?.rule ?? null));
    setValidations(this.grid(), this.model, rules);
    return this;
  }

  /** Google gives each tab one filter, with a button on each heading. */
  createFilter(): void {
    const sheet = this.grid();
    if (sheet.filter) fail("You can't create a filter in a sheet that already has a filter.");
    sheet.filter = { ...this.model };
  }

  /** Copies looks or validations, over and over where the target is a multiple of this range. */
  copyTo(
    target: Range,
    type: EnumValue<'PASTE_FORMAT' | 'PASTE_DATA_VALIDATION'>,
    isTransposed: boolean,
  ): void {
    if (isTransposed)
      fail('Range.copyTo with transposed cells is not part of the local SpreadsheetApp');
    const from = { sheet: this.grid(), range: this.model };
    const to = { sheet: target.grid(), range: target.model };
    if (type.name === 'PASTE_FORMAT') copyFormats(from, to);
    else copyValidations(from, to);
  }
}

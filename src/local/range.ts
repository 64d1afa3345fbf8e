import { eachPosition, editCell, editStyle, type StyleChange } from './cells';
import type { DataValidation } from './data-validation';
import { fail } from './exception';
import type { Context, EnumValue } from './local-object';
import type { RangeModel } from './model';
import { pasteLook, pasteValidations } from './paste';
import { checkMatrix } from './range-place';
import { RangeValues } from './range-values';
import * as styles from './styles';
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
  setValue: 'any',
  setValues: 'any[][]',
  setFormula: 'string',
  setNumberFormat: 'string',
  setBackground: 'string?',
  setFontColor: 'string?',
  setFontWeight: 'string?',
  setFontStyle: 'string?',
  setFontSize: 'int',
  setHorizontalAlignment: 'string?',
  setVerticalAlignment: 'string?',
  setWrapStrategy: 'WrapStrategy',
  setWrapStrategies: 'WrapStrategy?[][]',
  setDataValidation: 'DataValidation?',
  setDataValidations: 'DataValidation?[][]',
  setNote: 'string?',
  setNotes: 'string?[][]',
  activate: '',
  clearContent: '',
  setNumberFormats: 'string[][]',
  setBackgrounds: 'string?[][]',
  setFontColors: 'string?[][]',
  setFontWeights: 'string?[][]',
  setFontStyles: 'string?[][]',
  setFontSizes: 'int[][]',
  setHorizontalAlignments: 'string?[][]',
  setVerticalAlignments: 'string?[][]',
  copyTo: 'Range CopyPasteType boolean',
};

/** A rectangle of cells: its look and its validations. */
export class Range extends RangeValues {
  constructor(context: Context, sheetId: number, model: RangeModel) {
    super(context, sheetId, model, CALLS);
  }

  setNumberFormat(format: string): this {
    return this.style({ numberFormat: styles.readNumberFormat(format) });
  }

  setBackground(color: string | null): this {
    return this.style({ background: styles.readColor(color) });
  }

  setFontColor(color: string | null): this {
    return this.style({ color: styles.readColor(color) });
  }

  setFontWeight(weight: string | null): this {
    return this.style({ bold: styles.readWeight(weight) });
  }

  setFontStyle(fontStyle: string | null): this {
    return this.style({ italic: styles.readFontStyle(fontStyle) });
  }

  setFontSize(size: number): this {
    return this.style({ size: styles.readSize(size) });
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.style({ align: styles.readAlignment(alignment) });
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.style({ verticalAlign: styles.readVerticalAlignment(alignment) });
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.style({ wrap: styles.readWrap(strategy) });
  }

  setNumberFormats(formats: string[][]): this {
    return this.matrix(formats, (format) => ({ numberFormat: styles.readNumberFormat(format) }));
  }

  setBackgrounds(colors: (string | null)[][]): this {
    return this.matrix(colors, (color) => ({ background: styles.readColor(color) }));
  }

  setFontColors(colors: (string | null)[][]): this {
    return this.matrix(colors, (color) => ({ color: styles.readColor(color) }));
  }

  setFontWeights(weights: (string | null)[][]): this {
    return this.matrix(weights, (weight) => ({ bold: styles.readWeight(weight) }));
  }

  setFontStyles(fontStyles: (string | null)[][]): this {
    return this.matrix(fontStyles, (style) => ({ italic: styles.readFontStyle(style) }));
  }

  setFontSizes(sizes: number[][]): this {
    return this.matrix(sizes, (size) => ({ size: styles.readSize(size) }));
  }

  setHorizontalAlignments(alignments: (string | null)[][]): this {
    return this.matrix(alignments, (align) => ({ align: styles.readAlignment(align) }));
  }

  setVerticalAlignments(alignments: (string | null)[][]): this {
    return this.matrix(alignments, (align) => ({
      verticalAlign: styles.readVerticalAlignment(align),
    }));
  }

  /** Pastes looks or validations over another range, again and again until it is full. */
  copyTo(target: Range, type: EnumValue, isTransposed: boolean): void {
    if (isTransposed) fail('Transposed pasting is not part of the local SpreadsheetApp');
    if (type.name === 'PASTE_FORMAT') pasteLook(this.grid(), this.model, target.grid(), target.model);
    else pasteValidations(this.grid(), this.model, target.grid(), target.model);
  }

  setWrapStrategies(strategies: (EnumValue | null)[][]): this {
    checkMatrix(strategies, this.model);
    return this.styleEach((i, j) => ({ wrap: styles.readWrap(strategies[i]?.[j] ?? null) }));
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

  private matrix<T>(values: T[][], read: (value: T) => StyleChange): this {
    checkMatrix(values, this.model);
    return this.styleEach((i, j) => read(values[i]?.[j] as T));
  }

  private style(change: StyleChange): this {
    return this.styleEach(() => change);
  }

  private styleEach(changeAt: (i: number, j: number) => StyleChange): this {
    const sheet = this.grid();
    eachPosition(this.model, (row, column, i, j) => {
      editCell(sheet, row, column, (cell) => editStyle(cell, changeAt(i, j)));
    });
    return this;
  }
}

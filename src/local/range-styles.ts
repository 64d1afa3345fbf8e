import { eachPosition, editCell, editStyle, type StyleChange } from './cells';
import type { EnumValue } from './local-object';
import { checkMatrix } from './range-place';
import { RangeValues } from './range-values';
import * as styles from './styles';

/** How the cells of a range look: one setting for all of them, or a matrix of settings. */
export abstract class RangeStyles extends RangeValues {
  setNumberFormat(format: string): this {
    return this.style({ numberFormat: styles.readNumberFormat(format) });
  }

  setNumberFormats(formats: string[][]): this {
    return this.styleEach(formats, (format) => ({ numberFormat: styles.readNumberFormat(format) }));
  }

  setBackground(color: string | null): this {
    return this.style({ background: styles.readColor(color) });
  }

  setBackgrounds(colors: (string | null)[][]): this {
    return this.styleEach(colors, (color) => ({ background: styles.readColor(color) }));
  }

  setFontColor(color: string | null): this {
    return this.style({ color: styles.readColor(color) });
  }

  setFontColors(colors: (string | null)[][]): this {
    return this.styleEach(colors, (color) => ({ color: styles.readColor(color) }));
  }

  setFontWeight(weight: string | null): this {
    return this.style({ bold: styles.readWeight(weight) });
  }

  setFontWeights(weights: (string | null)[][]): this {
    return this.styleEach(weights, (weight) => ({ bold: styles.readWeight(weight) }));
  }

  setFontStyle(fontStyle: string | null): this {
    return this.style({ italic: styles.readFontStyle(fontStyle) });
  }

  setFontStyles(fontStyles: (string | null)[][]): this {
    return this.styleEach(fontStyles, (style) => ({ italic: styles.readFontStyle(style) }));
  }

  setFontSize(size: number): this {
    return this.style({ size: styles.readSize(size) });
  }

  setFontSizes(sizes: number[][]): this {
    return this.styleEach(sizes, (size) => ({ size: styles.readSize(size) }));
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.style({ align: styles.readAlignment(alignment) });
  }

  setHorizontalAlignments(alignments: (string | null)[][]): this {
    return this.styleEach(alignments, (alignment) => ({ align: styles.readAlignment(alignment) }));
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.style({ verticalAlign: styles.readVerticalAlignment(alignment) });
  }

  setVerticalAlignments(alignments: (string | null)[][]): this {
    return this.styleEach(alignments, (alignment) => ({
      verticalAlign: styles.readVerticalAlignment(alignment),
    }));
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.style({ wrap: styles.readWrap(strategy) });
  }

  setWrapStrategies(strategies: (EnumValue | null)[][]): this {
    return this.styleEach(strategies, (strategy) => ({ wrap: styles.readWrap(strategy) }));
  }

  private style(change: StyleChange): this {
    const sheet = this.grid();
    eachPosition(this.model, (row, column) => {
      editCell(sheet, row, column, (cell) => editStyle(cell, change));
    });
    return this;
  }

  /** Reads all settings before the first is carried out, so that a refused call changes nothing. */
  private styleEach<T>(settings: T[][], read: (setting: T) => StyleChange): this {
    checkMatrix(settings, this.model);
    const sheet = this.grid();
    const changes = settings.map((line) => line.map(read));
    eachPosition(this.model, (row, column, i, j) => {
      editCell(sheet, row, column, (cell) => editStyle(cell, changes[i]?.[j] ?? {}));
    });
    return this;
  }
}

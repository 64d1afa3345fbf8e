import { cellAt, eachPosition, editCell } from './cells';
import type { Entry } from './entry';
import { readFormula } from './locale';
import type { CellModel, SheetModel } from './model';
import { checkMatrix, RangePlace } from './range-place';
import { checkEntry } from './validations';
import { formatAt, prepareEntry, readValue, type ScriptValue, writeEntry } from './values';

/** What stands in the cells of a range. */
export abstract class RangeValues extends RangePlace {
  getValue(): ScriptValue {
    const { row, column } = this.model;
    return readValue(cellAt(this.grid(), row, column), this.context);
  }

  getValues(): ScriptValue[][] {
    return this.mapCells((cell) => readValue(cell, this.context));
  }

  getFormulas(): string[][] {
    return this.mapCells((cell) => cell?.formula ?? '');
  }

  setValue(value: unknown): this {
    return this.write(() => value);
  }

  setValues(values: unknown[][]): this {
    checkMatrix(values, this.model);
    return this.write((i, j) => values[i]?.[j]);
  }

  setFormula(formula: string): this {
    if (formula === '') return this.clearContent();
    const entry = { formula: readFormula(formula, this.context.model.locale) };
    return this.writeEntries(() => entry);
  }

  clearContent(): this {
    return this.writeEntries(() => ({}));
  }

  getNotes(): string[][] {
    return this.mapCells((cell) => cell?.note ?? '');
  }

  setNote(note: string | null): this {
    return this.writeNotes(() => note);
  }

  setNotes(notes: (string | null)[][]): this {
    checkMatrix(notes, this.model);
    return this.writeNotes((i, j) => notes[i]?.[j]);
  }

  private mapCells<T>(read: (cell: CellModel | undefined) => T): T[][] {
    const sheet = this.grid();
    const rows: T[][] = Array.from({ length: this.model.rows }, () => []);
    eachPosition(this.model, (row, column, i) => rows[i]?.push(read(cellAt(sheet, row, column))));
    return rows;
  }

  private write(valueAt: (i: number, j: number) => unknown): this {
    const sheet = this.grid();
    return this.writeEntries((i, j) => {
      const format = formatAt(sheet, this.model.row + i, this.model.column + j);
      return prepareEntry(valueAt(i, j), format, this.context);
    });
  }

  /** Prepares and checks everything first, so that a refused call writes nothing. */
  private writeEntries(entryAt: (i: number, j: number) => Entry): this {
    const sheet = this.grid();
    const writes: (() => void)[] = [];
    eachPosition(this.model, (row, column, i, j) => {
      const entry = entryAt(i, j);
      this.check(sheet, row, column, entry);
      writes.push(() => writeEntry(sheet, row, column, entry));
    });
    for (const write of writes) write();
    return this;
  }

  private check(sheet: SheetModel, row: number, column: number, entry: Entry): void {
    if (sheet.validations.length === 0 || entry.value === undefined) return;
    checkEntry(this.context.model, sheet, row, column, entry.value);
  }

  private writeNotes(noteAt: (i: number, j: number) => string | null | undefined): this {
    const sheet = this.grid();
    eachPosition(this.model, (row, column, i, j) => {
      const note = noteAt(i, j);
      editCell(sheet, row, column, (cell) => {
        if (note) cell.note = note;
        else delete cell.note;
      });
    });
    return this;
  }
}

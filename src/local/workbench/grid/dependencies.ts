/** Which formula depends on which cells: where Univer loses track of it, put right. */

import { DependencyManagerService } from '@univerjs/engine-formula';

/**
 * After rows or columns of a tab moved, Univer forgets what the formulas of that tab depend on. It
 * takes the entries of the tab's own cells out of its index instead of those of its formulas: what
 * other tabs read there is lost, and the old entries stay and are complained of ever after.
 */
class CarefulDependencies extends DependencyManagerService {
  override clearFormulaDependency(unitId: string, sheetId?: string): void {
    for (const [id, matrix] of this.sheetsOf(this._formulaData, unitId, sheetId)) {
      const cells: [number, number][] = [];
      matrix.forValue((row, column) => {
        cells.push([row, column]);
      });
      for (const [row, column] of cells) this.removeFormulaDependency(unitId, id, row, column);
    }
  }

  override clearOtherFormulaDependency(unitId: string, sheetId?: string): void {
    for (const [id, formulas] of this.sheetsOf(this._otherFormulaData, unitId, sheetId)) {
      this.removeOtherFormulaDependency(unitId, id, [...formulas.keys()]);
    }
  }

  override clearFeatureFormulaDependency(unitId: string, sheetId?: string): void {
    for (const [id, features] of this.sheetsOf(this._featureFormulaData, unitId, sheetId)) {
      this.removeFeatureFormulaDependency(unitId, id, [...features.keys()]);
    }
  }

  sheetsOf<T>(units: Map<string, Map<string, T>>, unitId: string, sheetId?: string): [string, T][] {
    const sheets = [...(units.get(unitId) ?? [])];
    return sheetId === undefined ? sheets : sheets.filter(([id]) => id === sheetId);
  }
}

/** Lays the careful ways over Univer's own, which it offers no way to replace. */
export function repairDependencies(): void {
  for (const name of Object.getOwnPropertyNames(CarefulDependencies.prototype)) {
    if (name === 'constructor') continue;
    const careful: unknown = Reflect.get(CarefulDependencies.prototype, name);
    Reflect.set(DependencyManagerService.prototype, name, careful);
  }
}

import { ConditionalFormatRuleBuilder } from './conditional-format';
import { DataValidationBuilder } from './data-validation';
import {
  ChartHiddenDimensionStrategy,
  ChartMergeStrategy,
  CopyPasteType,
  DeveloperMetadataVisibility,
  ProtectionType,
  SheetType,
  WrapStrategy,
} from './enums';
import { type Context, LocalObject } from './local-object';
import { Spreadsheet } from './spreadsheet';
import { Ui } from './ui';

const CALLS = {
  getActive: '',
  getUi: '',
  flush: '',
  newDataValidation: '',
  newConditionalFormatRule: '',
};

const ENUMS = {
  CopyPasteType,
  SheetType,
  ProtectionType,
  DeveloperMetadataVisibility,
  WrapStrategy,
};

/** SpreadsheetApp itself. Enums are on it at run time; scripts written in TypeScript see them too. */
export class SpreadsheetApp extends LocalObject {
  declare readonly CopyPasteType: typeof CopyPasteType;
  declare readonly SheetType: typeof SheetType;
  declare readonly ProtectionType: typeof ProtectionType;
  declare readonly DeveloperMetadataVisibility: typeof DeveloperMetadataVisibility;
  declare readonly WrapStrategy: typeof WrapStrategy;

  constructor(context: Context) {
    super(context, { kind: 'SpreadsheetApp', calls: CALLS, constants: ENUMS });
  }

  getActive(): Spreadsheet {
    return new Spreadsheet(this.context);
  }

  getUi(): Ui {
    return new Ui(this.context);
  }

  /** Nothing is ever pending locally; it counts as a call all the same. */
  flush(): void {}

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.context);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context);
  }
}

/** Charts: its enums. */
export class Charts extends LocalObject {
  declare readonly ChartMergeStrategy: typeof ChartMergeStrategy;
  declare readonly ChartHiddenDimensionStrategy: typeof ChartHiddenDimensionStrategy;

  constructor(context: Context) {
    const constants = { ChartMergeStrategy, ChartHiddenDimensionStrategy };
    super(context, { kind: 'Charts', service: 'Charts', calls: {}, constants });
  }
}

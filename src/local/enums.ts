import { strictEnum } from './strict';

/** Google's enums, as far as the add-on uses them. */

export const SheetType = strictEnum('SheetType', ['GRID', 'OBJECT']);
export const ProtectionType = strictEnum('ProtectionType', ['SHEET', 'RANGE']);
export const DeveloperMetadataVisibility = strictEnum('DeveloperMetadataVisibility', [
  'DOCUMENT',
  'PROJECT',
]);
export const WrapStrategy = strictEnum('WrapStrategy', ['OVERFLOW', 'CLIP', 'WRAP']);
export const CopyPasteType = strictEnum('CopyPasteType', ['PASTE_FORMAT', 'PASTE_DATA_VALIDATION']);
export const BooleanCriteria = strictEnum('BooleanCriteria', ['CUSTOM_FORMULA']);
export const ButtonSet = strictEnum('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO'], 'Ui');
export const Button = strictEnum('Button', ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'], 'Ui');
export const ChartMergeStrategy = strictEnum(
  'ChartMergeStrategy',
  ['MERGE_COLUMNS', 'MERGE_ROWS'],
  'Charts',
);
export const ChartHiddenDimensionStrategy = strictEnum(
  'ChartHiddenDimensionStrategy',
  ['IGNORE_BOTH', 'IGNORE_COLUMNS', 'IGNORE_ROWS', 'SHOW_BOTH'],
  'Charts',
);

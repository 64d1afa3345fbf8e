/** Starts Univer with the plugins, words and colours of the workbench. */

import {
  type Ctor,
  type Injector,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import design from '@univerjs/design/locale/en-US';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUi from '@univerjs/docs-ui/locale/en-US';
import {
  type BaseFunction,
  type IFunctionInfo,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheets from '@univerjs/sheets/locale/en-US';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import rulesUi from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import validation from '@univerjs/sheets-data-validation/locale/en-US';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import validationUi from '@univerjs/sheets-data-validation-ui/locale/en-US';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import formula from '@univerjs/sheets-formula/locale/en-US';
import calculation from '@univerjs/sheets-formula/locale/en-US';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUi from '@univerjs/sheets-formula-ui/locale/en-US';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import noteUi from '@univerjs/sheets-note-ui/locale/en-US';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import numfmtUi from '@univerjs/sheets-numfmt-ui/locale/en-US';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUi from '@univerjs/sheets-ui/locale/en-US';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import ui from '@univerjs/ui/locale/en-US';
import { repairDependencies } from './dependencies';
import { keepEmptyTexts } from './empty-text';
import { rememberFormulas } from './formula-cache';
import { HIDDEN_MENU } from './hidden-menu';
import '@univerjs/ui/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/sheets-formula/facade';

const words = [
  design,
  ui,
  docsUi,
  sheets,
  sheetsUi,
  formula,
  calculation,
  formulaUi,
  numfmtUi,
  validation,
  validationUi,
  rulesUi,
  noteUi,
];

export interface Grid {
  univer: Univer;
  api: FUniver;
  injector: Injector;
}

/** Functions beyond Univer's own. */
export interface Formulas {
  executors: [Ctor<BaseFunction>, string][];
  infos: IFunctionInfo[];
  /** Whether results kept from an earlier visit were calculated by other code. */
  isStale: boolean;
}

/** An empty Univer in the element; its services exist after the first workbook. */
export function startUniver(container: HTMLElement, formulas: Formulas): Grid {
  repairDependencies();
  rememberFormulas();
  keepEmptyTexts();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(...words) },
    logLevel: LogLevel.WARN,
    theme: {
      ...defaultTheme,
      // 300 draws the lines of frozen panes.
      gray: { ...defaultTheme.gray, 300: '#c3ccd4' },
      primary: {
        50: '#f0f6fe',
        100: '#e8f0fe',
        200: '#d2e3fc',
        300: '#aecbfa',
        400: '#669df6',
        500: '#4285f4',
        600: '#1a73e8',
        700: '#185abc',
        800: '#174ea6',
        900: '#123c80',
      },
    },
  });
  registerPlugins(univer, container, formulas);
  return { univer, api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}

function registerPlugins(univer: Univer, container: HTMLElement, formulas: Formulas): void {
  const { executors, infos, isStale } = formulas;
  const initialFormulaComputing = isStale ? CalculationMode.FORCED : CalculationMode.WHEN_EMPTY;
  univer.registerPlugins([
    [UniverRenderEnginePlugin],
    [UniverFormulaEnginePlugin, { function: executors }],
    [
      UniverUIPlugin,
      { container, ribbonType: 'simple', header: true, footer: true, menu: HIDDEN_MENU },
    ],
    [UniverDocsPlugin],
    [UniverDocsUIPlugin],
    [UniverSheetsPlugin],
    [
      UniverSheetsUIPlugin,
      {
        footer: { menus: false, zoomSlider: false },
        protectedRangeShadow: 'none',
        disableForceStringMark: true,
        disableForceStringAlert: true,
      },
    ],
    [UniverSheetsFormulaPlugin, { description: infos, initialFormulaComputing }],
    [UniverSheetsFormulaUIPlugin],
    [UniverSheetsNumfmtPlugin],
    [UniverSheetsNumfmtUIPlugin],
    [UniverDataValidationPlugin],
    [UniverSheetsDataValidationPlugin],
    [
      UniverSheetsDataValidationUIPlugin,
      { showEditOnDropdown: false, showSearchOnDropdown: false },
    ],
    [UniverSheetsConditionalFormattingPlugin],
    [UniverSheetsConditionalFormattingUIPlugin],
    [UniverSheetsNotePlugin],
    [UniverSheetsNoteUIPlugin],
  ]);
}

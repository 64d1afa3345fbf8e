import type { Rule, Validation } from '../workbook/plan';
import { areaName, fixedArea } from '../workbook/reference';
import { fileFormula, quotedTab } from './formula';
import { fillOf } from './styles';
import type { TabFile } from './tab-file';

/** Excel's limits for what is said about a cell, and for a list written out. */
const LONGEST_HELP = 255;
const LONGEST_LIST = 255;
const CHECKBOX = ['TRUE', 'FALSE'];

/** Validations of one kind over many cells are one. */
export function writeValidations(tab: TabFile): void {
  const same = new Map<string, Validation<string>[]>();
  for (const validation of tab.plan.validations) {
    const { check, help, isStrict } = validation;
    const key = JSON.stringify([check, help, isStrict]);
    same.set(key, [...(same.get(key) ?? []), validation]);
  }
  for (const group of same.values()) writeValidation(tab, group);
}

function writeValidation(tab: TabFile, group: readonly Validation<string>[]): void {
  const [first] = group;
  const accepted = first && acceptedBy(tab, first.check);
  if (first === undefined || accepted === undefined) return;
  const help = first.help.slice(0, LONGEST_HELP);
  tab.file.AddDataValidation(tab.name, {
    ...accepted,
    Sqref: group.map(areaName).join(' '),
    AllowBlank: true,
    ShowInputMessage: help !== '',
    Prompt: help,
    ShowErrorMessage: true,
    ErrorStyle: first.isStrict ? 'stop' : 'warning',
    Error: help,
  });
}

function acceptedBy({ nameOf }: TabFile, check: Validation<string>['check']) {
  switch (check.kind) {
    case 'atLeast':
      return { Type: 'decimal', Operator: 'greaterThanOrEqual', Formula1: String(check.least) };
    case 'list':
      return listOf(check.values);
    case 'checkbox':
      return listOf(CHECKBOX);
    case 'listRange':
      return {
        Type: 'list',
        Formula1: `${quotedTab(nameOf(check.tab))}!${fixedArea(check.area)}`,
      };
  }
}

/** A list that the format has no room for, or whose words hold a comma, is left out. */
function listOf(words: readonly string[]) {
  const text = words.map((word) => word.replace(/"/g, '""')).join(',');
  const fits = text.length <= LONGEST_LIST && words.every((word) => !word.includes(','));
  return fits ? { Type: 'list', Formula1: `"${text}"` } : undefined;
}

/** Conditional formats. */
export function writeRules({ file, name, names, plan }: TabFile): void {
  for (const { areas, formula, style } of plan.rules) {
    const { style: format } = file.NewConditionalStyle(lookOf(style));
    const criteria = fileFormula(formula, names);
    const where = areas.map(areaName).join(' ');
    file.SetConditionalFormat(name, where, [
      { Type: 'formula', Criteria: criteria, Format: format },
    ]);
  }
}

function lookOf({ background, color, bold }: Rule['style']) {
  return {
    ...(background === undefined ? {} : { Fill: fillOf(background) }),
    Font: {
      ...(color === undefined ? {} : { Color: color }),
      ...(bold ? { Bold: true } : {}),
    },
  };
}

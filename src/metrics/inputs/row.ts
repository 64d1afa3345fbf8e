import type { Input, Theme, Unit } from '../input';

type Row = Partial<Input> & Pick<Input, 'whereFrom' | 'howToCollect'>;
type MakeInput = (id: string, label: string, row: Row) => Input;

/** Makes the inputs of one theme and unit; they add up by `sum` unless the row says otherwise. */
export function inputsOfTheme(theme: Theme, unit: Unit): MakeInput {
  const isWhole = unit === 'count';
  return (id, label, row) => ({ id, label, theme, unit, addsUp: 'sum', isWhole, ...row });
}

/**
 * Every sentence a custom function can show on its cell. Each names the function, the argument,
 * the value and the row, so that it can be put right without asking anybody.
 */

/** Where in a range a cell stands, counted from 1 within the range. */
export interface Place {
  readonly row: number;
  readonly column: number;
  /** The range has several columns, so the row alone does not tell the cell. */
  readonly hasColumns: boolean;
}

/** A range of so many rows and columns, named by the argument it was passed for. */
export interface Shaped {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

interface Told {
  readonly fn: string;
  readonly name: string;
  readonly got: string;
  readonly place?: Place | undefined;
}

function at(place: Place | undefined): string {
  if (place === undefined) return '';
  return place.hasColumns ? ` (row ${place.row}, column ${place.column})` : ` (row ${place.row})`;
}

const amount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const shape = ({ name, rows, columns }: Shaped): string =>
  `${name} has ${amount(rows, 'row')} and ${amount(columns, 'column')}`;

function list(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

interface ToldRating {
  readonly fn: string;
  readonly got: string;
  readonly lowest: number;
  readonly highest: number;
  readonly place: Place;
}

const cell = ({ row, column, hasColumns }: Place): string =>
  hasColumns ? `row ${row}, column ${column},` : `row ${row}`;

export const messages = {
  unknownFunction: ({ fn }: { fn: string }): string => `${fn} is not a function of Support Metrics`,

  notANumber: ({ fn, name, got, place }: Told): string =>
    `${fn}: ${name} must be a number, got ${got}${at(place)}`,

  notACount: ({ fn, name, got, place }: Told): string =>
    `${fn}: ${name} must be a count of 0 or more, got ${got}${at(place)}`,

  negative: ({ fn, name, got, place }: Told): string =>
    `${fn}: ${name} must be 0 or more, got ${got}${at(place)}`,

  errorValue: ({ fn, name, got, place }: Told): string =>
    `${fn}: ${name} cannot be read, its cell holds the error ${got}${at(place)}`,

  nothingToDivideBy: ({ fn, name, place }: Omit<Told, 'got'>): string =>
    `${fn}: ${name} must be above 0 to divide by it, got 0${at(place)}`,

  notWithin: ({ fn, name, due, got, place }: Told & { due: string }): string =>
    `${fn}: ${name} must be ${due}, got ${got}${at(place)}`,

  notALine: ({ fn, name, rows, columns }: Shaped & { fn: string }): string =>
    `${fn}: ${name} must be one column or one row, got ` +
    `${amount(rows, 'row')} and ${amount(columns, 'column')}`,

  aboveWhole: (told: {
    fn: string;
    parts: readonly string[];
    wholes: readonly string[];
    part: number;
    whole: number;
    place?: Place | undefined;
  }): string =>
    `${told.fn}: ${list(told.parts)} cannot be above ${list(told.wholes)}, ` +
    `got ${told.part} of ${told.whole}${at(told.place)}`,

  differentShapes: ({ fn, one, other }: { fn: string; one: Shaped; other: Shaped }): string =>
    `${fn}: ranges must have the same shape, but ${shape(one)}, and ${shape(other)}`,

  missingArguments: (told: { fn: string; names: readonly string[]; got: number }): string =>
    `${told.fn} needs ${amount(told.names.length, 'argument')}: ${list(told.names)}; got ${told.got}`,

  tooManyArguments: (told: { fn: string; names: readonly string[]; got: number }): string =>
    `${told.fn} takes ${amount(told.names.length, 'argument')}: ${list(told.names)}; got ${told.got}`,

  notARating: ({ fn, got, lowest, highest, place }: ToldRating): string =>
    `${fn}: ${cell(place)} holds ${got}, but ratings are whole numbers from ${lowest} to ${highest}`,

  ratingOutside: ({ fn, got, lowest, highest, place }: ToldRating): string =>
    `${fn}: ${cell(place)} holds ${got}, but ratings run from ${lowest} to ${highest}`,

  ratingError: ({ fn, got, place }: { fn: string; got: string; place: Place }): string =>
    `${fn}: the ratings cannot be read, a cell holds the error ${got}${at(place)}`,

  unknownScale: (told: { fn: string; got: string; scales: readonly number[] }): string =>
    `${told.fn}: the scale must be one of ${told.scales.join(', ')}, got ${told.got}`,

  scaleAndCount: ({ fn, name, got }: { fn: string; name: string; got: string }): string =>
    `${fn}: with a scale as third argument the first is a range of ratings and ${name} stays empty, got ${got}`,

  percentagesAbove: (told: {
    fn: string;
    names: readonly string[];
    got: readonly number[];
    place?: Place | undefined;
  }): string =>
    `${told.fn}: two arguments are percentages, and ${list(told.names)} cannot be above 100 together, ` +
    `got ${told.got.join(' and ')}${at(told.place)}`,
};

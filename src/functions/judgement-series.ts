import type { Known } from '../formula/evaluate';
import { knownOf, type Series } from '../statistics/series';
import { type Measured, spikes } from '../statistics/spikes';
import { volumeForecast } from '../statistics/volume-forecast';
import { xmr } from '../statistics/xmr';
import { errorValueOf, isBlank, readCell } from './cell';
import type { Given } from './given';
import { messages, type Place } from './messages';
import { cellAt, checkLine, commonSize, layAlong, mapSize, type Size } from './range';
import type { FunctionResult } from './result';

/** Months a forecast reaches: the same month last year knows no further. */
const MOST_AHEAD = 12;

/** A column or row of cells; a single value is a line of one. */
function lineSize(given: Given): Size {
  const size = commonSize(given.fn, [given]) || { rows: 1, columns: 1 };
  checkLine(given, size);
  return size;
}

function mapLine<T>(given: Given, of: (cell: unknown, place: Place) => T): T[] {
  return mapSize(lineSize(given), (place) => of(cellAt(given.value, place), place)).flat();
}

const readSeries = (given: Given): Series =>
  mapLine(given, (cell, place) => readCell(cell, given, place));

/** Low, centre and high in one row, whichever way the months lie; blank without neighbours. */
export function xmrCall(values: Given): FunctionResult {
  const limits = xmr(readSeries(values));
  return [limits ? [limits.low, limits.centre, limits.high] : [null, null, null]];
}

/** Anything in a cell is a note, but for a box that is not ticked. */
function readNotes(notes: Given): boolean[] {
  return mapLine(notes, (cell, place) => {
    const got = errorValueOf(cell);
    if (got !== null) throw new Error(messages.errorValue({ ...notes, got, place }));
    return !isBlank(cell) && cell !== false;
  });
}

/** Whole numbers of 0 or more are counts; hours, money and rates have decimals. */
function measuredAs(values: Series): Measured {
  const isCount = (value: number): boolean => value >= 0 && Number.isInteger(value);
  return knownOf(values).every(isCount) ? 'count' : 'measure';
}

/** @throws where there are notes, and not one for each value */
function checkNotes(values: Given, notes: Given): void {
  const one = { name: values.name, ...lineSize(values) };
  const other = { name: notes.name, ...lineSize(notes) };
  if (one.rows === other.rows && one.columns === other.columns) return;
  throw new Error(messages.differentShapes({ fn: values.fn, one, other }));
}

/** "high", "low" or blank for each value. */
export function spikesCall(values: Given, notes: Given): FunctionResult {
  const months = readSeries(values);
  if (!isBlank(notes.value)) checkNotes(values, notes);
  const found = spikes(months, { hasNote: readNotes(notes), measured: measuredAs(months) });
  return layAlong(
    lineSize(values),
    found.map((spike) => [spike]),
  );
}

function monthsAhead(given: Given): Known {
  const ahead = readCell(given.value, given);
  const isPossible = ahead === null || (ahead >= 1 && ahead <= MOST_AHEAD && ahead % 1 === 0);
  if (isPossible) return ahead;
  const due = `a whole number from 1 to ${MOST_AHEAD}`;
  throw new Error(messages.notWithin({ ...given, due, got: String(ahead) }));
}

/** Low, likely and high of each month ahead: one row a month after a column, a column after a row. */
export function volumeForecastCall(values: Given, ahead: Given): FunctionResult {
  const months = readSeries(values);
  const count = monthsAhead(ahead);
  if (count === null) return null;
  return layAlong(
    lineSize(values),
    volumeForecast(months, count).map(({ low, likely, high }) => [low, likely, high]),
  );
}

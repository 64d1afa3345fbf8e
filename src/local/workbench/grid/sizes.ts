/** Pixels of columns and rows that nobody set: Google's width, and rows a little higher, for calm. */
export const COLUMN_WIDTH = 100;
export const ROW_HEIGHT = 24;

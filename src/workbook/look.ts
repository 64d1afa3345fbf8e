import type { Style } from './plan';

/** Calm: ink on white, one accent, bands for themes; only typed cells and Status are tinted. */
export const INK = '#1F2933';
export const MUTED = '#5F6B76';
export const ACCENT = '#1F5A7A';
export const BAND = '#F3F6F8';
export const TYPED = '#FFFDF3';
const NOTED = '#7A4F00';

/** Okabe–Ito, darkened where a colour would be too light on white; grey for "Other". */
export const LINES = ['#0072B2', '#D55E00', '#009E73', '#B07C00', '#8A4F9E', '#B4457A'] as const;
export const OTHER_LINE = '#9AA5B1';

export const title: Style = { bold: true, size: 16, color: INK };
export const sentence: Style = { color: INK, size: 10 };
export const hint: Style = { color: MUTED, size: 10 };
export const header: Style = {
  bold: true,
  size: 9,
  color: MUTED,
  background: BAND,
  wrap: 'wrap',
};
export const band: Style = { bold: true, color: ACCENT, background: BAND };
export const label: Style = { color: INK };
export const muted: Style = { color: MUTED, size: 9 };
export const link: Style = { color: ACCENT, size: 9 };
export const number: Style = { align: 'right', color: INK };
export const strong: Style = { align: 'right', color: INK, bold: true };
export const typed: Style = { background: TYPED, align: 'right', color: INK };
export const warning: Style = { color: NOTED, size: 9 };

/** Days as dates: "3 Jul 2026". */
export const DAY_FORMAT = 'd mmm yyyy';

/** Months as dates: "Jul 2026". */
export const MONTH_FORMAT = 'mmm yyyy';

/** One line of a table. */
export const row: Style = { color: INK };
/** A dropdown that steers the tab. */
export const choice: Style = {
  background: TYPED,
  color: ACCENT,
  bold: true,
  size: 9,
  wrap: 'wrap',
  align: 'center',
};

/** A word in a column of numbers. */
export const name: Style = { align: 'right', size: 8, wrap: 'clip' };

export const STATUS_TINTS = {
  met: { color: '#1B6B3F', background: '#E7F4EC' },
  near: { color: '#7A4F00', background: '#FFF4DC' },
  missed: { color: '#A3261D', background: '#FCEBE9' },
} as const;

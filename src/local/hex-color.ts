/** The names of colours that people type most. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
};

const hex = (part: string): string => Number(part).toString(16).padStart(2, '0');

/** A colour as files write it, "#RRGGBB"; undefined where there is none or its name is not known. */
export function hexColor(color: string | undefined): string | undefined {
  if (color === undefined) return undefined;
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .flatMap((digit) => [digit, digit])
      .join('')}`.toUpperCase();
  const parts = /^rgba?\((\d{1,3}), ?(\d{1,3}), ?(\d{1,3})[,)]/i.exec(color);
  if (parts) return `#${parts.slice(1).map(hex).join('')}`.toUpperCase();
  return NAMED[color.toLowerCase()];
}

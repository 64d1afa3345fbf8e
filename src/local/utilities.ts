import { formatDate } from './dates';
import { type Context, LocalObject } from './local-object';

/** Utilities: dates as text only. */
export class Utilities extends LocalObject {
  constructor(context: Context) {
    const calls = { formatDate: 'date string string' };
    super(context, { kind: 'Utilities', service: 'Utilities', calls });
  }

  formatDate(date: Date, zone: string, pattern: string): string {
    return formatDate(date.getTime(), zone, pattern);
  }
}

/** Session: the script's own time zone, which may differ from the spreadsheet's. */
export class Session extends LocalObject {
  constructor(context: Context) {
    super(context, { kind: 'Session', service: 'Session', calls: { getScriptTimeZone: '' } });
  }

  getScriptTimeZone(): string {
    return this.context.scriptTimeZone;
  }
}

const CONSOLE_CALLS = ['log', 'warn', 'error'] as const;

/** What scripts write for developers; free, and never refused. */
export function createConsole({ host }: Context): Record<(typeof CONSOLE_CALLS)[number], Log> {
  const write =
    (level: (typeof CONSOLE_CALLS)[number]) =>
    (...parts: unknown[]) =>
      host.log ? host.log(level, parts) : console[level](...parts);
  return { log: write('log'), warn: write('warn'), error: write('error') };
}

type Log = (...parts: unknown[]) => void;

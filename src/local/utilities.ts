import { Blob, decodeBase64, type SignedByte, unzipped } from './blob';
import { formatDate } from './dates';
import { type Context, LocalObject } from './local-object';

const UTILITIES = {
  formatDate: 'date string string',
  base64Decode: 'string',
  newBlob: 'byte[] string',
  ungzip: 'Blob',
};

/** Utilities: dates as text, and text that was packed. */
export class Utilities extends LocalObject {
  constructor(context: Context) {
    super(context, { kind: 'Utilities', service: 'Utilities', calls: UTILITIES });
  }

  base64Decode(encoded: string): SignedByte[] {
    return decodeBase64(encoded);
  }

  newBlob(data: SignedByte[], contentType: string): Blob {
    return new Blob(this.context, Uint8Array.from(data), contentType);
  }

  ungzip(blob: Blob): Blob {
    return unzipped(blob);
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

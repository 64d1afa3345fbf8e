import type { init, NewFile } from 'excelize-wasm';

/** The writer of .xlsx files, once it is loaded. */
export type Engine = Awaited<ReturnType<typeof init>>;
export type XlsxFile = NewFile;
type Init = typeof init;

let opened: Promise<Engine> | undefined;

/**
 * Loads the writer, once.
 * @param start of the package excelize-wasm
 * @param source its excelize.wasm.gz: a path under Node, an address in a browser
 */
export function openEngine(start: Init, source: string): Promise<Engine> {
  opened ??= start(source).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** An empty file whose calls throw what they would otherwise only hand back. */
export function newFile(engine: Engine): XlsxFile {
  return new Proxy(engine.NewFile(), {
    get(file, name) {
      const member: unknown = Reflect.get(file, name);
      if (typeof member !== 'function') return member;
      return (...parts: unknown[]) => told(String(name), parts, Reflect.apply(member, file, parts));
    },
  });
}

function told(call: string, parts: readonly unknown[], answer: unknown): unknown {
  const error: unknown = Reflect.get(Object(answer), 'error');
  if (typeof error !== 'string' || error === '') return answer;
  const where = parts.filter((part) => typeof part === 'string').slice(0, 2);
  throw new Error(`The file cannot be written: ${error} (${[call, ...where].join(' ')})`);
}

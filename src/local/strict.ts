import { LocalException } from './exception';
import { type Context, EnumValue, fullName, LocalObject } from './local-object';
import { checkArguments } from './signature';

/** Objects and the faces that scripts see of them, both ways. */
const faces = new WeakMap<object, object>();
const originals = new WeakMap<object, unknown>();

/**
 * What a script sees of an object: its calls, checked and counted, and nothing else. Any other
 * property throws by its name, so that code cannot quietly rely on what the stand-in lacks.
 */
export function strict<T extends LocalObject>(object: T): T {
  const { kind, service = 'SpreadsheetApp' } = object.traits;
  const known = faces.get(object);
  const face = known ?? guard(kind, service, (property) => resolve(object, property));
  return (known ?? remember(object, face)) as T;
}

function resolve(object: LocalObject, property: string): unknown {
  const { kind, service = 'SpreadsheetApp', calls, constants = {} } = object.traits;
  if (Object.hasOwn(constants, property)) return constants[property];
  if (Object.hasOwn(calls, property)) return caller(object, property);
  if (property === 'toString') return () => kind;
  throw inRealm(new Error(absence(kind, service, property)), object.context);
}

/** An enum as scripts see it: `strictEnum('SheetType', ['GRID', 'OBJECT']).GRID`. */
export function strictEnum<Name extends string>(
  type: string,
  names: readonly Name[],
  service = 'SpreadsheetApp',
): Record<Name, EnumValue<Name>> {
  const values = new Map<string, object>(
    names.map((name) => [name, strictValue(new EnumValue(type, name), service)]),
  );
  const face = guard(type, service, (name) => values.get(name) ?? lack(type, service, name));
  return face as Record<Name, EnumValue<Name>>;
}

function strictValue(value: EnumValue, service: string): object {
  const label = `${value.type}.${value.name}`;
  const face = guard(label, service, (property) =>
    property === 'toString' ? () => value.name : lack(label, service, property),
  );
  return remember(value, face);
}

function remember(object: object, face: object): object {
  faces.set(object, face);
  originals.set(face, object);
  return face;
}

function guard(label: string, service: string, resolve: (property: string) => unknown): object {
  return new Proxy(Object.create(null) as object, {
    get: (_target, property) => (typeof property === 'string' ? resolve(property) : undefined),
    set: (_target, property) => lack(label, service, String(property)),
    defineProperty: (_target, property) => lack(label, service, String(property)),
    deleteProperty: (_target, property) => lack(label, service, String(property)),
  });
}

function lack(label: string, service: string, property: string): never {
  throw new Error(absence(label, service, property));
}

function absence(label: string, service: string, property: string): string {
  return `${label}.${property} is not part of the local ${service}`;
}

/** The function behind a property: counts, checks, calls, and hands the result to the script. */
function caller(object: LocalObject, name: string): (...args: unknown[]) => unknown {
  const { context, traits } = object;
  return (...faced) => {
    if (!traits.isFree) context.counter.count(`${traits.kind}.${name}`);
    try {
      const args = faced.map(original);
      checkArguments(`${fullName(traits)}.${name}`, traits.calls[name] ?? '', args);
      return toScript(Reflect.apply(Reflect.get(object, name), object, args), context);
    } catch (error) {
      throw error instanceof LocalException ? inRealm(error, context) : error;
    }
  };
}

/** The object behind a face, also inside of arrays. */
function original(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(original);
  if (typeof value !== 'object' || value === null) return value;
  return originals.get(value) ?? value;
}

/** A result as the script may see it: faces of objects, arrays of its own realm. */
function toScript(value: unknown, context: Context): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => toScript(item, context));
    return context.realm.Array ? context.realm.Array.from(items) : items;
  }
  if (value instanceof EnumValue) return faces.get(value);
  return value instanceof LocalObject ? strict(value) : value;
}

function inRealm(error: Error, { realm }: Context): Error {
  if (!realm.Error) return error;
  const copy = new realm.Error(error.message);
  copy.name = error.name;
  return copy;
}

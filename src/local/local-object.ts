import type { Counter } from './counter';
import type { Host } from './host';
import type { SpreadsheetModel } from './model';
import type { Sheet } from './sheet';
import type { Signature } from './signature';

/** The built-in constructors of the window or vm context that the script runs in. */
export interface Realm {
  Date: DateConstructor;
  Array?: ArrayConstructor;
  Error?: ErrorConstructor;
}

/** What every service and object shares. */
export interface Context {
  model: SpreadsheetModel;
  realm: Realm;
  host: Host;
  counter: Counter;
  scriptTimeZone: string;
  /** The tab's object, for ranges that are asked for it. */
  sheetOf(sheetId: number): Sheet;
}

/** The methods that exist, with the arguments they take. */
export type Calls = Record<string, Signature>;

export interface Traits {
  /** As scripts see it: "Sheet". */
  kind: string;
  /** The service it belongs to, for messages; default SpreadsheetApp. */
  service?: string;
  calls: Calls;
  /** Builders cost no service call. */
  isFree?: boolean;
  /** Enums and other values that are no methods. */
  constants?: Record<string, unknown>;
}

/** An object of a service; scripts only ever see it through `strict`, which lets `calls` pass. */
export abstract class LocalObject {
  constructor(
    readonly context: Context,
    readonly traits: Traits,
  ) {}
}

/** One value of one of Google's enums. */
export class EnumValue<Name extends string = string> {
  constructor(
    readonly type: string,
    readonly name: Name,
  ) {}
}

/** Whether the value is of Google's class or enum of this name. */
export function isKind(value: unknown, kind: string): boolean {
  if (value instanceof EnumValue) return value.type === kind;
  return value instanceof LocalObject && value.traits.kind === kind;
}

/** "SpreadsheetApp.Range", or "Utilities" for a service itself; undefined for anything not ours. */
export function kindOf(value: unknown): string | undefined {
  if (value instanceof EnumValue) return value.type;
  return value instanceof LocalObject ? fullName(value.traits) : undefined;
}

/** The name in Google's messages: "SpreadsheetApp.Range", "Utilities". */
export function fullName({ kind, service = 'SpreadsheetApp' }: Traits): string {
  return service === kind ? kind : `${service}.${kind}`;
}

import { fail } from './exception';
import { type Context, LocalObject } from './local-object';

const CALLS = { getProperty: 'string', setProperty: 'string string', deleteProperty: 'string' };
const LONGEST_VALUE = 9 * 1024;
const MOST = 500 * 1024;

/** The properties of the document: 9 KB each, 500 KB in all. */
export class Properties extends LocalObject {
  constructor(context: Context) {
    super(context, { kind: 'Properties', service: 'PropertiesService', calls: CALLS });
  }

  getProperty(key: string): string | null {
    const { properties } = this.context.model;
    return Object.hasOwn(properties, key) ? (properties[key] ?? null) : null;
  }

  setProperty(key: string, value: string): this {
    const { properties } = this.context.model;
    if (byteLength(value) > LONGEST_VALUE) fail('Argument too large: value');
    const after = { ...properties, [key]: value };
    if (byteLength(JSON.stringify(after)) > MOST) {
      fail(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    properties[key] = value;
    return this;
  }

  deleteProperty(key: string): this {
    delete this.context.model.properties[key];
    return this;
  }
}

/** Hands out the document's properties. */
export class PropertiesService extends LocalObject {
  constructor(context: Context) {
    const calls = { getDocumentProperties: '' };
    super(context, { kind: 'PropertiesService', service: 'PropertiesService', calls });
  }

  getDocumentProperties(): Properties {
    return new Properties(this.context);
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

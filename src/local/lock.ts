import { type Context, LocalObject } from './local-object';

const CALLS = { tryLock: 'int', hasLock: '', releaseLock: '' };

/** The document lock. Nobody waits locally: it is free at once, or held by somebody else. */
export class Lock extends LocalObject {
  private isHeld = false;

  constructor(context: Context) {
    super(context, { kind: 'Lock', service: 'LockService', calls: CALLS });
  }

  tryLock(_milliseconds: number): boolean {
    this.isHeld = this.isHeld || !(this.context.host.isLocked?.() ?? false);
    return this.isHeld;
  }

  hasLock(): boolean {
    return this.isHeld;
  }

  releaseLock(): void {
    this.isHeld = false;
  }
}

/** Hands out the one lock of the document. */
export class LockService extends LocalObject {
  private readonly lock: Lock;

  constructor(context: Context) {
    super(context, {
      kind: 'LockService',
      service: 'LockService',
      calls: { getDocumentLock: '' },
    });
    this.lock = new Lock(context);
  }

  getDocumentLock(): Lock {
    return this.lock;
  }
}

import type { CallName, Calls, Envelope, Reply } from '../api/contract';

/** Why a call brought no answer. `refused` carries a sentence of the server's own. */
export type Failure =
  | { readonly kind: 'noAnswer' }
  | { readonly kind: 'severalAccounts' }
  | { readonly kind: 'notInSheets' }
  | { readonly kind: 'refused'; readonly message: string };

export type Outcome<Name extends CallName> =
  | { readonly isAnswered: true; readonly answer: Calls[Name]['answer'] }
  | { readonly isAnswered: false; readonly failure: Failure };

interface Runner {
  withSuccessHandler(handler: (text: string) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  sidebarCall(text: string): void;
}

interface Bridge {
  readonly script: { readonly run: Runner; readonly host: { close(): void } };
}

declare const google: Bridge | undefined;

/** Apps Script ends a run after six minutes; a lost answer must not lock the form that long. */
const PATIENCE = 90_000;

const bridge = (): Bridge | null => (typeof google === 'undefined' ? null : (google ?? null));

function failureOf(error: unknown): Failure {
  const isDenied = /PERMISSION_DENIED/i.test(String(error));
  return { kind: isDenied ? 'severalAccounts' : 'noAnswer' };
}

function outcomeOf<Name extends CallName>(text: string): Outcome<Name> {
  try {
    const reply = JSON.parse(text) as Reply<Name>;
    if (reply.ok) return { isAnswered: true, answer: reply.answer };
    return { isAnswered: false, failure: { kind: 'refused', message: reply.message } };
  } catch {
    return { isAnswered: false, failure: { kind: 'noAnswer' } };
  }
}

/**
 * One call to the spreadsheet, JSON text in and out. Never rejects: what went wrong is part of the
 * outcome, so that the form can say it and keep what was typed.
 */
export function call<Name extends CallName>(
  name: Name,
  request: Calls[Name]['request'],
): Promise<Outcome<Name>> {
  const envelope: Envelope<Name> = { call: name, request };
  return new Promise((resolve) => {
    const fail = (failure: Failure) => resolve({ isAnswered: false, failure });
    const script = bridge()?.script;
    if (!script) return fail({ kind: 'notInSheets' });
    const timer = setTimeout(() => fail({ kind: 'noAnswer' }), PATIENCE);
    const settle = (outcome: Outcome<Name>) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    script.run
      .withSuccessHandler((text) => settle(outcomeOf<Name>(text)))
      .withFailureHandler((error) => settle({ isAnswered: false, failure: failureOf(error) }))
      .sidebarCall(JSON.stringify(envelope));
  });
}

/** Closes the sidebar. */
export function closeSidebar(): void {
  bridge()?.script.host.close();
}

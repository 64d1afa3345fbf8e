import { say } from './messages';
import type { Failure } from './server';

/** One sentence on why a call brought no answer. @param noAnswer where Google was silent */
export function sayFailure(failure: Failure, noAnswer: string): string {
  switch (failure.kind) {
    case 'refused':
      return failure.message;
    case 'severalAccounts':
      return say('severalAccounts');
    case 'notInSheets':
      return say('notInSheets');
    case 'noAnswer':
      return noAnswer;
  }
}

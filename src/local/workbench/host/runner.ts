/** Runs the add-on's functions on the model, one at a time, each to its end. */

import { Counter } from '../../counter';
import { type Edit, editEvent } from '../../edit-event';
import type { ButtonName, ButtonSetName, Host } from '../../host';
import type { SpreadsheetModel } from '../../model';
import type { Services } from '../../services';
import { servicesIn } from '../addon';
import { openRealm } from './realm';

export interface Question {
  title: string;
  prompt: string;
  buttons: ButtonSetName;
}

/** What a run does to the page once it is over. */
export interface Effects {
  toast(message: string, title: string, seconds: number): void;
  showSidebar(sidebar: { title: string; width: number; content: string }): void;
  addMenu(items: Parameters<Host['addMenu']>[0]): void;
  ask(question: Question): Promise<ButtonName>;
  select(sheetId: number, a1: string): void;
  /** The model changed, or may have. */
  ran(): void;
}

export interface Runner {
  run(functionName: string, args?: unknown[]): Promise<unknown>;
  /** Runs the simple trigger onEdit, if the script has one. What it throws nobody sees. */
  edited(edit: Edit): void;
  /** Calls of services in the last run. */
  counter: Counter;
}

interface Setup {
  code: string;
  publicNames: string[];
  htmlFile(name: string): string;
  model: SpreadsheetModel;
  /** The model as it was before the run that is under way. */
  before(): SpreadsheetModel;
  effects: Effects;
}

/** Thrown at a question that has no answer yet; the run is taken back and repeated with it. */
class Unanswered extends Error {}

/**
 * Apps Script waits inside of alert(); a page cannot. So a run that asks is undone, the question
 * shown, and the run repeated from the same model with the answer known. Nothing of it is seen
 * before it is over.
 */
export function createRunner(setup: Setup): Runner {
  const runner: Runner = { counter: new Counter(), run, edited };
  return runner;

  function edited(edit: Edit): void {
    if (!setup.publicNames.includes('onEdit')) return;
    const call: Call = { name: 'onEdit', args: (services) => [editEvent(services, edit)] };
    const attempt = attemptRun(setup, call, (own) => triggerHost(hostOf(setup, own, [])));
    if ('error' in attempt) console.warn(attempt.error);
    if (attempt.counter.total > 0) finish(attempt);
  }

  function finish(attempt: Attempt): void {
    runner.counter = attempt.counter;
    setup.effects.ran();
    for (const effect of attempt.effects) effect();
  }

  async function run(functionName: string, args: unknown[] = []): Promise<unknown> {
    const answers: ButtonName[] = [];
    for (;;) {
      const call = { name: functionName, args: () => args };
      const attempt = attemptRun(setup, call, (own) => hostOf(setup, own, [...answers]));
      if (attempt.question) {
        restore(setup);
        answers.push(await setup.effects.ask(attempt.question));
        continue;
      }
      finish(attempt);
      if ('error' in attempt) throw attempt.error;
      return attempt.result;
    }
  }
}

interface Attempt {
  result?: unknown;
  error?: unknown;
  question: Question | null;
  effects: (() => void)[];
  counter: Counter;
}

/** A function of the script and what it is called with, once there are services. */
interface Call {
  name: string;
  args(services: Pick<Services, 'SpreadsheetApp' | 'counter'>): unknown[];
}

function attemptRun(setup: Setup, call: Call, makeHost: (attempt: Attempt) => Host): Attempt {
  const attempt: Attempt = { question: null, effects: [], counter: new Counter() };
  let args: unknown[] = [];
  const realm = openRealm(setup.code, (window) => {
    const services = servicesIn(window, setup.model, makeHost(attempt));
    attempt.counter = services.counter;
    args = call.args({ ...services.globals, counter: services.counter });
    return services.globals;
  });
  try {
    attempt.result = realm.call(call.name, args);
  } catch (error) {
    attempt.error = error;
  } finally {
    realm.dispose();
  }
  return attempt;
}

/** A host that keeps what the run wants to show until the run is over. */
function hostOf(setup: Setup, attempt: Attempt, answers: ButtonName[]): Host {
  const later = (effect: () => void) => attempt.effects.push(effect);
  const { effects } = setup;
  return {
    toast: (...words) => later(() => effects.toast(...words)),
    showSidebar: (sidebar) => later(() => effects.showSidebar(sidebar)),
    addMenu: (items) => later(() => effects.addMenu(items)),
    selectionChanged: (sheetId, a1) => later(() => effects.select(sheetId, a1)),
    activeSheetChanged: (sheetId) => {
      setup.model.activeSheetId = sheetId;
    },
    htmlFile: setup.htmlFile,
    now: () => Date.now(),
    alert(title, prompt, buttons) {
      const question = { title, prompt, buttons };
      if (buttons === 'OK') {
        later(() => void effects.ask(question));
        return 'OK';
      }
      const answer = answers.shift();
      if (answer) return answer;
      attempt.question ??= question;
      throw new Unanswered('The question is not answered yet.');
    },
  };
}

/** A simple trigger has no user interface but the toast. */
function triggerHost(host: Host): Host {
  const refuse = (): never => {
    throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
  };
  return { ...host, alert: refuse, showSidebar: refuse, addMenu: refuse };
}

function restore({ model, before }: Setup): void {
  Object.assign(model, structuredClone(before()));
}

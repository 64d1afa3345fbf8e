import { messages } from '../workbook/messages';
import type { Reply } from './contract';
import { type Desk, openForm, readChoices, readSummary, saveChoices, saveMonth } from './desk';
import { applyImport, readImport, readSheet } from './import';
import { changesIn, importRequestIn, monthIn, record } from './import-request';

type Json = Readonly<Record<string, unknown>>;

/** One handler a call; what comes in is JSON from outside and is read with care. */
const HANDLERS: Readonly<Record<string, (desk: Desk, request: Json) => unknown>> = {
  openMonth: (desk, request) => openForm(desk, request.month === null ? null : monthIn(request)),
  readChoices: (desk) => readChoices(desk),
  saveChoices: (desk, request) =>
    saveChoices(desk, Array.isArray(request.hidden) ? request.hidden : [], request.agents),
  readSummary: (desk, request) =>
    readSummary(desk, request.month === null ? null : monthIn(request)),
  saveMonth: (desk, request) => saveMonth(desk, monthIn(request), changesIn(request)),
  readImport: (desk) => readImport(desk),
  readSheet: (desk, request) => readSheet(desk, String(request.name)),
  applyImport: (desk, request) => applyImport(desk, importRequestIn(request)),
};

/**
 * What the sidebar may ask.
 * @param json an Envelope
 * @returns a Reply: the answer, or one sentence
 */
export function answer(desk: Desk, json: string): string {
  return JSON.stringify(reply(desk, json));
}

function parsed(json: string): Json {
  try {
    return record(JSON.parse(json));
  } catch {
    throw new Error(messages.unreadable);
  }
}

function reply(desk: Desk, json: string): Reply | { ok: true; answer: unknown } {
  try {
    const envelope = parsed(json);
    if (typeof envelope.call !== 'string') throw new Error(messages.unreadable);
    const name = envelope.call;
    const handler = Object.keys(HANDLERS).includes(name) ? HANDLERS[name] : undefined;
    if (handler === undefined) return { ok: false, message: messages.unknownCall(name) };
    return { ok: true, answer: handler(desk, record(envelope.request)) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

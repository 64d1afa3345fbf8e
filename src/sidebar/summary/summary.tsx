import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Summary as SummaryText } from '../../api/contract';
import { sayFailure } from '../failures';
import { Foot } from '../foot';
import { useLeave, useStore } from '../hooks';
import { say } from '../messages';
import { monthName } from '../months';
import { call, closeSidebar } from '../server';
import type { StatusLineProps } from '../status-line';
import { createStore } from '../store';
import type { ViewProps } from '../views';
import { copyKeys, copyText } from './copy-text';
import { NO_SUMMARY, openSummary, reduceSummary, type SummaryState } from './summary-state';

/** Characters of the paragraph that stand in one line of the area. */
const LINE = 34;

interface PartProps {
  readonly summary: SummaryText;
  /** The month that is chosen, as soon as it is. */
  readonly month: number;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onChoose: (month: number) => void;
}

function Paragraph({ summary, month, area, onChoose }: PartProps) {
  const { text, months } = summary;
  const offered = months.includes(month) ? months : [month, ...months];
  return (
    <>
      <div class="month">
        <label for="summary-month">{say('summaryMonth')}</label>
        <select
          id="summary-month"
          value={month}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {monthName(each)}
            </option>
          ))}
        </select>
      </div>
      <textarea
        ref={area}
        readOnly
        aria-label={say('summaryText', { month: monthName(summary.month) })}
        rows={Math.max(6, Math.ceil(text.length / LINE) + 1)}
        value={text}
      />
      <p class="help">{say('summaryHelp')}</p>
    </>
  );
}

function sayNoAnswer(month: number | null): string {
  if (month === null) return say('noAnswerSummaryFirst');
  return say('noAnswerSummary', { month: monthName(month) });
}

function statusOf({
  failed,
  copied,
  summary,
}: SummaryState): Omit<StatusLineProps, 'onOffer'> | null {
  if (failed) {
    const message = sayFailure(failed.failure, sayNoAnswer(failed.month));
    return { message, tone: 'problem', offer: say('tryAgain') };
  }
  if (!copied || !summary) return null;
  const month = monthName(summary.month);
  if (copied === 'done') return { message: say('copied', { month }), tone: 'done', offer: null };
  return { message: say('pressToCopy', { keys: copyKeys() }), tone: 'plain', offer: null };
}

/** The view "Summary": a paragraph to copy. */
export function Summary({ show, leave }: ViewProps) {
  const [store] = useState(() => createStore(reduceSummary, NO_SUMMARY));
  const area = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const state = useStore(store);
  const { summary, busy, failed } = state;
  const open = (month: number | null) => openSummary(store, call, month);
  useEffect(() => void openSummary(store, call, null), [store]);
  useLeave(leave, show);
  const copy = async () => {
    if (!area.current) return;
    store.dispatch({ type: 'copied', copied: null });
    const isCopied = await copyText(area.current);
    store.dispatch({ type: 'copied', copied: isCopied ? 'done' : 'selected' });
  };
  const retry = async () => {
    await open(failed?.month ?? null);
    button.current?.focus();
  };
  const told = statusOf(state);
  return (
    <div class="page">
      <main aria-busy={busy !== null}>
        <h1 class="unseen">{say('summaryTitle')}</h1>
        {summary && (
          <Paragraph
            summary={summary}
            month={busy?.month ?? summary.month}
            area={area}
            onChoose={open}
          />
        )}
      </main>
      <Foot
        status={told && { ...told, onOffer: retry }}
        busy={busy && say('openingSummary')}
        action={summary && say('copy')}
        isBusy={busy !== null}
        button={button}
        onAction={copy}
        onClose={closeSidebar}
      />
    </div>
  );
}

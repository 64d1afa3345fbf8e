import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import './import.css';
import { useLeave, useLeaveGuard, useStore } from '../hooks';
import { LeavePanel } from '../leave-panel';
import { sayNumbers } from '../messages';
import { packedText } from '../packed-text';
import { call, closeSidebar } from '../server';
import { createStore } from '../store';
import type { ViewProps } from '../views';
import { DropZone } from './drop-zone';
import { FileCard } from './file-card';
import {
  createImportController,
  type ImportController,
  previewIn,
  sayUnsaved,
  unsaved,
} from './import-controller';
import { ImportFoot } from './import-foot';
import type { Preview } from './import-preview';
import {
  type Done,
  type ImportAction,
  type ImportState,
  NO_IMPORT,
  reduceImport,
} from './import-state';
import { LeftOut } from './left-out';
import { say } from './messages';
import { MonthCard } from './month-card';
import { NameList } from './name-list';
import { newReader } from './reader';
import { ReadingOptions } from './reading-options';
import { SheetChoice } from './sheet-choice';

const KNOWN =
  'Zendesk, Freshdesk, Gorgias, Jira Service Management, HubSpot, Intercom, Front, Zoho Desk, Salesforce, Typeform, SurveyMonkey, Google Forms';

interface PartProps {
  readonly state: ImportState;
  readonly controller: ImportController;
}

/** What can be brought, and where to put it. */
function Start({ state, controller }: PartProps) {
  const isSmall = state.files.length > 0;
  const onNothing = () => controller.refuse(say('noFiles'));
  return (
    <>
      {!isSmall && <p class="intro">{say('intro')}</p>}
      <DropZone isSmall={isSmall} onFiles={controller.add} onNothing={onNothing} />
      <SheetChoice sheets={state.desk?.sheets ?? []} onRead={controller.addSheet} />
      {!isSmall && <p class="help known">{say('known', { list: KNOWN })}</p>}
    </>
  );
}

function Progress({ share, onCancel }: { readonly share: number; onCancel: () => void }) {
  const percent = Math.round(share * 100);
  return (
    <div class="reading-bar">
      <div
        class="track"
        role="progressbar"
        aria-label={say('readingLabel')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div style={{ width: `${percent}%` }} />
      </div>
      <p>
        <span>{say('reading', { percent })}</span>
        <button type="button" class="link" onClick={onCancel}>
          {say('cancel')}
        </button>
      </p>
    </div>
  );
}

function Files({ state, controller }: PartProps) {
  const { looked, result, formats, settings, problem, desk } = state;
  if (looked.length === 0) return null;
  const nameOf = (one: (typeof looked)[number]) => (one.isTable ? one.inspection.name : one.name);
  const isOf = (name: string) => problem?.startsWith(`${name}:`) ?? false;
  const isOnCard = looked.some((one) => isOf(nameOf(one)));
  return (
    <section>
      <h2 class="unseen">{say('files')}</h2>
      {problem && !isOnCard && <p class="said problem">{problem}</p>}
      <ul class="files">
        {looked.map((one) => (
          <FileCard
            key={nameOf(one)}
            looked={one}
            report={result?.files.find(({ name }) => name === nameOf(one)) ?? null}
            formats={formats}
            settings={settings}
            problem={isOf(nameOf(one)) ? problem : null}
            onChange={controller.change}
            onRemove={() => controller.remove(nameOf(one))}
          />
        ))}
      </ul>
      <ReadingOptions
        settings={settings}
        timeZone={desk?.timeZone ?? ''}
        onChange={controller.change}
      />
    </section>
  );
}

interface ResultProps {
  readonly state: ImportState;
  readonly preview: Preview;
  readonly dispatch: (action: ImportAction) => void;
}

function Result({ state, preview, dispatch }: ResultProps) {
  const { desk, result } = state;
  if (!desk || !result) return null;
  const decide = (decisions: Extract<ImportAction, { type: 'decided' }>['decisions']) =>
    dispatch({ type: 'decided', decisions });
  return (
    <>
      <NameList
        questions={preview.match.questions}
        onAnswer={(key, row) => decide({ names: { [key]: row } })}
      />
      <section>
        <h2>{say('monthsTitle')}</h2>
        <ul class="months">
          {preview.months.map((view) => (
            <MonthCard
              key={view.month}
              view={view}
              onMonth={(isTicked) => decide({ months: { [view.name]: isTicked } })}
              onCell={(cell, isTicked) => decide({ cells: { [cell.key]: isTicked } })}
            />
          ))}
        </ul>
      </section>
      <LeftOut desk={desk} result={result} leftMonths={preview.leftMonths} />
    </>
  );
}

/** What was written, and what to know about it. */
function DoneList({ done }: { readonly done: Done }) {
  return (
    <div class="done">
      <ul class="done-months">
        {done.months.map(({ title, count }) => (
          <li key={title}>
            <span>{title}</span>
            <span class="left">{sayNumbers(count)}</span>
          </li>
        ))}
      </ul>
      {done.hints.map((hint) => (
        <p key={hint} class="hint">
          {hint}
        </p>
      ))}
      <p class="help">{say('doneHelp')}</p>
    </div>
  );
}

const newController = (
  store: Parameters<typeof createImportController>[0],
  show: ViewProps['show'],
) =>
  createImportController(store, {
    call,
    close: closeSidebar,
    show,
    reader: newReader(packedText('file-reader')),
    today: () => {
      const now = new Date();
      return { day: now.getDate(), monthIndex: now.getMonth() };
    },
  });

/** The view "Import": exports become months of numbers. */
export function Import({ show, leave }: ViewProps) {
  const [store] = useState(() => createStore(reduceImport, NO_IMPORT));
  const [controller] = useState(() => newController(store, show));
  const button = useRef<HTMLButtonElement>(null);
  const state = useStore(store);
  const { desk, result, decisions, busy, done } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these make another preview
  const preview = useMemo(() => previewIn(state), [desk, result, decisions]);
  useEffect(() => void controller.open(), [controller]);
  useLeaveGuard(unsaved(preview) > 0);
  useLeave(leave, controller.goTo);
  const isReading = busy?.with === 'looking' || busy?.with === 'reading';
  return (
    <div class="page import">
      <main aria-busy={busy?.with === 'opening' || busy?.with === 'applying'}>
        <h1>{say(done ? 'doneTitle' : 'title')}</h1>
        {!done && <Start state={state} controller={controller} />}
        {busy?.with === 'reading' && <Progress share={busy.share} onCancel={controller.cancel} />}
        {!done && <Files state={state} controller={controller} />}
        {preview && (
          <div class="result" aria-busy={isReading}>
            <Result state={state} preview={preview} dispatch={store.dispatch} />
          </div>
        )}
        {done && <DoneList done={done} />}
      </main>
      {state.leaving !== null && (
        <LeavePanel
          question={sayUnsaved(preview)}
          saveWords={say('leaveApply')}
          onSave={controller.applyAndLeave}
          onLeave={controller.leave}
          onStay={() => store.dispatch({ type: 'stayed' })}
        />
      )}
      <ImportFoot state={state} preview={preview} controller={controller} button={button} />
    </div>
  );
}

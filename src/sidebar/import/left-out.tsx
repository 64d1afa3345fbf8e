import type { ImportDesk } from '../../api/import-contract';
import type { ImportResult, Skipped } from '../../import/result';
import { inputById } from '../../metrics/catalogue';
import { sayInside } from '../messages';
import { Fold } from './fold';
import { missingRows } from './import-preview';
import { say, sayList } from './messages';
import { shortNumber } from './numbers';

const SHOWN_LINES = 3;

function sayLines({ lines }: Skipped): string {
  const shown = lines.slice(0, SHOWN_LINES).join(', ');
  const list = lines.length > SHOWN_LINES ? say('andMore', { list: shown }) : shown;
  return lines.length === 1 ? say('line', { list }) : say('lines', { list });
}

function saySkipped(skipped: Skipped, isOneFile: boolean): string {
  const { reason, count, file } = skipped;
  const where = isOneFile ? sayLines(skipped) : `${file}, ${sayLines(skipped)}`;
  return say('leftOutLines', { reason, count: shortNumber(count), where });
}

interface LeftOutProps {
  readonly desk: ImportDesk;
  readonly result: ImportResult;
  readonly leftMonths: readonly string[];
}

/** What is not in the numbers: rows with a catch, months, rows that Monthly lacks, what files cannot tell. */
export function LeftOut({ desk, result, leftMonths }: LeftOutProps) {
  const { skipped, unfed, files } = result;
  const count = skipped.reduce((sum, one) => sum + one.count, 0);
  const missing = missingRows(desk, result);
  const labels = unfed.map((id) => sayInside(inputById(id)?.label ?? id));
  return (
    <section class="left-out">
      {leftMonths.map((sentence) => (
        <p key={sentence} class="hint">
          {sentence}
        </p>
      ))}
      {missing !== '' && <p class="hint">{say('noRow', { list: missing })}</p>}
      {skipped.length > 0 && (
        <Fold title={say('leftOut', { count: shortNumber(count) })}>
          {() => (
            <ul>
              {skipped.map((one) => (
                <li key={`${one.file} ${one.reason}`}>{saySkipped(one, files.length === 1)}</li>
              ))}
            </ul>
          )}
        </Fold>
      )}
      {unfed.length > 0 && (
        <Fold title={say('unfedTitle', { count: unfed.length })}>
          {() => <p class="help">{sayList(labels)}</p>}
        </Fold>
      )}
    </section>
  );
}

import { figureOf } from '../../metrics/breakdowns';
import { sayNumbers } from '../messages';
import { Fold } from './fold';
import type { CellView, MonthView } from './import-preview';
import { say, sayList } from './messages';
import { shortEntry } from './numbers';

interface MonthCardProps {
  readonly view: MonthView;
  readonly onMonth: (isTicked: boolean) => void;
  readonly onCell: (cell: CellView, isTicked: boolean) => void;
}

interface CellsProps {
  readonly caption: string;
  readonly cells: readonly CellView[];
  readonly onCell: MonthCardProps['onCell'];
}

function CellRow({ cell, onCell }: { readonly cell: CellView; onCell: MonthCardProps['onCell'] }) {
  return (
    <tr class={cell.isTicked ? '' : 'off'}>
      <th scope="row">
        <label>
          <input
            type="checkbox"
            class="tick"
            checked={cell.isTicked}
            onChange={(event) => onCell(cell, event.currentTarget.checked)}
          />
          {cell.label}
        </label>
      </th>
      <td>{shortEntry(cell.id, cell.was)}</td>
      <td>{shortEntry(cell.id, cell.value)}</td>
    </tr>
  );
}

function Cells({ caption, cells, onCell }: CellsProps) {
  if (cells.length === 0) return null;
  return (
    <table class="cells">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('number')}</th>
          <th scope="col">{say('before')}</th>
          <th scope="col">{say('after')}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <CellRow key={cell.key} cell={cell} onCell={onCell} />
        ))}
      </tbody>
    </table>
  );
}

const isFigure = ({ id }: CellView): boolean => figureOf(id).figure !== null;

/** Cells typed by hand, then the others; times and answers by category folded away. */
function AllCells({ view, onCell }: Pick<MonthCardProps, 'view' | 'onCell'>) {
  const typed = view.cells.filter(({ isTyped }) => isTyped);
  const others = view.cells.filter(({ isTyped }) => !isTyped);
  const figures = others.filter(isFigure);
  const rest = others.filter((cell) => !isFigure(cell));
  return (
    <>
      <Cells caption={say('typedByHand')} cells={typed} onCell={onCell} />
      <Cells caption={say('changing')} cells={rest} onCell={onCell} />
      {figures.length > 0 && (
        <Fold title={say('details', { numbers: sayNumbers(figures.length) })}>
          {() => <Cells caption={say('changing')} cells={figures} onCell={onCell} />}
        </Fold>
      )}
    </>
  );
}

/** A month of the files: whether it is imported, and what would change. */
export function MonthCard({ view, onMonth, onCell }: MonthCardProps) {
  const typed = view.cells.filter(({ isTyped }) => isTyped).length;
  const hasCells = view.cells.length > 0;
  return (
    <li class="month-card">
      <label class="month-head">
        <input
          type="checkbox"
          class="tick"
          checked={view.isTicked && hasCells}
          disabled={!hasCells}
          onChange={(event) => onMonth(event.currentTarget.checked)}
        />
        <span>{view.title}</span>
        <span class="left">{hasCells ? sayNumbers(view.count) : say('nothingChanges')}</span>
      </label>
      {hasCells &&
        view.tells.map((tell) => (
          <p key={tell} class="hint">
            {tell}
          </p>
        ))}
      {typed > 0 && <p class="typed-count">{say('typedCount', { count: typed })}</p>}
      {view.locked.length > 0 && (
        <p class="help">{say('lockedCells', { list: sayList(view.locked) })}</p>
      )}
      {hasCells && (
        <Fold title={say('showCells', { month: view.title })}>
          {() => <AllCells view={view} onCell={onCell} />}
        </Fold>
      )}
    </li>
  );
}

import { say } from './messages';

interface SheetChoiceProps {
  readonly sheets: readonly string[];
  readonly onRead: (name: string) => void;
}

/** A tab of this spreadsheet, read as if it were a file: a form's answers, pasted rows. */
export function SheetChoice({ sheets, onRead }: SheetChoiceProps) {
  if (sheets.length === 0) return null;
  return (
    <div class="choice">
      <label for="import-sheet">{say('sheetLabel')}</label>
      <select
        id="import-sheet"
        value=""
        onChange={(event) => {
          const name = sheets[event.currentTarget.selectedIndex - 1];
          event.currentTarget.selectedIndex = 0;
          if (name !== undefined) onRead(name);
        }}
      >
        <option value="">{say('sheetNone')}</option>
        {sheets.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { Field, Inspection } from '../../import/result';
import { Choice } from './choice';
import { say } from './messages';

interface FileColumnsProps {
  readonly inspection: Inspection;
  readonly fields: readonly Field[];
  readonly onUse: (map: Partial<Record<Field, string>>) => void;
}

const ABSENT = '-1';
const NONE = { value: ABSENT, label: say('noColumn') };
const EXAMPLE_LENGTH = 24;

/** Which column holds what. Chosen by place, since headers may be blank or twice the same. */
export function FileColumns({ inspection, fields, onUse }: FileColumnsProps) {
  const { columns, mapping, sample } = inspection;
  const [chosen, setChosen] = useState<Partial<Record<Field, string>>>({});
  const placeOf = (field: Field): string => {
    const own = chosen[field];
    return own ?? String(columns.indexOf(mapping[field] ?? '\u0000'));
  };
  const places = columns.map((column, place) => {
    const example = (sample[0]?.[place] ?? '').slice(0, EXAMPLE_LENGTH);
    return { value: String(place), label: example ? `${column} (${example})` : column };
  });
  const use = () => {
    const named = fields.flatMap((field) => {
      const column = columns[Number(chosen[field] ?? ABSENT)];
      return column === undefined ? [] : [[field, column] as const];
    });
    onUse(Object.fromEntries(named));
  };
  return (
    <div class="columns">
      {fields.map((field) => (
        <Choice
          key={field}
          label={say(`field_${field}`)}
          value={placeOf(field)}
          options={mapping[field] === undefined ? [NONE, ...places] : places}
          onChoose={(place) => setChosen({ ...chosen, [field]: place })}
        />
      ))}
      <div class="answers">
        <button type="button" onClick={use}>
          {say('useColumns')}
        </button>
      </div>
    </div>
  );
}

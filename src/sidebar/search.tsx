import { say } from './messages';

interface SearchProps {
  readonly label: string;
  readonly text: string;
  /** null where nobody searches. */
  readonly found: number | null;
  /** Said where nothing was found. */
  readonly none: string;
  readonly onType: (text: string) => void;
}

/** A field to search by, and how many were found for those who do not see them. */
export function Search({ label, text, found, none, onType }: SearchProps) {
  return (
    <div class="search">
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p role="status" class={found === 0 ? '' : 'unseen'}>
        {found === 0 && none}
        {found !== null && found > 0 && say('searchFound', { count: found })}
      </p>
    </div>
  );
}

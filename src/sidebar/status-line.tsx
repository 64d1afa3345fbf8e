/** A round sign that something is going on, with words for those who do not see it. */
export function Spinner({ words }: { readonly words: string }) {
  return (
    <p class="busy">
      <span class="spinner" aria-hidden="true" />
      {words}
    </p>
  );
}

export interface StatusLineProps {
  readonly message: string;
  readonly tone: 'done' | 'problem' | 'plain';
  /** Words of a button at the end of the sentence; null where there is nothing to do about it. */
  readonly offer: string | null;
  readonly onOffer: () => void;
}

/** What happened last, in one sentence. */
export function StatusLine({ message, tone, offer, onOffer }: StatusLineProps) {
  return (
    <div class={`status ${tone}`}>
      <p>
        {message}
        {offer && ' '}
        {offer && (
          <button type="button" class="link" onClick={onOffer}>
            {offer}
          </button>
        )}
      </p>
    </div>
  );
}

/** The fields that can be typed into, in the order in which they stand. */
function fieldsIn(page: HTMLElement): HTMLInputElement[] {
  return [...page.querySelectorAll<HTMLInputElement>('input[data-entry]:not([readonly])')];
}

/** What a key means in the form; null where it keeps its usual meaning. */
export function meaningOf(event: KeyboardEvent): 'save' | 'next' | 'previous' | null {
  if (event.key !== 'Enter' || event.isComposing) return null;
  if (event.ctrlKey || event.metaKey) return 'save';
  const target = event.target;
  const isField = target instanceof HTMLInputElement && target.type !== 'radio';
  if (!isField) return null;
  return event.shiftKey ? 'previous' : 'next';
}

/** The field after (or before) the one in focus; null after the last. */
export function neighbourOf(
  page: HTMLElement,
  current: Element | null,
  step: 1 | -1,
): HTMLInputElement | null {
  const fields = fieldsIn(page);
  const at = current instanceof HTMLInputElement ? fields.indexOf(current) : -1;
  return fields[at === -1 ? 0 : at + step] ?? null;
}

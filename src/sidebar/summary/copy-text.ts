/** The keys that copy what is selected, as this machine has them. */
export function copyKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘C' : 'Ctrl+C';
}

/** The old way, which takes what is selected; frames may refuse it too. */
function copySelected(area: HTMLTextAreaElement): boolean {
  area.focus();
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

/**
 * Puts the text of the area on the clipboard.
 * @returns false where the browser refuses; the text is selected then, ready for the keyboard
 */
export async function copyText(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    const focused = document.activeElement;
    if (!copySelected(area)) return false;
    if (focused instanceof HTMLElement) focused.focus();
    return true;
  }
}

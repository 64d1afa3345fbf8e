/** Toasts at the bottom, left of the sidebar. */

import { button, byId, element } from './element';

/** @param seconds how long it stays; Google's -1 means until it is closed */
export function showToast(message: string, title: string, seconds: number, isError = false): void {
  const close = button('wb-close', '×', () => toast.remove());
  close.setAttribute('aria-label', 'Close this message');
  const words = element('div', 'wb-toast-words');
  if (title) words.append(element('strong', '', title));
  words.append(element('span', '', message));
  const toast = element('div', isError ? 'wb-toast wb-toast-error' : 'wb-toast', words, close);
  const toasts = byId('toasts');
  toasts.append(toast);
  while (toasts.children.length > 3) toasts.firstElementChild?.remove();
  if (seconds > 0) setTimeout(() => toast.remove(), seconds * 1000);
}

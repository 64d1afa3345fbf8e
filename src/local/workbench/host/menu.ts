/** The menu bar: Extensions ▸ Support Metrics, as onOpen registered it. */

import type { MenuItem } from '../../host';
import { button, element } from './element';

/**
 * Draws the menu anew.
 * @param addOn the add-on's name, under which Google lists its menu
 */
export function drawMenu(
  bar: HTMLElement,
  addOn: string,
  items: MenuItem[],
  run: (functionName: string) => void,
): void {
  const list = element('div', 'wb-menu-list');
  list.setAttribute('role', 'menu');
  list.setAttribute('aria-label', addOn);
  list.hidden = true;
  const opener = button('wb-menu', 'Extensions', () => toggle(Boolean(list.hidden)));
  opener.setAttribute('aria-haspopup', 'menu');
  const toggle = (isOpen: boolean) => {
    list.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) list.querySelector('button')?.focus();
  };
  const title = element('div', 'wb-menu-title', addOn);
  list.append(title, ...items.map((item) => lineOf(item, toggle, run)));
  const menu = element('div', 'wb-menu-holder', opener, list);
  menu.addEventListener('keydown', (event) =>
    moveFocus(event, list, () => {
      toggle(false);
      opener.focus();
    }),
  );
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!menu.contains(relatedTarget as Node | null)) toggle(false);
  });
  toggle(false);
  bar.replaceChildren(menu);
}

function lineOf(
  item: MenuItem,
  toggle: (isOpen: boolean) => void,
  run: (functionName: string) => void,
): HTMLElement {
  if (item === 'separator') return element('hr', '');
  const line = button('wb-menu-item', item.caption, () => {
    toggle(false);
    run(item.functionName);
  });
  line.setAttribute('role', 'menuitem');
  return line;
}

/** Arrows, Home and End move; Escape leaves. */
function moveFocus(event: KeyboardEvent, list: HTMLElement, leave: () => void): void {
  if (event.key === 'Escape') leave();
  const lines = [...list.querySelectorAll('button')];
  const at = lines.indexOf(document.activeElement as HTMLButtonElement);
  const targets: Record<string, number> = {
    ArrowDown: (at + 1) % lines.length,
    ArrowUp: (at + lines.length - 1) % lines.length,
    Home: 0,
    End: lines.length - 1,
  };
  const target = targets[event.key];
  if (list.hidden || target === undefined) return;
  event.preventDefault();
  lines[target]?.focus();
}

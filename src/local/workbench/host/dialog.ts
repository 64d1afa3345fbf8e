/** Dialogs of the add-on (ui.alert) and of the page itself. */

import type { ButtonName, ButtonSetName } from '../../host';
import { button, element } from './element';

const BUTTONS: Record<ButtonSetName, ButtonName[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
};
const CAPTIONS: Record<ButtonName, string> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};

/**
 * Shows a dialog over the page and waits for its button; Escape is CLOSE.
 * @param captions words of the page's own for buttons, where "OK" would not say what happens
 */
export function ask(
  title: string,
  prompt: string,
  buttons: ButtonSetName,
  captions: Partial<Record<ButtonName, string>> = {},
): Promise<ButtonName> {
  return new Promise((resolve) => {
    const dialog = element('dialog', 'wb-dialog', element('h2', '', title));
    if (!title) dialog.replaceChildren();
    dialog.append(element('p', '', prompt));
    const answer = (name: ButtonName) => {
      // Closed before it goes, so that the focus returns to where it was.
      dialog.close();
      dialog.remove();
      resolve(name);
    };
    dialog.append(actions(buttons, { ...CAPTIONS, ...captions }, answer));
    dialog.addEventListener('cancel', () => answer('CLOSE'));
    document.body.append(dialog);
    dialog.showModal();
  });
}

function actions(
  buttons: ButtonSetName,
  captions: Record<ButtonName, string>,
  answer: (name: ButtonName) => void,
): HTMLElement {
  const [main, ...others] = BUTTONS[buttons].map((name, index) =>
    button(index === 0 ? 'wb-button wb-button-strong' : 'wb-button', captions[name], () =>
      answer(name),
    ),
  );
  if (main) main.autofocus = true;
  return element('div', 'wb-dialog-actions', ...others.reverse(), ...(main ? [main] : []));
}

/** The page's head: the spreadsheet's name and the three buttons. */

import { ask } from './dialog';
import { byId } from './element';
import { showToast } from './toast';

export interface HeaderActions {
  name(): string;
  rename(name: string): void;
  newEmpty(): Promise<void>;
  /** Resolves to false where the page came without a sample year. */
  sample(): Promise<boolean>;
  download(): Promise<void>;
}

/** Wires the head once; `refresh` writes the name of a spreadsheet opened later. */
export function startHeader(actions: HeaderActions): { refresh(): void } {
  const input = byId<HTMLInputElement>('name');
  const refresh = () => {
    input.value = actions.name();
    document.title = `${actions.name()} – Support Metrics`;
  };
  input.addEventListener('change', () => {
    actions.rename(input.value.trim() || actions.name());
    refresh();
  });
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') input.blur();
  });
  onPress('new-empty', async () => {
    if (await agrees('Start a new empty spreadsheet?')) await actions.newEmpty();
    refresh();
  });
  onPress('sample', async () => {
    if (!(await agrees('Open the sample year?'))) return;
    const isThere = await actions.sample();
    if (!isThere) showToast('This build of the workbench has no sample year.', '', 8);
    refresh();
  });
  onPress('download', actions.download);
  refresh();
  return { refresh };
}

async function agrees(title: string): Promise<boolean> {
  const prompt = 'The spreadsheet that is open now is replaced. It cannot be brought back.';
  return (await ask(title, prompt, 'OK_CANCEL', { OK: 'Replace it' })) === 'OK';
}

function onPress(id: string, press: () => Promise<void>): void {
  const button = byId<HTMLButtonElement>(id);
  button.addEventListener('click', () => {
    button.disabled = true;
    void press().finally(() => {
      button.disabled = false;
    });
  });
}

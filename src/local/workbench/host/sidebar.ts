/** The sidebar: the add-on's page in a frame without rights, and the bridge that answers it. */

import { bridgeScript } from './bridge';

export interface Sidebar {
  show(sidebar: { title: string; width: number; content: string }): void;
  close(): void;
}

interface Setup {
  element: HTMLElement;
  /** The bundle's functions that a page may call. */
  names: string[];
  call(functionName: string, args: unknown[]): Promise<unknown>;
}

interface Call {
  kind: 'call';
  id: number;
  name: string;
  args: unknown[];
}

/** A sidebar of 300 px at the right, as Google's; one at a time. */
export function createSidebar(setup: Setup): Sidebar {
  let frame: HTMLIFrameElement | null = null;
  const close = () => {
    frame = null;
    setup.element.replaceChildren();
    setup.element.hidden = true;
    window.dispatchEvent(new Event('resize'));
  };
  window.addEventListener('message', ({ source, data }) => {
    if (!frame || source !== frame.contentWindow) return;
    if (data?.kind === 'close') close();
    if (data?.kind === 'call') void answer(setup, frame, data as Call);
  });
  return {
    close,
    show({ title, content }) {
      frame = frameOf(title, withBridge(content, setup.names));
      setup.element.replaceChildren(headOf(title, close), frame);
      setup.element.hidden = false;
      window.dispatchEvent(new Event('resize'));
    },
  };
}

/** As Google: never in the same turn, and only what JSON can carry. */
async function answer(setup: Setup, frame: HTMLIFrameElement, call: Call): Promise<void> {
  const reply = (body: object) => frame.contentWindow?.postMessage({ id: call.id, ...body }, '*');
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (!setup.names.includes(call.name)) {
    reply({ error: `Script function not found: ${call.name}` });
    return;
  }
  try {
    const result = await setup.call(call.name, call.args);
    reply({ result: result === undefined ? null : JSON.parse(JSON.stringify(result)) });
  } catch (error) {
    reply({ error: String(Reflect.get(Object(error), 'message') ?? error) });
  }
}

function withBridge(content: string, names: string[]): string {
  const script = `<script>${bridgeScript(names)}</script>`;
  return /<head[^>]*>/i.test(content)
    ? content.replace(/<head[^>]*>/i, (head) => head + script)
    : script + content;
}

function frameOf(title: string, content: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'wb-sidebar-frame';
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-forms allow-modals allow-popups allow-downloads',
  );
  frame.srcdoc = content;
  return frame;
}

function headOf(title: string, close: () => void): HTMLElement {
  const head = document.createElement('div');
  head.className = 'wb-sidebar-head';
  const name = document.createElement('h2');
  name.textContent = title;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'wb-close';
  button.setAttribute('aria-label', 'Close the sidebar');
  button.textContent = '×';
  button.addEventListener('click', close);
  head.append(name, button);
  return head;
}

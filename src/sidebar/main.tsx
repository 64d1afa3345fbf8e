import { render } from 'preact';
import { App } from './app';
import './sidebar.css';
import { packedProseIn, restoreCatalogue } from '../metrics/catalogue-prose';
import { sayCannotUnpack } from './cannot-unpack';
import { unpack } from './unpack';
import { openingNamed } from './views';

/** The words of the catalogue come packed; nothing is shown before they are in their places. */
async function open(root: HTMLElement): Promise<void> {
  try {
    restoreCatalogue(await unpack(packedProseIn(document.documentElement.outerHTML)));
  } catch {
    return sayCannotUnpack(root);
  }
  render(<App opening={openingNamed(document.body.dataset.view)} />, root);
}

const root = document.getElementById('app');
if (root) void open(root);

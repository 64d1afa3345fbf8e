import { render } from 'preact';
import { App, viewNamed } from './app';
import './sidebar.css';
import { packedProseIn, restoreCatalogue } from '../metrics/catalogue-prose';
import { say } from './messages';
import { unpack } from './unpack';

/** The words of the catalogue come packed; nothing is shown before they are in their places. */
async function open(root: HTMLElement): Promise<void> {
  try {
    restoreCatalogue(await unpack(packedProseIn(document.documentElement.outerHTML)));
  } catch {
    const sentence = (
      <p class="cannot-open" role="alert">
        {say('cannotUnpack')}
      </p>
    );
    return render(sentence, root);
  }
  render(<App view={viewNamed(document.body.dataset.view)} />, root);
}

const root = document.getElementById('app');
if (root) void open(root);

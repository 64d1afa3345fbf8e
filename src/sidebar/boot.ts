import { sayCannotUnpack } from './cannot-unpack';
import { packedText } from './packed-text';
import { unpack } from './unpack';

/** The script of the sidebar travels packed, since a page that is pushed must stay small. */
async function boot(root: HTMLElement): Promise<void> {
  try {
    const script = document.createElement('script');
    script.textContent = await unpack(packedText('sidebar-script'));
    document.body.append(script);
  } catch {
    sayCannotUnpack(root);
  }
}

const root = document.getElementById('app');
if (root) void boot(root);

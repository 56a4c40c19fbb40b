import type { ToPage } from '../webviewMessages.js';
import { listen, tell } from './editor.js';
import { loadFonts } from './fonts.js';
import { Preview } from './preview.js';
import { PageRenderer } from './renderer.js';

let preview: Promise<Preview> | undefined;

/** Messages take effect in the order in which they come, also while the renderer is being loaded. */
listen((message) => {
  preview = message.type === 'start' ? start(message) : preview;
  preview = preview?.then(async (shown) => {
    await shown.receive(message);
    return shown;
  });
  preview?.catch((error: unknown) => {
    tell({ type: 'broken', reason: String(error) });
  });
});

async function start({ renderer, labels, state }: Extract<ToPage, { type: 'start' }>): Promise<Preview> {
  const [pages] = await Promise.all([PageRenderer.create(renderer), loadFonts()]);
  return new Preview(pages, labels, state);
}

tell({ type: 'ready' });

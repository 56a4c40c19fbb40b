import { env, Uri } from 'vscode';
import { isWebAddress } from './mapping/pageLinks.js';

/** Opens a page of the web as the editor opens links; whatever else the page of the preview may ask for is left alone. */
export async function openLink(url: string): Promise<void> {
  if (isWebAddress(url)) await env.openExternal(Uri.parse(url));
}

import type { FromPage, PreviewState, ToPage } from '../webviewMessages.js';

/** What VS Code puts into a webview. */
interface WebviewApi {
  postMessage(message: FromPage): void;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): WebviewApi;

const api = acquireVsCodeApi();

export function tell(message: FromPage): void {
  api.postMessage(message);
}

export function remember(state: PreviewState): void {
  api.setState(state);
}

/** Only the extension can post to this page: it is alone in its frame. */
export function listen(receive: (message: ToPage) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    receive(data);
  });
}

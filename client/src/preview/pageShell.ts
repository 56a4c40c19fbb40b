import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';
import { language } from '../messages.js';

/** The page's own folder: script, style and renderer. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'preview');
}

/** All that the page may load from: its own folder, and the fonts that letters are set in. */
export function pageResources(extension: Uri): Uri[] {
  return [pageFolder(extension), Uri.joinPath(extension, 'dist', 'typst')];
}

/**
 * The page's HTML. It runs our one script and loads our style and fonts; nothing else runs, and nothing leaves the page. The renderer is
 * WebAssembly, which has to be allowed by its own name; code from strings stays forbidden.
 */
export function pageShell(webview: Webview, extension: Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const resource = (name: string): string => webview.asWebviewUri(Uri.joinPath(pageFolder(extension), name)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    // An SVG is drawn by way of an address that the page gives it itself; as a picture it runs and loads nothing.
    'img-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${resource('preview.css')}">
</head>
<body>
<script nonce="${nonce}" src="${resource('preview.js')}"></script>
</body>
</html>`;
}

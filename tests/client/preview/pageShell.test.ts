import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { pageResources, pageShell } from '../../../client/src/preview/pageShell.js';

vi.mock('vscode', () => ({
  Uri: { joinPath: (base: string, ...parts: string[]) => [base, ...parts].join('/') },
  workspace: { getConfiguration: () => ({ get: () => undefined }) },
}));

const bundled = readFileSync(new URL('../../../dist/preview/preview.js', import.meta.url), 'utf8');

describe('the preview’s page', () => {
  const webview = { cspSource: 'https://own.example', asWebviewUri: (uri: string) => `https://own.example/${uri}` };
  const html = pageShell(webview as never, '/ext' as never);

  it('runs its one script and nothing else', () => {
    const nonce = /nonce="([A-Za-z0-9+/=]{22,})"/.exec(html)?.[1] ?? 'none';
    const policy = /content="(default-src[^"]*)"/.exec(html)?.[1];
    expect(policy).toBe(
      `default-src 'none'; script-src 'nonce-${nonce}' 'wasm-unsafe-eval'; style-src https://own.example; font-src https://own.example; img-src blob:; base-uri 'none'; form-action 'none'`,
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain(`<script nonce="${nonce}" src="https://own.example//ext/dist/preview/preview.js"></script>`);
  });

  it('has another nonce each time', () => {
    expect(pageShell(webview as never, '/ext' as never)).not.toBe(html);
  });

  it('may load from its own folder and the fonts’', () => {
    expect(pageResources('/ext' as never)).toEqual(['/ext/dist/preview', '/ext/dist/typst']);
  });

  it('makes no code from strings', () => {
    expect(bundled).not.toMatch(/\bnew Function\b|\beval\(|\bFunction\("/);
  });
});

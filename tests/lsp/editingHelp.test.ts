import { CompletionRequest, HoverRequest, MarkupContent, type CompletionItem } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { createTestServer, startedClient } from '../kit/lspClient.js';
import { marked, MemoryFiles } from '../kit/workspace.js';
import { letterUri, metadata } from './letters.js';

const configurationUri = 'file:///sager/ombudsbrev.yaml';

async function completed(source: string, uri = letterUri, files = new MemoryFiles()): Promise<{ readonly text: string; readonly items: readonly CompletionItem[] }> {
  const client = await startedClient({}, createTestServer({}, files));
  const { text, cursor } = marked(source);
  await client.open(uri, text, uri === configurationUri ? 'ombudsbrev-yaml' : 'ombudsbrev');
  const answer = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position: cursor });
  return { text, items: Array.isArray(answer) ? answer : [] };
}

const labels = ({ items }: { readonly items: readonly CompletionItem[] }): string[] => items.map(({ label }) => label);

/** The text after the item is accepted. */
function accepted({ text, items }: { readonly text: string; readonly items: readonly CompletionItem[] }, label: string): string {
  const edit = items.find((item) => item.label === label)?.textEdit;
  if (edit === undefined || !('range' in edit)) throw new Error(`${label} is not among the proposals`);
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [edit]);
}

async function hovered(source: string, uri = letterUri): Promise<string | undefined> {
  const client = await startedClient();
  const { text, cursor } = marked(source);
  await client.open(uri, text, uri === configurationUri ? 'ombudsbrev-yaml' : 'ombudsbrev');
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: cursor });
  return MarkupContent.is(hover?.contents) ? hover.contents.value : undefined;
}

describe('completion', () => {
  it('knows the keys of the metadata that do not stand there yet', async () => {
    const answer = await completed('---\nbrevtype: hoering\nsags|\n---\n\nTekst.\n');
    expect(labels(answer)).toEqual(['sagsnr', 'sagsbehandler']);
    expect(accepted(answer, 'sagsnr')).toBe('---\nbrevtype: hoering\nsagsnr: \n---\n\nTekst.\n');
  });

  it('knows the forms, the office’s own among them, in their order', async () => {
    const files = new MemoryFiles({ [configurationUri]: 'brevtyper:\n  pressebrev:\n    navn: Pressebrev\n    bygger-paa: hoering\n' });
    const { items } = await completed('---\nbrevtype: |\n---\n', letterUri, files);
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);
    expect(sorted[0]).toBe('ivaerksaettelse');
    expect(sorted.at(-1)).toBe('pressebrev');
    expect(sorted.length).toBe(15);
  });

  it('knows keys and rules of the configuration', async () => {
    expect(labels(await completed('kontor:\n  te|', configurationUri))).toEqual(['telefon']);
    expect(labels(await completed('regler:\n  dato/umu|', configurationUri))).toEqual(['dato/umulig']);
  });

  it('knows the form’s parts in a mark', async () => {
    const answer = await completed(`${metadata}\n<!-- afsnit: vur| -->\n\nTekst.\n`);
    expect(labels(answer)).toContain('vurdering');
    expect(labels(answer)).not.toContain('klagevejledning');
    expect(accepted(answer, 'vurdering')).toContain('<!-- afsnit: vurdering -->');
  });

  it('knows the rules in a mark, also the second, but not in its reason', async () => {
    expect(labels(await completed(`${metadata}\n<!-- ombudsbrev-ignorer |`))).toContain('dato/umulig');
    const second = await completed(`${metadata}\n<!-- ombudsbrev-ignorer dato/ugedag, dato/um|`);
    expect(accepted(second, 'dato/umulig')).toBe(`${metadata}\n<!-- ombudsbrev-ignorer dato/ugedag, dato/umulig`);
    expect(labels(await completed(`${metadata}\n<!-- ombudsbrev-ignorer dato/ugedag: |`))).toEqual([]);
  });

  it('is silent in running text', async () => {
    expect(labels(await completed(`${metadata}\nVi har modtaget |\n`))).toEqual([]);
  });
});

describe('hover over keys and values', () => {
  it('says what a key of the metadata means', async () => {
    expect(await hovered('---\nda|to: 2024-11-18\n---\n')).toMatch(/^Brevets dato, skrevet 2024-11-18 eller 18\. november 2024\./);
  });

  it('says what a key of the configuration means', async () => {
    expect(await hovered('kontor:\n  na|vn: Borgerrådgiveren\n', configurationUri)).toMatch(/^Kontorets navn/);
  });

  it('says nothing of other words', async () => {
    expect(await hovered(`${metadata}\nVi har mod|taget.\n`)).toBe(undefined);
  });
});

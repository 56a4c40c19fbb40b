import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ExecuteCommandRequest } from 'vscode-languageserver/node';
import { createTestServer, startedClient, type LspClient } from '../kit/lspClient.js';
import { exampleLetters } from '../kit/examples.js';
import { MemoryFiles } from '../kit/workspace.js';

/** A folder of its own, gone when the test is over. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ombudsbrev-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const run = (client: LspClient, command: string, ...args: unknown[]): Promise<unknown> =>
  client.connection.sendRequest(ExecuteCommandRequest.type, { command: `ombudsbrev.server.${command}`, arguments: args });

const right = exampleLetters.find(({ name }) => name === 'hoering.brev.md')?.source ?? '';

describe('the command that exports', () => {
  it('writes the file that is asked for, from the text as it stands in the editor', async () => {
    const folder = temporaryFolder();
    const uri = pathToFileURL(join(folder, 'brev.brev.md')).href;
    const target = join(folder, 'brev.html');
    const client = await startedClient();
    await client.open(uri, right);
    expect(await run(client, 'eksporter', uri, 'html', pathToFileURL(target).href, {})).toEqual({ done: true, errors: 0, messages: [], text: null });
    expect(readFileSync(target, 'utf8')).toContain('<title>Høring om krav om personligt fremmøde ved ansøgning om hjælpemidler</title>');
  });

  it('answers the text itself when no file is named', async () => {
    const client = await startedClient();
    await client.open('untitled:Untitled-1', right);
    const answer = await run(client, 'eksporter', 'untitled:Untitled-1', 'txt', null, {});
    expect(answer).toMatchObject({ done: true, text: expect.stringMatching(/^Socialforvaltningen\n\nHøring om krav/) as unknown });
  });

  it('holds a letter with errors back until it is told not to, and then says why a file cannot be written', async () => {
    const client = await startedClient({ initializationOptions: { sprog: 'en' } });
    const folder = temporaryFolder();
    const uri = pathToFileURL(join(folder, 'brev.brev.md')).href;
    const target = pathToFileURL(join(folder, 'missing', 'brev.html')).href;
    await client.open(uri, 'Fristen er den 31. juni 2024.');
    expect(await run(client, 'eksporter', uri, 'html', target, {})).toMatchObject({ done: false, messages: [], text: null });
    expect(await run(client, 'eksporter', uri, 'html', target, { despiteErrors: true })).toEqual({
      done: false,
      errors: 0,
      messages: [`${join(folder, 'missing', 'brev.html')} could not be saved. There is no such folder.`],
      text: null,
    });
  });

  it('refuses other arguments', async () => {
    const client = await startedClient();
    await expect(run(client, 'eksporter', 'untitled:x', 'pdf')).rejects.toThrow('takes the URI of a letter, a format');
  });
});

describe('the checklist', () => {
  it('names what is not in the folder: logo, images and enclosures', async () => {
    const folder = temporaryFolder();
    const uri = pathToFileURL(join(folder, 'brev.brev.md')).href;
    writeFileSync(join(folder, 'findes.pdf'), '%PDF-1.7');
    const files = new MemoryFiles({ [pathToFileURL(join(folder, 'ombudsbrev.yaml')).href]: 'brevpapir:\n  logo: logo.svg\n' });
    const client = await startedClient({}, createTestServer({}, files));
    await client.open(uri, '---\nbilag: [{ titel: Et, fil: findes.pdf }, { titel: To, fil: mangler.pdf }]\n---\n\n![Kort](kort.png)\n');
    const { items } = (await run(client, 'tjekliste', uri)) as { readonly items: readonly { readonly title: string; readonly points: readonly { readonly message: string }[] }[] };
    expect(items.find(({ title }) => title === 'Brevpapir, billeder, noter og links')?.points.map(({ message }) => message)).toEqual([
      'Logoet »logo.svg« findes ikke eller er ikke et billede (SVG, PNG, JPEG eller GIF). Brevet sættes uden.',
      'Bilaget »mangler.pdf« findes ikke i brevets mappe eller er for stort.',
      'Billedet »kort.png« findes ikke i brevets mappe eller er for stort.',
    ]);
  });
});

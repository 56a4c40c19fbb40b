import { CancellationTokenSource, DiagnosticSeverity, LSPErrorCodes } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { createTestServer, fullCapabilities, startedClient, type ClientOptions, type TestServer, userWordsUri } from '../kit/lspClient.js';
import { MemoryFiles } from '../kit/workspace.js';
import { bodyLine, letter, letterUri } from './letters.js';

async function started(options: ClientOptions = {}, server = createTestServer(), expectedLog: readonly RegExp[] = []): Promise<TestServer> {
  await startedClient(options, server, expectedLog);
  return server;
}

const pushOnly = { capabilities: {} };
const at = (line: number, character: number) => ({ line, character });
const insert = (line: number, character: number, text: string) => ({ range: { start: at(line, character), end: at(line, character) }, text });

/** Rule ids of the diagnostics on the line. */
function codesOn(items: readonly { readonly code?: unknown; readonly range: { readonly start: { readonly line: number } } }[], line: number): unknown[] {
  return items.filter(({ range }) => range.start.line === line).map(({ code }) => code);
}

describe('pulled diagnostics', () => {
  it('say rule, page, severity and place', async () => {
    const { client } = await started();
    await client.open(letterUri, letter('Borgeren skrev den 31. juni 2024 til jer.'));
    const items = await client.diagnostics(letterUri);
    const found = items.filter(({ code }) => code === 'dato/umulig');
    expect(found).toEqual([{
      range: { start: at(bodyLine, 19), end: at(bodyLine, 32) },
      severity: DiagnosticSeverity.Error,
      code: 'dato/umulig',
      codeDescription: { href: 'file:///regler/dato-umulig.md' },
      source: 'ombudsbrev',
      message: found[0]?.message,
    }]);
    expect(found[0]?.message).toMatch(/^Der er ingen dag 31/);
  });

  it('speak English when asked to', async () => {
    const { client } = await started({ initializationOptions: { sprog: 'en' } });
    await client.open(letterUri, letter('Borgeren skrev den 31. juni 2024.'));
    const [found] = (await client.diagnostics(letterUri)).filter(({ code }) => code === 'dato/umulig');
    expect(found?.message).toMatch(/There is no day 31/);
  });

  it('are unchanged as long as nothing changes, and full after', async () => {
    const { client, clock } = await started();
    await client.open(letterUri, letter('Borgeren skrev den 31. juni 2024.'));
    const first = await client.pull(letterUri);
    expect(await client.pull(letterUri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(letterUri, insert(bodyLine, 0, 'Ja. '));
    await client.arrived();
    clock.advance(2000);
    const second = await client.pull(letterUri, first.resultId);
    expect(second.kind).toBe('full');
    expect(second.resultId).not.toBe(first.resultId);
  });

  it('count UTF-16 code units', async () => {
    const { client } = await started();
    await client.open(letterUri, letter('\u{1F4DC}\u{1F4DC} Den 31. juni 2024.'));
    const [found] = (await client.diagnostics(letterUri)).filter(({ code }) => code === 'dato/umulig');
    expect(found?.range).toEqual({ start: at(bodyLine, 9), end: at(bodyLine, 22) });
  });

  it('stand on the right line in files with CRLF', async () => {
    const { client } = await started();
    await client.open(letterUri, letter('Den 1. juni.\n\nDen 31. juni 2024.').replaceAll('\n', '\r\n'));
    const [found] = (await client.diagnostics(letterUri)).filter(({ code }) => code === 'dato/umulig');
    expect(found?.range).toEqual({ start: at(bodyLine + 2, 4), end: at(bodyLine + 2, 17) });
  });

  it('are answered as cancelled when cancelled, never as empty', async () => {
    const { client } = await started();
    await client.open(letterUri, letter('Den 31. juni 2024.'));
    await client.change(letterUri, insert(bodyLine, 0, 'x'));
    const source = new CancellationTokenSource();
    const pulled = client.pull(letterUri, undefined, source.token);
    await client.arrived();
    source.cancel();
    await expect(pulled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it('are those of the newest version when changes overtake the pull', async () => {
    const { client, clock } = await started();
    await client.open(letterUri, letter('Den 31. juni 2024.'));
    await client.change(letterUri, insert(bodyLine, 18, '\n\nDen 31. april 2024.'));
    const pulled = client.diagnostics(letterUri);
    await client.change(letterUri, insert(0, 3, ' '));
    await client.arrived();
    clock.advance(2000);
    expect(codesOn(await pulled, bodyLine + 2)).toContain('dato/umulig');
  });

  it('are never pushed as well', async () => {
    const { client, clock } = await started();
    await client.open(letterUri, letter('Den 31. juni 2024.'));
    await client.change(letterUri, insert(bodyLine, 0, 'x'));
    await client.arrived();
    clock.advance(5000);
    await client.close(letterUri);
    await client.arrived();
    expect(client.published).toEqual([]);
  });

  it('work for unsaved letters and files outside any folder', async () => {
    const { client, files } = await started();
    await client.open('untitled:Untitled-1', letter('Den 31. juni 2024.'));
    expect(codesOn(await client.diagnostics('untitled:Untitled-1'), bodyLine)).toContain('dato/umulig');
    expect(files.reads).toEqual([userWordsUri]);
  });

  it('leave other documents alone', async () => {
    const { client } = await started();
    await client.open('file:///sager/noter.md', 'Den 31. juni 2024.', 'markdown');
    expect(await client.diagnostics('file:///sager/noter.md')).toEqual([]);
    expect(await client.diagnostics('file:///ikke-aaben.brev.md')).toEqual([]);
  });
});

describe('pushed diagnostics', () => {
  it('come at once on opening, after a quiet moment on changes, and are cleared on closing', async () => {
    const { client, clock } = await started(pushOnly);
    await client.open(letterUri, letter('Den 31. juni 2024.'));
    await client.arrived();
    clock.advance(0);
    await client.until(() => client.published.length === 1);
    expect(client.published[0]).toMatchObject({ uri: letterUri, version: 1 });
    expect(codesOn(client.published[0]?.diagnostics ?? [], bodyLine)).toContain('dato/umulig');

    await client.change(letterUri, insert(bodyLine, 0, 'Ja. '));
    await client.change(letterUri, insert(0, 3, ' '));
    await client.arrived();
    clock.advance(99);
    await client.arrived();
    expect(client.published.length).toBe(1);
    clock.advance(1);
    await client.until(() => client.published.length === 2);
    expect(client.published[1]).toMatchObject({ uri: letterUri, version: 3 });

    await client.close(letterUri);
    await client.until(() => client.published.length === 3);
    expect(client.published[2]).toEqual({ uri: letterUri, diagnostics: [] });
  });
});

describe('while a word is typed', () => {
  const body = 'Borgeren skrev den 31. juni 2024 til jer.';
  const typed = insert(bodyLine, 32, 'x');

  it('nothing is said of it, and the client is told to pull again at rest', async () => {
    const { client, clock } = await started();
    await client.open(letterUri, letter(body));
    expect(codesOn(await client.diagnostics(letterUri), bodyLine)).toContain('dato/umulig');
    await client.change(letterUri, { ...typed, text: ' ' }, { range: { start: at(bodyLine, 32), end: at(bodyLine, 33) }, text: '' });
    await client.arrived();
    clock.advance(20);
    expect(codesOn(await client.diagnostics(letterUri), bodyLine)).not.toContain('dato/umulig');
    expect(client.refreshes).toBe(0);
    clock.advance(1480);
    await client.until(() => client.refreshes === 1);
    expect(codesOn(await client.diagnostics(letterUri), bodyLine)).toContain('dato/umulig');
  });

  it('it is said at once when the next change is elsewhere', async () => {
    const { client, clock } = await started();
    await client.open(letterUri, letter(`${body}\n\nVi takker.`));
    await client.change(letterUri, insert(bodyLine, 32, ' '));
    await client.change(letterUri, insert(bodyLine + 2, 10, '!'));
    await client.arrived();
    clock.advance(20);
    expect(codesOn(await client.diagnostics(letterUri), bodyLine)).toContain('dato/umulig');
  });

  it('a client that is pushed to gets it at rest', async () => {
    const { client, clock } = await started(pushOnly);
    await client.open(letterUri, letter(body.replace('2024', '202')));
    await client.change(letterUri, insert(bodyLine, 31, '4'));
    await client.arrived();
    clock.advance(100);
    await client.until(() => client.published.length === 1);
    expect(codesOn(client.published[0]?.diagnostics ?? [], bodyLine)).not.toContain('dato/umulig');
    clock.advance(1400);
    clock.advance(0);
    await client.until(() => client.published.length === 2);
    expect(codesOn(client.published[1]?.diagnostics ?? [], bodyLine)).toContain('dato/umulig');
  });

  it('a client that cannot be told to pull again gets its answer at rest', async () => {
    const { client, clock } = await started({ capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(letterUri, letter(body.replace('2024', '202')));
    await client.change(letterUri, insert(bodyLine, 31, '4'));
    await client.arrived();
    clock.advance(20);
    const pulled = client.diagnostics(letterUri);
    await client.arrived();
    clock.advance(1500);
    expect(codesOn(await pulled, bodyLine)).toContain('dato/umulig');
  });
});

describe('what cannot be checked', () => {
  it('says so in one diagnostic: a binary file', async () => {
    const { client } = await started();
    await client.open(letterUri, 'PK\u0003\u0004\0\0');
    const items = await client.diagnostics(letterUri);
    expect(items.map(({ range, severity, message }) => ({ range, severity, message }))).toEqual([{
      range: { start: at(0, 0), end: at(0, 0) },
      severity: DiagnosticSeverity.Error,
      message: 'svar.brev.md er ikke tekst, men en binær fil (måske Word eller PDF). Et brev er Markdown i en fil, der ender på .brev.md.',
    }]);
  });

  it('says so in one diagnostic: 10 MB', async () => {
    const { client } = await started();
    await client.open(letterUri, 'Den 31. juni 2024. '.repeat(10_000_000 / 19));
    const items = await client.diagnostics(letterUri);
    expect(items.map(({ message }) => message)).toEqual([
      'svar.brev.md fylder 10,0 MB; et brev kan højst fylde 2,0 MB og bliver ikke kontrolleret. Del teksten, eller flyt bilag ud i egne filer.',
    ]);
  });

  it('warns of characters that were lost in decoding, and checks the rest', async () => {
    const { client } = await started();
    await client.open(letterUri, letter('K\uFFFDbenhavn, den 31. juni 2024.'));
    const items = (await client.diagnostics(letterUri)).filter(({ range }) => range.start.line === bodyLine);
    expect(items.map(({ code, range }) => ({ code, start: range.start.character }))).toEqual([
      { code: undefined, start: 1 },
      { code: 'dato/umulig', start: 15 },
    ]);
  });
});

describe('a register that cannot be read', () => {
  it('is told once; everything else is checked', async () => {
    const server = createTestServer({
      loadRegister: () => {
        throw new Error('register.bin: truncated');
      },
    });
    const { client } = await started({}, server, [/^register: Error: register\.bin: truncated/]);
    await client.open(letterUri, letter('Den 31. juni 2024.'));
    expect(codesOn(await client.diagnostics(letterUri), bodyLine)).toContain('dato/umulig');
    await client.open('file:///sager/b.brev.md', letter('Den 31. juni 2024.'));
    await client.diagnostics('file:///sager/b.brev.md');
    expect(client.shown).toEqual(['Error: register.bin: truncated']);
  });
});

describe('the configuration', () => {
  const configurationUri = 'file:///sager/ombudsbrev.yaml';
  const off = 'regler:\n  dato/umulig: fra\n';
  const wrong = letter('Den 31. juni 2024.');

  it('is read from the letter’s folder upwards, once', async () => {
    const files = new MemoryFiles({ [configurationUri]: off });
    const { client } = await started({}, createTestServer({}, files));
    await client.open(letterUri, wrong);
    expect(codesOn(await client.diagnostics(letterUri), bodyLine)).toEqual([]);
    await client.diagnostics(letterUri);
    expect(files.reads).toEqual([
      'file:///sager/2024-0012345/ombudsbrev.yaml',
      'file:///sager/ombudsbrev.yaml',
      'file:///ombudsbrev.yaml',
      userWordsUri,
    ]);
  });

  it('is read again when a file changes, and the client told to pull', async () => {
    const files = new MemoryFiles({ [configurationUri]: off });
    const { client, clock } = await started({}, createTestServer({}, files));
    await client.until(() => client.registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'));
    await client.open(letterUri, wrong);
    await client.diagnostics(letterUri);
    files.remove(configurationUri);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: configurationUri, type: 3 }] });
    await client.arrived();
    clock.advance(300);
    await client.until(() => client.refreshes === 1);
    expect(codesOn(await client.diagnostics(letterUri), bodyLine)).toContain('dato/umulig');
  });

  it('is taken from the editor where the file is open', async () => {
    const { client, clock } = await started();
    await client.open(letterUri, wrong);
    expect(codesOn(await client.diagnostics(letterUri), bodyLine)).toContain('dato/umulig');
    await client.open(configurationUri, off, 'ombudsbrev-yaml');
    await client.arrived();
    clock.advance(300);
    await client.until(() => client.refreshes === 1);
    expect(codesOn(await client.diagnostics(letterUri), bodyLine)).toEqual([]);
  });

  it('is the workspace folder’s for unsaved letters', async () => {
    const files = new MemoryFiles({ 'file:///sager/2024-0012345/ombudsbrev.yaml': off });
    const { client } = await started({ workspaceFolders: ['file:///sager/2024-0012345', 'file:///andet'] }, createTestServer({}, files));
    await client.open('untitled:Untitled-1', wrong);
    expect(codesOn(await client.diagnostics('untitled:Untitled-1'), bodyLine)).toEqual([]);
  });

  it('is told of, once, when it is faulty and nobody has it open', async () => {
    const files = new MemoryFiles({ [configurationUri]: 'reglerr:\n  dato: fra\nregler:\n  dato/umulig: fra\n' });
    const { client } = await started({}, createTestServer({}, files));
    await client.open(letterUri, wrong);
    expect(codesOn(await client.diagnostics(letterUri), bodyLine)).toEqual([]);
    await client.open('file:///sager/b.brev.md', wrong);
    await client.diagnostics('file:///sager/b.brev.md');
    expect(client.shown).toEqual([expect.stringMatching(/^\/sager\/ombudsbrev\.yaml, linje 1: .*reglerr.* Resten af filen gælder\. Åbn den for at se, hvad der er galt\.$/)]);
  });

  it('has findings of its own', async () => {
    const { client } = await started();
    await client.open(configurationUri, 'reglerr:\n  dato/umulig: fra\n', 'ombudsbrev-yaml');
    const items = await client.diagnostics(configurationUri);
    expect(items.map(({ range, severity, source }) => ({ range, severity, source }))).toEqual([
      { range: { start: at(0, 0), end: at(0, 7) }, severity: DiagnosticSeverity.Error, source: 'ombudsbrev' },
    ]);
  });
});

describe('the setting ombudsbrev.sprog', () => {
  it('is asked for, and followed when it changes', async () => {
    const { client, clock } = await started({ capabilities: fullCapabilities, settings: { sprog: 'en' } });
    await client.until(() => client.registrations.some(({ method }) => method === 'workspace/didChangeConfiguration'));
    await client.arrived();
    await client.open(letterUri, letter('Den 31. juni 2024.'));
    const messages = async (): Promise<string> => (await client.diagnostics(letterUri)).map(({ message }) => message).join('\n');
    expect(await messages()).toMatch(/There is no day 31/);
    client.settings = { sprog: 'da' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    // The server has asked for the setting, and has the answer.
    await client.arrived();
    await client.arrived();
    clock.advance(300);
    await client.until(() => client.refreshes > 0);
    expect(await messages()).not.toMatch(/There is no day 31/);
  });
});

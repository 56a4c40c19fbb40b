import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DefinitionRequest, DidChangeWatchedFilesNotification, ExecuteCommandRequest, FileChangeType, ReferencesRequest, type Location } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../server/src/hosts/node/textFiles.js';
import { folderWith } from '../kit/commandLine.js';
import { createTestServer, startedClient, type LspClient } from '../kit/lspClient.js';
import { marked, MemoryFiles } from '../kit/workspace.js';
import { letter, letterUri } from './letters.js';

const folder = 'file:///sager/2024-0012345/';

/** Where the definition of what stands at the cursor is, and the place marked `⟦…⟧`. */
async function definitionIn(client: LspClient, body: string) {
  const { text, cursor, ranges } = marked(letter(body));
  await client.open(letterUri, text);
  const found = await client.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri: letterUri }, position: cursor });
  return { found, expected: ranges[0] && { uri: letterUri, range: ranges[0] } };
}

async function referencesAt(client: LspClient, cursor: Location['range']['start'], includeDeclaration = true): Promise<Location[]> {
  const params = { textDocument: { uri: letterUri }, position: cursor, context: { includeDeclaration } };
  return (await client.connection.sendRequest(ReferencesRequest.type, params)) ?? [];
}

describe('go to definition', () => {
  it.each([
    ['where the act is named by its number', 'Efter servicelovens § 12 og, jf. ⟦lovbekendtgørelse nr. 909 af 3. juli 2024⟧.\n\nEfter servi|celovens § 41.'],
    ['the first mention of an act never named by its number', 'Efter ⟦forvaltningslovens § 7⟧.\n\nSe forvaltnings|loven.'],
    ['an EU act’s number', 'Efter ⟦forordning (EU) 2016/679⟧.\n\nSe GDPR art|ikel 5.'],
    ['a footnote’s text', 'Efter loven.[|^1]\n\n⟦[^1]:⟧ Se note.'],
    ['a footnote’s first call', 'Efter loven.⟦[^a]⟧ Og igen.[^a]\n\n[^|a]: Se note.'],
  ])('leads to %s', async (_, body) => {
    const { found, expected } = await definitionIn(await startedClient(), body);
    expect(found).toEqual(expected);
  });

  it('leads nowhere from plain text, or where it cannot be told what is cited', async () => {
    expect((await definitionIn(await startedClient(), 'Tak for din hen|vendelse.')).found).toBe(null);
    expect((await definitionIn(await startedClient(), 'Efter serviceloven og forvaltningsloven. Samme lov § 1|5.')).found).toBe(null);
  });
});

describe('find references', () => {
  it('finds the same provision in the letter, and not its neighbours', async () => {
    const client = await startedClient();
    const { text, cursor, ranges } = marked(letter('⟦Forvaltningslovens § 7⟧, § 8 og ⟦FVL § |7, stk. 2⟧, og ⟦forvaltningslovens §§ 6-9⟧. Forvaltningslovens § 19. Servicelovens § 7.'));
    await client.open(letterUri, text);
    expect(await referencesAt(client, cursor)).toEqual(ranges.map((range) => ({ uri: letterUri, range })));
  });

  it('leaves out the introduction when asked to', async () => {
    const client = await startedClient();
    const { text, cursor, ranges } = marked(letter('Forvaltningsloven gælder.\n\nSe ⟦forvaltnings|lovens § 7⟧ og ⟦forvaltningsloven⟧.'));
    await client.open(letterUri, text);
    const [, whole] = marked(letter('Forvaltningsloven gælder.\n\nSe ⟦forvaltningslovens § 7⟧ og ⟦forvaltnings|loven⟧.')).ranges;
    expect(whole).toEqual(ranges[1]);
    expect(await referencesAt(client, whole?.start ?? cursor, false)).toEqual(ranges.map((range) => ({ uri: letterUri, range })));
  });

  it('finds a footnote’s calls and text', async () => {
    const client = await startedClient();
    const { text, cursor, ranges } = marked(letter('Først⟦[^1]⟧ og så⟦[^|1]⟧.\n\n⟦[^1]:⟧ Noten.\n\n[^2]: En anden.'));
    await client.open(letterUri, text);
    expect((await referencesAt(client, cursor)).map(({ range }) => range)).toEqual(ranges);
    expect((await referencesAt(client, cursor, false)).map(({ range }) => range)).toEqual(ranges.slice(0, 2));
  });

  it('finds them in the other letters of the case folder, an open one as it stands in the editor', async () => {
    const own = marked(letter('Efter ⟦aktivlo|vens § 1⟧.'));
    const onDisk = marked(letter('Se ⟦aktivlovens § 1, stk. 2⟧ og aktivlovens § 2.'));
    const inEditor = marked(letter('Her er den nye tekst.\n\nSe ⟦aktivlovens § 1⟧.'));
    const files = new MemoryFiles({
      [letterUri]: letter('Aktivlovens § 1 stod her før.'),
      [`${folder}a.brev.md`]: onDisk.text,
      [`${folder}bilag/b%20b.brev.md`]: letter('Aktivlovens § 1 stod her før.'),
      [`${folder}noter.md`]: 'Aktivlovens § 1.',
      'file:///sager/2024-0099999/c.brev.md': letter('Aktivlovens § 1.'),
    });
    const client = await startedClient({}, createTestServer({}, files));
    await client.open(letterUri, own.text);
    await client.open(`${folder}bilag/b b.brev.md`, inEditor.text);
    expect(await referencesAt(client, own.cursor)).toEqual([
      { uri: letterUri, range: own.ranges[0] },
      { uri: `${folder}a.brev.md`, range: onDisk.ranges[0] },
      { uri: `${folder}bilag/b b.brev.md`, range: inEditor.ranges[0] },
    ]);
  });

  it('reads nothing before it is asked, and each letter once until it is written again', async () => {
    const other = `${folder}a.brev.md`;
    const own = marked(letter('Efter aktivlo|vens § 1.'));
    const files = new MemoryFiles({ [other]: letter('Efter aktivlovens § 1.') });
    const client = await startedClient({}, createTestServer({}, files));
    const reads = (): number => files.reads.filter((uri) => uri === other).length;
    await client.open(letterUri, own.text);
    await client.diagnostics(letterUri);
    expect(await referencesAt(client, { line: 0, character: 0 })).toEqual([]);
    expect([files.lists.length, reads()]).toEqual([0, 0]);
    await referencesAt(client, own.cursor);
    expect(await referencesAt(client, own.cursor)).toHaveLength(2);
    expect([files.lists, reads()]).toEqual([[folder, folder], 1]);
    files.write(other, letter('Efter aktivlovens § 1 og aktivlovens § 1.'));
    expect(await referencesAt(client, own.cursor)).toHaveLength(3);
    files.remove(other);
    expect(await referencesAt(client, own.cursor)).toHaveLength(1);
  });

  it('keeps to the letter when it has no folder', async () => {
    const uri = 'untitled:Untitled-1';
    const files = new MemoryFiles({ [letterUri]: letter('Efter aktivlovens § 1.') });
    const client = await startedClient({}, createTestServer({}, files));
    const own = marked(letter('Efter ⟦aktivlo|vens § 1⟧.'));
    await client.open(uri, own.text);
    const params = { textDocument: { uri }, position: own.cursor, context: { includeDeclaration: true } };
    expect(await client.connection.sendRequest(ReferencesRequest.type, params)).toEqual([{ uri, range: own.ranges[0] }]);
    expect(files.lists).toEqual([]);
  });
});

describe('the command that lists sources', () => {
  const command = 'ombudsbrev.server.retskildeliste';
  const run = (client: LspClient, ...args: unknown[]): Promise<unknown> => client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });

  it('answers those of the letter as Markdown', async () => {
    const client = await startedClient({}, createTestServer({}, new MemoryFiles({ [`${folder}a.brev.md`]: letter('Efter aktivlovens § 1.') })));
    await client.open(letterUri, letter('Efter forvaltningslovens § 7.'));
    expect(String(await run(client, letterUri)).replaceAll('\u00a0', ' ')).toBe(`# Retskilder

Kontrolleret pr. 18. november 2024 mod et register fra 14. februar 2026.

## Love

- Forvaltningsloven, [LBK nr. 433 af 22. april 2014](https://www.retsinformation.dk/eli/lta/2014/433) – gældende
  - [§ 7](https://www.retsinformation.dk/eli/lta/2014/433#P7) – gældende (linje 11)
`);
  });

  it('answers those of all letters in the folder, called by their paths', async () => {
    const files = new MemoryFiles({ [`${folder}bilag/a%20b.brev.md`]: letter('Efter aktivlovens § 1.') });
    const client = await startedClient({ initializationOptions: { sprog: 'en' } }, createTestServer({}, files));
    await client.open(letterUri, letter('Efter forvaltningslovens § 7 og aktivlovens § 1.'));
    const list = String(await run(client, letterUri, 'mappe')).replaceAll('\u00a0', ' ');
    expect(list).toContain('Checked as of 18 November 2024');
    expect(list).toContain('(svar.brev.md line 11; bilag/a b.brev.md line 11)');
  });

  it('answers nothing for what is not open, and refuses what it does not know', async () => {
    const client = await startedClient();
    expect(await run(client, letterUri)).toBe(null);
    await expect(run(client, 7)).rejects.toThrow('takes the URI of a letter');
    await expect(run(client, letterUri, 'alt')).rejects.toThrow('takes the URI of a letter');
    await expect(client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'andet' })).rejects.toThrow('unknown command andet');
  });
});

describe('letters of the folder that are not read', () => {
  const unread = [
    'latin.brev.md er ikke gemt som UTF-8 (første fejl i linje 1). Åbn filen, vælg »Gem med tegnsæt« og UTF-8, og prøv igen.',
    'stor.brev.md fylder 10,0 MB; et brev kan højst fylde 2,0 MB og bliver ikke kontrolleret. Del teksten, eller flyt bilag ud i egne filer.',
    'ud.brev.md er et link til en fil uden for mappen og er ikke læst.',
  ];

  /** A folder on the disk with them, and a client that has its letter `svar.brev.md` open. */
  async function unreadable(expectedLog: readonly RegExp[] = []) {
    const outside = folderWith({ 'privat.brev.md': letter('Efter aktivlovens § 1.') });
    const disk = folderWith({
      'latin.brev.md': Buffer.from('Efter aktivlovens § 1.\n', 'latin1'),
      'stor.brev.md': Buffer.alloc(10_000_000, 'a b\n'),
      'a.brev.md': letter('Efter aktivlovens § 1.'),
    });
    symlinkSync(join(outside, 'privat.brev.md'), join(disk, 'ud.brev.md'));
    const client = await startedClient({}, createTestServer({ files: diskFiles }), expectedLog);
    const own = marked(letter('Efter aktivlo|vens § 1.'));
    const uri = pathToFileURL(join(disk, 'svar.brev.md')).href;
    await client.open(uri, own.text);
    return { client, disk, uri, position: own.cursor };
  }

  it('are named, with the reason, by the list of sources', async () => {
    const { client, disk, uri } = await unreadable();
    const list = async (): Promise<string> =>
      String(await client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'ombudsbrev.server.retskildeliste', arguments: [uri, 'mappe'] })).replaceAll('\u00a0', ' ');
    const before = await list();
    expect(before).toContain(`\n\n**Listen er ikke fuldstændig:**\n\n${unread.map((reason) => `- ${reason}\n`).join('')}\n## Love\n`);
    expect(before).toContain('(svar.brev.md linje 11; a.brev.md linje 11)');
    // What the editor has open is what counts.
    await client.open(pathToFileURL(join(disk, 'latin.brev.md')).href, letter('Efter aktivlovens § 1.'));
    rmSync(join(disk, 'stor.brev.md'));
    rmSync(join(disk, 'ud.brev.md'));
    const after = await list();
    expect(after).not.toContain('fuldstændig');
    expect(after).toContain('(svar.brev.md linje 11; a.brev.md linje 11; latin.brev.md linje 11)');
  });

  it('are not missed when they went away in the meantime', async () => {
    const uri = `${folder}svar.brev.md`;
    const files = new MemoryFiles({ [`${folder}a.brev.md`]: letter('Efter aktivlovens § 1.') });
    const { letters } = await files.lettersBelow(folder);
    const client = await startedClient({}, createTestServer({ files: { ...files, lettersBelow: () => Promise.resolve({ letters, omissions: [] }) } }));
    files.remove(`${folder}a.brev.md`);
    await client.open(uri, letter('Efter aktivlovens § 1.'));
    const list = String(await client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'ombudsbrev.server.retskildeliste', arguments: [uri, 'mappe'] }));
    expect(list).toContain('(linje\u00a011)');
    expect(list).not.toContain('fuldstændig');
  });

  it('are logged by find references, once', async () => {
    const { client, uri, position } = await unreadable([/Der kan være flere henvisninger i mappen/]);
    const ask = (): Promise<unknown> =>
      client.connection.sendRequest(ReferencesRequest.type, { textDocument: { uri }, position, context: { includeDeclaration: true } });
    expect(await ask()).toHaveLength(2);
    expect(await ask()).toHaveLength(2);
    expect(client.logged).toEqual(unread.map((reason) => `Der kan være flere henvisninger i mappen: ${reason}`));
  });
});

describe('an office’s own acts', () => {
  const yaml = (navn: string): string => `love:\n  - navn: ${navn}\n    titel: Lov om diger\n    type: LBK\n    nummer: 29999\n    dato: 2020-03-16\n`;

  it('are found in the other letters of the folder, and read again when the file names others', async () => {
    const other = `${folder}a.brev.md`;
    const files = new MemoryFiles({ [`${folder}ombudsbrev.yaml`]: yaml('digeloven'), [other]: letter('Efter § 3 i lov om diger.') });
    const client = await startedClient({}, createTestServer({}, files));
    const own = marked(letter('Efter digelov|ens § 3.'));
    await client.open(letterUri, own.text);
    expect((await referencesAt(client, own.cursor)).map(({ uri }) => uri)).toEqual([letterUri, other]);
    files.write(`${folder}ombudsbrev.yaml`, yaml('kystloven'));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: `${folder}ombudsbrev.yaml`, type: FileChangeType.Changed }] });
    expect((await referencesAt(client, own.cursor)).map(({ uri }) => uri)).toEqual([letterUri]);
  });
});

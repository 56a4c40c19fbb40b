import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  HoverRequest,
  type ClientCapabilities,
  type CodeAction,
  type MarkupContent,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { createTestServer, fullCapabilities, startedClient, userWordsUri, type LspClient } from '../kit/lspClient.js';
import { marked, MemoryFiles } from '../kit/workspace.js';
import { letter, letterUri, metadata } from './letters.js';

const makesFiles: ClientCapabilities = { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } };
const configurationUri = 'file:///sager/ombudsbrev.yaml';
const officeUri = 'file:///sager/kontor.ord.txt';

async function started(texts: Readonly<Record<string, string>> = {}, capabilities: ClientCapabilities = makesFiles) {
  const server = createTestServer({}, new MemoryFiles(texts));
  const client = await startedClient({ capabilities, workspaceFolders: ['file:///sager/'] }, server);
  return { ...server, client };
}

/** Opens a letter whose body has a cursor `|`, and gives the actions there. */
async function actionsAt(client: LspClient, body: string, only: readonly string[] = ['quickfix']): Promise<readonly CodeAction[]> {
  const { text, cursor } = marked(letter(body));
  await client.open(letterUri, text);
  return actions(client, cursor, only);
}

async function actions(client: LspClient, at: { readonly line: number; readonly character: number }, only: readonly string[] = ['quickfix']): Promise<readonly CodeAction[]> {
  const answer = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: letterUri }, range: { start: at, end: at }, context: { diagnostics: [], only: [...only] },
  });
  return (answer ?? []).filter((action): action is CodeAction => typeof action.command !== 'string');
}

/** What the files are after an edit; those that it makes are marked. */
function applied(edit: WorkspaceEdit | undefined, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    if ('kind' in change) result[change.kind === 'create' ? change.uri : ''] = 'new:';
    else {
      const { uri } = change.textDocument;
      const before = result[uri] === 'new:' ? '' : (texts[uri] ?? '');
      result[uri] = (result[uri] ?? '') + TextDocument.applyEdits(TextDocument.create(uri, '', 0, before), change.edits.filter((each) => 'newText' in each));
    }
  }
  return result;
}

const titled = (list: readonly CodeAction[], start: string): CodeAction | undefined => list.find(({ title }) => title.startsWith(start));
const textOf = (message: string | MarkupContent): string => (typeof message === 'string' ? message : message.value);
const unknownWordsIn = async (client: LspClient, uri = letterUri): Promise<readonly string[]> =>
  (await client.diagnostics(uri)).filter(({ code }) => code === 'sprog/stavning').map(({ message }) => /»([^«]*)«/.exec(textOf(message))?.[1] ?? '');

describe('an unknown word', () => {
  it('can be ignored, added as it is or with its inflections', async () => {
    const { client } = await started({ [configurationUri]: 'ordliste: kontor.ord.txt\n', [officeUri]: 'abe\nær\n' });
    const list = await actionsAt(client, 'De kørte med zorgtra|fikken i går.');
    expect(list.map(({ title }) => title).filter((title) => title.includes('zorg') && !title.startsWith('Ret'))).toEqual([
      'Ignorér »zorgtrafikken« i dette brev (tilføj til brevets ord)',
      'Tilføj »zorgtrafikken« til kontorets ordliste',
      'Tilføj »zorgtrafikken« til min ordliste',
      'Tilføj »zorgtrafik« til kontorets ordliste med bøjning som »trafik« (zorgtrafikken, zorgtrafikker)',
      'Tilføj »zorgtrafik« til min ordliste med bøjning som »trafik« (zorgtrafikken, zorgtrafikker)',
    ]);
    expect(applied(titled(list, 'Tilføj »zorgtrafik« til kontorets')?.edit, { [officeUri]: 'abe\nær\n' })).toEqual({ [officeUri]: 'abe\nzorgtrafik = trafik\nær\n' });
  });

  it('is written into the letter’s metadata, and known there at once, wherever it stands', async () => {
    const { client, clock } = await started();
    const body = 'Zorgen kom.\n\nDer var en zo|rgen, sagde hun: ”zorgen”.';
    const list = await actionsAt(client, body);
    expect(await unknownWordsIn(client)).toEqual(['zorgen', 'zorgen']);
    const { text } = marked(letter(body));
    const after = applied(titled(list, 'Ignorér »zorgen«')?.edit, { [letterUri]: text })[letterUri] ?? '';
    expect(after).toBe(text.replace('Lindebæk\n', 'Lindebæk\nord: [zorgen]\n'));
    await client.change(letterUri, { text: after });
    await client.arrived();
    clock.advance(20);
    expect(await unknownWordsIn(client)).toEqual([]);
    expect((await client.diagnostics(letterUri)).filter(({ code }) => String(code).startsWith('metadata/'))).toEqual([]);
  });

  it('goes into a list that is made and named where there is none', async () => {
    const { client } = await started();
    const list = await actionsAt(client, 'Der var en zo|rgen.');
    expect(applied(titled(list, 'Tilføj »zorgen« til kontorets')?.edit, {})).toEqual({
      [officeUri]: 'new:zorgen\n',
      [configurationUri]: 'new:ordliste: kontor.ord.txt\n',
    });
  });

  it('goes into a list that is named in the office’s file', async () => {
    const { client } = await started({ [configurationUri]: 'regler:\n  brev: råd' });
    const list = await actionsAt(client, 'Der var en zo|rgen.');
    expect(applied(titled(list, 'Tilføj »zorgen« til kontorets')?.edit, { [configurationUri]: 'regler:\n  brev: råd' })).toEqual({
      [officeUri]: 'new:zorgen\n',
      [configurationUri]: 'regler:\n  brev: råd\nordliste: kontor.ord.txt\n',
    });
  });

  it('goes into ombudsbrev.yaml for an editor that makes no files, and nowhere where there is none', async () => {
    const { client } = await started({ [configurationUri]: 'ord: [abe]\n' }, fullCapabilities);
    const list = await actionsAt(client, 'Der var en zo|rgen.');
    expect(applied(titled(list, 'Tilføj »zorgen« til kontorets')?.edit, { [configurationUri]: 'ord: [abe]\n' })).toEqual({ [configurationUri]: 'ord: [abe, zorgen]\n' });
    const other = await started({}, fullCapabilities);
    expect(titled(await actionsAt(other.client, 'Der var en zo|rgen.'), 'Tilføj »zorgen« til kontorets')).toBe(undefined);
  });

  it('is mended in all places at once, but not in quotations', async () => {
    const { client } = await started();
    const body = 'En afgørlse. To afgørl|se. Hun skrev: ”Ingen afgørlse kom.”';
    const list = await actionsAt(client, body);
    const { text } = marked(letter(body));
    expect(applied(titled(list, 'Ret alle 2 »afgørlse« i brevet til »afgørelse«')?.edit, { [letterUri]: text })[letterUri]).toBe(
      letter('En afgørelse. To afgørelse. Hun skrev: ”Ingen afgørlse kom.”'),
    );
  });
});

describe('the user’s own list', () => {
  it('is written by the server, holds in every letter, and can be taken back', async () => {
    const { client, files, clock } = await started();
    const add = titled(await actionsAt(client, 'Der var en zorgtraf|ik.'), 'Tilføj »zorgtrafik« til min ordliste med');
    const other = 'file:///sager/andet.brev.md';
    await client.open(other, letter('To zorgtrafikker.'));
    expect(await unknownWordsIn(client, other)).toEqual(['zorgtrafikker']);
    if (add?.command === undefined) throw new Error('no command');
    expect(await client.connection.sendRequest(ExecuteCommandRequest.type, add.command)).toBe(1);
    expect(files.text(userWordsUri)).toBe('zorgtrafik = trafik\n');
    clock.advance(300);
    await client.until(() => client.refreshes > 0);
    expect([await unknownWordsIn(client), await unknownWordsIn(client, other)]).toEqual([[], []]);

    const { cursor } = marked(letter('Der var en zorgtraf|ik.'));
    const remove = titled(await actions(client, cursor), 'Fjern »zorgtrafik« fra min ordliste');
    if (remove?.command === undefined) throw new Error('no command');
    await client.connection.sendRequest(ExecuteCommandRequest.type, remove.command);
    expect(files.text(userWordsUri)).toBe('');
    expect(await unknownWordsIn(client)).toEqual(['zorgtrafik']);
  });

  it('that cannot be written is told of', async () => {
    const server = createTestServer({ userWords: { uri: userWordsUri, change: () => ({ da: 'Ordlisten er låst.', en: 'The list is locked.' }) } });
    const client = await startedClient({}, server);
    const add = titled(await actionsAt(client, 'Der var en zo|rgen.'), 'Tilføj »zorgen« til min');
    expect(await client.connection.sendRequest(ExecuteCommandRequest.type, add?.command ?? { command: '' })).toBe(0);
    expect(client.shown).toEqual(['Ordlisten er låst.']);
  });

  it('is read again when another program changes it', async () => {
    const { client, files, clock } = await started();
    await client.open(letterUri, letter('Der var en zorgen.'));
    expect(await unknownWordsIn(client)).toEqual(['zorgen']);
    files.write(userWordsUri, 'zorgen\n');
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: 'file:///sager/andet.txt', type: 2 }, { uri: userWordsUri, type: 1 }] });
    await client.arrived();
    clock.advance(300);
    await client.until(() => client.refreshes === 1);
    expect(await unknownWordsIn(client)).toEqual([]);
  });
});

describe('a word that somebody has added', () => {
  const texts = { [configurationUri]: 'ordliste: kontor.ord.txt\nord: [zorgen]\n', [officeUri]: 'abe\nqvast = gæst\n' };

  it.each([
    ['Der var en zo|rgen.', 'Fjern »zorgen« fra kontorets ordliste', { [configurationUri]: 'ordliste: kontor.ord.txt\n' }],
    ['Der var qva|sten.', 'Fjern »qvast« fra kontorets ordliste', { [officeUri]: 'abe\n' }],
  ])('can be taken back: %s', async (body, title, expected) => {
    const { client } = await started(texts);
    const list = await actionsAt(client, body);
    expect(list.map((action) => action.title)).toEqual([title]);
    expect(applied(list[0]?.edit, texts)).toEqual(expected);
  });

  it('can be taken back from the letter', async () => {
    const { client } = await started();
    const { text, cursor } = marked(letter('Der var en zo|rgen.').replace(metadata, metadata.replace('---\n', '---\nord: [abe, zorgen]\n')));
    await client.open(letterUri, text);
    const [remove] = await actions(client, cursor);
    expect(remove?.title).toBe('Fjern »zorgen« fra brevets ord');
    expect(applied(remove?.edit, { [letterUri]: text })[letterUri]).toBe(text.replace('[abe, zorgen]', '[abe]'));
  });

  it.each([
    ['Der var en zo|rgen.', '»zorgen« er kendt fra kontorets ord (ombudsbrev.yaml).'],
    ['Der var qva|sten.', '»qvasten« er kendt fra kontorets ord (kontor.ord.txt): »qvast«, bøjet som »gæst«.'],
    ['Notat fra Linde|bæks sag.', '»Lindebæks« er kendt fra brevets oplysninger: »Karla Lindebæk«.'],
    ['Kommunens kontakt|punker.', '»kontaktpunker« står ikke i ordbogen. Det kan læses som kontakt + punker.'],
    ['En kantine|kommune.', undefined],
    ['En almin|delig sag.', undefined],
    ['Der var xy|zzy.', undefined],
  ])('says on hover where it is known from: %s', async (body, expected) => {
    const { client } = await started(texts);
    const { text, cursor } = marked(letter(body));
    await client.open(letterUri, text);
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: letterUri }, position: cursor });
    const contents = hover?.contents;
    expect(typeof contents === 'object' && 'value' in contents ? contents.value : undefined).toBe(expected);
  });
});

describe('all unknown words', () => {
  const body = 'Der var en zo|rgen i kommunen, og der var en zqrg i sagen. Et kontaktpunker blev fundet i den. Der var to zorgen i alt.';

  it('go to one list, without compounds that are probably slips', async () => {
    const { client } = await started();
    const list = await actionsAt(client, body, ['source']);
    const own = list.filter(({ kind }) => kind === 'source.ombudsbrev.tilfoejOrd');
    expect(own.map(({ title }) => title)).toEqual([
      'Tilføj alle 2 ukendte ord i brevet til brevets ord',
      'Tilføj alle 2 ukendte ord i brevet til kontorets ordliste',
      'Tilføj alle 2 ukendte ord i brevet til min ordliste',
    ]);
    expect(applied(own[1]?.edit, {})[officeUri]).toBe('new:zorgen\nzqrg\n');
  });

  it('go by the command too, through an edit that the editor can undo', async () => {
    const { client } = await started();
    const edits: WorkspaceEdit[] = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(edit);
      return { applied: true };
    });
    const { text } = marked(letter(body));
    await client.open(letterUri, text);
    const answer: unknown = await client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'ombudsbrev.server.ord', arguments: [letterUri, 'tilfoej', 'brev'] });
    expect(answer).toBe(2);
    expect(applied(edits[0], { [letterUri]: text })[letterUri]).toBe(text.replace('Lindebæk\n', 'Lindebæk\nord: [zorgen, zqrg]\n'));
  });

  it.each([[[letterUri, 'slet', 'min', ['abe']]], [[letterUri, 'fjern', 'min']], [[letterUri, 'tilfoej', 'min', ['to ord']]], [[1, 'tilfoej', 'min']]])('not with wrong arguments: %j', async (args) => {
    const { client } = await started();
    await expect(client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'ombudsbrev.server.ord', arguments: args })).rejects.toThrow('takes the URI');
  });
});

describe('a word file', () => {
  it('that is open counts as it stands there, and has findings of its own', async () => {
    const { client, clock } = await started({ [configurationUri]: 'ordliste: kontor.ord.txt\n', [officeUri]: '' });
    await client.open(letterUri, letter('Der var en zorgen.'));
    expect(await unknownWordsIn(client)).toEqual(['zorgen']);
    await client.open(officeUri, 'to ord\nzorgen\nby = kommune\n', 'plaintext');
    await client.arrived();
    clock.advance(300);
    await client.until(() => client.refreshes === 1);
    expect(await unknownWordsIn(client)).toEqual([]);
    expect((await client.diagnostics(officeUri)).map(({ range, message }) => [range.start.line, textOf(message).split('.')[0]])).toEqual([
      [0, '»to ord« er ikke ét ord'],
      [2, '»by« og »kommune« ender ikke på samme bogstav, så »by« er kun kendt, som det står'],
    ]);
    expect(client.shown).toEqual([]);
  });

  it('that nobody has open is told of, with its line', async () => {
    const { client } = await started({ [configurationUri]: 'ordliste: kontor.ord.txt\n', [officeUri]: 'abe\nabe\n' });
    await client.open(letterUri, letter('Der var.'));
    await client.diagnostics(letterUri);
    expect(client.shown).toEqual(['/sager/kontor.ord.txt, linje 2: »abe« står allerede i linje 1. Slet den ene. Resten af filen gælder. Åbn den for at se, hvad der er galt.']);
  });
});

describe('the word being typed', () => {
  it('is not reported until the author rests', async () => {
    const { client, clock } = await started();
    await client.open(letterUri, letter('Der var '));
    await client.diagnostics(letterUri);
    const { cursor } = marked(letter('Der var |'));
    await client.change(letterUri, { range: { start: cursor, end: cursor }, text: 'zorg' });
    await client.arrived();
    clock.advance(20);
    expect(await unknownWordsIn(client)).toEqual([]);
    clock.advance(1500);
    await client.until(() => client.refreshes === 1);
    expect(await unknownWordsIn(client)).toEqual(['zorg']);
  });
});

import { CodeActionRequest, type CodeAction, type CodeActionContext, type Command, type Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { fullCapabilities, startedClient, type LspClient } from '../kit/lspClient.js';
import { bodyLine, letter, letterUri } from './letters.js';

const at = (line: number, character: number) => ({ line, character });
const line = (number: number): Range => ({ start: at(number, 0), end: at(number, 1000) });
const wholeFile: Range = { start: at(0, 0), end: at(10_000, 0) };

async function actions(client: LspClient, range: Range, context: CodeActionContext = { diagnostics: [] }): Promise<CodeAction[]> {
  const answer: readonly (Command | CodeAction)[] =
    (await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: letterUri }, range, context })) ?? [];
  return answer.filter((action): action is CodeAction => 'kind' in action);
}

/** The letter after the action's edits. */
function applied(text: string, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  const edits = change !== undefined && 'edits' in change ? change.edits.filter((edit) => 'newText' in edit) : (action?.edit?.changes?.[letterUri] ?? []);
  return TextDocument.applyEdits(TextDocument.create(letterUri, '', 0, text), edits);
}

const fixAll: CodeActionContext = { diagnostics: [], only: ['source.fixAll'] };

describe('quick fixes', () => {
  it('belong to the finding they mend, and name the version they are for', async () => {
    const client = await startedClient();
    await client.open(letterUri, letter('Mødet den 18. November 2024.'));
    const diagnostics = (await client.diagnostics(letterUri)).filter(({ code }) => code === 'dato/stor-maaned');
    const fixes = (await actions(client, line(bodyLine), { diagnostics, only: ['quickfix'] })).filter((fix) => fix.diagnostics?.length === 1);
    expect(fixes).toEqual([{
      title: fixes[0]?.title,
      kind: 'quickfix',
      isPreferred: true,
      diagnostics,
      edit: {
        documentChanges: [{
          textDocument: { uri: letterUri, version: 1 },
          edits: [{ range: { start: at(bodyLine, 14), end: at(bodyLine, 15) }, newText: 'n' }],
        }],
      },
    }]);
  });

  it('are only those at the place asked for', async () => {
    const client = await startedClient();
    await client.open(letterUri, letter('Mødet den 18. November 2024.\n\nDet var det.'));
    expect(await actions(client, line(bodyLine + 2), { diagnostics: [], only: ['quickfix'] })).toEqual([]);
  });

  it('come without versions for clients that do not know them', async () => {
    const client = await startedClient({ capabilities: {} });
    await client.open(letterUri, letter('Mødet den 18. November 2024.'));
    const [fix] = (await actions(client, line(bodyLine))).filter(({ kind }) => kind === 'quickfix');
    expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([letterUri]);
  });

  it('speak the language asked for', async () => {
    const client = await startedClient({ initializationOptions: { sprog: 'en' } });
    await client.open(letterUri, letter('Mødet den 18. November 2024.'));
    const titles = (await actions(client, line(bodyLine), fixAll)).map(({ title }) => title);
    expect(titles).toEqual(['Make all safe fixes (form only)']);
  });

  it('put a misspelt key of the configuration right', async () => {
    const client = await startedClient();
    const uri = 'file:///sager/ombudsbrev.yaml';
    await client.open(uri, 'reglerr:\n  dato: fra\n', 'ombudsbrev-yaml');
    const answer = await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: line(0), context: { diagnostics: [] } });
    expect(answer).toEqual([{
      title: 'Ret til »regler«',
      kind: 'quickfix',
      isPreferred: true,
      edit: { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: { start: at(0, 0), end: at(0, 7) }, newText: 'regler' }] }] },
    }]);
  });
});

describe('ignoring a finding', () => {
  const ignore = async (client: LspClient, text: string, range: Range): Promise<CodeAction | undefined> => {
    await client.open(letterUri, text);
    return (await actions(client, range, { diagnostics: [], only: ['quickfix'] })).find(({ title }) => title === 'Ignorér dato/umulig her, og skriv hvorfor');
  };

  it('puts a mark before the paragraph, with a place for the reason', async () => {
    const client = await startedClient();
    const action = await ignore(client, letter('Brevet\nden 31. juni 2024.'), line(bodyLine + 1));
    const start = at(bodyLine, 0);
    expect(action?.edit).toEqual({
      documentChanges: [{
        textDocument: { uri: letterUri, version: 1 },
        edits: [{ range: { start, end: start }, snippet: { kind: 'snippet', value: '<!-- ombudsbrev-ignorer dato/umulig: $1 -->\n\n' } }],
      }],
    });
  });

  it.each([
    ['- Først.\n- Den 31. juni 2024.', 1],
    ['> Først.\n>\n> Den 31. juni 2024.', 2],
    ['> - Først.\n> - Den 31. juni 2024.', 1],
  ])('covers the whole of %j, and works once a reason stands there', async (body, below) => {
    const client = await startedClient({ capabilities: {} });
    const text = letter(`Indledning.\n\n${body}`);
    const marked = applied(text, await ignore(client, text, line(bodyLine + 2 + below)));
    expect(marked).toBe(letter(`Indledning.\n\n<!-- ombudsbrev-ignorer dato/umulig:  -->\n\n${body}`));
    const codes = async (): Promise<unknown[]> => (await client.diagnostics(letterUri)).filter(({ range }) => range.start.line > bodyLine).map(({ code }) => code);
    await client.close(letterUri);
    await client.open(letterUri, marked);
    expect(await codes()).toEqual(expect.arrayContaining(['ignorer/uden-begrundelse', 'dato/umulig']));
    await client.close(letterUri);
    await client.open(letterUri, marked.replace(':  -->', ': sådan står der i brevet -->'));
    expect(await codes()).not.toContain('dato/umulig');
  });
});

describe('source.fixAll.ombudsbrev', () => {
  const text = letter('Mødet den 18. November 2024 og den 19. Oktober 2024.\n\nDet stod den 31. juni 2024.');

  it('makes the safe fixes and nothing else; the second time there is nothing left', async () => {
    const client = await startedClient();
    await client.open(letterUri, text);
    const [action, ...others] = await actions(client, wholeFile, fixAll);
    expect(others).toEqual([]);
    expect(action?.kind).toBe('source.fixAll.ombudsbrev');
    const fixed = applied(text, action);
    expect(fixed).toBe(letter('Mødet den 18. november 2024 og den 19. oktober 2024.\n\nDet stod den 31. juni 2024.'));
    await client.change(letterUri, { text: fixed });
    expect(await actions(client, wholeFile, fixAll)).toEqual([]);
  });

  it('leaves quotations alone', async () => {
    const client = await startedClient();
    await client.open(letterUri, letter('Forvaltningen skrev: ”Mødet den 18. November 2024.”'));
    expect(await actions(client, wholeFile, fixAll)).toEqual([]);
  });

  it.each([
    [undefined, true],
    [['source'], true],
    [['source.fixAll'], true],
    [['source.fixAll.ombudsbrev'], true],
    [['source.fixAll.eslint'], false],
    [['source.organizeImports'], false],
    [['quickfix'], false],
    [['refactor'], false],
  ])('when only %j is asked for: %j', async (only, offered) => {
    const client = await startedClient();
    await client.open(letterUri, text);
    const kinds = (await actions(client, wholeFile, { diagnostics: [], ...(only === undefined ? {} : { only }) })).map(({ kind }) => kind);
    expect(kinds.includes('source.fixAll.ombudsbrev')).toBe(offered);
  });

  it('is for the newest version', async () => {
    const client = await startedClient({ capabilities: fullCapabilities });
    await client.open(letterUri, letter('Den 18. November 2024.'));
    await client.change(letterUri, { range: { start: at(bodyLine, 0), end: at(bodyLine, 0) }, text: 'Nu. ' });
    const [action] = await actions(client, wholeFile, fixAll);
    expect(action?.edit?.documentChanges).toEqual([{
      textDocument: { uri: letterUri, version: 2 },
      edits: [{ range: { start: at(bodyLine, 12), end: at(bodyLine, 13) }, newText: 'n' }],
    }]);
  });
});

describe('the full title of an act', () => {
  it('is offered where the letter first mentions it by its short name, as a rewriting and not as a finding’s fix', async () => {
    const client = await startedClient();
    const text = letter('Efter serviceloven kan kommunen hjælpe.\n\nServiceloven gælder.');
    await client.open(letterUri, text);
    const [first, ...others] = await actions(client, line(bodyLine), { diagnostics: [], only: ['refactor'] });
    expect(others).toEqual([]);
    expect(first?.kind).toBe('refactor.rewrite');
    expect(applied(text, first)).toContain('Efter lov om social service (serviceloven), jf. lovbekendtgørelse nr. 909 af 3. juli 2024, kan kommunen hjælpe.');
    expect(await actions(client, line(bodyLine + 2), { diagnostics: [], only: ['refactor'] })).toEqual([]);
    expect((await actions(client, line(bodyLine), { diagnostics: [], only: ['quickfix'] })).length).toBe(0);
  });
});

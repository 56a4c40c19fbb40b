import { CodeActionRequest } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { createTestServer, startedClient } from '../kit/lspClient.js';
import { bodyLine, letter, letterUri } from './letters.js';

describe('a misspelt word', () => {
  it('is found, and has its words where the caret stands', async () => {
    const client = await startedClient();
    await client.open(letterUri, letter('Der er truffet afgørlse.'));
    const [finding] = (await client.diagnostics(letterUri)).filter(({ code }) => code === 'sprog/stavning');
    const range = { start: { line: bodyLine, character: 15 }, end: { line: bodyLine, character: 23 } };
    expect(finding?.range).toEqual(range);
    const caret = { line: bodyLine, character: 18 };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: letterUri },
      range: { start: caret, end: caret },
      context: { diagnostics: finding === undefined ? [] : [finding], only: ['quickfix'] },
    });
    expect(actions?.map(({ title }) => title)[0]).toBe('Ret til »afgørelse«');
  });
});

describe('a dictionary that cannot be read', () => {
  it('is told to the user, and the rest of the letter is checked', async () => {
    const server = createTestServer({
      loadSpelling: () => {
        throw new Error('no dictionary');
      },
      explainSpellingFailure: () => ({ da: 'Ordbogen mangler.', en: 'No dictionary.' }),
    });
    const client = await startedClient({}, server, [/no dictionary/]);
    await client.open(letterUri, letter('Der er truffet afgørlse den 18. November 2024.'));
    const codes = (await client.diagnostics(letterUri)).map(({ code }) => code);
    expect(codes).toContain('dato/stor-maaned');
    expect(codes).not.toContain('sprog/stavning');
    expect(client.shown).toEqual(['Ordbogen mangler.']);
  });
});

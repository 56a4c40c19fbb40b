import { CodeActionRequest } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { startedClient } from '../kit/lspClient.js';
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

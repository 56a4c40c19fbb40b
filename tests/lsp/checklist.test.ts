import { describe, expect, it } from 'vitest';
import { ExecuteCommandRequest } from 'vscode-languageserver/node';
import { startedClient, type LspClient } from '../kit/lspClient.js';
import { bodyLine, letter, letterUri } from './letters.js';

describe('the command that says what still stands open', () => {
  const run = (client: LspClient, ...args: unknown[]): Promise<unknown> =>
    client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'ombudsbrev.server.tjekliste', arguments: args });

  it('answers the points in the user’s language, with their places, and counts the errors', async () => {
    const client = await startedClient({ initializationOptions: { sprog: 'en' } });
    await client.open(letterUri, letter('Fristen er den 31. juni 2024.'));
    const answer = (await run(client, letterUri)) as { readonly items: readonly { readonly title: string }[]; readonly errors: number };
    expect(answer.items.find(({ title }) => title === 'Dates and deadlines')).toEqual({
      title: 'Dates and deadlines',
      state: 'error',
      points: [
        {
          message: expect.stringContaining('30') as unknown,
          severity: 'error',
          rule: 'dato/umulig',
          range: { start: { line: bodyLine, character: 15 }, end: { line: bodyLine, character: 28 } },
        },
      ],
    });
    expect(answer.errors).toBeGreaterThanOrEqual(1);
  });

  it('answers nothing for what is not open, and refuses other arguments', async () => {
    const client = await startedClient();
    expect(await run(client, letterUri)).toBe(null);
    await expect(run(client, 7)).rejects.toThrow('takes the URI of a letter');
  });
});

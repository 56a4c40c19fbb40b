import { expect, it } from 'vitest';
import { ExecuteCommandRequest } from 'vscode-languageserver/node';
import { createTestServer, startedClient } from '../kit/lspClient.js';
import { MemoryFiles } from '../kit/workspace.js';
import { configuration } from '../kit/engine.js';
import { letterUri } from './letters.js';

const command = 'ombudsbrev.server.nytBrev';

it('offers the forms of the folder’s office, and writes the one chosen with today’s date', async () => {
  const files = new MemoryFiles({ 'file:///sager/2024-0012345/ombudsbrev.yaml': 'grundlag: tom\nmodtagere:\n  - { navn: Havneforvaltningen, forkortelse: HAV }\n' });
  const client = await startedClient({}, createTestServer({}, files));
  const run = (...args: unknown[]): Promise<unknown> => client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
  const forms = (await run(letterUri)) as readonly { readonly id: string; readonly title: string }[];
  expect(forms.map(({ id }) => id)).toEqual([...configuration.forms.keys()]);
  expect(forms.find(({ id }) => id === 'hoering')?.title).toBe(configuration.forms.get('hoering')?.name.da);
  expect(String(await run(letterUri, 'hoering'))).toMatch(/^---\nbrevtype: hoering\n[^]*\nmodtagere: \[HAV\]\n/);
  expect(await run(letterUri, 'findes-ikke')).toBe(null);
  await expect(run(7)).rejects.toThrow('takes the URI of a letter or folder');
});

import { expect, it } from 'vitest';
import { startedClient } from '../kit/lspClient.js';
import { letter, letterUri } from './letters.js';

const method = 'ombudsbrev/laesbarhed';
const params = { textDocument: { uri: letterUri } };

it('answers the LIX of the letter as it is now', async () => {
  const client = await startedClient();
  await client.open(letterUri, letter('Forvaltningen har svaret os nu. Borgeren fik besked den dag.'));
  expect(await client.connection.sendRequest(method, params)).toEqual({
    lix: 25,
    words: 10,
    sentences: 2,
    longWords: 2,
    title: 'LIX 25',
    explanation:
      'LIX 25 – let for øvede læsere\n\n10 ord i 2 sætninger: 5,0 ord pr. sætning\n2 lange ord (over 6 bogstaver): 20 %\n\nOverskrifter, tabeller, citater og tal tæller ikke med.',
  });
  await client.change(letterUri, { text: letter('Vi har det.') });
  expect(await client.connection.sendRequest(method, params)).toMatchObject({ title: 'LIX 3' });
});

it('answers in English, and nothing for a letter that is not open', async () => {
  const client = await startedClient({ initializationOptions: { sprog: 'en' } });
  expect(await client.connection.sendRequest(method, params)).toBeNull();
  await client.open(letterUri, letter('We are.'));
  expect(await client.connection.sendRequest(method, params)).toMatchObject({ explanation: expect.stringContaining('LIX 2 – easy for everybody') as string });
});

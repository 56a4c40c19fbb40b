import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createTestServer, startedClient } from '../kit/lspClient.js';
import { letter } from './letters.js';

const start = letter('Det følger af forvaltningslovens § 7, stk. 2.\r\n\r\n## Vurdering \u{1F4DC}\r\n\r\nBrevet er af 31. juni 2024, jf. LBK nr 1109 af 24/08/2023.');

const insertions = fc.constantFrom('', 'x', '\n', '\r\n\r\n', '”', '§ 9', '\u{1F4DC}', '## Konklusion\n', '---\n', '[^1]', '<!-- ', '31. juni 2024', 'LBK nr. 26');

describe('after any edits', () => {
  it('a document has the findings of its text, as if it had just been opened', async () => {
    const server = createTestServer();
    const { client, clock } = server;
    await startedClient({}, server);
    let documents = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ at: fc.nat(2000), length: fc.nat(12), text: insertions }), { minLength: 1, maxLength: 8 }), async (edits) => {
        documents += 1;
        const uri = `file:///sager/${documents}/brev.brev.md`;
        const mirror = TextDocument.create(uri, 'ombudsbrev', 1, start);
        await client.open(uri, start);
        for (const { at, length, text } of edits) {
          const offset = at % (mirror.getText().length + 1);
          const change = { range: { start: mirror.positionAt(offset), end: mirror.positionAt(offset + length) }, text };
          TextDocument.update(mirror, [change], mirror.version + 1);
          await client.change(uri, change);
          await client.arrived();
          clock.advance(2000);
          await client.pull(uri);
        }
        const edited = await client.diagnostics(uri);
        await client.close(uri);
        await client.open(uri, mirror.getText());
        expect(edited).toEqual(await client.diagnostics(uri));
        await client.close(uri);
      }),
      { numRuns: 60 },
    );
  });
});

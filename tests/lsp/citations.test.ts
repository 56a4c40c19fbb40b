import { DocumentLinkRequest, HoverRequest, MarkupContent } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { startedClient, type LspClient } from '../kit/lspClient.js';
import { marked } from '../kit/workspace.js';
import { letter, letterUri } from './letters.js';

/** The hover at the cursor `|`, over a letter with this body; its range is marked `⟦…⟧` where one is expected. */
async function hoverAt(client: LspClient, body: string) {
  const { text, cursor, ranges } = marked(letter(body));
  await client.open(letterUri, text);
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: letterUri }, position: cursor });
  return { text: MarkupContent.is(hover?.contents) ? hover.contents.value : undefined, range: hover?.range, expected: ranges[0] };
}

describe('hover over a citation', () => {
  it('says title, type and date, status as of the letter’s date, successor, source and the register’s date', async () => {
    const { text, range, expected } = await hoverAt(await startedClient(), 'Jf. ⟦LBK nr. 1109 af 24. aug|ust 2023⟧.');
    expect(range).toEqual(expected);
    expect(text).toContain('Bekendtgørelse af lov om retssikkerhed og administration på det sociale område');
    expect(text).toContain('LBK nr. 1109 af 24. august 2023');
    expect(text).toContain('Status pr. 18. november 2024: **afløst**');
    expect(text).toContain('LBK nr. 261 af 13. marts 2024');
    expect(text).toMatch(/registeret er fra \d+\. \p{L}+ \d{4}/u);
  });

  it('leads to the § it names', async () => {
    const { text, range, expected } = await hoverAt(await startedClient(), 'Det følger af ⟦forvaltningslovens § |7, stk. 2⟧.');
    expect(range).toEqual(expected);
    expect(text).toContain('https://www.retsinformation.dk/eli/lta/2014/433#P7');
    expect(text).toContain('> ▸ **Stk. 2.** Modtager en forvaltningsmyndighed en skriftlig henvendelse, som ikke vedrører dens sagsområde,');
  });

  it('is in English when asked for', async () => {
    const { text } = await hoverAt(await startedClient({ initializationOptions: { sprog: 'en' } }), 'Jf. LBK nr. 1109| af 24. august 2023.');
    expect(text).toContain('Status as of 18 November 2024: **replaced**');
  });

  it('is there right behind it, and not elsewhere', async () => {
    const client = await startedClient();
    expect((await hoverAt(client, 'Jf. ⟦LBK nr. 1109 af 24. august 2023|⟧.')).text).toContain('afløst');
    expect((await hoverAt(client, 'J|f. LBK nr. 1109 af 24. august 2023.')).text).toBe(undefined);
  });
});

describe('links', () => {
  it('lead from citations to the law with its §, from links to where they say', async () => {
    const client = await startedClient();
    const { text, ranges } = marked(letter(
      'Det følger af ⟦forvaltningslovens § 7, stk. 2⟧, jf. ⟦[svaret](svar 2.pdf)⟧ og ⟦[siden](https://www.kk.dk/svar)⟧, skriv til ⟦<mailto:post@example.dk>⟧.',
    ).replace('svar 2.pdf', '<svar 2.pdf>'));
    await client.open(letterUri, text);
    const links = (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: letterUri } })) ?? [];
    expect(links.map(({ target }) => target)).toEqual([
      'https://www.retsinformation.dk/eli/lta/2014/433#P7',
      'file:///sager/2024-0012345/svar%202.pdf',
      'https://www.kk.dk/svar',
      'mailto:post@example.dk',
    ]);
    expect(links.map(({ range }) => range)).toEqual(ranges);
  });

  it('are never something that runs', async () => {
    const client = await startedClient();
    await client.open(letterUri, letter('[a](command:rm) [b](javascript:alert) [c](vscode://x) [d](data:text/html,x) [e](#afsnit) [f](FILE:///etc/passwd)'));
    expect(await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: letterUri } })).toEqual([]);
  });
});

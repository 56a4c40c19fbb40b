import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../../server/src/engine/configuration/readConfiguration.js';
import { letterDocument } from '../../../../server/src/engine/layout/document/letterDocument.js';
import { letterHtml } from '../../../../server/src/engine/layout/html/letterHtml.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';
import { exampleLetters } from '../../../kit/examples.js';

const { configuration } = readConfiguration([]);

function htmlOf(source: string, images: ReadonlyMap<string, string> = new Map()): string {
  return letterHtml(letterDocument(parseLetter(source), configuration), images);
}

/** What stands in `<main>` before the closing. */
function bodyOf(source: string, images?: ReadonlyMap<string, string>): string {
  return /<main>(.*?)(?:<section class="afslutning"|<\/main>)/s.exec(htmlOf(source, images))?.[1] ?? '';
}

const head = '---\nbrevtype: afsluttende-brev\ntitel: Et brev\ndato: 2024-11-18\nsagsnr: 2024-0123456\nmodtagere: [SOF]\n---\n\n';

describe('the HTML letter', () => {
  it('sets running text, lists, quotations and tables in the elements that say what they are', () => {
    expect(bodyOf(`${head}## Et *vigtigt* afsnit\n\nTekst med **fed** og [link](https://www.kk.dk).\n\n- et\n- to\n\n> Et citat.\n\n| A | B |\n|---|--:|\n| a | 1 |\n`)).toBe(
      '<h2>Et <em>vigtigt</em> afsnit</h2>' +
        '<p>Tekst med <strong>fed</strong> og <a href="https://www.kk.dk">link</a>.</p>' +
        '<ul><li>et</li><li>to</li></ul>' +
        '<blockquote><p>Et citat.</p></blockquote>' +
        '<table><thead><tr><th scope="col">A</th><th scope="col" class="right">B</th></tr></thead>' +
        '<tbody><tr><td>a</td><td class="right">1</td></tr></tbody></table>',
    );
  });

  it('marks a table of so many columns that its words must part on paper', () => {
    const table = (columns: number): string => bodyOf(`${head}|${' Sagsbehandlingstid |'.repeat(columns)}\n|${'---|'.repeat(columns)}\n`).slice(0, 30);
    expect([table(3).startsWith('<table><thead>'), table(9).startsWith('<table class="mange-kolonner">')]).toEqual([true, true]);
  });

  it('begins the headings below the title and leaves no rank out', () => {
    expect(bodyOf(`${head}### Først\n\n##### Så\n\n### Igen\n`)).toBe('<h2>Først</h2><h3>Så</h3><h2>Igen</h2>');
  });

  it('numbers the chapters of a report that has no numbers of its own', () => {
    expect(bodyOf('---\nbrevtype: rapport\ntitel: En rapport\n---\n\n# Forord\n\n# Metode\n\n## Udvalg\n\n# Bilag\n')).toBe(
      '<h2>1. Forord</h2><h2>2. Metode</h2><h3>2.1 Udvalg</h3><h2>3. Bilag</h2>',
    );
  });

  it('links a note both ways, from each of its calls', () => {
    const html = htmlOf(`${head}Et[^a] og to[^a].\n\n[^a]: Noten.\n`);
    expect(html).toContain('Et<sup><a id="kald-1" href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup>');
    expect(html).toContain('to<sup><a id="kald-1-2" href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup>');
    expect(html).toContain(
      '<li id="note-1" value="1"><p>Noten. <a href="#kald-1" role="doc-backlink" aria-label="Tilbage til teksten ved note 1">↩</a>' +
        ' <a href="#kald-1-2" role="doc-backlink" aria-label="Tilbage til teksten ved note 1">↩</a></p></li>',
    );
  });

  it('says what the letter is, when and on which case', () => {
    const html = htmlOf(`${head}Tekst.\n`);
    expect(html.startsWith('<!doctype html><html lang="da"><head><meta charset="utf-8">')).toBe(true);
    expect(html).toContain('<title>Et brev</title>');
    expect(html).toContain('<meta name="dcterms.date" content="2024-11-18"><meta name="sagsnr" content="2024-0123456">');
    expect(html).toContain('<ul class="modtagere" aria-label="Modtagere"><li>Socialforvaltningen</li></ul><h1>Et brev</h1>');
    expect(html).toContain('<p><time datetime="2024-11-18">18. november 2024</time></p>');
  });

  it('makes no markup of what the letter says', () => {
    const html = htmlOf('---\ntitel: "<script>alert(1)</script>"\nmodtagere: ["<img src=x>"]\n---\n\n`<script>` og \\<b>fed\\</b> & "x"\n');
    expect(html).not.toMatch(/<(?:script|img|b)\b/);
    expect(html).toContain('<title>&#x3C;script>alert(1)&#x3C;/script></title>');
  });

  it('shows an image that was read, and says what a missing one shows', () => {
    const source = `${head}![Et kort](kort.png)\n`;
    expect(bodyOf(source, new Map([['kort.png', 'data:image/png;base64,AAAA']]))).toBe('<p><img src="data:image/png;base64,AAAA" alt="Et kort"></p>');
    expect(bodyOf(source)).toBe('<p><span>[Billede: Et kort]</span></p>');
  });

  it('says which way Arabic runs', () => {
    expect(bodyOf(`${head}مرحبا\n`)).toBe('<p dir="rtl">مرحبا</p>');
    expect(bodyOf(`${head}## **שלום**\n\n- مرحبا\n\n| א |\n|---|\n| a |\n`)).toBe(
      '<h2 dir="rtl"><strong>שלום</strong></h2><ul><li dir="rtl">مرحبا</li></ul><table><thead><tr><th scope="col" dir="rtl">א</th></tr></thead><tbody><tr><td>a</td></tr></tbody></table>',
    );
    expect(bodyOf(`${head}Borgeren skrev مرحبا.\n`)).toBe('<p>Borgeren skrev مرحبا.</p>');
  });

  it('has all its text in landmarks, of which none stands in an article', () => {
    const landmarks = [...htmlOf(`---\nbrevtype: afsluttende-brev\ntitel: T\nbilag: [Et]\n---\n\nTekst[^1].\n\n[^1]: Note.\n`).matchAll(/<(\/?)(article|header|main|section)\b([^>]*)>/g)];
    expect(landmarks.map(([, end, name, attributes = '']) => `${end ?? ''}${name ?? ''}${/ aria-label="([^"]*)"/.exec(attributes)?.[1] ?? ''}`)).toEqual([
      'header', 'sectionBrevets oplysninger', '/section', '/header', 'main', 'sectionUnderskrift', '/section', 'sectionBilag', '/section', 'sectionNoter', '/section', '/main',
    ]);
  });

  it('is named after the office where it has no title, and has no empty heading', () => {
    const html = htmlOf('Tekst.\n');
    expect([html.includes('<title>Borgerrådgiveren</title>'), html.includes('<h1')]).toEqual([true, false]);
  });

  it.each(exampleLetters.filter(({ wrong }) => !wrong))('has for $name one title, no rank left out, and ids that occur once', ({ source }) => {
    const html = htmlOf(source);
    const ranks = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(ranks.filter((rank) => rank === 1)).toEqual([1]);
    expect(ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1)).toEqual([]);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/engine/text/range.js';
import { analyse, configuration, engine } from '../../kit/engine.js';

function suggestionsFor(source: string): readonly (readonly string[])[] {
  const analysis = analyse(source);
  const findings = analysis.findings.filter(({ rule }) => rule === 'sprog/stavning');
  return findings.map((finding) => engine.suggestions(analysis, finding).map(({ edits }) => applyEdits(source, edits)));
}

describe('words for a misspelt one', () => {
  it('come on request, the best first, and none is safe', () => {
    const analysis = analyse('Afgørlsen er truffet.\n');
    const [finding] = analysis.findings.filter(({ rule }) => rule === 'sprog/stavning');
    if (finding === undefined) throw new Error('no finding');
    expect(finding.fixes).toEqual([]);
    const fixes = engine.suggestions(analysis, finding);
    expect(fixes[0]).toEqual({ title: { da: 'Ret til »Afgørelsen«', en: 'Change to "Afgørelsen"' }, safe: false, preferred: true, edits: [{ range: { start: 0, end: 9 }, newText: 'Afgørelsen' }] });
    expect(fixes.filter(({ safe, preferred }) => safe || preferred)).toEqual([fixes[0]]);
  });

  it('take the place of the word alone', () => {
    expect(suggestionsFor('Kommunen traf **afgørlse** i sagen.\n')[0]?.[0]).toBe('Kommunen traf **afgørelse** i sagen.\n');
  });

  it.each([
    ['in a quotation', 'Hun skrev: ”Der er truffet afgørlse i sagen nu.”\n'],
    ['in a block quotation', '> Der er truffet afgørlse i sagen nu.\n'],
    ['in a quotation of several paragraphs', 'Hun skrev: ”Det er sket.\n\nDer er truffet afgørlse i sagen.\n\nDet er alt.”\n'],
    ['where markup stands inside the word', 'Der er truffet afg**ørlse** i sagen nu.\n'],
  ])('are not offered %s', (_where, source) => {
    expect(suggestionsFor(source)).toEqual([[]]);
  });

  it('are none for other findings', () => {
    const analysis = analyse('Mødet den 18. November 2024.\n');
    expect(analysis.findings.flatMap((finding) => engine.suggestions(analysis, finding))).toEqual([]);
  });
});

describe('words that the speller need not know', () => {
  const misspelt = (source: string, options: Parameters<typeof analyse>[1] = {}): string[] =>
    analyse(source, options).findings.filter(({ rule }) => rule === 'sprog/stavning').map(({ range }) => source.slice(range.start, range.end));
  const letter = (frontMatter: string): string => `---\ndato: 2024-11-18\n${frontMatter}\n---\n\nForvaltingens notat er modtaget.\n`;

  it('are the names in the front matter, in the genitive too', () => {
    expect(misspelt(letter('sagsnr: 2024-0123456'))).toEqual(['Forvaltingens']);
    expect(misspelt(letter('sagsbehandler: Anna Forvaltingen'))).toEqual([]);
  });

  it('are the words of the office, however written', () => {
    const source = 'Qvastning er en qvastning. QVASTNINGENS udbud.\n';
    const words = ['qvastning', 'qvastningen'].map((word) => ({ word, model: undefined, owner: 'office' as const, file: 'ombudsbrev.yaml', range: { start: 0, end: 0 } }));
    expect(misspelt(source, { configuration: { ...configuration, words } })).toEqual([]);
    expect(misspelt('Det er en qvastning.\n')).toEqual(['qvastning']);
  });
});

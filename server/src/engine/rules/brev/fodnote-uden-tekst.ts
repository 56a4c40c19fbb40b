import type { Letter } from '../../letter/model.js';
import { withLineBreaksOf } from '../../text/lineBreak.js';
import type { LetterRule } from '../rule.js';

/** A footnote call without its text. */
export const footnoteWithoutText: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/fodnote-uden-tekst',
    severity: 'error',
    title: { da: 'Fodnoten har ingen tekst', en: 'The footnote has no text' },
    basis: 'En note, der er henvist til, skal stå i brevet.',
    fixable: 'choice',
  },
  *check(letter) {
    const defined = new Set(letter.footnotes.map(({ label }) => label));
    for (const { call, range } of letter.footnoteCalls) {
      if (defined.has(call.label)) continue;
      defined.add(call.label);
      const written = letter.source.slice(range.start + 2, range.end - 1);
      yield {
        range,
        message: {
          da: `Fodnote ${written} har ingen tekst. Den skrives på en linje for sig: [^${written}]: …`,
          en: `Footnote ${written} has no text. It is written on a line of its own: [^${written}]: …`,
        },
        fixes: [{
          title: { da: `Tilføj teksten til fodnote ${written}`, en: `Add the text of footnote ${written}` },
          safe: false,
          preferred: true,
          edits: [{ range: endOf(letter), newText: withLineBreaksOf(letter.source, `${lineBreaks(letter.source)}[^${written}]: [fodnotens tekst]\n`) }],
        }],
      };
    }
  },
};

function endOf({ source }: Letter): { start: number; end: number } {
  return { start: source.length, end: source.length };
}

function lineBreaks(source: string): string {
  return /(?:^|\n\r?\n)$/.test(source) ? '' : source.endsWith('\n') ? '\n' : '\n\n';
}

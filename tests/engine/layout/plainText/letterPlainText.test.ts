import { expect, it } from 'vitest';
import { readConfiguration } from '../../../../server/src/engine/configuration/readConfiguration.js';
import { letterDocument } from '../../../../server/src/engine/layout/document/letterDocument.js';
import { letterPlainText } from '../../../../server/src/engine/layout/plainText/letterPlainText.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';

const { configuration } = readConfiguration([]);

function textOf(source: string): string {
  return letterPlainText(letterDocument(parseLetter(source), configuration));
}

it('gives the letter in the order in which it is read', () => {
  const source = [
    '---', 'brevtype: afsluttende-brev', 'titel: Et brev', 'vedr: en sag', 'dato: 2024-11-18', 'sagsnr: 2024-0123456', 'modtagere: [SOF, BUF]',
    'underskrivere: [{ navn: Viggo Holst, titel: Borgerrådgiver }]', 'bilag: [Svaret]', '---', '',
    'Første *linje*', 'går videre.[^1]', '', '## Afsnit', '', '1. et', '2. to', '   - under', '', '> ”Citat”', '', '| A | B |', '|---|---|', '| a | 1 |', '| b |  |', '',
    '[^1]: Se [loven](https://www.retsinformation.dk/x).',
  ].join('\n');
  expect(textOf(source)).toBe(
    [
      'Socialforvaltningen\nBørne- og Ungdomsforvaltningen', 'Et brev', 'Vedr. en sag', 'Dato: 18. november 2024\nSagsnr.: 2024-0123456',
      'Første linje går videre.[1]', 'Afsnit', '1. et\n2. to\n   - under', '    ”Citat”', 'A: a; B: 1\nA: b',
      'Venlig hilsen', 'Viggo Holst\nBorgerrådgiver', 'Bilag\n1. Svaret', 'Noter\n[1] Se loven (https://www.retsinformation.dk/x).',
    ].join('\n\n') + '\n',
  );
});

it('does not repeat an address that is its own text', () => {
  expect(textOf('Skriv til <borger@kk.dk>, se [www.kk.dk](https://www.kk.dk/).')).toBe('Skriv til borger@kk.dk, se www.kk.dk.\n\nVenlig hilsen\n\nBorgerrådgiveren\nKøbenhavns Kommune\n');
});

it('keeps the header of a table without rows, and numbers a report’s chapters', () => {
  expect(textOf('---\nbrevtype: rapport\ntitel: R\n---\n\n# Forord\n\n## Under\n\n| A | B |\n|---|---|\n\n# Metode\n').trimEnd().split('\n\n').slice(1, 5)).toEqual(['1. Forord', '1.1 Under', 'A; B', '2. Metode']);
});

it('has no places to break a line in its words: the message field may print them', () => {
  expect(textOf('Borger\u00adråd\u200bgiveren 👩\u200d👧').startsWith('Borgerrådgiveren 👩\u200d👧\n')).toBe(true);
});

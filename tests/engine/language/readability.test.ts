import { expect, it } from 'vitest';
import { readabilityOf } from '../../../server/src/engine/language/readability.js';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';

function measure(source: string) {
  return readabilityOf(parseLetter(source));
}

it('is words per sentence and long words in per cent', () => {
  // 10 words, 2 sentences, 2 of more than six letters: 5 + 20.
  expect(measure('Forvaltningen har svaret os nu. Borgeren fik besked den dag.')).toEqual({ lix: 25, level: 'easy', words: 10, sentences: 2, longWords: 2 });
});

it('ends no sentence at an abbreviation, and counts no numbers', () => {
  expect(measure('Det står i § 7, stk. 2, jf. Nævnets svar nr. 4 af 3. maj 2024.')).toMatchObject({ words: 10, sentences: 1 });
});

it('counts list items and notes, but no headings, tables, code and quotations', () => {
  const source = '# Overskriften tæller ikke\n\n- Et punkt\n- To punkter\n\n> Citater tæller ikke.\n\nHan skrev: ”Mange ord her.”[^1]\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nkode\n```\n\n[^1]: En note.\n';
  expect(measure(source)).toEqual({ lix: 15, level: 'very-easy', words: 8, sentences: 4, longWords: 1 });
});

it('says nothing of a letter without text', () => {
  expect(measure('---\ndato: 2024-11-18\n---\n\n# Titel\n')).toBeUndefined();
});

it.each([
  ['Jeg går nu.', 'very-easy'],
  ['Kommunalbestyrelsen behandler ansøgningerne.', 'very-hard'],
])('calls »%s« %s', (source, level) => {
  expect(measure(source)?.level).toBe(level);
});

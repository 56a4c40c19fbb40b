import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../server/src/engine/index.js';
import { analyse } from '../../../kit/engine.js';
import { lawPassages, type LawPassage } from '../../../kit/quotedLaw.js';

/** Some 130 stk. of all the acts. */
const passages = lawPassages({ every: 300 });

/** The ways in which a letter says where a quotation stands. */
const frames: readonly ((citation: string, text: string) => string)[] = [
  (citation, text) => `Det fremgår af ${citation}, at ”${text}”.`,
  (citation, text) => `Følgende fremgår af ${citation}:\n\n> ${text}\n\nDet lægges til grund.`,
  (citation, text) => `”${text}”, jf. ${citation}.`,
  (citation, text) => `Ordlyden af ${citation}, er:\n\n”${text}”\n\nDet lægges til grund.`,
];

const passage = fc.constantFrom(...passages);
const frame = fc.constantFrom(...frames);
const fraction = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
/** Words that no act has. */
const foreignWord = fc.constantFrom('grævling', 'svanesøen', 'trompeten', 'blomkålen');

/** What Markdown would read as its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+]/, '\\$&');
}

interface Checked {
  readonly source: string;
  readonly findings: readonly Finding[];
}

function check({ citation, letterDate }: LawPassage, words: readonly string[], put: (citation: string, text: string) => string): Checked {
  const source = `---\ndato: ${letterDate}\n---\n\n${put(citation, words.join(' '))}\n`;
  return { source, findings: analyse(source).findings.filter(({ rule }) => rule === 'henvisning/citat') };
}

function wordsOf({ text }: LawPassage): readonly string[] {
  return escaped(text).split(' ');
}

describe('the act’s own words', () => {
  it('give no finding', () => {
    for (const each of passages) for (const put of frames) expect(check(each, wordsOf(each), put).findings).toEqual([]);
  });

  it('give none with marked omissions, nor in part', () => {
    const mark = fc.constantFrom('(…)', '\\[…\\]', '[…]', '...', '(...)', '…');
    fc.assert(
      fc.property(passage, frame, fraction, fraction, fraction, mark, (each, put, from, at, length, omission) => {
        const words = wordsOf(each).slice(Math.floor(from * 5));
        const start = Math.floor(at * words.length);
        const end = start + Math.ceil(length * 20);
        expect(check(each, [...words.slice(0, start), omission, ...words.slice(end)], put).findings).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('give none in capitals, over lines, with other dashes and spaces, soft hyphens and a changed capital', () => {
    fc.assert(
      fc.property(passage, fraction, (each, at) => {
        const words = wordsOf(each);
        const place = Math.floor(at * words.length);
        const changed = words.map((word, index) => (index === place ? word.replace(/^(\p{L})(?=\p{L})/u, '[$1]') : word.replace(/(?<=\p{L}{4})(?=\p{L}{4})/u, '\u00AD').replace('-', '–')));
        const text = changed.join(' ').replace(/ /g, (_, offset: number) => (offset % 7 === 0 ? '\n' : offset % 5 === 0 ? '\u00A0' : ' '));
        expect(check(each, [text.replace(/\n(?=[-+–>#\d])/g, ' ')], frames[0] ?? String).findings).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('one word that is not the act’s', () => {
  /** Inside the quotation: at its ends a word more or less is another quotation. Items' own numbers may be left out. */
  const places = (words: readonly string[]): readonly number[] =>
    words.flatMap((word, index) => (index > 1 && index < words.length - 2 && /^\p{L}{3,}[,.;]?$/u.test(word) ? [index] : []));
  const damages = fc.constantFrom('changed', 'inserted', 'removed');
  // A gap is marked by the words beside it, up to the first letters, digits or § after it: of `(fgu-baseret`, `m.v.` and `1-3` that is a part.

  it('gives one finding there', () => {
    fc.assert(
      fc.property(passage, frame, fraction, damages, foreignWord, (each, put, at, damage, foreign) => {
        const words = wordsOf(each);
        const choices = places(words);
        const place = choices[Math.floor(at * choices.length)];
        fc.pre(place !== undefined && words[place] !== words[place - 1] && words[place] !== words[place + 1]);
        const after = words.slice(damage === 'inserted' ? place : place + 1);
        const { source, findings } = check(each, [...words.slice(0, place), ...(damage === 'removed' ? [] : [foreign]), ...after], put);
        const told = findings.map(({ range, message }) => ({ text: source.slice(range.start, range.end), message: message.da }));
        expect(told, source).toHaveLength(1);
        const expected = damage === 'removed' ? (/[\p{L}\p{N}§]+/u.exec(after.join(' '))?.[0] ?? '') : foreign;
        expect(told[0]?.text).toContain(expected);
      }),
      { numRuns: 300 },
    );
  });
});

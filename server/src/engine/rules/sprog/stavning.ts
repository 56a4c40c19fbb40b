import { wordsOf } from '../../language/blockWords.js';
import { isInForeignExpression } from '../../language/foreignExpressions.js';
import { isCited } from '../../citations/isCited.js';
import type { Block, InlineQuotation } from '../../letter/model.js';
import { knownWords } from '../../spelling/knownWords.js';
import type { Spelling } from '../../spelling/spelling.js';
import type { SpelledWord } from '../../spelling/words.js';
import { rangesOverlap, type TextRange } from '../../text/range.js';
import type { BlockRule, Report } from '../rule.js';

/** Shorter capitalised words are near to some other word by chance; longer ones that are, are mostly no names. First in a sentence, and elsewhere. */
const shortestNoName = { first: 6, inside: 9 } as const;

/** So many unknown words, and such a share of all, are another language: English has a third to a half. */
const fewestForeign = 4;
const shareForeign = 0.3;

/** Words that neither the dictionary nor the office knows, and compounds that are probably slips. */
export const spelling: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/stavning',
    severity: 'warning',
    title: { da: 'Ordet står ikke i ordbogen', en: 'The word is not in the dictionary' },
    basis: 'Stavekontrolden 2.8.034 (Det Danske Sprog- og Litteraturselskabs data) med dens regler for sammensætning, lovenes egne ord og kontorets.',
    fixable: 'choice',
  },
  dependsOn: ['front-matter'],
  *check(block, { spelling: speller, configuration, frontMatter, citations }) {
    if (speller === undefined || block.kind === 'code' || block.kind === 'mark') return;
    const known = knownWords(configuration, frontMatter, speller);
    const words = wordsOf(block);
    const unknownWords: SpelledWord[] = [];
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index];
      if (word === undefined || speller.correct(word.text) || (word.beforeFullStop && speller.correct(`${word.text}.`)) || known.has(word.text)) continue;
      if (isInForeignExpression(block.prose.text, words, index, speller) || isCited(citations, word.range) || isInCode(word, block)) continue;
      unknownWords.push(word);
    }
    // Most blocks have none.
    if (unknownWords.length === 0) return;
    const passages = new Map<InlineQuotation | undefined, Passage>();
    for (const { range } of words) passageOf(block, range, passages).words += 1;
    for (const word of unknownWords) passageOf(block, word.range, passages).unknown.push(word);
    for (const { words: count, unknown, isQuoted } of passages.values()) {
      if (unknown.length >= fewestForeign && unknown.length >= count * shareForeign) continue;
      for (const word of unknown) {
        const report = judge(speller, word);
        if (report !== undefined) yield isQuoted && report.severity === undefined ? { ...report, severity: 'info' } : report;
      }
    }
  },
};

/** A function of its own: a closure in the loop above costs every word of the letter something, and few get here. */
function isInCode({ range: word }: SpelledWord, { code }: Block): boolean {
  return code.some((range) => rangesOverlap(range, word));
}

/** `d'Auchamp`, `l'Hospital` */
const elidedName = /^\p{Ll}{1,2}'\p{Lu}/u;

/** One quotation of the block, or what stands outside them: each is in one language. */
interface Passage {
  words: number;
  readonly unknown: SpelledWord[];
  readonly isQuoted: boolean;
}

function passageOf(block: Block, range: TextRange, passages: Map<InlineQuotation | undefined, Passage>): Passage {
  const quotation = block.quotations.find((candidate) => rangesOverlap(candidate.range, range));
  const known = passages.get(quotation);
  if (known !== undefined) return known;
  const passage = { words: 0, unknown: [], isQuoted: quotation !== undefined || block.containers.some(({ kind }) => kind === 'quotation') };
  passages.set(quotation, passage);
  return passage;
}

function judge(speller: Spelling, word: SpelledWord): Report | undefined {
  const { text, range } = word;
  const likelier = speller.compoundOf(text)?.likelier;
  if (likelier !== undefined) return isCapitalised(text) && !word.first ? undefined : unusual(word, likelier);
  // A full stop inside: an abbreviation that is new to us, or a space that is missing.
  if (text.includes('.') || elidedName.test(text) || (isCapitalised(text) && !isNoName(speller, word))) return undefined;
  return {
    range,
    message: {
      da: `»${text}« står ikke i ordbogen. Er ordet rigtigt, så føj det til brevets ord, kontorets ordliste eller din egen.`,
      en: `"${text}" is not in the dictionary. If it is right, add it to the letter's words, the office's word list or your own.`,
    },
    misspelling: text,
    unknownWord: asAdded(word),
  };
}

/** A capital that only the sentence asks for is not the word's own. */
function asAdded({ text, first }: SpelledWord): string {
  return first && /^\p{Lu}\P{Lu}+$/u.test(text) ? text.toLowerCase() : text;
}

function unusual(word: SpelledWord, likelier: string): Report {
  const { text, range } = word;
  return {
    range,
    severity: 'hint',
    message: {
      da: `»${text}« er en ukendt sammensætning. Mente du »${likelier}«?`,
      en: `"${text}" is an unknown compound. Did you mean "${likelier}"?`,
    },
    misspelling: text,
    unknownWord: asAdded(word),
  };
}

function isCapitalised(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase();
}

/** Unknown words with a capital are mostly names; but `Forvaltnigen` is one letter from a word that everybody uses. */
function isNoName(speller: Spelling, { text, first }: SpelledWord): boolean {
  return text.length >= (first ? shortestNoName.first : shortestNoName.inside) && speller.nearest(text) !== undefined;
}

import { isBlockQuotation } from '../analysis/placeReports.js';
import type { Block, Letter } from '../letter/model.js';
import { perBlock } from '../letter/perBlock.js';
import { wordsOf } from './blockWords.js';
import { rangesOverlap, type TextRange } from '../text/range.js';
import { sentencesIn } from '../text/sentenceAround.js';

/**
 * How hard a text is to read, by Björnsson's LIX (läsbarhetsindex): words per sentence plus the share of long words in per cent. After C.H.
 * Björnsson, Läsbarhet, Stockholm: Liber 1968; in use for Danish since.
 */
export interface Readability {
  /** Rounded to a whole number, as it is quoted. */
  readonly lix: number;
  readonly level: ReadabilityLevel;
  readonly words: number;
  readonly sentences: number;
  /** Words of more than six letters. */
  readonly longWords: number;
}

export type ReadabilityLevel = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard';

/** The least LIX of each level, hardest first: 25 easy, 35 newspapers, 45 popular science, 55 academic prose and acts. */
const levels: readonly (readonly [number, ReadabilityLevel])[] = [[55, 'very-hard'], [45, 'hard'], [35, 'medium'], [25, 'easy']];

const longWord = 7;

/**
 * The author's own running text counts: paragraphs, list items and notes; not headings, tables, code, what is quoted, nor numbers and other
 * words with digits (`2024-0401079`). A sentence ends where its mark stands, or its paragraph or item does. Undefined when there is no such text. Counts are kept with their block: after an edit only the blocks
 * that it touched are counted again.
 */
export function readabilityOf({ blocks }: Letter): Readability | undefined {
  let words = 0;
  let sentences = 0;
  let longWords = 0;
  for (const { block } of blocks) {
    const counts = countsOf(block);
    words += counts.words;
    sentences += counts.sentences;
    longWords += counts.longWords;
  }
  if (words === 0) return undefined;
  const lix = Math.round(words / Math.max(1, sentences) + (100 * longWords) / words);
  return { lix, level: levels.find(([least]) => lix >= least)?.[1] ?? 'very-easy', words, sentences, longWords };
}

type Counts = Pick<Readability, 'words' | 'sentences' | 'longWords'>;

const none: Counts = { words: 0, sentences: 0, longWords: 0 };

const countsOf = perBlock((block: Block): Counts => {
  if (block.kind !== 'paragraph' || isBlockQuotation(block)) return none;
  const excluded: readonly TextRange[] = [...block.quotations.map(({ range }) => range), ...block.code];
  const counted = wordsOf(block).filter(({ range }) => !excluded.some((other) => rangesOverlap(other, range)));
  // A sentence that is quoted as a whole has no word left, and is none.
  const sentences = sentencesIn(block.prose.text).filter((sentence) => counted.some(({ range }) => rangesOverlap(sentence, range)));
  return {
    words: counted.length,
    sentences: sentences.length,
    longWords: counted.filter(({ text }) => text.replaceAll(/\P{L}/gu, '').length >= longWord).length,
  };
});

import type { Block } from '../../letter/model.js';
import { knownWords } from '../../spelling/knownWords.js';
import type { Spelling } from '../../spelling/spelling.js';
import { wordsIn, type SpelledWord } from '../../spelling/words.js';
import { rangesOverlap, type TextRange } from '../../text/range.js';
import type { BlockRule, Report } from '../rule.js';

/** Shorter capitalised words are near to some other word by chance; longer ones that are, are mostly no names. First in a sentence, and elsewhere. */
const shortestNoName = { first: 6, inside: 9 } as const;

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
    const known = knownWords(configuration, frontMatter);
    const leftAlone = [...citations.map(({ range }) => range), ...block.code];
    for (const word of wordsIn(block.prose.text)) {
      if (speller.correct(word.text) || (word.beforeFullStop && speller.correct(`${word.text}.`)) || known.has(word.text)) continue;
      if (leftAlone.some((range) => rangesOverlap(range, word.range))) continue;
      const report = judge(speller, word);
      if (report !== undefined) yield isQuoted(block, word.range) ? { ...report, severity: 'info' } : report;
    }
  },
};

function judge(speller: Spelling, word: SpelledWord): Report | undefined {
  const { text, range } = word;
  const likelier = speller.compoundOf(text)?.likelier;
  if (likelier !== undefined) return isCapitalised(text) && !word.first ? undefined : unusual(range, text, likelier);
  // A full stop inside: an abbreviation that is new to us, or a space that is missing.
  if (text.includes('.') || (isCapitalised(text) && !isNoName(speller, word))) return undefined;
  return {
    range,
    message: {
      da: `»${text}« står ikke i ordbogen. Er ordet rigtigt, kan det føjes til under »ord:« i ombudsbrev.yaml.`,
      en: `"${text}" is not in the dictionary. If it is right, add it under "ord:" in ombudsbrev.yaml.`,
    },
    misspelling: text,
  };
}

function unusual(range: TextRange, text: string, likelier: string): Report {
  return {
    range,
    severity: 'hint',
    message: {
      da: `»${text}« er en ukendt sammensætning. Mente du »${likelier}«?`,
      en: `"${text}" is an unknown compound. Did you mean "${likelier}"?`,
    },
    misspelling: text,
  };
}

function isCapitalised(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase();
}

/** Unknown words with a capital are mostly names; but `Forvaltnigen` is one letter from a word that everybody uses. */
function isNoName(speller: Spelling, { text, first }: SpelledWord): boolean {
  return text.length >= (first ? shortestNoName.first : shortestNoName.inside) && speller.nearest(text) !== undefined;
}

function isQuoted(block: Block, range: TextRange): boolean {
  return block.containers.some(({ kind }) => kind === 'quotation') || block.quotations.some((quotation) => rangesOverlap(quotation.range, range));
}

import type { Configuration, ForbiddenWord } from '../../configuration/model.js';
import type { Fix } from '../../findings.js';
import type { Block } from '../../letter/model.js';
import { perObject } from '../../perObject.js';
import { standalone } from '../../spelling/format.js';
import { noInflections, type Inflections } from '../../spelling/inflections.js';
import { sameInflection } from '../../spelling/sameInflection.js';
import { wordsIn } from '../../spelling/words.js';
import type { Localized } from '../../text/localized.js';
import { rangesOverlap, type TextRange } from '../../text/range.js';
import type { BlockRule, Report } from '../rule.js';

/** Words that the office does not want in its own text, in every form the dictionary gives them, and expressions as they stand. */
export const forbiddenWord: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/forbudt-ord',
    severity: 'warning',
    title: { da: 'Ordet bruger kontoret ikke', en: 'The office does not use this word' },
    basis: 'Kontorets egen liste, »forbudte-ord« i ombudsbrev.yaml.',
    fixable: 'choice',
  },
  dependsOn: [],
  *check(block, { configuration, spelling, citations }) {
    if (configuration.forbiddenWords.length === 0 || block.kind === 'code' || block.kind === 'mark' || isQuotation(block)) return;
    const inflections = spelling?.inflections ?? noInflections;
    const { words, expressions } = matchersOf(inflections)(configuration);
    const { text } = block.prose;
    const leftAlone = [...citations.map(({ range }) => range), ...block.code, ...block.quotations.map(({ range }) => range)];
    const isOwnText = (range: TextRange): boolean => !leftAlone.some((other) => rangesOverlap(other, range));
    if (words.size > 0) {
      for (const { text: word, range } of wordsIn(text)) {
        const forbidden = words.get(word.toLowerCase());
        if (forbidden !== undefined && isOwnText(range)) yield report(range, text, forbidden, replacementFor(forbidden, word.toLowerCase(), inflections));
      }
    }
    for (const { pattern, forbidden } of expressions) {
      for (const { index, 0: found } of text.matchAll(pattern)) {
        const range = { start: index, end: index + found.length };
        if (isOwnText(range)) yield report(range, text, forbidden, forbidden.replacement);
      }
    }
  },
};

interface Matchers {
  /** By form, in lower case. */
  readonly words: ReadonlyMap<string, ForbiddenWord>;
  readonly expressions: readonly { readonly pattern: RegExp; readonly forbidden: ForbiddenWord }[];
}

const singleWord = /^[\p{L}\p{M}'-]+$/u;

const matchersOf = perObject((inflections: Inflections) =>
  perObject(({ forbiddenWords }: Configuration): Matchers => {
    const words = new Map<string, ForbiddenWord>();
    const expressions: Matchers['expressions'][number][] = [];
    for (const forbidden of forbiddenWords) {
      const word = forbidden.word.toLowerCase();
      if (singleWord.test(word)) {
        words.set(word, forbidden);
        for (const { text, role } of inflections.formsOf(word, word)) if ((role & standalone) !== 0 && !words.has(text)) words.set(text, forbidden);
      } else expressions.push({ pattern: expression(forbidden.word), forbidden });
    }
    return { words, expressions };
  }),
);

/** As it stands, over line breaks and in any letter case, between other words. */
function expression(text: string): RegExp {
  const words = text.split(/\s+/).map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\p{N}-])${words.join(String.raw`\s{1,4}`)}(?![\\p{L}\\p{N}-])`, 'giu');
}

function isQuotation({ containers }: Block): boolean {
  return containers.some(({ kind }) => kind === 'quotation');
}

/** The office's word in the form that stands there; undefined when that form is not certain. */
function replacementFor({ word, replacement }: ForbiddenWord, form: string, inflections: Inflections): string | undefined {
  if (replacement === undefined || form === word.toLowerCase()) return replacement;
  return sameInflection(inflections, form, word.toLowerCase(), replacement.toLowerCase());
}

function report(range: TextRange, text: string, { word, replacement, reason }: ForbiddenWord, newWord: string | undefined): Report {
  const written = text.slice(range.start, range.end);
  const newText = newWord === undefined ? undefined : inCaseOf(written, newWord);
  return { range, message: message(written, word, newText ?? replacement, reason), fixes: newText === undefined ? [] : [fix(range, newText)] };
}

function message(written: string, word: string, instead: string | undefined, reason: string | undefined): Localized {
  const shown = written.toLowerCase() === word.toLowerCase() ? { da: '', en: '' } : { da: ` (»${word}«)`, en: ` ("${word}")` };
  return {
    da: `Kontoret bruger ikke »${written}«${shown.da}${instead === undefined ? '' : `; skriv »${instead}«`}.${reason === undefined ? '' : ` ${reason}`}`,
    en: `The office does not use "${written}"${shown.en}${instead === undefined ? '' : `; write "${instead}"`}.${reason === undefined ? '' : ` ${reason}`}`,
  };
}

function fix(range: TextRange, newText: string): Fix {
  return {
    title: { da: `Ret til »${newText}«`, en: `Change to "${newText}"` },
    safe: false,
    preferred: true,
    edits: [{ range, newText }],
  };
}

function inCaseOf(written: string, word: string): string {
  if (/^\p{Lu}{2,}$/u.test(written)) return word.toUpperCase();
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

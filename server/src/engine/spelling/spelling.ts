import type { Automaton } from './automaton.js';
import { segment, type Segmentation } from './compounds.js';
import { beginsCompound, beginShift, continuesCompound, endsCompound, endShift, frequencyShift, inExpression, magnitude, standalone } from './format.js';
import { noInflections, type Inflections } from './inflections.js';
import { oneEditAway, type Neighbour } from './neighbours.js';
import { readingOfClass, type Reading } from './reading.js';
import { mostSuggestions, suggest, wordCost } from './suggest.js';

/** A compound that the dictionary does not have as a word. */
export interface Compound {
  /** As written, each in its linking form. */
  readonly parts: readonly string[];
  /** A word or compound one edit away that is far more likely meant; undefined when nothing puts the compound in doubt. */
  readonly likelier: string | undefined;
}

/** The Danish speller. Words are given without the punctuation around them (`wordsIn`), in any letter case. */
export interface Spelling {
  /** True for words, names and abbreviations of the dictionary, and for compounds that nothing puts in doubt. */
  correct(word: string): boolean;
  /** Undefined when the word is no compound, or the dictionary has it as it is. */
  compoundOf(word: string): Compound | undefined;
  /** What the word is beyond doubt, as it is written; of a compound, the gender of its last part. Undefined when nothing is certain. */
  readingOf(word: string): Reading | undefined;
  /** The word in common use one edit away, letter case aside; undefined when there is none. Cheap, where {@link suggest} is not. */
  nearest(word: string): string | undefined;
  /**
   * At most eight, best first, in the letter case of the word: words of the dictionary, or what was written with one part of it mended.
   * Takes some milliseconds.
   */
  suggest(word: string): readonly string[];
  /** True when the text may be the first part of a compound, in its linking form, or several parts. */
  mayBegin(text: string): boolean;
  /** True when the text may be the last part of a compound, or several parts, and nothing puts it in doubt. */
  mayEnd(text: string): boolean;
  /** How words are inflected; loaded at the first question. */
  readonly inflections: Inflections;
}

type Verdict = 'correct' | 'unknown' | Compound;

/** Verdicts kept: more different words than the longest report has. */
const keptVerdicts = 20_000;

/** An unusual part is in doubt when one edit makes it a part so much commoner: magnitudes, so 2 to the power of it; a rare one sooner. */
const farCommoner = 3;
const commonerThanRare = 2;
const rare = 1;
/** Parts in as many words as this are in doubt no more: a magnitude. */
const common = 4;
/** Words that statutes use as often as this: a magnitude. */
const wellUsed = 4;
/** Parts of so few letters may have come about by chance. */
const shortPart = 4;
/** A compound takes the gender of its last part, if that is long enough not to stand there by chance. */
const shortestHead = 4;

const acronym = /^\p{Lu}{1,6}(?:'?(?:s|en|ens|et|ets|er|ers|erne|ernes))?$/u;
const innerCapital = /\p{Ll}\p{Lu}/u;
const allCapitals = /^\p{Lu}+$/u;

export function createSpelling(automaton: Automaton, inflections: Inflections = noInflections): Spelling {
  const verdicts = new Map<string, Verdict>();

  const judge = (word: string): Verdict => {
    const known = verdicts.get(word);
    if (known !== undefined) return known;
    const verdict = word.includes('-') ? judgeHyphened(word) : judgePart(word, standalone | inExpression, endsCompound);
    if (verdicts.size >= keptVerdicts) verdicts.clear();
    verdicts.set(word, verdict);
    return verdict;
  };

  /** `wanted`: what the word may be in the dictionary; `lastRole`: what the last part must be when it is a compound. */
  const judgePart = (word: string, wanted: number, lastRole: number): Verdict => {
    if (acronym.test(word) || innerCapital.test(word)) return 'correct';
    const writings = allCapitals.test(word) ? [word, capitalised(word), word.toLowerCase()] : startsCapital(word) ? [word, word.charAt(0).toLowerCase() + word.slice(1)] : [word];
    if (writings.some((writing) => (automaton.wordClass(writing) & wanted) !== 0)) return 'correct';
    const basis = writings.at(-1) ?? word;
    const segmentation = segment(automaton, basis, lastRole);
    if (segmentation === undefined) return 'unknown';
    return { parts: segmentation.parts, likelier: likelier(automaton, basis, segmentation, lastRole) };
  };

  /** `børne-`, `-loven`, `it-medarbejder`: every piece must be able to stand where it stands. */
  const judgeHyphened = (word: string): Verdict => {
    if ((automaton.wordClass(word) & standalone) !== 0 || (automaton.wordClass(word.toLowerCase()) & standalone) !== 0) return 'correct';
    const pieces = word.split('-');
    const parts: string[] = [];
    let doubt: string | undefined;
    for (const [index, piece] of pieces.entries()) {
      if (piece === '') continue;
      const isLast = index === pieces.length - 1;
      const verdict = isLast
        ? judgePart(piece, standalone | endsCompound, endsCompound)
        : judgePart(piece, standalone | beginsCompound, beginsCompound | continuesCompound | endsCompound);
      if (verdict === 'unknown') return 'unknown';
      parts.push(piece);
      if (verdict !== 'correct' && verdict.likelier !== undefined) doubt ??= pieces.with(index, verdict.likelier).join('-');
    }
    return { parts, likelier: doubt };
  };

  /** Of a word in pieces, the first that is wrong is mended. */
  const suggestHyphened = (word: string): readonly string[] => {
    const pieces = word.split('-');
    const wrong = pieces.findIndex((piece, index) => piece !== '' && judgeHyphened(index === pieces.length - 1 ? `-${piece}` : `${piece}-`) === 'unknown');
    const piece = pieces[wrong];
    return piece === undefined ? [] : suggest(automaton, basisOf(piece)).map((other) => pieces.with(wrong, inCaseOf(piece, other)).join('-'));
  };

  const compoundOf = (word: string): Compound | undefined => {
    const verdict = judge(word);
    return typeof verdict === 'string' ? undefined : verdict;
  };

  return {
    correct(word) {
      // Most words are the dictionary's as they are: faster to look up there than to remember.
      if ((automaton.wordClass(word) & standalone) !== 0) return true;
      const verdict = judge(word);
      return verdict === 'correct' || (verdict !== 'unknown' && verdict.likelier === undefined);
    },
    compoundOf,
    readingOf(word) {
      const wordClass = automaton.wordClass(word);
      if (wordClass !== 0) return readingOfClass(wordClass);
      const compound = compoundOf(word);
      const last = compound?.likelier === undefined ? compound?.parts.at(-1) : undefined;
      if (last === undefined || last.length < shortestHead) return undefined;
      const gender = readingOfClass(automaton.wordClass(last))?.gender;
      return gender === undefined ? undefined : { gender, mayBeVerb: false, verb: undefined };
    },
    mayBegin: (text) => (automaton.wordClass(text) & beginsCompound) !== 0 || segment(automaton, text, beginsCompound | continuesCompound) !== undefined,
    mayEnd(text) {
      if ((automaton.wordClass(text) & endsCompound) !== 0) return true;
      const segmentation = segment(automaton, text, endsCompound);
      return segmentation !== undefined && likelier(automaton, text, segmentation, endsCompound) === undefined;
    },
    inflections,
    nearest: (word) => likeliestNeighbour(automaton, word.toLowerCase(), wellUsed)?.word,
    suggest(word) {
      const likely = compoundOf(word)?.likelier;
      const found = word.includes('-') ? suggestHyphened(word) : suggest(automaton, basisOf(word)).map((other) => inCaseOf(word, other));
      return likely === undefined ? found : [inCaseOf(word, likely), ...found.filter((other) => other !== inCaseOf(word, likely))].slice(0, mostSuggestions);
    },
  };
}

/** The word of the dictionary one edit away that was likeliest meant, of those that statutes use at least as often as `least` (a magnitude). */
function likeliestNeighbour(automaton: Automaton, word: string, least: number): Neighbour | undefined {
  return oneEditAway(automaton, word)
    .filter(({ wordClass }) => (wordClass & (standalone | inExpression)) === standalone && magnitude(wordClass, frequencyShift) >= least)
    .sort((a, b) => wordCost(word, a) - wordCost(word, b))[0];
}

/** What most readers would take the compound for, when a slip is likelier than the compound. */
function likelier(automaton: Automaton, word: string, { parts, magnitudes }: Segmentation, lastRole: number): string | undefined {
  const isWhole = (lastRole & beginsCompound) === 0;
  if (isWhole) {
    const usual = likeliestNeighbour(automaton, word, parts.some((part) => part.length <= shortPart) ? 0 : wellUsed);
    if (usual !== undefined) return usual.word;
  }
  for (const [index, part] of parts.entries()) {
    const own = magnitudes[index] ?? 0;
    if (own >= common || usageOf(automaton, part) >= wellUsed) continue;
    const isLast = index === parts.length - 1;
    const role = isLast ? lastRole : index === 0 ? beginsCompound : continuesCompound;
    const shift = isLast && isWhole ? endShift : beginShift;
    const better = oneEditAway(automaton, part)
      .filter(({ word: other, wordClass }) => other.length > 2 && (wordClass & role) !== 0 && magnitude(wordClass, shift) >= own + (own <= rare ? commonerThanRare : farCommoner))
      .sort((a, b) => magnitude(b.wordClass, shift) - magnitude(a.wordClass, shift))[0];
    if (better !== undefined) return [...parts.slice(0, index), better.word, ...parts.slice(index + 1)].join('');
  }
  return undefined;
}

/** How often statutes use the part, or the word that it is the linking form of (`enigheds` → `enighed`): a magnitude. */
function usageOf(automaton: Automaton, part: string): number {
  const own = magnitude(automaton.wordClass(part), frequencyShift);
  return part.endsWith('s') ? Math.max(own, magnitude(automaton.wordClass(part.slice(0, -1)), frequencyShift)) : own;
}

function startsCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** A word as the dictionary would have it when it is no name. */
function basisOf(word: string): string {
  return allCapitals.test(word) ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}

/** `other` with the capitals of `word`. */
function inCaseOf(word: string, other: string): string {
  if (allCapitals.test(word)) return other.toUpperCase();
  return startsCapital(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}

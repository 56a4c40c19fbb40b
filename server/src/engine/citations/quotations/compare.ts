import type { Act, Generation } from '../../register/model.js';
import type { ProvisionTexts } from '../../register/provisionTexts.js';
import { align, type Alignment } from './align.js';
import type { QuotationBasis } from './basis.js';
import { readLaw, type LawText, type LawWord } from './lawText.js';
import { lettersOf, placeExactly, type Letters, type Placement } from './placement.js';
import { readQuotation, type QuotedWord } from './quotedText.js';

/**
 * What comes of comparing a quotation with an act. Nothing is said of one that is right, or that cannot be seen to be the act's text.
 *
 * - `differs`: the quotation is that text, but for some words
 * - `other-wording`: word for word the text of an older or newer wording, which is not the law
 * - `replaced`: the same, and so far from the law that the two are not set against each other
 * - `elsewhere`: word for word another part of the act than the one cited
 *
 * `certain` is false when an amendment that no text shows may have brought the wording.
 */
export type Comparison =
  | { readonly kind: 'differs'; readonly certain: boolean; readonly quoted: readonly QuotedWord[]; readonly law: LawText; readonly alignment: Alignment }
  | {
      readonly kind: 'other-wording'; readonly certain: boolean; readonly quoted: readonly QuotedWord[]; readonly law: LawText; readonly alignment: Alignment;
      readonly wording: Generation;
    }
  | { readonly kind: 'replaced'; readonly certain: boolean; readonly wording: Generation }
  | { readonly kind: 'elsewhere'; readonly label: string; readonly stk: number };

/** Shorter quotations are too often other people's words to be told for the act's. */
const fewest = { toDiffer: 6, toStandElsewhere: 8 } as const;

/** Compares one quotation, given by its pieces. Kept: the texts of the acts last asked for. */
export type QuotationComparer = (pieces: readonly string[], basis: QuotationBasis) => Comparison | undefined;

export function createQuotationComparer(texts: ProvisionTexts): QuotationComparer {
  const actText = createActTexts(texts);

  const lawOf = (generation: Generation, labels: readonly string[]): LawText | undefined => {
    if (labels.length === 0 || !texts.covers(generation)) return undefined;
    const paragraphs = labels.flatMap((label) => {
      const text = texts.text(generation, label);
      return text === undefined ? [] : [{ label, text }];
    });
    return paragraphs.length === 0 ? undefined : readLaw(paragraphs);
  };

  /** The next wording, which has the amendments in it, is among those compared with. */
  const isHeldAfter = (generation: Generation): boolean => {
    const { generations } = generation.act;
    const next = generations[generations.indexOf(generation) + 1];
    return next !== undefined && texts.covers(next);
  };

  return (pieces, basis) => {
    const { act, primary, others, labels, historical } = basis;
    const quoted = readQuotation(pieces);
    if (quoted.length === 0) return undefined;
    const law = lawOf(primary, labels);
    if (law === undefined) return undefined;
    const placed = placeExactly(quoted, law.words);
    if (placed !== undefined) {
      if (quoted.length < fewest.toStandElsewhere || historical) return undefined;
      // The stk. may have been numbered anew.
      const inOthers = others.some((generation) => {
        const wording = lawOf(generation, labels);
        return wording !== undefined && standsInCited(quoted, wording, basis);
      });
      return inOthers ? undefined : inOtherStk(quoted, law, placed, basis);
    }

    const standsIn = (generation: Generation): boolean => {
      const wording = lawOf(generation, labels);
      return wording !== undefined && placeExactly(quoted, wording.words) !== undefined;
    };
    if (others.some(standsIn) || historical) return undefined;
    const certain = !basis.amended || isHeldAfter(primary);
    const alignment = align(quoted, law.words);
    if (alignment !== undefined && isThatText(alignment, quoted.length)) {
      if (alignment.differences.length === 0) return undefined;
      const wording = nearestFirst(act, primary).find(standsIn);
      const facts = { certain, quoted, law, alignment };
      return wording === undefined ? { kind: 'differs', ...facts } : { kind: 'other-wording', ...facts, wording };
    }
    if (quoted.length < fewest.toStandElsewhere) return undefined;
    const elsewhere = standsElsewhere(quoted, actText(primary), labels);
    if (elsewhere !== undefined) return elsewhere;
    const wording = nearestFirst(act, primary).find(standsIn);
    return wording === undefined ? undefined : { kind: 'replaced', certain, wording };
  };
}

/** Nearly all words are the act's, in its order, and together: then the quotation is meant to be that text. */
function isThatText({ matched, longestRun, differences }: Alignment, words: number): boolean {
  return words >= fewest.toDiffer && matched >= 0.75 * words && longestRun >= Math.min(5, Math.floor(words / 2)) && differences.length <= 1 + words / 8;
}

function isCitedIn({ paragraphs }: LawText, { stk }: QuotationBasis): (word: LawWord) => boolean {
  return ({ paragraph, stk: number }) => {
    const cited = stk.get(paragraphs[paragraph]?.label ?? '') ?? [];
    return cited.length === 0 || cited.includes(number);
  };
}

function standsInCited(quoted: readonly QuotedWord[], law: LawText, basis: QuotationBasis): boolean {
  return placeExactly(quoted, law.words.filter(isCitedIn(law, basis))) !== undefined;
}

/** Cited is `stk. 2`, quoted is stk. 1. */
function inOtherStk(quoted: readonly QuotedWord[], law: LawText, placed: Placement, basis: QuotationBasis): Comparison | undefined {
  const isCited = isCitedIn(law, basis);
  if (placed.some(({ start, end }) => law.words.slice(start, end).some(isCited)) || standsInCited(quoted, law, basis)) return undefined;
  const word = law.words[placed[0]?.start ?? 0];
  return word === undefined ? undefined : { kind: 'elsewhere', label: law.paragraphs[word.paragraph]?.label ?? '', stk: word.stk };
}

function nearestFirst({ generations }: Act, primary: Generation): readonly Generation[] {
  const place = generations.indexOf(primary);
  const distance = (generation: Generation): number => Math.abs(generations.indexOf(generation) - place);
  return generations.filter((generation) => generation !== primary).sort((a, b) => distance(a) - distance(b));
}

interface IndexedParagraph {
  readonly label: string;
  readonly law: LawText;
  readonly letters: Letters;
}

/** The only § that has the quotation word for word. */
function standsElsewhere(quoted: readonly QuotedWord[], paragraphs: readonly IndexedParagraph[], cited: readonly string[]): Comparison | undefined {
  const found = paragraphs.flatMap(({ label, law, letters }) => {
    const placed = cited.includes(label) ? undefined : placeExactly(quoted, law.words, letters);
    return placed === undefined ? [] : [{ label, stk: law.words[placed[0]?.start ?? 0]?.stk ?? 1 }];
  });
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? undefined : { kind: 'elsewhere', ...only };
}

/** Acts kept whole. A letter mostly quotes one or two. */
const keptActs = 3;

/** All §§ of a wording, read when first asked for (some ten milliseconds for a large act). */
function createActTexts(texts: ProvisionTexts): (generation: Generation) => readonly IndexedParagraph[] {
  const kept = new Map<Generation, readonly IndexedParagraph[]>();
  return (generation) => {
    const known = kept.get(generation) ?? readAct(texts, generation);
    kept.delete(generation);
    kept.set(generation, known);
    const [oldest] = kept.keys();
    if (kept.size > keptActs && oldest !== undefined) kept.delete(oldest);
    return known;
  };
}

function readAct(texts: ProvisionTexts, generation: Generation): readonly IndexedParagraph[] {
  return (generation.provisions?.labels ?? []).flatMap((label) => {
    const text = texts.text(generation, label);
    if (text === undefined) return [];
    const law = readLaw([{ label, text }]);
    return [{ label, law, letters: lettersOf(law.words) }];
  });
}

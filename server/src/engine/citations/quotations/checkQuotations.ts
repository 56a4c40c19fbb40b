import { toIsoDate, type CalendarDate } from '../../dates/calendarDate.js';
import type { Letter } from '../../letter/model.js';
import type { Register } from '../../register/model.js';
import type { ProvisionTexts } from '../../register/provisionTexts.js';
import type { PlacedCitation } from '../../rules/rule.js';
import type { Localized } from '../../text/localized.js';
import { shiftRange, type TextEdit, type TextRange } from '../../text/range.js';
import { basisOf, type QuotationBasis } from './basis.js';
import { createQuotationComparer, type Comparison } from './compare.js';
import { findQuotedPassages, type QuotedPassage } from './passages.js';
import { sayComparison, sayElsewhere, sayReplaced } from './sayComparison.js';

/** A quotation that is not what the act says, at one place of one block. */
export interface Misquotation {
  /** Index into `Letter.blocks`. */
  readonly block: number;
  /** Prose offsets of the block. */
  readonly range: TextRange;
  readonly message: Localized;
  /** False when an amendment that the register does not show may have brought the wording. */
  readonly certain: boolean;
  /** Choices, in prose offsets of the block. */
  readonly fixes: readonly { readonly title: Localized; readonly edit: TextEdit }[];
  /** The quotation, where the finding stands at the citation. */
  readonly related: { readonly block: number; readonly range: TextRange; readonly message: Localized } | undefined;
}

export type QuotationChecker = (letter: Letter, citations: readonly PlacedCitation[], letterDate: CalendarDate) => readonly Misquotation[];

/** So many comparisons are kept; a long report has some tens of quotations. */
const mostKept = 500;

/**
 * Compares the quotations that a letter attributes to an act with the act's text. A comparison hangs on the quoted words and what they are
 * compared with alone, and is kept under them, so an edit elsewhere costs nothing. Linear in the letter, but for the bounded comparison of
 * a quotation that differs.
 */
export function createQuotationChecker(register: Pick<Register, 'date'>, texts: ProvisionTexts): QuotationChecker {
  const compare = createQuotationComparer(texts);
  const kept = new Map<string, Comparison | undefined>();
  const compared = (pieces: readonly string[], basis: QuotationBasis): Comparison | undefined => {
    const key = keyOf(pieces, basis);
    if (kept.has(key)) return kept.get(key);
    if (kept.size >= mostKept) kept.clear();
    const comparison = compare(pieces, basis);
    kept.set(key, comparison);
    return comparison;
  };

  return (letter, citations, letterDate) =>
    findQuotedPassages(letter, citations).flatMap((passage) => {
      const pieces = passage.pieces.map(({ block, range }) => (letter.blocks[block]?.block.prose.text ?? '').slice(range.start, range.end));
      const basis = basisOf(passage.citations, quotedLabels(pieces), letterDate);
      const comparison = basis === undefined ? undefined : compared(pieces, basis);
      if (basis === undefined || comparison === undefined) return [];
      if (comparison.kind === 'elsewhere') return isNamedNear(passage, basis, comparison, citations) ? [] : atCitation(passage, basis, sayElsewhere(basis, comparison, register), true);
      if (comparison.kind === 'replaced') return atCitation(passage, basis, sayReplaced(basis, comparison, register, letterDate), comparison.certain);
      return sayComparison(pieces, comparison, basis, register, letterDate).flatMap(({ piece, range, message, fixes }): Misquotation[] => {
        const place = passage.pieces[piece];
        if (place === undefined) return [];
        const by = place.range.start;
        return [{
          block: place.block,
          range: shiftRange(range, by),
          message,
          certain: comparison.certain,
          fixes: fixes.map(({ title, edit }) => ({ title, edit: { ...edit, range: shiftRange(edit.range, by) } })),
          related: undefined,
        }];
      });
    });
}

/** `§ 9 c.` where a quotation begins with the § itself. */
const heading = /^[\s”"»„“]*§ ?(\d{1,4}(?: ?\p{L}(?!\p{L}))?)[.,]/u;

function quotedLabels(pieces: readonly string[]): readonly string[] {
  return pieces.flatMap((piece) => heading.exec(piece)?.[1] ?? []);
}

function keyOf(pieces: readonly string[], { act, primary, others, historical, amended, stk }: QuotationBasis): string {
  const wordings = [primary, ...others].map(({ number, date }) => `${number}/${toIsoDate(date)}`);
  const cited = [...stk].map(([label, numbers]) => `${label}:${numbers.join(',')}`);
  return [act.shortName, wordings.join(' '), `${historical} ${amended}`, cited.join(' '), ...pieces].join('\n');
}

/** Reported at the citation: it, rather than the quotation, names the wrong place or wording. */
function atCitation({ pieces, citations }: QuotedPassage, basis: QuotationBasis, message: Localized, certain: boolean): readonly Misquotation[] {
  const [quotation] = pieces;
  const cited = citedIn(citations, basis);
  if (quotation === undefined || cited === undefined) return [];
  const related = { block: quotation.block, range: quotation.range, message: { da: 'Citatet', en: 'The quotation' } };
  return [{ block: cited.block, range: cited.citation.citation.range, message, certain, fixes: [], related }];
}

function citedIn(citations: readonly PlacedCitation[], { act }: QuotationBasis): PlacedCitation | undefined {
  return citations.find(({ citation }) => citation.citation.kind === 'provision' && citation.act === act);
}

/** The right place is named too, near by: then the letter speaks of both. */
function isNamedNear({ pieces, citations }: QuotedPassage, basis: QuotationBasis, found: Extract<Comparison, { kind: 'elsewhere' }>, all: readonly PlacedCitation[]): boolean {
  const near = new Set([citedIn(citations, basis)?.block, ...pieces.map(({ block }) => block)]);
  return all.some(({ block, citation }) =>
    near.has(block) && citation.act === basis.act &&
    citation.provisions.some(({ paragraph, stk }) =>
      paragraph === found.label && (stk.length === 0 ? !basis.stk.has(found.label) : stk.some(({ first, last }) => first <= found.stk && found.stk <= last))),
  );
}

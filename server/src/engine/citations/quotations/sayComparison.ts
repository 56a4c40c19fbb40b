import type { CalendarDate } from '../../dates/calendarDate.js';
import type { Register } from '../../register/model.js';
import type { Localized } from '../../text/localized.js';
import type { TextRange } from '../../text/range.js';
import { amendmentsUntil } from '../verify/laterInsertion.js';
import { documentName, joined, registerClause, worded } from '../verify/wording.js';
import type { Difference } from './align.js';
import type { QuotationBasis } from './basis.js';
import type { Comparison } from './compare.js';
import { fixesFor, placeOf, sayDifference, type Compared, type QuotationFix } from './differenceText.js';
import type { LawText } from './lawText.js';

/** One thing to say of a quotation. Offsets of the piece. */
export interface Remark {
  readonly piece: number;
  readonly range: TextRange;
  readonly message: Localized;
  readonly fixes: readonly QuotationFix[];
}

/** More differences than these are told together. */
const mostApart = 4;

export function sayComparison(
  pieces: readonly string[], comparison: Exclude<Comparison, { kind: 'elsewhere' | 'replaced' }>, basis: QuotationBasis,
  register: Pick<Register, 'date'>, letterDate: CalendarDate,
): readonly Remark[] {
  const { quoted, law, alignment } = comparison;
  const compared: Compared = { pieces, quoted, law };
  const { differences } = alignment;
  const [first] = differences;
  if (first === undefined) return [];
  const name = provisionName(law, alignment.law.start, basis);
  const closing = joined(comparison.certain ? undefined : amendedSince(basis, letterDate), registerClause(register));
  if (comparison.kind === 'differs' && differences.length <= mostApart) {
    return differences.map((difference) => ({
      ...placeOf(compared, difference),
      message: joined(
        worded(
          { da: 'Citatet svarer ikke ord for ord til {0} ({1}): {2}.', en: 'The quotation is not word for word {0} ({1}): {2}.' },
          name, documentName(basis.primary), sayDifference(compared, difference),
        ),
        closing,
      ),
      fixes: fixesFor(compared, difference),
    }));
  }
  const lead = comparison.kind === 'other-wording'
    ? worded(
        { da: 'Citatet svarer ord for ord til {0}, som den lyder i {1}. I {2}, som gælder for brevet, er der forskel:', en: 'The quotation is word for word {0} of {1}. In {2}, which is the law for this letter, it differs:' },
        name, documentName(comparison.wording), documentName(basis.primary),
      )
    : worded(
        { da: 'Citatet afviger {3} steder fra {0} ({1}). De første {2}:', en: 'The quotation differs from {0} ({1}) in {3} places. The first {2}:' },
        name, documentName(basis.primary), Math.min(differences.length, mostApart), differences.length,
      );
  const told = differences.slice(0, mostApart).map((difference) => sayDifference(compared, difference));
  const list: Localized = { da: `${told.map(({ da }) => da).join('; ')}.`, en: `${told.map(({ en }) => en).join('; ')}.` };
  return [{ ...placeOfAll(compared, first, differences), message: joined(lead, list, closing), fixes: [] }];
}

/** From the first difference to the last one of the same piece. */
function placeOfAll(compared: Compared, first: Difference, differences: readonly Difference[]): Pick<Remark, 'piece' | 'range'> {
  const start = placeOf(compared, first);
  const ends = differences.map((difference) => placeOf(compared, difference)).filter(({ piece }) => piece === start.piece);
  return { piece: start.piece, range: { start: start.range.start, end: Math.max(...ends.map(({ range }) => range.end)) } };
}

/** `§ 11, stk. 2, i retssikkerhedsloven` */
function provisionName({ paragraphs, words }: LawText, place: number, { act }: QuotationBasis): Localized {
  const word = words[place];
  const label = paragraphs[word?.paragraph ?? 0]?.label ?? '';
  const hasStk = words.some(({ paragraph, stk }) => paragraph === word?.paragraph && stk > 1);
  return nameOf(label, hasStk ? word?.stk : undefined, act.shortName);
}

function nameOf(label: string, stk: number | undefined, act: string): Localized {
  const own = stk === undefined ? `§ ${label}` : `§ ${label}, stk. ${stk}`;
  return { da: `${own}${stk === undefined ? '' : ','} i ${act}`, en: `${own} of ${act}` };
}

function amendedSince({ primary }: QuotationBasis, letterDate: CalendarDate): Localized | undefined {
  const last = amendmentsUntil(primary, letterDate).at(-1);
  if (last === undefined) return undefined;
  return worded(
    { da: 'Loven er siden ændret, senest ved {0}, som kan have ændret ordlyden.', en: 'The act has been amended since, last by {0}, which may have changed the wording.' },
    documentName(last),
  );
}

/** The quotation is the cited §, but in a wording that is not the law. */
export function sayReplaced(
  basis: QuotationBasis, { wording, certain }: Extract<Comparison, { kind: 'replaced' }>, register: Pick<Register, 'date'>, letterDate: CalendarDate,
): Localized {
  const { act, primary, labels } = basis;
  const explanation = worded(
    { da: 'Citatet er ordlyden i {0}. I {1}, som gælder for brevet, har {2} en anden ordlyd.', en: 'The quotation is the wording of {0}. In {1}, which is the law for this letter, {2} is worded otherwise.' },
    documentName(wording), documentName(primary), nameOf(labels[0] ?? '', undefined, act.shortName),
  );
  return joined(explanation, certain ? undefined : amendedSince(basis, letterDate), registerClause(register));
}

/** The quotation stands in another § or stk. than the one cited. */
export function sayElsewhere(
  { act, primary, labels }: QuotationBasis, { label, stk }: Extract<Comparison, { kind: 'elsewhere' }>, register: Pick<Register, 'date'>,
): Localized {
  const inCited = labels.includes(label);
  return joined(
    worded(
      { da: 'Citatet står ikke her, men i {0} ({1}).', en: 'The quotation does not stand here, but in {0} ({1}).' },
      nameOf(label, inCited || stk > 1 ? stk : undefined, act.shortName), documentName(primary),
    ),
    registerClause(register),
  );
}

import type { CalendarDate } from '../../dates/calendarDate.js';
import type { Act, Generation } from '../../register/model.js';
import { labelsInRange, formatParagraphLabel, parseParagraphLabel } from '../../register/paragraphLabel.js';
import type { PlacedCitation } from '../../rules/rule.js';
import type { ProvisionReference } from '../model.js';
import { amendmentsUntil } from '../verify/laterInsertion.js';
import { wordingsOf } from '../verify/provision.js';

/** What a quotation is compared with. */
export interface QuotationBasis {
  readonly act: Act;
  /** The wording that the citation was verified in: the one the letter names, else the one in force. */
  readonly primary: Generation;
  /** Others that the author may rightly have quoted. */
  readonly others: readonly Generation[];
  /** The letter speaks of older law: what is not held proves nothing. */
  readonly historical: boolean;
  /** The act has been amended since, so that the wording may be another. */
  readonly amended: boolean;
  /** § labels in the order of the letter. */
  readonly labels: readonly string[];
  /** The stk. cited of each label; none when the whole § is. */
  readonly stk: ReadonlyMap<string, readonly number[]>;
}

/** §§ taken from one range. */
const mostOfRange = 6;

/**
 * @param citations what the quotation is attributed to, the nearest first
 * @param quotedLabels §§ whose heading is quoted with them
 */
export function basisOf(citations: readonly PlacedCitation[], quotedLabels: readonly string[], letterDate: CalendarDate): QuotationBasis | undefined {
  const nearest = citations[0]?.citation;
  const act = nearest?.act;
  if (nearest === undefined || act === undefined || nearest.ambiguous || nearest.verdict.status !== 'ok') return undefined;
  const own = citations.map(({ citation }) => citation).filter((citation) => citation.act === act && citation.verdict.status === 'ok' && !citation.ambiguous);
  const wordings = wordingsOf(act, own.find(({ generationNamedHere }) => generationNamedHere) ?? nearest, letterDate);
  if (wordings === undefined) return undefined;
  const stk = new Map<string, readonly number[]>();
  for (const reference of own.flatMap(({ provisions }) => provisions)) {
    for (const label of labelsOf(reference)) {
      const known = stk.get(label);
      const named = reference.stk.flatMap(({ first, last }) => Array.from({ length: Math.min(last - first + 1, 20) }, (_, index) => first + index));
      // The whole §, named once, is the whole §.
      stk.set(label, known?.length === 0 || named.length === 0 ? [] : [...(known ?? []), ...named]);
    }
  }
  for (const label of quotedLabels) if (!stk.has(label)) stk.set(label, []);
  return {
    act,
    primary: wordings.primary,
    others: wordings.others,
    historical: own.some(({ historical }) => historical),
    amended: !wordings.isNamedHere && amendmentsUntil(wordings.primary, letterDate).length > 0,
    labels: [...stk.keys()],
    stk,
  };
}

function labelsOf({ unit, paragraph, paragraphEnd }: ProvisionReference): readonly string[] {
  if (unit !== 'paragraph' || paragraph === undefined) return [];
  const first = parseParagraphLabel(paragraph);
  const last = paragraphEnd === undefined ? undefined : parseParagraphLabel(paragraphEnd);
  if (first === undefined) return [];
  if (last === undefined) return [formatParagraphLabel(first)];
  return labelsInRange(first, last).slice(0, mostOfRange).map(formatParagraphLabel);
}

import { compareDates, type CalendarDate } from '../dates/calendarDate.js';
import type { DocumentReference, ResolvedCitation, Verdict } from './model.js';
import { firstMinisterialtidendeNumber, isInLovtidendeA } from './verify/documentTypes.js';

/** Retsinformation has the full text with anchors from this day (citations.md 2.2); older pages are pictures or plain text. */
const anchorsFrom: CalendarDate = { year: 2007, month: 9, day: 25 };

/**
 * The address of what is cited, on Retsinformation by the ELI scheme with the § as anchor (`…/eli/lta/2024/909#P117a`), or what
 * follows from the citation alone (EU acts). Undefined rather than guessed: a document that was not found has none.
 */
export function citationUrl({ citation, document, provisions }: ResolvedCitation, verdict: Pick<Verdict, 'status' | 'reason' | 'document' | 'generation'>): string | undefined {
  const { kind } = citation;
  if (kind === 'document') return verdict.document?.eliUrl ?? (isNumberOfLovtidendeA(document) ? undefined : citation.url);
  if (kind !== 'act' && kind !== 'provision') return citation.url;
  const target = verdict.generation ?? verdict.document;
  if (target === undefined) return citation.url;
  const { unit, paragraph } = provisions[0] ?? {};
  const isThere = verdict.status !== 'not-found' && verdict.reason !== 'provision-moved' && verdict.reason !== 'wrong-unit';
  if (unit !== 'paragraph' || paragraph === undefined || !isThere || compareDates(target.date, anchorsFrom) < 0) return target.eliUrl;
  const label = verdict.generation?.provisions?.ownSpelling(paragraph) ?? paragraph;
  return `${target.eliUrl}#P${label.replace(/\s/gu, '')}`;
}

/** Its address would be that of another document if the number is not in the register. */
function isNumberOfLovtidendeA(document: DocumentReference | undefined): boolean {
  const { type, number } = document ?? {};
  return type === undefined || (isInLovtidendeA(type) && (number === undefined || number < firstMinisterialtidendeNumber));
}

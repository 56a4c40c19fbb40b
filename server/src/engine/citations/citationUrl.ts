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
  if (kind === 'document') return addressOf(verdict.document) ?? (isNumberOfLovtidendeA(document) ? undefined : citation.url);
  if (kind !== 'act' && kind !== 'provision') return citation.url;
  const target = verdict.generation ?? verdict.document;
  if (target === undefined) return citation.url;
  const { unit, paragraph } = provisions[0] ?? {};
  const isThere = verdict.status !== 'not-found' && verdict.reason !== 'provision-moved' && verdict.reason !== 'wrong-unit';
  const address = addressOf(target);
  if (address === undefined) return citation.url;
  if (unit !== 'paragraph' || paragraph === undefined || !isThere || compareDates(target.date, anchorsFrom) < 0) return address;
  const label = verdict.generation?.provisions?.ownSpelling(paragraph) ?? paragraph;
  return `${address}#P${label.replace(/\s/gu, '')}`;
}

/** None where the scheme does not tell where an office's own act stands. */
export function addressOf(text: { readonly eliUrl: string } | undefined): string | undefined {
  return text === undefined || text.eliUrl === '' ? undefined : text.eliUrl;
}

/** Its address would be that of another document if the number is not in the register. */
function isNumberOfLovtidendeA(document: DocumentReference | undefined): boolean {
  const { type, number } = document ?? {};
  return type === undefined || (isInLovtidendeA(type) && (number === undefined || number < firstMinisterialtidendeNumber));
}

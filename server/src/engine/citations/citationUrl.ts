import { compareDates, type CalendarDate } from '../dates/calendarDate.js';
import type { ResolvedCitation, Verdict } from './model.js';

/** Retsinformation has the full text with anchors from this day (citations.md 2.2); older pages are pictures or plain text. */
const anchorsFrom: CalendarDate = { year: 2007, month: 9, day: 25 };

/**
 * The address of what is cited, on Retsinformation by the ELI scheme with the § as anchor (`…/eli/lta/2024/909#P117a`), or what
 * follows from the citation alone (EU acts). Undefined rather than guessed: a document that was not found has none.
 */
export function citationUrl({ citation, provisions }: ResolvedCitation, verdict: Pick<Verdict, 'status' | 'reason' | 'document' | 'generation'>): string | undefined {
  if (citation.kind !== 'document' && citation.kind !== 'act' && citation.kind !== 'provision') return citation.url;
  const target = citation.kind === 'document' ? verdict.document : (verdict.generation ?? verdict.document);
  if (target === undefined) return citation.url;
  const paragraph = provisions[0]?.unit === 'paragraph' ? provisions[0].paragraph : undefined;
  const isThere = verdict.status !== 'not-found' && verdict.reason !== 'provision-moved' && verdict.reason !== 'wrong-unit';
  if (paragraph === undefined || !isThere || compareDates(target.date, anchorsFrom) < 0) return target.eliUrl;
  return `${target.eliUrl}#P${paragraph.replace(/\s/gu, '')}`;
}

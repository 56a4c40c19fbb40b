import type { VerifiedCitation } from '../../citations/model.js';
import { generationInForce } from '../../citations/verify/inForce.js';
import { proposalFor } from '../../citations/verify/render.js';
import { documentName, toEnglishDate, worded } from '../../citations/verify/wording.js';
import { compareDates, toDanishDate, type CalendarDate } from '../../dates/calendarDate.js';
import type { Fix } from '../../findings.js';
import type { CitationRule } from '../rule.js';

/** A letter of 18 November 2024 that cites `LBK nr. 155 af 11. februar 2025`. */
export const newerThanLetter: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/nyere-end-brevet',
    severity: 'warning',
    title: { da: 'Dokumentet er nyere end brevet', en: 'The document is newer than the letter' },
    basis: 'Et brev kan ikke henvise til en regel, der er udstedt efter brevets dato.',
    fixable: 'choice',
  },
  *check(verified, { letterDate, letterDateIsAssumed }) {
    const { citation, verdict } = verified;
    const { document } = citation;
    const date = verdict.document?.date ?? document?.date;
    if (citation.kind !== 'document' || date === undefined || letterDateIsAssumed || compareDates(date, letterDate) <= 0) return;
    // What number, date and type do not agree on is that rule's.
    if (verdict.status === 'mismatch' || verdict.status === 'not-found') return;
    yield {
      range: document?.dateRange ?? citation.range,
      fixes: fixFor(verified, letterDate),
      message: {
        da: `Dokumentet er fra ${toDanishDate(date)}, men brevet er fra ${toDanishDate(letterDate)}. Ret henvisningen eller brevets dato.`,
        en: `The document is of ${toEnglishDate(date)}, but the letter of ${toEnglishDate(letterDate)}. Change the citation or the letter's date.`,
      },
    };
  },
};

/** The generation of the same act that was in force on the date of the letter. */
function fixFor({ citation, act, verdict }: VerifiedCitation, letterDate: CalendarDate): readonly Fix[] {
  const generation = verdict.document === undefined || act === undefined ? undefined : generationInForce(act, letterDate);
  if (generation === undefined) return [];
  const { type, number, date } = generation;
  const title = worded({ da: 'Ret til {0}, som gjaldt på brevets dato', en: 'Change to {0}, which was in force on the date of the letter' }, documentName(generation));
  const proposal = proposalFor(citation, { to: 'document', type, number, date, title });
  return proposal === undefined ? [] : [{ title, safe: false, preferred: false, edits: [{ range: proposal.range, newText: proposal.newText }] }];
}

import { compareDates, toDanishDate } from '../../dates/calendarDate.js';
import { toEnglishDate } from '../../citations/verify/wording.js';
import type { CitationRule } from '../rule.js';

/** A letter of 18 November 2024 that cites `LBK nr. 155 af 11. februar 2025`. */
export const newerThanLetter: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/nyere-end-brevet',
    severity: 'warning',
    title: { da: 'Dokumentet er nyere end brevet', en: 'The document is newer than the letter' },
    basis: 'Et brev kan ikke henvise til en regel, der er udstedt efter brevets dato.',
    fixable: 'none',
  },
  *check({ citation, verdict }, { letterDate, letterDateIsAssumed }) {
    const { document } = citation;
    const date = verdict.document?.date ?? document?.date;
    if (citation.kind !== 'document' || date === undefined || letterDateIsAssumed || compareDates(date, letterDate) <= 0) return;
    // What number, date and type do not agree on is that rule's.
    if (verdict.status === 'mismatch' || verdict.status === 'not-found') return;
    yield {
      range: document?.dateRange ?? citation.range,
      message: {
        da: `Dokumentet er fra ${toDanishDate(date)}, men brevet er fra ${toDanishDate(letterDate)}. Ret henvisningen eller brevets dato.`,
        en: `The document is of ${toEnglishDate(date)}, but the letter of ${toEnglishDate(letterDate)}. Change the citation or the letter's date.`,
      },
    };
  },
};

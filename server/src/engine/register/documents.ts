import { fromDayNumber, toDayNumber, type CalendarDate } from '../dates/calendarDate.js';
import { amendingBit, documentTypes, endKind, type RegisterSection } from './format.js';
import type { DocumentEnd, DocumentKey, DocumentType, RegisterDocument } from './model.js';
import { at, lowerBound, type Sections } from './sections.js';
import type { TextTable } from './textTable.js';

/** The documents of Lovtidende A, by their place in the file. */
export interface DocumentTable {
  /** The documents are made when asked for: two calls give equal, not identical, objects. */
  document(index: number): RegisterDocument;
  key(index: number): DocumentKey;
  /** Number and year of signature are unique. */
  find(year: number, number: number): number | undefined;
  signedOn(date: CalendarDate): number[];
  /** The highest number of a year; 0 when there is none. */
  highestNumber(year: number): number;
}

export function createDocumentTable(sections: Sections<RegisterSection>, texts: TextTable): DocumentTable {
  const years = sections.halves('years');
  const yearStarts = sections.words('yearStarts');
  const numbers = sections.halves('documentNumbers');
  const days = sections.signedWords('documentDays');
  const types = sections.bytes('documentTypes');
  const titles = sections.words('documentTitles');
  const ended = sections.words('endedDocuments');
  const endKinds = sections.bytes('endKinds');
  const endEvidence = sections.words('endEvidence');

  const yearRange = (year: number): readonly [number, number] => {
    const place = lowerBound(years, year, 0, years.length);
    return years[place] === year ? [at(yearStarts, place), at(yearStarts, place + 1)] : [0, 0];
  };
  const key = (index: number): DocumentKey => ({
    type: typeOf(at(types, index)),
    number: at(numbers, index),
    date: fromDayNumber(at(days, index)),
  });
  const endOf = (index: number): DocumentEnd | undefined => {
    const place = lowerBound(ended, index, 0, ended.length);
    if (ended[place] !== index) return undefined;
    const kind = at(endKinds, place);
    const evidence = key(at(endEvidence, place));
    return {
      kind: kind === endKind.superseded ? 'superseded' : 'repealed',
      by: kind === endKind.clauseReprinted ? undefined : evidence,
      evidence,
    };
  };

  return {
    key,
    document: (index) => {
      const own = key(index);
      return {
        ...own,
        amending: (at(types, index) & amendingBit) !== 0,
        eliUrl: eliUrl(own),
        get title() {
          return texts.text(at(titles, index));
        },
        get ended() {
          return endOf(index);
        },
      };
    },
    find(year, number) {
      const [from, to] = yearRange(year);
      const index = lowerBound(numbers, number, from, to);
      return index < to && numbers[index] === number ? index : undefined;
    },
    signedOn(date) {
      const day = toDayNumber(date);
      const [from, to] = yearRange(date.year);
      const found: number[] = [];
      for (let index = from; index < to; index++) if (days[index] === day) found.push(index);
      return found;
    },
    highestNumber(year) {
      const [from, to] = yearRange(year);
      return from === to ? 0 : at(numbers, to - 1);
    },
  };
}

function typeOf(entry: number): DocumentType {
  const type = documentTypes[entry & ~amendingBit];
  if (type === undefined) throw new RangeError(`no document type ${entry}`);
  return type;
}

/** Year of signature and number make the address: true of every document in the register (a test holds it to that). */
export function eliUrl({ date, number }: Pick<DocumentKey, 'date' | 'number'>): string {
  return `https://www.retsinformation.dk/eli/lta/${date.year}/${number}`;
}

import { compareDates, isRealDate, toDayNumber, toIsoDate, type CalendarDate } from '../../dates/calendarDate.js';
import type { Act, Register, RegisterDocument } from '../../register/model.js';
import { editDistance } from '../../text/editDistance.js';
import { typeFits } from './documentTypes.js';

/** A citation of a numbered document whose fields do not agree with any document. */
export interface DisagreeingReference {
  readonly type: string | undefined;
  readonly number: number;
  readonly date: CalendarDate;
  /** The act that the citation names beside the number. */
  readonly act: Act | undefined;
}

/** A document that the citation may have meant, and how much speaks for it. */
export interface Candidate {
  readonly document: RegisterDocument;
  readonly weight: number;
}

/** From here on a candidate explains a number that the register has not, where it should have it. */
export const strongWeight = 75;

/** From here on the act named beside the number bears a candidate out, so that it counts in years of which documents are missing too. */
export const namedActWeight = 92;

const mostCandidates = 3;

/**
 * The documents that agree with the citation in all but one slip, best first. The weights order the rules of citations.md 1.5: number
 * and date against the type word; the named act against number or date; number, day and month against the year; number and year
 * against the date; the date against the number.
 */
export function candidatesFor(register: Register, reference: DisagreeingReference): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const consider = (document: RegisterDocument, weight: number): void => {
    if (weight <= 0) return;
    const key = `${document.date.year}/${document.number}`;
    if ((found.get(key)?.weight ?? 0) < weight) found.set(key, { document, weight });
  };
  const { number, date, act } = reference;
  for (const document of register.documents(date.year, number)) consider(document, weightOfSameNumber(reference, document));
  for (const year of [date.year - 1, date.year + 1]) {
    for (const document of register.documents(year, number)) {
      const sameDay = document.date.day === date.day && document.date.month === date.month;
      if (sameDay && typeFits(reference.type, document.type)) consider(document, 85);
    }
  }
  for (const document of register.documentsSignedOn(date)) {
    if (typeFits(reference.type, document.type)) consider(document, weightOfNumberSlip(number, document.number));
  }
  for (const { date: signed, number: own } of act?.generations ?? []) {
    const document = register.documents(signed.year, own)[0];
    if (document === undefined || !typeFits(reference.type, document.type)) continue;
    if (compareDates(signed, date) === 0) consider(document, weightOfNumberSlip(number, own) > 0 ? 96 : 95);
    else if (own === number && signed.year === date.year) consider(document, 94);
    else if (own === number && (isDateSlip(signed, date) || sameDayAndMonth(signed, date))) consider(document, 92);
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight || a.document.number - b.document.number).slice(0, mostCandidates);
}

function weightOfSameNumber({ type, date }: DisagreeingReference, document: RegisterDocument): number {
  const fits = typeFits(type, document.type);
  if (compareDates(document.date, date) === 0) return fits ? 0 : 100;
  if (!fits) return 0;
  if (isDateSlip(document.date, date)) return 80;
  return Math.abs(toDayNumber(document.date) - toDayNumber(date)) <= 31 ? 72 : 40;
}

/** One digit too many, too few or other, or two swapped. */
function weightOfNumberSlip(written: number, actual: number): number {
  const a = String(written);
  const b = String(actual);
  if (editDistance(a, b, 1) > 1) return 0;
  return isTransposition(a, b) ? 78 : a.length === 1 || b.length === 1 ? 45 : 70;
}

function isTransposition(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** Only the day, only the month or only the year (by one) differs, day and month are swapped, or one digit is wrong. */
export function isDateSlip(a: CalendarDate, b: CalendarDate): boolean {
  const differing = Number(a.day !== b.day) + Number(a.month !== b.month) + Number(a.year !== b.year);
  if (differing === 1) return a.year === b.year || Math.abs(a.year - b.year) === 1 || editDistance(String(a.year), String(b.year), 1) <= 1;
  if (a.year === b.year && a.day === b.month && a.month === b.day) return true;
  return isRealDate(a) && editDistance(toIsoDate(a), toIsoDate(b), 1) <= 1;
}

function sameDayAndMonth(a: CalendarDate, b: CalendarDate): boolean {
  return a.day === b.day && a.month === b.month;
}

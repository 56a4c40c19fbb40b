import { compareDates, type CalendarDate } from '../../dates/calendarDate.js';
import type { Generation, RegisterDocument } from '../../register/model.js';
import { lastNumber } from './lookUp.js';
import { formatParagraphLabel, paragraphOrder, parseParagraphLabel } from '../../register/paragraphLabel.js';

/**
 * The acts that have amended a generation up to a day and were not consolidated by then. Omnibus acts are missed by the register, so an
 * empty list proves nothing.
 */
export function amendmentsUntil({ amendments }: Generation, date: CalendarDate): readonly RegisterDocument[] {
  return amendments.filter(({ date: signed }) => compareDates(signed, date) <= 0);
}

/** How many new letters, or new §§ at the end, an amendment may bring: more when one is known than when it would have to be an omnibus act. */
const reach = { known: { letters: 12, sections: 30 }, unknown: { letters: 2, sections: 10 } } as const;

/**
 * True when a § that a generation lacks may have been inserted since: it would follow right on one that is there (`§ 9 e` after
 * `§ 9 d`, `§ 91` after the last, `§ 90`). A `§ 9 q` or a `§ 400` cannot have been.
 */
export function mayBeInserted({ provisions, maximumParagraph }: Generation, label: string, amendmentIsKnown: boolean): boolean {
  const wanted = parseParagraphLabel(label);
  if (maximumParagraph !== undefined) return false;
  if (provisions === undefined || wanted === undefined) return true;
  const { letters, sections } = amendmentIsKnown ? reach.known : reach.unknown;
  if (wanted.letter === '') {
    const last = lastNumber(provisions);
    return wanted.number > last && wanted.number <= last + sections;
  }
  const own = new Set(provisions.labels.map((each) => each.toLowerCase()));
  for (let back = 1; back <= letters; back += 1) {
    const before = labelBefore(wanted, back);
    if (before === undefined) return false;
    if (own.has(before)) return true;
  }
  return false;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyzæøå';

/** The label `back` places before: `9 d` is one before `9 e`, `9` one before `9 a`. */
function labelBefore({ number, letter }: { readonly number: number; readonly letter: string }, back: number): string | undefined {
  const place = paragraphOrder({ number, letter }) - paragraphOrder({ number, letter: '' }) - back;
  if (place < 0) return undefined;
  return formatParagraphLabel({ number, letter: place === 0 ? '' : (alphabet[place - 1] ?? '') });
}

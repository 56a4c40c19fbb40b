import type { Fix } from '../../findings.js';
import { outlineOf, type HeadedSection } from '../../forms/outline.js';
import type { LetterRule, Report } from '../rule.js';
import { highestChapter, lastNumber, numberPrefix, numberRange, renumber } from './headingNumbers.js';

/** Numbered headings with a gap, a number twice, or out of order. */
export const headingNumbering: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/nummerering',
    severity: 'warning',
    title: { da: 'Afsnittene er ikke nummereret fortløbende', en: 'The sections are not numbered in sequence' },
    basis: 'Domæneundersøgelsen: en offentliggjort rapport springer fra kapitel 7 til 9. Henvisninger til et afsnit må kunne følges.',
    fixable: 'choice',
  },
  *check(letter, { form }) {
    const { headed } = outlineOf(letter);
    const isReport = form?.numbered === true;
    for (const numbered of groupsOf(headed)) {
      if (numbered.length > 1 || isReport) yield* wrongNumbers(headed, numbered, isReport && isChapter(numbered[0]));
    }
    yield* wrongBeginnings(headed);
  },
};

/** Numbered sections of the same rank, in the same section, whose numbers begin alike (`4.1`, `4.2`); in text order. */
function groupsOf(headed: readonly HeadedSection[]): Iterable<readonly HeadedSection[]> {
  const groups = new Map<HeadedSection | undefined, Map<string, HeadedSection[]>>();
  for (const section of headed) {
    if (!isNumbered(section)) continue;
    const ofParent = groups.get(section.parent) ?? new Map<string, HeadedSection[]>();
    groups.set(section.parent, ofParent);
    const key = `${section.section.level} ${numberPrefix(section.section.number ?? '')}`;
    const group = ofParent.get(key);
    if (group === undefined) ofParent.set(key, [section]);
    else group.push(section);
  }
  return [...groups.values()].flatMap((ofParent) => [...ofParent.values()]);
}

function isChapter(section: HeadedSection | undefined): boolean {
  return section?.parent === undefined && !(section?.section.number ?? '').includes('.');
}

/** `3.1` in section 4. */
function* wrongBeginnings(headed: readonly HeadedSection[]): Iterable<Report> {
  for (const section of headed) {
    const number = section.section.number;
    const outer = section.parent?.section.number;
    const range = numberRange(section);
    if (number === undefined || outer === undefined || range === undefined || section.parent === undefined) continue;
    if (numberPrefix(number) === outer || number.split('.').length !== outer.split('.').length + 1) continue;
    const wanted = `${outer}.${lastNumber(number)}`;
    yield {
      range,
      message: { da: `Nummer ${number} står i afsnit ${outer}; her ventes ${wanted}.`, en: `Number ${number} stands in section ${outer}; expected ${wanted}.` },
      related: [{ range: section.parent.headingRange, message: { da: 'Afsnittet, det står i', en: 'The section it stands in' } }],
      fixes: [{ title: { da: `Ret til ${wanted}`, en: `Change to ${wanted}` }, safe: false, preferred: true, edits: [{ range, newText: wanted }] }],
    };
  }
}

function isNumbered({ section }: HeadedSection): boolean {
  return section.number !== undefined && lastNumber(section.number) <= highestChapter;
}

function* wrongNumbers(headed: readonly HeadedSection[], numbered: readonly HeadedSection[], fromOne: boolean): Iterable<Report> {
  const first = lastNumber(numbered[0]?.section.number ?? '1');
  const start = fromOne ? 1 : first;
  let fixes: readonly Fix[] | undefined;
  let previous: HeadedSection | undefined;
  for (const [place, section] of numbered.entries()) {
    const range = numberRange(section);
    const number = section.section.number ?? '';
    const last = previous === undefined ? start - 1 : lastNumber(previous.section.number ?? '');
    // A number that fits its place is right, whatever was wrong with the one before it.
    if (range !== undefined && lastNumber(number) !== last + 1 && lastNumber(number) !== start + place) {
      fixes ??= renumberAll(headed, numbered, start);
      yield { range, message: describe(number, previous?.section.number, last + 1), related: relatedTo(previous), fixes };
    }
    previous = section;
  }
}

function describe(number: string, previous: string | undefined, wanted: number): Report['message'] {
  const before = previous === undefined ? undefined : lastNumber(previous);
  const own = lastNumber(number);
  if (before === undefined) return { da: `Kapitlerne begynder med ${number}; det første skal have nummer ${wanted}.`, en: `The chapters begin with ${number}; the first must be number ${wanted}.` };
  if (own === before) return { da: `Nummer ${number} er brugt to gange; her ventes ${wanted}.`, en: `Number ${number} is used twice; expected ${wanted}.` };
  if (own < before) return { da: `Nummer ${number} kommer efter ${previous}; her ventes ${wanted}.`, en: `Number ${number} comes after ${previous}; expected ${wanted}.` };
  const missing = own - wanted === 1 ? `${wanted}` : `${wanted}-${own - 1}`;
  return { da: `Nummereringen springer fra ${previous} til ${number}: ${missing} mangler.`, en: `The numbering jumps from ${previous} to ${number}: ${missing} is missing.` };
}

function relatedTo(previous: HeadedSection | undefined): NonNullable<Report['related']> {
  return previous === undefined ? [] : [{ range: previous.headingRange, message: { da: 'Det foregående afsnit', en: 'The section before' } }];
}

/** All of them at once, so that one fix mends every break. References in the text (»se afsnit 9«) are the author's to check. */
function renumberAll(headed: readonly HeadedSection[], numbered: readonly HeadedSection[], start: number): readonly Fix[] {
  if (numbered.length > highestChapter) return [];
  const edits = numbered.flatMap((section, index) => renumber(headed, section, start + index, numbered[index + 1]?.section.range.start ?? section.parent?.section.range.end ?? Infinity));
  if (edits.length === 0) return [];
  return [{ title: { da: 'Nummerér afsnittene fortløbende', en: 'Number the sections in sequence' }, safe: false, preferred: true, edits }];
}

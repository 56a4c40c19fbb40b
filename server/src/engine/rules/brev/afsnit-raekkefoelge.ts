import type { Fix } from '../../findings.js';
import type { FormReading, ReadPart } from '../../forms/readForm.js';
import type { HeadedSection } from '../../forms/outline.js';
import { withLineBreaksOf } from '../../text/lineBreak.js';
import type { LetterRule } from '../rule.js';
import { readingOf } from './reading.js';

interface Placed {
  readonly read: ReadPart;
  readonly section: HeadedSection;
  /** Place in the form's order. */
  readonly rank: number;
}

/** A part that stands where the form has another. Only parts whose headings leave no doubt are looked at. */
export const partOrder: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/afsnit-raekkefoelge',
    severity: 'warning',
    title: { da: 'Afsnittene står i en anden rækkefølge end brevtypens', en: 'The parts stand in another order than the form’s' },
    basis: 'Brevtypens rækkefølge, læst af offentliggjorte breve fra en borgerrådgiver 2024-2025.',
    fixable: 'choice',
  },
  *check(letter, context) {
    const reading = readingOf(letter, context);
    if (reading === undefined) return;
    const placed = certainlyPlaced(reading);
    const inOrder = longestRun(placed);
    for (const item of placed) {
      if (inOrder.has(item)) continue;
      // The part in order that it stands on the wrong side of, as near as can be.
      const before = [...inOrder].filter((other) => other.rank < item.rank && isAfter(other, item)).at(-1);
      const after = before === undefined ? [...inOrder].find((other) => other.rank > item.rank && isAfter(item, other)) : undefined;
      const neighbour = before ?? after;
      if (neighbour === undefined) continue;
      yield {
        range: item.section.headingRange,
        message: {
          da: `»${item.section.section.title}« står ${before === undefined ? 'efter' : 'før'} »${neighbour.section.section.title}«; i brevtypen ${reading.form.name.da} er det omvendt.`,
          en: `"${item.section.section.title}" stands ${before === undefined ? 'after' : 'before'} "${neighbour.section.section.title}"; in the form ${reading.form.name.en} it is the other way round.`,
        },
        related: [{ range: neighbour.section.headingRange, message: { da: `»${neighbour.section.section.title}« står her`, en: `"${neighbour.section.section.title}" stands here` } }],
        fixes: [moveFix(letter.source, reading.outline.end, item.section, neighbour.section, before === undefined ? 'before' : 'after')],
      };
    }
  },
};

function isAfter(a: Placed, b: Placed): boolean {
  return a.section.section.range.start > b.section.section.range.start;
}

/** Parts of the first rank with a section of their own under their very title, in text order. */
function certainlyPlaced({ parts }: FormReading): readonly Placed[] {
  const taken = new Map<HeadedSection, number>();
  for (const { section } of parts) if (section !== undefined) taken.set(section, (taken.get(section) ?? 0) + 1);
  return parts
    .flatMap((read, rank): Placed[] => {
      const { section, slot } = read;
      const isCertain = section !== undefined && read.exact && slot.parent === undefined && read.part.placement !== 'anywhere' && read.addressee === undefined && taken.get(section) === 1;
      return isCertain ? [{ read, section, rank }] : [];
    })
    .sort((a, b) => a.section.section.range.start - b.section.section.range.start);
}

/** As many as can stand where they stand: a longest increasing subsequence by rank. Forms have few parts, so plainly. */
function longestRun(placed: readonly Placed[]): ReadonlySet<Placed> {
  const runs: Placed[][] = [];
  for (const item of placed) {
    const best = runs.filter((run) => (run.at(-1)?.rank ?? -1) < item.rank).reduce<Placed[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    runs.push([...best, item]);
  }
  return new Set(runs.reduce<Placed[]>((longest, run) => (run.length > longest.length ? run : longest), []));
}

function moveFix(source: string, end: number, moved: HeadedSection, neighbour: HeadedSection, side: 'before' | 'after'): Fix {
  const range = { start: moved.section.range.start, end: Math.min(moved.section.range.end, end) };
  const at = side === 'before' ? neighbour.section.range.start : Math.min(neighbour.section.range.end, end);
  const text = source.slice(range.start, range.end).trimEnd();
  const isLast = source.slice(at).trim() === '';
  const lead = isLast && !source.endsWith('\n') ? '\n\n' : isLast ? '\n' : '';
  return {
    title: {
      da: `Flyt »${moved.section.title}« til ${side === 'before' ? 'før' : 'efter'} »${neighbour.section.title}«`,
      en: `Move "${moved.section.title}" ${side} "${neighbour.section.title}"`,
    },
    safe: false,
    preferred: true,
    edits: [{ range, newText: '' }, { range: { start: at, end: at }, newText: withLineBreaksOf(source, lead) + text + withLineBreaksOf(source, isLast ? '\n' : '\n\n') }],
  };
}

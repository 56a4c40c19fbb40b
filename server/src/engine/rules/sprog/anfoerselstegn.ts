import { isBlockQuotation } from '../../analysis/placeReports.js';
import type { Block, InlineQuotation, Letter, PlacedBlock } from '../../letter/model.js';
import { perBlock } from '../../letter/perBlock.js';
import { proseToSource } from '../../text/prose.js';
import { shiftRange, type TextRange } from '../../text/range.js';
import type { LetterRule, Report } from '../rule.js';

/** Pairs of marks that belong together, as opening + closing. */
const styles: readonly string[] = ['””', '""', '“”', '»«', '„“'];

/** Different quotation marks in one letter, pairs of two kinds, and a closing mark that closes nothing. */
export const quotationMarks: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'sprog/anfoerselstegn',
    severity: 'warning',
    title: { da: 'Anførselstegnene passer ikke sammen', en: 'Quotation marks do not match' },
    basis: 'Retskrivningsordbogen § 58: ”…”, »…« eller „…“, og det samme hele vejen. Brevets flertal afgør, hvilket.',
    fixable: 'choice',
  },
  *check(letter) {
    const pairs = pairsOf(letter);
    const usual = majority(pairs);
    for (const pair of pairs) {
      const wanted = usual ?? styles.find((style) => style.startsWith(pair.marks.charAt(0)));
      if (wanted !== undefined && pair.marks !== wanted) yield mixed(pair, wanted, usual !== undefined);
    }
    yield* strayMarks(letter);
  },
};

interface Pair {
  /** The opening and the closing mark. */
  readonly marks: string;
  /** Letter ranges. */
  readonly open: TextRange;
  readonly close: TextRange;
}

/** The letter's outermost quotations within a line; what is quoted in them may have marks of its own. */
function pairsOf({ blocks, longQuotations }: Letter): readonly Pair[] {
  return blocks.flatMap(({ block, offset }, index) => {
    if (block.quotations.length === 0 || longQuotations.some(({ first, last }) => first < index && index < last)) return [];
    return outermostPairs(block).map(({ marks, open, close }) => ({ marks, open: shiftRange(open, offset), close: shiftRange(close, offset) }));
  });
}

/** With chunk-local ranges. */
const outermostPairs = perBlock((block: Block): readonly Pair[] => {
  if (block.kind === 'code' || isBlockQuotation(block)) return [];
  const { prose, quotations } = block;
  const isInside = (inner: InlineQuotation): boolean => quotations.some(({ range }) => range.start < inner.range.start && inner.range.end < range.end);
  return quotations
    .filter((quotation) => quotation.closed && !isInside(quotation))
    .map(({ range: { start, end } }) => ({
      marks: prose.text.charAt(start - 1) + prose.text.charAt(end),
      open: proseToSource(prose, { start: start - 1, end: start }),
      close: proseToSource(prose, { start: end, end: end + 1 }),
    }));
});

/** The style that most pairs have, the first of them when two are as common; undefined when no pair has a style. */
function majority(pairs: readonly Pair[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { marks } of pairs) if (styles.includes(marks)) counts.set(marks, (counts.get(marks) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** `isUsual`: other quotations of the letter have these marks. */
function mixed({ marks, open, close }: Pair, usual: string, isUsual: boolean): Report {
  const right = `${usual.charAt(0)}…${usual.charAt(1)}`;
  const isPair = styles.includes(marks);
  const edits = [
    { range: open, newText: usual.charAt(0) },
    { range: close, newText: usual.charAt(1) },
  ].filter((_, index) => marks.charAt(index) !== usual.charAt(index));
  return {
    range: { start: open.start, end: close.end },
    // Another style, used rightly, is a matter of taste.
    severity: isPair ? 'hint' : 'warning',
    message: isPair
      ? { da: `Brevet bruger ellers ${right} om citater.`, en: `The letter otherwise uses ${right} for quotations.` }
      : { da: `Citatet åbner med ${marks.charAt(0)} og lukker med ${marks.charAt(1)}.${isUsual ? ` Brevet bruger ${right}.` : ''}`, en: `The quotation opens with ${marks.charAt(0)} and closes with ${marks.charAt(1)}.${isUsual ? ` The letter uses ${right}.` : ''}` },
    fixes: [{ title: { da: `Ret til ${right}`, en: `Change to ${right}` }, safe: false, preferred: true, edits }],
  };
}

/** Closing marks that close nothing, neither in their paragraph nor a quotation of several paragraphs. */
function* strayMarks({ blocks, longQuotations }: Letter): Iterable<Report> {
  for (const [index, placed] of blocks.entries()) {
    if (placed.block.strayClosingMarks.length === 0 || placed.block.kind === 'code') continue;
    for (const at of placed.block.strayClosingMarks) {
      const closesLong = longQuotations.some(({ first, last, end }) => (index > first && index < last) || (index === last && at <= end));
      if (!closesLong) yield stray(placed, at);
    }
  }
}

function stray({ block, offset }: PlacedBlock, at: number): Report {
  return {
    range: shiftRange(proseToSource(block.prose, { start: at, end: at + 1 }), offset),
    message: {
      da: `Anførselstegnet ${block.prose.text.charAt(at)} lukker et citat, der ikke er åbnet.`,
      en: `The quotation mark ${block.prose.text.charAt(at)} closes a quotation that was not opened.`,
    },
  };
}

import { allMatches } from '../text/allMatches.js';
import type { InlineQuotation } from './model.js';

const trigger = /["”“„‟»«]/;
const marks = /["”“„‟»«]/g;

/**
 * Which marks may end a quotation that began with the key. Danish writes ”…” (Retskrivningsordbogen § 58 also allows »…« and „…“),
 * but letters quote texts of every origin.
 */
const closers: Readonly<Record<string, string>> = {
  '"': '"”“',
  '”': '”“"',
  '“': '”“"',
  '„': '“”"',
  '‟': '”“"',
  '»': '«»',
  '«': '»«',
};

const beforeOpening = /^$|[\s([{/–—-]/;
/** At the end, white space, or punctuation that follows a closing mark. */
const afterClosing = /^$|[\s.,;:!?)\]}]/;
/** `bevilling.”3`: a closing mark with a footnote's number glued to it. */
const beforeGlued = /[.!?…)\]]/;

interface OpenQuotation {
  readonly mark: string;
  /** Prose offset behind the mark. */
  readonly start: number;
  /** Index in the result, which is in the order of the opening marks. */
  readonly place: number;
}

export interface QuotationScan {
  readonly quotations: readonly InlineQuotation[];
  /** Prose offsets of marks that close nothing. */
  readonly strayClosingMarks: readonly number[];
}

const nothing: QuotationScan = { quotations: [], strayClosingMarks: [] };

/**
 * Pairs the quotation marks of one block's prose. Most marks can both open and close, so their surroundings decide: a mark behind
 * white space or a bracket and before a word opens, one behind a word and before white space or punctuation closes; any other closes
 * what is open, else opens. Single marks are left alone: they are apostrophes too. Linear.
 */
export function findQuotations(prose: string): QuotationScan {
  if (!trigger.test(prose)) return nothing;
  const quotations: InlineQuotation[] = [];
  const strayClosingMarks: number[] = [];
  const open: OpenQuotation[] = [];
  for (const { 0: mark, index } of allMatches(prose, marks)) {
    const innermost = open.at(-1);
    const before = prose.slice(Math.max(0, index - 1), index);
    const behindOpening = beforeOpening.test(before) || innermost?.start === index;
    const beforeClosing = afterClosing.test(prose.slice(index + 1, index + 2)) || (!behindOpening && beforeGlued.test(before));
    if (innermost !== undefined && !(behindOpening && !beforeClosing) && (closers[innermost.mark] ?? '').includes(mark)) {
      open.pop();
      quotations[innermost.place] = { range: { start: innermost.start, end: index }, closed: true };
    } else if (behindOpening || !beforeClosing) {
      open.push({ mark, start: index + 1, place: quotations.length });
      // Stands until it is closed.
      quotations.push({ range: { start: index + 1, end: prose.length }, closed: false });
    } else if (!(mark === '"' && /\d/.test(before))) {
      // A straight mark behind a number stands for inches or seconds.
      strayClosingMarks.push(index);
    }
  }
  return { quotations, strayClosingMarks };
}

import { paragraphOrder, parseParagraphLabel } from '../../register/paragraphLabel.js';
import type { NumberSpan, ProvisionReference } from '../model.js';

/**
 * True when two provisions of the same text share some of it: `§ 11` and `§ 11, stk. 2`, `§§ 9-11` and `§ 10`, `stk. 1-3` and
 * `stk. 2`, but not `§ 11, stk. 2` and `§ 11, stk. 3`.
 */
export function provisionsOverlap(a: ProvisionReference, b: ProvisionReference): boolean {
  return (
    a.unit === b.unit && labelsOverlap(a, b) && spansOverlap(a.stk, b.stk) && spansOverlap(a.nr, b.nr) && spansOverlap(a.pkt, b.pkt) &&
    (a.litra.length === 0 || b.litra.length === 0 || a.litra.some((letter) => b.litra.includes(letter)))
  );
}

/** A level that one of them does not name is all of it. */
function spansOverlap(a: readonly NumberSpan[], b: readonly NumberSpan[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.some((other) => one.first <= other.last && other.first <= one.last));
}

function labelsOverlap(a: ProvisionReference, b: ProvisionReference): boolean {
  // Of which § a `stk. 2` is, is not known.
  if (a.paragraph === undefined || b.paragraph === undefined) return false;
  const [first, second] = [orders(a.paragraph, a.paragraphEnd), orders(b.paragraph, b.paragraphEnd)];
  if (first === undefined || second === undefined) return a.paragraph.toLowerCase() === b.paragraph.toLowerCase();
  return first.start <= second.end && second.start <= first.end;
}

function orders(paragraph: string, end: string | undefined): { readonly start: number; readonly end: number } | undefined {
  const first = parseParagraphLabel(paragraph);
  const last = parseParagraphLabel(end ?? paragraph);
  return first === undefined || last === undefined ? undefined : { start: paragraphOrder(first), end: paragraphOrder(last) };
}

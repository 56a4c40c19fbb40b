import { deviationRule, type DeviationRule } from '../../citations/grammar/deviations.js';
import type { Citation, FormDeviation } from '../../citations/model.js';
import type { Block } from '../../letter/model.js';
import { applyEdits, rangesOverlap, shiftRange, type TextEdit, type TextRange } from '../../text/range.js';
import type { Report } from '../rule.js';

/**
 * The deviations of the block's citations that belong to one rule. Those of a citation that can be mended safely are one report with one
 * fix, so that `§117a stk 2` is marked once; each proposal stands alone.
 */
export function* reportDeviations(rule: DeviationRule, block: Block, citations: readonly Citation[]): Iterable<Report> {
  for (const citation of citations) {
    // Most citations are right.
    if (citation.deviations.length === 0) continue;
    const own = citation.deviations.filter(({ id, range }) => deviationRule(id) === rule && !block.code.some((code) => rangesOverlap(code, range)));
    const safe = own.filter((deviation) => deviation.safe);
    if (safe.length > 0) yield report(block.prose.text, citation, safe);
    for (const deviation of own) if (!deviation.safe) yield report(block.prose.text, citation, [deviation]);
  }
}

const wordCharacter = /[\p{L}\p{N}§]/u;

function report(text: string, citation: Citation, deviations: readonly FormDeviation[]): Report {
  const [first] = deviations;
  const range = deviations.reduce((whole, deviation) => union(whole, deviation.range), first?.range ?? { start: 0, end: 0 });
  const edits = deviations.flatMap((deviation) => deviation.edits);
  const reasons = [...new Map(deviations.map((deviation) => [deviation.message.da, deviation.message])).values()];
  const severity = deviations.every((deviation) => deviation.severity === 'hint') ? 'hint' : 'warning';
  const shown = expected(text, citation.range, range, edits);
  const mended = expected(text, citation.range, range, [...edits, ...safeEditsBeside(citation, deviations)]);
  const instead = mended === undefined || shown === undefined ? { da: '', en: '' } : { da: `Skriv »${mended}«. `, en: `Write »${mended}«. ` };
  const message = {
    da: instead.da + reasons.map((reason) => reason.da).join(' '),
    en: instead.en + reasons.map((reason) => reason.en).join(' '),
  };
  if (shown === undefined) return { range, severity, message };
  const title = { da: `Ret til »${shown}«`, en: `Change to »${shown}«` };
  return { range, severity, message, fixes: [{ title, safe: deviations.every((deviation) => deviation.safe), preferred: true, edits }] };
}

/** A citation with more slips is none that a person wrote. */
const mostBeside = 40;

/** The message shows no slip that another finding mends. */
function safeEditsBeside(citation: Citation, deviations: readonly FormDeviation[]): readonly TextEdit[] {
  if (citation.deviations.length > mostBeside) return [];
  const own = deviations.flatMap(({ edits }) => edits);
  return citation.deviations
    .filter((other) => other.safe && !deviations.includes(other))
    .flatMap(({ edits }) => edits)
    .filter(({ range }) => !own.some((edit) => rangesOverlap(edit.range, range)));
}

/** What fits into a message. */
const shownLength = 80;

/** The text as it should be: the whole citation if that is short, else from word to word; undefined without a remedy. */
function expected(text: string, citation: TextRange, range: TextRange, edits: readonly TextEdit[]): string | undefined {
  if (edits.length === 0) return undefined;
  const touched = edits.reduce((whole, edit) => union(whole, edit.range), range);
  const whole = union(citation, touched);
  let { start, end } = whole.end - whole.start <= shownLength ? whole : touched;
  while (start > 0 && wordCharacter.test(text[start - 1] ?? '')) start -= 1;
  while (end < text.length && wordCharacter.test(text[end] ?? '')) end += 1;
  const local = edits.map((edit) => ({ ...edit, range: shiftRange(edit.range, -start) }));
  return applyEdits(text.slice(start, end), local).replace(/\s+/g, ' ').trim();
}

function union(a: TextRange, b: TextRange): TextRange {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

import type { Finding, Fix } from '../findings.js';
import type { Spelling } from '../spelling/spelling.js';

/** The words that a finding's misspelt word may stand for, best first, as fixes. None is safe: only the author knows which was meant. */
export function suggestionFixes(spelling: Spelling, { misspelling, range }: Finding): readonly Fix[] {
  if (misspelling === undefined) return [];
  return spelling.suggest(misspelling).map((word, index) => ({
    title: { da: `Ret til »${word}«`, en: `Change to "${word}"` },
    safe: false,
    preferred: index === 0,
    edits: [{ range, newText: word }],
  }));
}

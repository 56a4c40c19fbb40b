import type { WordEntry } from '../engine/spelling/wordEntry.js';
import type { LetterView } from './workspace.js';

/** Request with a `textDocument` → what {@link unknownWords} says, or null; for an editor that lets the author choose among them. */
export const unknownWordsRequest = 'ombudsbrev/ukendteOrd';

/** Every word of the letter that no list has, once; without compounds that are probably slips, of which each wants a decision of its own. */
export function unknownWords({ analysis, spelling }: LetterView): readonly WordEntry[] {
  const words = new Set(analysis.findings.flatMap(({ unknownWord }) => (unknownWord === undefined || spelling?.compoundOf(unknownWord) !== undefined ? [] : [unknownWord])));
  return [...words].map((word) => ({ word, model: undefined }));
}

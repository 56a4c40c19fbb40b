import { escapeMarkdown } from '../../../server/src/engine/text/escapeMarkdown.js';
import { exampleLetters } from '../../kit/examples.js';
import { sample, statuteTexts } from '../statuteSample.js';

/** §§ drawn for counting false alarms: some 500,000 words. */
const statutes = 4000;

/** Text that counts as correct: §§ as Markdown that shows them as they stand, and the example letters. */
export interface CorrectTexts {
  readonly statutes: readonly string[];
  readonly letters: readonly string[];
  /** Sentences of both, with a capital and a full stop, that Markdown shows as they stand. */
  readonly sentences: readonly string[];
}

export function correctTexts(seed: number): CorrectTexts {
  const drawn = sample(statuteTexts(), statutes, seed);
  const letters = exampleLetters.filter(({ wrong }) => !wrong).map(({ source }) => source);
  return {
    statutes: drawn.map(escapeMarkdown),
    letters,
    // Letters are few, so each of their sentences stands for several.
    sentences: [...drawn.flatMap(sentencesOf), ...Array.from({ length: 20 }, () => letters.flatMap((letter) => letter.split('\n').flatMap(sentencesOf))).flat()],
  };
}

/** Ends at a full stop behind a word, before a capital that begins no abbreviation and no heading of a `Stk.`. */
const sentence = /(?<=^|\p{Ll}{3}\. )\p{Lu}\p{Ll}[^.!?:]{20,300}\p{Ll}{3}\.(?= \p{Lu}|$)/gu;

function sentencesOf(text: string): readonly string[] {
  return (text.match(sentence) ?? []).filter((found) => escapeMarkdown(found) === found && !/^Stk\b/.test(found));
}

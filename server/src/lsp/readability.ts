import { RequestType } from 'vscode-languageserver/node';
import type { Language, Localized } from '../engine/index.js';
import { readabilityOf, type Readability, type ReadabilityLevel } from '../engine/language/readability.js';
import type { LetterView } from './workspace.js';

/** `{textDocument: {uri}}` of an open letter; null when it is not open, is no letter, or has no text to measure. */
export const readabilityRequest = new RequestType<ReadabilityParams, ReadabilityAnswer | null, void>('ombudsbrev/laesbarhed');

export interface ReadabilityParams {
  readonly textDocument: { readonly uri: string };
}

/** `title` and `explanation` are ready to be shown, in the user's language. */
export interface ReadabilityAnswer extends Omit<Readability, 'level'> {
  readonly title: string;
  readonly explanation: string;
}

const levelNames: Readonly<Record<ReadabilityLevel, Localized>> = {
  'very-easy': { da: 'let for alle', en: 'easy for everybody' },
  easy: { da: 'let for øvede læsere', en: 'easy for practised readers' },
  medium: { da: 'middel, som i aviser', en: 'medium, as in newspapers' },
  hard: { da: 'svær, som i fagbøger', en: 'hard, as in textbooks' },
  'very-hard': { da: 'meget svær, som i love', en: 'very hard, as in acts' },
};

export function readability({ analysis: { letter } }: LetterView, language: Language): ReadabilityAnswer | null {
  const found = readabilityOf(letter);
  if (found === undefined) return null;
  const { level, ...counts } = found;
  return { ...counts, title: `LIX ${counts.lix}`, explanation: explain(counts, levelNames[level])[language] };
}

function explain({ lix, words, sentences, longWords }: Omit<Readability, 'level'>, level: Localized): Localized {
  const perSentence = words / Math.max(1, sentences);
  const share = Math.round((100 * longWords) / words);
  const decimal = perSentence.toFixed(1);
  return {
    da: `LIX ${lix} – ${level.da}\n\n${words} ord i ${sentences} sætninger: ${decimal.replace('.', ',')} ord pr. sætning\n${longWords} lange ord (over 6 bogstaver): ${share} %\n\nOverskrifter, tabeller, citater og tal tæller ikke med.`,
    en: `LIX ${lix} – ${level.en}\n\n${words} words in ${sentences} sentences: ${decimal} words per sentence\n${longWords} long words (over 6 letters): ${share} %\n\nHeadings, tables, quotations and numbers are not counted.`,
  };
}

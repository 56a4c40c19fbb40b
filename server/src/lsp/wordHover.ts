import type { Localized, TextRange } from '../engine/index.js';
import { knownWords, type KnownWordSource } from '../engine/spelling/knownWords.js';
import { wordAt } from './wordAt.js';
import type { LetterView } from './workspace.js';

/**
 * Where a word is known from that is not the dictionary's, and how a doubtful compound was read. Of words and compounds that the dictionary
 * vouches for nothing is said: a letter is full of them, and a window over each would only be in the way.
 */
export function wordHover({ analysis: { letter }, options: { configuration }, spelling }: LetterView, offset: number): { readonly range: TextRange; readonly description: Localized } | undefined {
  if (spelling === undefined) return undefined;
  const word = wordAt(letter, offset);
  if (word === undefined || spelling.correct(word.text)) return undefined;
  const source = knownWords(configuration, letter.frontMatter, spelling).sourceOf(word.text);
  if (source !== undefined) return { range: word.range, description: knownFrom(word.text, source) };
  const compound = spelling.compoundOf(word.text);
  return compound === undefined ? undefined : { range: word.range, description: readAs(word.text, compound.parts) };
}

const places: Readonly<Record<KnownWordSource['kind'], Localized>> = {
  user: { da: 'din egen ordliste', en: 'your own word list' },
  office: { da: 'kontorets ord', en: "the office's words" },
  letter: { da: 'brevets egne ord', en: "the letter's own words" },
  metadata: { da: 'brevets oplysninger', en: "the letter's metadata" },
  profile: { da: 'kontorets profil (navne, modtagere, underskrivere eller love)', en: "the office's profile (names, recipients, signatories or acts)" },
};

function knownFrom(word: string, { kind, word: entry, model, file }: KnownWordSource): Localized {
  const name = file === undefined ? '' : ` (${fileName(file)})`;
  const own = entry === word && model === undefined ? { da: '.', en: '.' } : { da: `: »${entry}«`, en: `: "${entry}"` };
  const inflected = model === undefined ? { da: own.da === '.' ? '' : '.', en: own.en === '.' ? '' : '.' } : { da: `, bøjet som »${model}«.`, en: `, inflected as "${model}".` };
  return {
    da: `»${word}« er kendt fra ${places[kind].da}${name}${own.da}${inflected.da}`,
    en: `"${word}" is known from ${places[kind].en}${name}${own.en}${inflected.en}`,
  };
}

function readAs(word: string, parts: readonly string[]): Localized {
  const sum = parts.join(' + ');
  return { da: `»${word}« står ikke i ordbogen. Det kan læses som ${sum}.`, en: `"${word}" is not in the dictionary. It may be read as ${sum}.` };
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

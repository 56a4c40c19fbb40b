import { seededRandom } from './statuteSample.js';

/** One way in which people misspell Danish words. */
export interface Slip {
  readonly kind: string;
  /** The word misspelt, drawn among the places where the slip is possible; undefined when there is none. */
  apply(word: string, random: () => number): string | undefined;
}

const alphabet = 'abcdefghijklmnoprstuvyæøå';
const keyboard = ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm'];

export const randomEdits: readonly Slip[] = [
  { kind: 'letter left out', apply: (word, random) => splice(word, place(word, random), 1, '') },
  { kind: 'letter too many', apply: (word, random) => splice(word, place(word, random), 0, letter(random)) },
  { kind: 'other letter', apply: (word, random) => splice(word, place(word, random), 1, letter(random)) },
  {
    kind: 'letters swapped',
    apply(word, random) {
      const at = Math.floor(random() * (word.length - 1));
      return splice(word, at, 2, word.charAt(at + 1) + word.charAt(at));
    },
  },
];

export const humanSlips: readonly Slip[] = [
  slip('lost doubling', /([bdfgklmnprst])\1/g, (match) => match.charAt(0)),
  slip('false doubling', /(?<=[aeiouyæøå])[bdfgklmnprst](?=[aeiouyæøå])/g, (match) => match + match),
  slip('silent d lost', /(?<=[ln])d(?=[aeiouyæøåst])/g, () => ''),
  slip('silent d added', /(?<=[ln])(?=[aeiouyæøå])(?<![aeiouyæøå]{0,1}[ln][ln])/g, () => 'd'),
  slip('linking s lost', /(?<=(?:ing|hed|tion|else|skab|tet))s(?=[a-zæøå]{4})/g, () => ''),
  {
    kind: 'neighbour key',
    apply(word, random) {
      const at = place(word, random);
      const row = keyboard.find((keys) => keys.includes(word.charAt(at)));
      if (row === undefined) return undefined;
      const key = row.indexOf(word.charAt(at));
      return splice(word, at, 1, row.charAt(key === 0 || (random() < 0.5 && key < row.length - 1) ? key + 1 : key - 1));
    },
  },
  slip('ending -ene for -erne', /erne$/g, () => 'ene'),
  slip('ending -ne for -ende', /ende$/g, () => 'ene'),
  slip('ending -ning for -ing', /nin(?=g)/g, () => 'in'),
  slip('r lost', /(?<=e)r(?=e|$)/g, () => ''),
];

function slip(kind: string, pattern: RegExp, replacement: (match: string) => string): Slip {
  return {
    kind,
    apply(word, random) {
      const places = [...word.matchAll(pattern)];
      const chosen = places[Math.floor(random() * places.length)];
      return chosen === undefined ? undefined : splice(word, chosen.index, chosen[0].length, replacement(chosen[0]));
    },
  };
}

/** `count` misspellings of the words, each with its word. `isWord`: what turns out to be another word cannot be found and is left out. */
export function misspell(words: readonly string[], slips: readonly Slip[], count: number, seed: number, isWord: (word: string) => boolean): readonly { readonly word: string; readonly written: string; readonly kind: string }[] {
  const random = seededRandom(seed);
  const made: { word: string; written: string; kind: string }[] = [];
  for (let tries = 0; made.length < count && tries < 50 * count; tries += 1) {
    const word = words[Math.floor(random() * words.length)] ?? '';
    const chosen = slips[Math.floor(random() * slips.length)];
    const written = chosen?.apply(word, random);
    if (chosen !== undefined && written !== undefined && written !== word && !isWord(written)) made.push({ word, written, kind: chosen.kind });
  }
  return made;
}

function place(word: string, random: () => number): number {
  return Math.floor(random() * word.length);
}

function letter(random: () => number): string {
  return alphabet.charAt(Math.floor(random() * alphabet.length));
}

function splice(word: string, start: number, removed: number, inserted: string): string {
  return word.slice(0, start) + inserted + word.slice(start + removed);
}

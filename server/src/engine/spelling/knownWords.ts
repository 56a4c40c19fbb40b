import type { Configuration } from '../configuration/model.js';
import type { FrontMatter } from '../letter/frontMatter.js';
import { wordsIn } from './words.js';

/** Words that a letter may use besides those of the dictionary, in any of their writings with or without the genitive's s. */
export interface KnownWords {
  has(word: string): boolean;
}

const ofConfiguration = new WeakMap<Configuration, ReadonlySet<string>>();
const ofFrontMatter = new WeakMap<FrontMatter, ReadonlySet<string>>();

/** The office's own words and names, and the names of people and things in the letter's front matter. */
export function knownWords(configuration: Configuration, frontMatter: FrontMatter): KnownWords {
  const sets = [kept(ofConfiguration, configuration, configurationTexts), kept(ofFrontMatter, frontMatter, frontMatterTexts)];
  return {
    has: (word) => [word, word.toLowerCase(), ...withoutGenitive(word)].some((form) => sets.some((set) => set.has(form))),
  };
}

function kept<Source extends object>(cache: WeakMap<Source, ReadonlySet<string>>, source: Source, texts: (source: Source) => readonly string[]): ReadonlySet<string> {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const set = new Set(texts(source).flatMap((text) => [...wordsIn(text)].flatMap((word) => [word.text, ...word.text.split('-')])));
  cache.set(source, set);
  return set;
}

function configurationTexts({ profile, words, acts }: Configuration): readonly string[] {
  return [
    ...words,
    profile.office,
    profile.municipality,
    profile.address,
    profile.city,
    ...profile.recipients.flatMap(({ name, abbreviation = '', aliases }) => [name, abbreviation, ...aliases]),
    ...profile.signatories.flatMap(({ name, title }) => [name, title]),
    ...acts.flatMap(({ shortName, aliases }) => [shortName, ...aliases]),
  ];
}

function frontMatterTexts({ sagsbehandler, modtagere, underskrivere }: FrontMatter): readonly string[] {
  return [
    ...(sagsbehandler === undefined ? [] : [sagsbehandler.value]),
    ...modtagere.map(({ value }) => value),
    ...underskrivere.flatMap(({ value }) => [value.name, value.title ?? '']),
  ];
}

/** `Nyhegns` → `Nyhegn`; `Lars'` → `Lars`. */
function withoutGenitive(word: string): readonly string[] {
  const stem = word.replace(/'?s$|'$/, '');
  return stem === word ? [] : [stem, stem.toLowerCase()];
}

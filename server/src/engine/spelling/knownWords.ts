import type { Configuration } from '../configuration/model.js';
import type { FrontMatter } from '../letter/frontMatter.js';
import { wordsIn } from './words.js';
import { perObject } from '../perObject.js';

/** Words that a letter may use besides those of the dictionary, in any of their writings with or without the genitive's s. */
export interface KnownWords {
  has(word: string): boolean;
}

/** The office's own words and names, and the names of people and things in the letter's front matter. */
export function knownWords(configuration: Configuration, frontMatter: FrontMatter): KnownWords {
  const sets = [ofConfiguration(configuration), ofFrontMatter(frontMatter)];
  return {
    has: (word) => [word, word.toLowerCase(), ...withoutGenitive(word)].some((form) => sets.some((set) => set.has(form))),
  };
}

const ofConfiguration = perObject((configuration: Configuration) => wordsOf(configurationTexts(configuration)));
const ofFrontMatter = perObject((frontMatter: FrontMatter) => wordsOf(frontMatterTexts(frontMatter)));

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...wordsIn(text)].flatMap((word) => [word.text, ...word.text.split('-')])));
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

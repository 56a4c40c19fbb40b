import type { Configuration } from '../configuration/model.js';
import type { FrontMatter } from '../letter/frontMatter.js';
import { perObject } from '../perObject.js';
import { beginsCompound, endsCompound, standalone } from './format.js';
import type { Spelling } from './spelling.js';
import { parseWordEntry, type WordEntry } from './wordEntry.js';
import { wordsIn } from './words.js';

/** Words that a letter may use besides those of the dictionary, in any of their writings with or without the genitive's s. */
export interface KnownWords {
  has(word: string): boolean;
  /** Where a word that {@link has} is known from; undefined for every other word. */
  sourceOf(word: string): KnownWordSource | undefined;
}

/** `letter`: the letter's own `ord`; `metadata`: a name in the letter's metadata; `profile`: one of the office's names and addresses. */
export interface KnownWordSource extends WordEntry {
  readonly kind: 'user' | 'office' | 'letter' | 'metadata' | 'profile';
  /** The file of a `user` or `office` word, as the host named it. */
  readonly file: string | undefined;
}

/** A part of a compound of fewer letters stands in many words by chance. */
const shortestPart = 4;

/** The words that the user, the office and the letter have added, and the names of people and things in the letter's metadata and the profile. */
export function knownWords(configuration: Configuration, frontMatter: FrontMatter, speller: Spelling): KnownWords {
  const { ofConfiguration, ofFrontMatter } = lexiconsOf(speller);
  const lexicons = [ofFrontMatter(frontMatter), ofConfiguration(configuration)];
  const formSource = (form: string): KnownWordSource | undefined => firstOf(lexicons, (lexicon) => lexicon.forms.get(form));
  const wordSource = (word: string): KnownWordSource | undefined => firstOf(writings(word), formSource);

  /** `kommunenavnsliste`, `landekommunenavn`: what is added with inflections has linking forms, and may end what the dictionary lets begin. */
  const compoundSource = (word: string): KnownWordSource | undefined => {
    for (const lexicon of lexicons) {
      if (lexicon.parts.size === 0) continue;
      for (let border = shortestPart; border <= word.length - shortestPart; border += 1) {
        const [head, tail] = [word.slice(0, border), word.slice(border)];
        const first = lexicon.parts.get(head);
        if (first !== undefined && (first.role & beginsCompound) !== 0 && speller.mayEnd(tail)) return first.source;
        const last = lexicon.parts.get(tail);
        if (last !== undefined && (last.role & endsCompound) !== 0 && speller.mayBegin(head)) return last.source;
      }
    }
    return undefined;
  };
  /** `Nyhegn-sagen`: one piece is ours, and every other one right. */
  const hyphenedSource = (word: string): KnownWordSource | undefined => {
    const pieces = word.split('-');
    const sources = pieces.map((piece) => (piece === '' ? undefined : wordSource(piece)));
    const areRight = pieces.every((piece, index) => piece === '' || sources[index] !== undefined || speller.correct(index === pieces.length - 1 ? `-${piece}` : `${piece}-`));
    return areRight ? sources.find((source) => source !== undefined) : undefined;
  };
  const sourceOf = (word: string): KnownWordSource | undefined =>
    wordSource(word) ?? (word.includes('-') ? hyphenedSource(word) : compoundSource(word.toLowerCase()));

  return { has: (word) => sourceOf(word) !== undefined, sourceOf };
}

interface Lexicon {
  /** By form as it may be written. */
  readonly forms: ReadonlyMap<string, KnownWordSource>;
  /** Forms that may stand in compounds: bits of a word class. */
  readonly parts: ReadonlyMap<string, { readonly role: number; readonly source: KnownWordSource }>;
}

const lexiconsOf = perObject((speller: Spelling) => ({
  ofConfiguration: perObject((configuration: Configuration) => gather(configurationSources(configuration), speller)),
  ofFrontMatter: perObject((frontMatter: FrontMatter) => gather(frontMatterSources(frontMatter), speller)),
}));

function gather(sources: Iterable<KnownWordSource>, { inflections }: Spelling): Lexicon {
  const forms = new Map<string, KnownWordSource>();
  const parts = new Map<string, { readonly role: number; readonly source: KnownWordSource }>();
  for (const source of sources) {
    for (const { text } of wordsIn(source.word)) for (const form of [text, ...text.split('-')]) if (!forms.has(form)) forms.set(form, source);
    if (source.model === undefined) continue;
    for (const { text, role } of inflections.formsOf(source.word, source.model)) {
      if ((role & standalone) !== 0 && !forms.has(text)) forms.set(text, source);
      if ((role & (beginsCompound | endsCompound)) === 0 || text.length < shortestPart) continue;
      parts.set(text, { role: (parts.get(text)?.role ?? 0) | role, source });
    }
  }
  return { forms, parts };
}

function* configurationSources({ profile, words, acts }: Configuration): Iterable<KnownWordSource> {
  for (const { word, model, owner, file } of words) yield { kind: owner, word, model, file };
  const texts = [
    profile.office,
    profile.municipality,
    profile.address,
    profile.city,
    ...profile.recipients.flatMap(({ name, abbreviation = '', aliases }) => [name, abbreviation, ...aliases]),
    ...profile.signatories.flatMap(({ name, title }) => [name, title]),
    ...acts.flatMap(({ shortName, aliases }) => [shortName, ...aliases]),
  ];
  for (const word of texts) yield { kind: 'profile', word, model: undefined, file: undefined };
}

function* frontMatterSources({ ord, sagsbehandler, modtagere, underskrivere }: FrontMatter): Iterable<KnownWordSource> {
  for (const { value } of ord) yield { kind: 'letter', ...(parseWordEntry(value) ?? { word: value, model: undefined }), file: undefined };
  const texts = [
    ...(sagsbehandler === undefined ? [] : [sagsbehandler.value]),
    ...modtagere.map(({ value }) => value),
    ...underskrivere.flatMap(({ value }) => [value.name, value.title ?? '']),
  ];
  for (const word of texts) yield { kind: 'metadata', word, model: undefined, file: undefined };
}

/** As it stands, as within a sentence, as in a heading of capitals; each without the genitive's ending too: `Nyhegns` → `Nyhegn`, `Lars'` → `Lars`. */
function writings(word: string): readonly string[] {
  const own = [word, word.toLowerCase(), ...(/^\p{Lu}{2,}$/u.test(word) ? [word.charAt(0) + word.slice(1).toLowerCase()] : [])];
  return [...new Set([...own, ...own.map((writing) => writing.replace(/'?[sS]$|'$/, ''))])];
}

function firstOf<T, R>(candidates: readonly T[], find: (candidate: T) => R | undefined): R | undefined {
  for (const candidate of candidates) {
    const found = find(candidate);
    if (found !== undefined) return found;
  }
  return undefined;
}

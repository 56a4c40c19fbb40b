import { readEntries } from './entries.js';
import { createExpansion, type Form } from './expand.js';

/** How the dictionary's words are inflected, as `format.ts` lays it out. */
export interface Paradigms {
  /** Base words, each with its place in `sets`. */
  readonly stems: ReadonlyMap<string, number>;
  readonly sets: readonly string[];
}

/** A way of inflection that hardly any word has is no model for new ones. */
const leastWords = 3;
/** With fewer forms a word is not inflected. */
const leastForms = 3;
/** Names and abbreviations are no models, and nobody looks for letters. */
const modelWord = /^\p{Ll}{2,}$/u;

export function readParadigms(aff: string, dic: string): Paradigms {
  const expand = createExpansion(aff);
  const paradigmsOf = new Map<string, Set<string>>();
  const uses = new Map<string, number>();
  for (const entry of readEntries(dic)) {
    if (!modelWord.test(entry.word)) continue;
    const paradigm = paradigmText(entry.word, expand(entry));
    if (paradigm === undefined) continue;
    uses.set(paradigm, (uses.get(paradigm) ?? 0) + 1);
    const known = paradigmsOf.get(entry.word);
    if (known === undefined) paradigmsOf.set(entry.word, new Set([paradigm]));
    else known.add(paradigm);
  }
  const places = new Map<string, number>();
  const stems = new Map<string, number>();
  for (const [word, paradigms] of paradigmsOf) {
    const usual = [...paradigms].filter((paradigm) => (uses.get(paradigm) ?? 0) >= leastWords).sort();
    if (usual.length === 0) continue;
    const set = usual.join('&');
    const place = places.get(set) ?? places.size;
    places.set(set, place);
    stems.set(word, place);
  }
  return { stems, sets: [...places.keys()] };
}

/** Undefined for a word without inflections. Forms that begin otherwise (prefixes) are other words. */
function paradigmText(word: string, forms: readonly Form[]): string | undefined {
  const flags = new Map<string, number>();
  for (const { text, flags: own } of forms) flags.set(text, (flags.get(text) ?? 0) | own);
  if (flags.size < leastForms) return undefined;
  const endings = [...flags].flatMap(([text, own]) => {
    let shared = 0;
    while (shared < text.length && shared < word.length && text[shared] === word[shared]) shared += 1;
    return shared === 0 ? [] : [`${word.length - shared}:${text.slice(shared)}:${own}`];
  });
  return endings.sort().join('|');
}

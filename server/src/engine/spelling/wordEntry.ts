/** A word that somebody has added, as it is written in a word file, under `ord:` in ombudsbrev.yaml and in a letter's metadata. */
export interface WordEntry {
  readonly word: string;
  /** The word of the dictionary that it is inflected as: `flextrafik = trafik`. Undefined: only as it stands, and in the genitive. */
  readonly model: string | undefined;
}

/** Longer ones are no words. UTF-16 code units. */
const longest = 100;
const word = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’./-]*$/u;

/** Undefined when the text is not one word, or a word and its model. */
export function parseWordEntry(text: string): WordEntry | undefined {
  const [own = '', model, ...more] = text.split('=').map((part) => part.trim());
  if (more.length > 0 || !isWord(own) || (model !== undefined && !isWord(model))) return undefined;
  return { word: own, model };
}

function isWord(text: string): boolean {
  return text.length <= longest && word.test(text) && /\p{L}/u.test(text);
}

export function writeWordEntry({ word: own, model }: WordEntry): string {
  return model === undefined ? own : `${own} = ${model}`;
}

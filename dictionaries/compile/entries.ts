/** A line of `index.dic`: a word and what da.aff may do with it. */
export interface Entry {
  readonly word: string;
  readonly flags: readonly string[];
}

/**
 * The entries of a Hunspell dictionary. Morphological fields (`st:være`) are cut off wherever they stand: nspell cuts them only on lines with
 * flags, and so takes `er st:være` for one word and loses 20,821 entries.
 */
export function readEntries(dic: string): readonly Entry[] {
  const lines = dic.split('\n').slice(1);
  return lines.flatMap((line): Entry[] => {
    const [, word = '', flags = ''] = /^((?:[^/\s]|\\\/| (?!\w\w:))+)(?:\/([\d,]+))?(?:\s|$)/.exec(line.trim()) ?? [];
    return word === '' ? [] : [{ word: word.trim().replaceAll('\\/', '/'), flags: flags === '' ? [] : flags.split(',') }];
  });
}

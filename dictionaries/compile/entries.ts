/** A line of `index.dic`: a word and what da.aff may do with it. */
export interface Entry {
  readonly word: string;
  readonly flags: readonly string[];
  /** The word that this line is an irregular form of (`skriver st:skrive`). */
  readonly stem: string | undefined;
  /** The irregular forms that have lines of their own (`skrive al:skriver al:skrev`). */
  readonly inflections: readonly string[];
}

/**
 * The entries of a Hunspell dictionary. Morphological fields (`st:være`) are cut off wherever they stand: nspell cuts them only on lines with
 * flags, and so takes `er st:være` for one word and loses 20,821 entries.
 */
export function readEntries(dic: string): readonly Entry[] {
  const lines = dic.split('\n').slice(1);
  return lines.flatMap((line): Entry[] => {
    const [, word = '', flags = ''] = /^((?:[^/\s]|\\\/| (?!\w\w:))+)(?:\/([\d,]+))?(?:\s|$)/.exec(line.trim()) ?? [];
    if (word === '') return [];
    return [{
      word: word.trim().replaceAll('\\/', '/'),
      flags: flags === '' ? [] : flags.split(','),
      stem: /\sst:(\S+)/.exec(line)?.[1],
      inflections: [...line.matchAll(/\sal:(\S+)/g)].map(([, form = '']) => form),
    }];
  });
}

/** A kind of regulation: its code in Retsinformation, and how running text names it. */
export interface DocumentTypeWord {
  /** `LBK`; an `anordning` is AND or ANG in the register, which the word does not tell. */
  readonly code: string;
  readonly isCode: boolean;
  /** Abbreviated in lower case: `lbk.`, `bkg.`, `vejl.` */
  readonly isAbbreviation: boolean;
}

const codes = ['LOV', 'LBK', 'BEK', 'AND', 'ANG', 'ABK', 'BKI', 'LSV', 'CIR', 'CIS', 'VEJ', 'SKR', 'KEN', 'UDT', 'DSK', 'ÅBR'];

const abbreviations: Readonly<Record<string, string>> = {
  lbk: 'LBK', lbkg: 'LBK', lovbek: 'LBK', lovbkg: 'LBK', bkg: 'BEK', bek: 'BEK', cirk: 'CIR', cir: 'CIR', cirkskr: 'CIS', vejl: 'VEJ', vej: 'VEJ', skr: 'SKR', anord: 'AND',
};

const inflections: Readonly<Record<string, readonly string[]>> = {
  LOV: ['lov', 'loven', 'lovens', 'lovs', 'love', 'lovene', 'lovenes'],
  LBK: withEndings('lovbekendtgørelse', ['', 'n', 'ns', 's', 'r', 'rne', 'rnes']),
  BEK: withEndings('bekendtgørelse', ['', 'n', 'ns', 's', 'r', 'rne', 'rnes']),
  AND: withEndings('anordning', ['', 'en', 'ens', 's', 'er', 'erne', 'ernes']),
  CIR: withEndings('cirkulære', ['', 't', 'ts', 's', 'r', 'rne', 'rnes']),
  CIS: withEndings('cirkulæreskrivelse', ['', 'n', 'ns', 's', 'r', 'rne']),
  VEJ: withEndings('vejledning', ['', 'en', 'ens', 's', 'er', 'erne', 'ernes']),
  SKR: withEndings('skrivelse', ['', 'n', 'ns', 's', 'r', 'rne']),
  DSK: withEndings('datasammenskrivning', ['', 'en']),
};

function withEndings(stem: string, endings: readonly string[]): string[] {
  return endings.map((ending) => stem + ending);
}

const byWord = new Map<string, DocumentTypeWord>([
  ...codes.map((code) => [code.toLowerCase(), { code, isCode: true, isAbbreviation: false }] as const),
  ...Object.entries(abbreviations).map(([word, code]) => [word, { code, isCode: false, isAbbreviation: true }] as const),
  ...Object.entries(inflections).flatMap(([code, words]) => words.map((word) => [word, { code, isCode: false, isAbbreviation: false }] as const)),
]);

/** Words that a document citation can begin with, in lower case. */
export const documentTypeWords: readonly string[] = [...byWord.keys(), 'l'];

/** Endings of compounds that name their type: `varemærkelov nr. …`, `ikrafttrædelsesbekendtgørelsen nr. …`. */
export const documentTypeEndings: readonly string[] = ['LBK', 'BEK', 'AND', 'CIR', 'CIS', 'VEJ', 'LOV'].flatMap((code) => inflections[code] ?? []);

/** What a word says of the type of the document that follows. `LBK` in capitals is the code, `lbk` and `lov` are words. */
export function documentTypeOf(word: string): DocumentTypeWord | undefined {
  if (word.startsWith('CIR1')) return documentTypeOf('CIR');
  // `L nr. 218 af 22.04.2002`, as older texts write it.
  if (word === 'L') return { code: 'LOV', isCode: false, isAbbreviation: true };
  const lower = word.toLowerCase();
  const known = byWord.get(lower);
  if (known !== undefined) {
    const code = codes.includes(word) ? word : undefined;
    return code === undefined && known.isCode ? { ...known, isCode: false, isAbbreviation: true } : { ...known, code: code ?? known.code, isCode: code !== undefined };
  }
  const ending = documentTypeEndings.filter((candidate) => lower.endsWith(candidate)).sort((a, b) => b.length - a.length)[0];
  return ending === undefined ? undefined : byWord.get(ending);
}

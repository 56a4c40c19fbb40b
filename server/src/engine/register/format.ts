/**
 * The layout of the compiled files, written by `server/data/compile` and read in place here: a header, the place of each section, and
 * the sections themselves, each aligned to four bytes so that it can be a typed array over the file.
 *
 * All 32-bit words, little-endian: magic, version, length of the file in bytes, checksum of all the words that follow, date of the register
 * as yyyymmdd, number of sections; then offset and length in bytes of each section, in the order of its schema.
 */
export interface FileSchema<Section extends string = string> {
  readonly magic: number;
  /** Raised with every change of layout or meaning. */
  readonly version: number;
  readonly sections: readonly Section[];
}

/** The names of the compiled files. */
export const registerFile = 'register.bin';
export const provisionTextsFile = 'provisions.bin';

export const headerWords = 6;
/** The place of the checksum; what it covers begins right after. */
export const checksumWord = 3;

/** Stands for "none" in columns of indexes. */
export const none = 0xff_ff_ff_ff;

/** Stands for "none" in columns of days. */
export const noDay = 0x7f_ff_ff_ff;

/**
 * `register.bin`. A column has one entry an item; columns named `…Starts` have one more, the end of the last. Documents stand by year
 * and number, generations in the order of their acts, oldest first; `generationsByDocument` are the same by document.
 */
export const registerSchema = {
  magic: 0x31_42_52_4f,
  version: 2,
  sections: [
    'characters', 'textStarts', 'textBytes',
    'years', 'yearStarts', 'documentNumbers', 'documentDays', 'documentTypes', 'documentTitles',
    'endedDocuments', 'endKinds', 'endEvidence',
    'actNames', 'actGenerationStarts', 'actAliasStarts', 'actAliases',
    'generationDocuments', 'generationSuccessors', 'generationFlags', 'generationCommencements', 'generationMaximums', 'generationProvisions',
    'generationsByDocument',
    'amendmentStarts', 'amendments',
    'nameTexts', 'nameKinds', 'nameActStarts', 'nameActs',
  ],
} as const satisfies FileSchema;

export type RegisterSection = (typeof registerSchema.sections)[number];

/**
 * `provisions.bin`: this index, and after its end (the header's length) the blocks, each the texts of some §§ parted by line feeds and
 * compressed. Texts are numbered through all blocks; `firstOrders` and `lastOrders` say which §§ a text is of (`paragraphOrder`),
 * `blockTexts` and `blockStarts` where each block's texts and bytes begin. `generationKeys` ascend: year of signature and number.
 */
export const provisionTextsSchema = {
  magic: 0x31_54_52_4f,
  version: 1,
  sections: ['generationKeys', 'generationTextStarts', 'generationTexts', 'firstOrders', 'lastOrders', 'blockTexts', 'blockStarts'],
} as const satisfies FileSchema;

/** The entry of `generationKeys` for a document. */
export function generationKey(year: number, number: number): number {
  return year * 0x1_00_00 + number;
}

/** `documentTypes`: the place in this list, with {@link amendingBit} added for amending ones. */
export const documentTypes = ['LOV', 'LBK', 'BEK', 'AND', 'ANG', 'BKI', 'ABK', 'LSV', 'ÅBR'] as const;
export const amendingBit = 0x80;

/** `endKinds`. */
export const endKind = { superseded: 0, repealed: 1, clauseReprinted: 2 } as const;

/** `generationFlags`. */
export const generationFlag = { repealed: 1, uncertain: 2 } as const;

/** `nameKinds`: the place in this list, with {@link genitiveBit} added for genitives. */
export const nameKinds = ['name', 'abbreviation', 'title'] as const;
export const genitiveBit = 0x80;

export type UnreadableReason = 'not-a-register' | 'other-version' | 'truncated' | 'damaged';

/** The bytes are no compiled file that this version of the program can read. The host adds the file's name and the way out. */
export class UnreadableRegisterError extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(`the compiled register cannot be read: ${reason}`);
    this.name = 'UnreadableRegisterError';
  }
}

/** FNV-1a over 32-bit words: finds damage, wards off no attacker. About 1 ms for 4 MB. */
export function checksum(words: Uint32Array): number {
  let hash = 0x81_1c_9d_c5;
  // By index: an iterator is ten times slower before the compiler has warmed up, and this runs once.
  for (let index = 0; index < words.length; index++) hash = Math.imul(hash ^ (words[index] ?? 0), 0x01_00_01_93);
  return hash >>> 0;
}

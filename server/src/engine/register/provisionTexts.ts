import { generationKey, headerWords, provisionTextsSchema, UnreadableRegisterError } from './format.js';
import type { DocumentKey } from './model.js';
import { paragraphOrder, parseParagraphLabel } from './paragraphLabel.js';
import { at, lowerBound, openSections } from './sections.js';

/** The texts of the §§, as printed: stk. and items run on in one line. Only what is asked for is read. */
export interface ProvisionTexts {
  /** Whether the texts of that generation are held: those signed since 2018, and each act's newest. */
  covers(generation: DocumentKey): boolean;
  /**
   * `§ 9. Kommunen … Stk. 2. …`, with the § sign and label it begins with; the common text of a repealed range (`§§ 22-29. (Ophævet)`)
   * for each § in it. Undefined when the generation has no such § or its texts are not held.
   *
   * @param label `9 c`, letter case aside
   * @throws {UnreadableRegisterError}
   */
  text(generation: DocumentKey, label: string): string | undefined;
}

/** What the host does for the texts: read parts of the file (`provisions.bin`), and decompress. */
export interface ProvisionTextFile {
  /** In bytes. */
  readonly size: number;
  /** Exactly `length` bytes, or the rest of the file when it is shorter. */
  read(offset: number, length: number): ArrayBuffer;
  /** A block's text (brotli, UTF-8). */
  decompress(block: ArrayBuffer): string;
}

/** Blocks of about 128 KB kept: neighbouring §§ are mostly asked for together. */
const keptBlocks = 4;

/** Opens the file at the first question. */
export function createProvisionTexts(open: () => ProvisionTextFile): ProvisionTexts {
  let index: TextIndex | undefined;
  const opened = (): TextIndex => (index ??= openIndex(open()));
  return {
    covers: (generation) => opened().textsOf(generation) !== undefined,
    text(generation, label) {
      const parsed = parseParagraphLabel(label);
      if (parsed === undefined) return undefined;
      const { textsOf, firstOrders, lastOrders, readText } = opened();
      const order = paragraphOrder(parsed);
      const text = textsOf(generation)?.find((candidate) => at(firstOrders, candidate) <= order && order <= at(lastOrders, candidate));
      return text === undefined ? undefined : readText(text);
    },
  };
}

interface TextIndex {
  readonly firstOrders: Uint32Array;
  readonly lastOrders: Uint32Array;
  textsOf(generation: DocumentKey): Uint16Array | undefined;
  readText(text: number): string;
}

function openIndex(file: ProvisionTextFile): TextIndex {
  const indexLength = readIndexLength(file);
  const sections = openSections(file.read(0, indexLength), provisionTextsSchema);
  const keys = sections.words('generationKeys');
  const textStarts = sections.words('generationTextStarts');
  const texts = sections.halves('generationTexts');
  const blockTexts = sections.words('blockTexts');
  const blockStarts = sections.words('blockStarts');
  if (indexLength + at(blockStarts, blockStarts.length - 1) !== file.size) throw new UnreadableRegisterError('truncated');

  const blocks = new Map<number, readonly string[]>();
  const readBlock = (block: number): readonly string[] => {
    const start = at(blockStarts, block);
    const read = blocks.get(block) ?? decompress(file, indexLength + start, at(blockStarts, block + 1) - start);
    blocks.delete(block);
    blocks.set(block, read);
    const [oldest] = blocks.keys();
    if (blocks.size > keptBlocks && oldest !== undefined) blocks.delete(oldest);
    return read;
  };
  return {
    firstOrders: sections.words('firstOrders'),
    lastOrders: sections.words('lastOrders'),
    textsOf({ date, number }) {
      const key = generationKey(date.year, number);
      const place = lowerBound(keys, key, 0, keys.length);
      return keys[place] === key ? texts.subarray(at(textStarts, place), at(textStarts, place + 1)) : undefined;
    },
    readText(text) {
      const block = lowerBound(blockTexts, text + 1, 0, blockTexts.length) - 1;
      const found = readBlock(block)[text - at(blockTexts, block)];
      if (found === undefined) throw new UnreadableRegisterError('damaged');
      return found;
    },
  };
}

/** The header's own length, once the header is seen to be ours. */
function readIndexLength(file: ProvisionTextFile): number {
  const header = file.read(0, headerWords * 4);
  if (header.byteLength < headerWords * 4) throw new UnreadableRegisterError(header.byteLength === 0 ? 'truncated' : 'not-a-register');
  const view = new DataView(header);
  if (view.getUint32(0, true) !== provisionTextsSchema.magic) throw new UnreadableRegisterError('not-a-register');
  const length = view.getUint32(8, true);
  if (length > file.size) throw new UnreadableRegisterError('truncated');
  return length;
}

function decompress(file: ProvisionTextFile, offset: number, length: number): readonly string[] {
  const block = file.read(offset, length);
  try {
    return file.decompress(block).split('\n');
  } catch {
    throw new UnreadableRegisterError('damaged');
  }
}

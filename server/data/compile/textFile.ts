import { brotliCompressSync, constants } from 'node:zlib';
import { fromDayNumber, type CalendarDate } from '../../src/engine/dates/calendarDate.js';
import { generationKey, provisionTextsSchema } from '../../src/engine/register/format.js';
import { paragraphOrder } from '../../src/engine/register/paragraphLabel.js';
import type { SourceAct } from './acts.js';
import type { SourceDocument } from './documents.js';
import { halves, starts, writeFile } from './fileWriter.js';
import { readHeading } from './headings.js';
import type { SourceText } from './texts.js';

/** Of text, before compression: one § is then read in about a millisecond. */
const blockLength = 128 * 1024;

interface Text {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** The § texts as `register/provisionTexts.ts` reads them: each wording once, all wordings of a § side by side. */
export function writeTextFile(
  acts: readonly SourceAct[],
  documents: readonly SourceDocument[],
  sourceTexts: ReadonlyMap<number, readonly SourceText[]>,
  date: CalendarDate,
): Uint8Array {
  const numbers = new Map<string, number>();
  const all: Text[] = [];
  const generations: { readonly key: number; readonly texts: readonly number[] }[] = [];
  for (const act of acts) {
    const own = act.generations.map(({ document }) => ({ document, texts: textsOf(sourceTexts.get(document) ?? []) }));
    const unique = new Map(own.flatMap(({ texts }) => texts.map((text) => [keyOf(text), text])));
    for (const text of [...unique.values()].sort((a, b) => a.first - b.first || a.last - b.last)) {
      if (!numbers.has(keyOf(text))) numbers.set(keyOf(text), all.push(text) - 1);
    }
    for (const { document, texts } of own) {
      const found = documents[document];
      if (found === undefined || texts.length === 0) continue;
      const year = fromDayNumber(found.day).year;
      generations.push({ key: generationKey(year, found.number), texts: texts.map((text) => numbers.get(keyOf(text)) ?? 0) });
    }
  }
  generations.sort((a, b) => a.key - b.key);
  const blocks = fillBlocks(all);
  const compressed = blocks.map(compress);
  const index = writeFile(provisionTextsSchema, date, {
    generationKeys: Uint32Array.from(generations, ({ key }) => key),
    generationTextStarts: starts(generations.map(({ texts }) => texts)),
    generationTexts: halves(generations.flatMap(({ texts }) => texts)),
    firstOrders: Uint32Array.from(all, ({ first }) => first),
    lastOrders: Uint32Array.from(all, ({ last }) => last),
    blockTexts: starts(blocks),
    blockStarts: starts(compressed),
  });
  return Buffer.concat([index, ...compressed]);
}

/** The act's own texts with a heading; of several with the same the first. A heading of two ranges counts as one from end to end. */
function textsOf(sourceTexts: readonly SourceText[]): Text[] {
  const texts = new Map<number, Text>();
  for (const { heading, text, foreign } of sourceTexts) {
    const ranges = readHeading(heading);
    const [first] = ranges;
    const last = ranges.at(-1);
    if (foreign || first === undefined || last === undefined) continue;
    const order = paragraphOrder(first.first);
    if (!texts.has(order)) texts.set(order, { first: order, last: paragraphOrder(last.last), text });
  }
  return [...texts.values()];
}

function keyOf({ first, last, text }: Text): string {
  return `${first} ${last} ${text}`;
}

function fillBlocks(texts: readonly Text[]): string[][] {
  const blocks: string[][] = [];
  let length = blockLength;
  for (const { text } of texts) {
    if (length >= blockLength) {
      blocks.push([]);
      length = 0;
    }
    blocks.at(-1)?.push(text);
    length += text.length;
  }
  return blocks;
}

/** Quality 7 takes half a second for all; 11 takes twenty, for 7 % less. */
function compress(block: readonly string[]): Uint8Array {
  const text = Buffer.from(block.join('\n'));
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });
}

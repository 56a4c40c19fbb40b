import { readTable, sourceFolder } from '../../server/data/compile/source.js';

/** Characters without width, which prose does not hold. */
const withoutWidth = /[\u00AD\u200B-\u200D]/g;

/** A small generator with a fixed seed (mulberry32), so that every run draws the same. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The texts of all §§ in `server/data/source` (see `server/data/NOTICE`), each once. */
export function statuteTexts(): readonly string[] {
  const rows = readTable(sourceFolder, 'provision_texts.tsv.br', ['text']);
  return [...new Set(rows.map(({ text }) => text.replace(withoutWidth, '')))];
}

/** A text with what Markdown would read as its own escaped. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/^(?=[-+])/, '\\');
}

/** `count` of the texts, drawn with a seed. */
export function sample(texts: readonly string[], count: number, seed: number): readonly string[] {
  const random = seededRandom(seed);
  const drawn = [...texts];
  for (let index = drawn.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const kept = drawn[index] ?? '';
    drawn[index] = drawn[other] ?? '';
    drawn[other] = kept;
  }
  return drawn.slice(0, count);
}

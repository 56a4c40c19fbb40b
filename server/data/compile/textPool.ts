import { starts, type Column } from './fileWriter.js';

/** Collects texts, each once, and writes them one byte a character. */
export class TextPool {
  readonly #indexes = new Map<string, number>();

  /** The text's index in the file. */
  add(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  columns(): Record<'characters' | 'textStarts' | 'textBytes', Column> {
    const texts = [...this.#indexes.keys()];
    const units = new Set<number>();
    for (const text of texts) for (let index = 0; index < text.length; index++) units.add(text.charCodeAt(index));
    if (units.size > 256) throw new RangeError(`${units.size} different characters: one byte no longer holds one`);
    const characters = Uint16Array.from([...units].sort((a, b) => a - b));
    const byteOf = new Map(Array.from(characters, (unit, byte) => [unit, byte]));
    const textStarts = starts(texts);
    const textBytes = new Uint8Array(textStarts[texts.length] ?? 0);
    let position = 0;
    for (const text of texts) {
      for (let index = 0; index < text.length; index++) textBytes[position++] = byteOf.get(text.charCodeAt(index)) ?? 0;
    }
    return { characters, textStarts, textBytes };
  }
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { spelling } from '../../kit/engine.js';

const lines = readFileSync(fileURLToPath(new URL('../../../dictionaries/ombudsbrev.words.txt', import.meta.url)), 'utf8').split('\n');
const words = lines.filter((line) => line !== '' && !line.startsWith('#'));

describe('our own word list', () => {
  it('is sorted, each word once', () => {
    const key = (word: string): string => word.replace('|', '').toLowerCase();
    expect(words).toEqual([...new Set(words)].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a < b ? -1 : 1)));
  });

  it('is in the dictionary', () => {
    expect(words.map((word) => word.replace('|', '')).filter((word) => !spelling.correct(word))).toEqual([]);
  });

  it('has inflections after a bar, and the genitive of names', () => {
    expect(['kærefristernes', 'statusnotatet', 'Ankestyrelsens'].map((word) => spelling.correct(word))).toEqual([true, true, true]);
  });
});

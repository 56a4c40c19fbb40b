import { expect, it } from 'vitest';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';
import { perBlock } from '../../../server/src/engine/letter/perBlock.js';
import type { Block } from '../../../server/src/engine/letter/model.js';

function firstBlock(source: string): Block {
  const [placed] = parseLetter(source).blocks;
  if (placed === undefined) throw new Error('a block was expected');
  return placed.block;
}

it('works a thing out once for a block, and anew for a copy of it', () => {
  const made: string[] = [];
  const shout = perBlock((block) => {
    made.push(block.prose.text);
    return block.prose.text.toUpperCase();
  });
  const length = perBlock((block) => block.prose.text.length);
  const block = firstBlock('Kort tekst.');
  expect([shout(block), length(block), shout(block), shout({ ...block })]).toEqual(['KORT TEKST.', 11, 'KORT TEKST.', 'KORT TEKST.']);
  expect(made).toEqual(['Kort tekst.', 'Kort tekst.']);
});

it('keeps nothing that a comparison of blocks would see', () => {
  const block = firstBlock('Kort tekst.');
  const untouched = firstBlock('Kort tekst.');
  perBlock(({ prose }) => prose.text.length)(block);
  expect(block).toStrictEqual(untouched);
});

import type { Block } from './model.js';

/**
 * Works something out once per block. Blocks are immutable and shared between the versions of a letter, so after an edit only the
 * blocks that it touched are looked at again. `make` must look at nothing but the block.
 */
export function perBlock<T extends object>(make: (block: Block) => T): (block: Block) => T {
  const made = new WeakMap<Block, T>();
  return (block) => {
    const known = made.get(block);
    if (known !== undefined) return known;
    const value = make(block);
    made.set(block, value);
    return value;
  };
}

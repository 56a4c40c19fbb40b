import type { Block } from './model.js';

const values = Symbol('values');

/** A block with what was worked out of it; by the number of the function that did. */
interface Keeper {
  [values]?: unknown[];
}

let functions = 0;

/**
 * Works something out once per block, as `perObject` does, for functions that live as long as the program. Some twenty things are kept of
 * every block: in the block itself they cost a twentieth of a check less than in as many weak maps, whose entries the garbage collector
 * has to visit. No copy of a block takes them along, and none of them is seen when blocks are compared.
 */
export function perBlock<V extends NonNullable<unknown>>(make: (block: Block) => V): (block: Block) => V {
  const own = functions;
  functions += 1;
  return (block) => {
    const kept = valuesOf(block);
    const known = kept[own];
    // Nobody else writes in this place.
    if (known !== undefined) return known as V;
    const value = make(block);
    kept[own] = value;
    return value;
  };
}

function valuesOf(block: Block & Keeper): unknown[] {
  const kept = block[values];
  if (kept !== undefined) return kept;
  const made: unknown[] = [];
  Object.defineProperty(block, values, { value: made });
  return made;
}

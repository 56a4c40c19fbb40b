import type { Act, Generation } from '../../register/model.js';

/** A place in the reading order of the letter: footnotes are read where they are called. */
export interface ReadingPlace {
  /** Rises through the letter. */
  readonly step: number;
  /** The block, or for a footnote the block it is called from. Index into `Letter.blocks`. */
  readonly block: number;
  /** Quoted text names a generation for itself only. */
  readonly quotation: string | undefined;
}

export interface Naming extends ReadingPlace {
  /** Undefined when the document is meant with later changes: then it does not tell which wording. */
  readonly generation: Generation | undefined;
  /** Named as older law: it does not count for what comes after in other blocks. */
  readonly historical: boolean;
  /** In a footnote called from a block quotation: it may belong to the provision that introduces the quotation. */
  readonly calledFromQuotation: boolean;
}

export interface NamedGeneration {
  readonly generation: Generation;
  readonly here: boolean;
}

/** Which generation of each act a letter names, and where. Filled in reading order, then asked. */
export class Namings {
  private readonly namings = new Map<Act, Naming[]>();
  private readonly uses = new Map<Act, number[]>();

  name(act: Act, naming: Naming): void {
    append(this.namings, act, naming);
  }

  use(act: Act, step: number): void {
    append(this.uses, act, step);
  }

  /**
   * The generation that goes with a citation: named right after it (before the act is cited again) or before it in the same block;
   * else the one named last before it in the letter.
   */
  generationAt(act: Act, place: ReadingPlace): NamedGeneration | undefined {
    const namings = this.namings.get(act);
    if (namings === undefined) return undefined;
    const next = firstAfter(namings, place.step, ({ step }) => step);
    const following = namings[next];
    if (following !== undefined && following.quotation === place.quotation && isBeside(place, following) && !this.isCitedBetween(act, place.step, following.step)) {
      return asNamed(following, true);
    }
    for (let index = next - 1; index >= 0; index -= 1) {
      const naming = namings[index];
      if (naming === undefined || naming.quotation !== place.quotation) continue;
      const here = naming.block === place.block;
      if (here || !naming.historical) return asNamed(naming, here);
    }
    return undefined;
  }

  private isCitedBetween(act: Act, from: number, to: number): boolean {
    const uses = this.uses.get(act) ?? [];
    const next = uses[firstAfter(uses, from, (step) => step)];
    return next !== undefined && next < to;
  }
}

/** In the same block, or in the footnote of the block quotation that follows it. */
function isBeside(place: ReadingPlace, naming: Naming): boolean {
  return naming.block === place.block || (naming.calledFromQuotation && naming.block - place.block <= 3);
}

function asNamed({ generation }: Naming, here: boolean): NamedGeneration | undefined {
  return generation === undefined ? undefined : { generation, here };
}

/** Index of the first entry whose step lies after `step`; entries are in rising order. */
function firstAfter<T>(entries: readonly T[], step: number, stepOf: (entry: T) => number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && stepOf(entry) <= step) low = middle + 1;
    else high = middle;
  }
  return low;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

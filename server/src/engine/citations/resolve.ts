import type { Block, Letter } from '../letter/model.js';
import type { Act, Register } from '../register/model.js';
import type { Citation, ResolvedCitation } from './model.js';
import { createDigester, type CitationItem, type DigestItem } from './resolve/digest.js';
import { Reading } from './resolve/reading.js';
import { ownReferent, type Referent } from './resolve/referent.js';

/** A resolved citation and where it stands. */
export interface CitationInBlock {
  readonly resolved: ResolvedCitation;
  /** Index into `Letter.blocks`. */
  readonly block: number;
}

export type Resolver = (letter: Letter, citationsOf: (block: Block) => readonly Citation[]) => readonly CitationInBlock[];

/**
 * Finds out which act every citation of a letter means: its own, or for a short form (`lovens § 7`, bare `§ 11`, `stk. 2`) the nearest
 * preceding one of the matching kind within the section. What hangs on one block's text is worked out once per block and kept; the
 * pass over the letter only walks citations, so an edit costs little. Cost: linear in the citations. In text order.
 *
 * `citationsOf` must answer with the same citations for the same block.
 */
export function createResolver(register: Register): Resolver {
  const digestOf = createDigester();
  const referents = new WeakMap<CitationItem, { readonly referent: Referent | undefined }>();
  const referentOf = (item: CitationItem): Referent | undefined => {
    const known = referents.get(item);
    if (known !== undefined) return known.referent;
    const referent = ownReferent(register, item);
    referents.set(item, { referent });
    return referent;
  };
  return (letter, citationsOf) => {
    const digests = letter.blocks.map(({ block }) => digestOf(block, citationsOf));
    return new Reading(letter, digests, { referentOf, namedPlainly: actsNamedPlainly(digests, referentOf) }).run();
  };
}

function actsNamedPlainly(digests: readonly (readonly DigestItem[])[], referentOf: (item: CitationItem) => Referent | undefined): ReadonlySet<Act> {
  const acts = new Set<Act>();
  for (const digest of digests) {
    for (const item of digest) {
      const act = item.kind === 'citation' ? referentOf(item)?.act : undefined;
      if (act !== undefined) acts.add(act);
    }
  }
  return acts;
}

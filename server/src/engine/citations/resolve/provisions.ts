import type { ProvisionReference } from '../model.js';

/**
 * A provision with what it leaves out taken from the one it stands under: `stk. 2` gets the §, a bare `nr. 3` the stk. too when that
 * is a single one. Ranges stay those of the citation itself.
 */
export function fillIn(reference: ProvisionReference, above: ProvisionReference): ProvisionReference {
  if (reference.paragraph !== undefined) return reference;
  const only = above.stk[0];
  const inheritsStk = reference.stk.length === 0 && above.stk.length === 1 && only?.first === only?.last;
  return {
    ...reference,
    unit: above.unit,
    paragraph: above.paragraph,
    stk: inheritsStk ? above.stk : reference.stk,
  };
}

import type { BlockRule } from '../rule.js';

/** Only beside the word: ten digits may also be a CPR number. */
const labelled = /(?<![\p{L}\p{N}-])P-?\s?(?:nummer|nr\.?)\s?:?\s{0,3}(\d(?:[ \u00a0]?\d){6,13})(?![\d-])/gu;

/** A production unit's number that does not have ten digits. */
export const productionUnitNumber: BlockRule = {
  scope: 'block',
  meta: {
    id: 'nummer/p-nummer',
    severity: 'hint',
    title: { da: 'P-nummeret har ikke ti cifre', en: 'The P number does not have ten digits' },
    basis: 'CVR-lovens § 6; at nummeret har ti cifre, er praksis og ikke fastsat i loven.',
    fixable: 'none',
  },
  dependsOn: [],
  looksAt: /P-?\s?n/,
  *check(block) {
    const { text } = block.prose;
    for (const match of text.matchAll(labelled)) {
      const written = match[1] ?? '';
      const { length } = written.replace(/\D/g, '');
      if (length === 10) continue;
      const end = match.index + match[0].length;
      yield {
        range: { start: end - written.length, end },
        message: { da: `Et P-nummer har ti cifre; her er ${length}.`, en: `A P number has ten digits; here are ${length}.` },
      };
    }
  },
};

import { allMatches } from '../../text/allMatches.js';
import type { BlockRule } from '../rule.js';

/** Towns whose districts have a letter; with any other name before it the letter may be an initial. */
const towns = 'København|Frederiksberg|Aarhus|Århus|Odense|Aalborg|Ålborg|Esbjerg|Randers|Nykøbing';

/** `1577 København V.` where the sentence goes on, so that the dot is not its end. */
const suffixWithDot = new RegExp(`(?<!\\d)\\d{4}\\s(?:${towns})\\s(?:NV|NØ|SV|SØ|[CFKMNSVØ])\\.(?=,|;|\\)|\\s\\p{Ll})`, 'gu');

export const postalSuffix: BlockRule = {
  scope: 'block',
  meta: {
    id: 'nummer/postnummer',
    severity: 'hint',
    title: { da: 'Punktum efter postdistriktets bogstav', en: "A full stop after the postal district's letter" },
    basis: 'Retskrivningsordbogen § 42: ingen forkortelsespunktum efter postdistrikters bogstaver, »København NV«.',
    fixable: 'safe',
  },
  dependsOn: [],
  *check(block) {
    for (const match of allMatches(block.prose.text, suffixWithDot)) {
      const end = match.index + match[0].length;
      yield {
        range: { start: match.index, end },
        message: {
          da: 'Bogstavet efter bynavnet har ikke punktum: »1577 København V« (Retskrivningsordbogen § 42).',
          en: "The letter after the town's name has no full stop: »1577 København V« (Retskrivningsordbogen § 42).",
        },
        fixes: [{
          title: { da: 'Fjern punktummet', en: 'Remove the full stop' },
          safe: true,
          preferred: true,
          edits: [{ range: { start: end - 1, end }, newText: '' }],
        }],
      };
    }
  },
};

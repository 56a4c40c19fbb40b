import { slipFinder } from '../../citations/verify/actNameSlips.js';
import type { Citation } from '../../citations/model.js';
import type { Block } from '../../letter/model.js';
import type { TextRange } from '../../text/range.js';
import type { BlockRule } from '../rule.js';

/** `folkeskovens § 23`, `retsikkerhedslovens § 9`: no act has that name, and one has nearly the same. */
export const unknownAct: BlockRule = {
  scope: 'block',
  meta: {
    id: 'henvisning/ukendt-lov',
    severity: 'warning',
    title: { da: 'Ukendt lov', en: 'Unknown act' },
    basis: 'Navnene på de love, registeret har §§ for; et navn, der står i en lovs titel, er aldrig forkert.',
    fixable: 'choice',
  },
  dependsOn: [],
  looksAt: 'citations',
  *check(block, { citations, register }) {
    for (const citation of citations) {
      const place = unknownName(block, citation);
      if (place === undefined) continue;
      const written = block.prose.text.slice(place.start, place.end);
      const proposals = slipFinder(register)(written).map((name) => sameCase(name, written));
      if (proposals.length === 0) continue;
      yield {
        range: place,
        severity: citation.inQuotation ? 'info' : 'warning',
        message: {
          da: `Ingen kendt lov hedder »${written}«. Menes ${proposals.map((name) => `»${name}«`).join(' eller ')}?`,
          en: `No known act is called »${written}«. Is ${proposals.map((name) => `»${name}«`).join(' or ')} meant?`,
        },
        fixes: proposals.map((name) => ({
          title: { da: `Ret til »${name}«`, en: `Change to »${name}«` },
          safe: false,
          preferred: false,
          edits: [{ range: place, newText: name }],
        })),
      };
    }
  },
};

/** The name of an act that no act bears: the citation's own, or the genitive before a bare § (`folkeskovens § 23`). */
function unknownName({ prose: { text } }: Block, { act, provisions, document, range }: Citation): TextRange | undefined {
  if (act !== undefined) return act.kind === 'statute' && act.candidates.length === 0 && provisions.length > 0 ? trimmed(text, act.range) : undefined;
  if (provisions[0]?.paragraph === undefined || document !== undefined) return undefined;
  const before = text.slice(Math.max(0, range.start - 60), range.start);
  const word = /(?:^|[^\p{L}-])(\p{L}[\p{L}-]{6,40}s)\s+$/u.exec(before)?.[1];
  if (word === undefined) return undefined;
  const end = range.start - (before.length - before.trimEnd().length);
  return { start: end - word.length, end };
}

/** Unknown titles are read up to the §; white space at their end is not theirs. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function sameCase(name: string, written: string): string {
  return /^\p{Lu}/u.test(written) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

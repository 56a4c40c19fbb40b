import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../../../server/src/engine/citations/resolve.js';
import type { ResolvedCitation } from '../../../../server/src/engine/citations/model.js';
import { createVerifier } from '../../../../server/src/engine/citations/verify.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';
import { register, texts } from '../../../kit/engine.js';
import { citationsOf, day } from '../../../kit/verified.js';

const paragraph = fc.constantFrom(
  'Efter forvaltningslovens § 19 skal parten høres, jf. § 21.',
  'Se § 26 og stk. 2.',
  'Efter lovens § 7 gælder det samme.',
  'Se LBK nr 261 af 13/03/2024.',
  'Retssikkerhedsloven (LBK nr 1109 af 24/08/2023) gælder.',
  'Forvaltningen skrev: ”Vi følger servicelovens § 85, jf. § 107.”',
  '> Efter folkeskolelovens § 23 er det klart. Se § 26.',
  'Det følger af servicelovens § 85.[^1]',
  'Den dagældende servicelovs § 50 gjaldt.',
  '- § 9 C\n- samme lovs § 11',
  '| Lov | § |\n| --- | --- |\n| serviceloven | § 85 |',
  'Borgeren ringede.',
);
const heading = fc.constantFrom('# Retsgrundlag', '## Reglerne i folkeskoleloven', '# Vurdering');
const letter = fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: heading }), { maxLength: 12 }).map((parts) => parts.join('\n\n'));
const note = '\n\n[^1]: LBK nr 909 af 03/07/2024, jf. § 2.';

/** What is compared: everything but the identity of objects. */
function told({ citation, act, document, namedGeneration, generationNamedHere, historical, antecedent, ambiguous, assumption }: ResolvedCitation): unknown {
  return [citation.text, act?.shortName, document?.number, namedGeneration?.number, generationNamedHere, historical, antecedent, ambiguous, assumption?.da];
}

describe('resolution', () => {
  it('gives every citation one answer, in text order', () => {
    fc.assert(
      fc.property(letter, (source) => {
        const parsed = parseLetter(source + note);
        const resolved = createResolver(register)(parsed, citationsOf);
        expect(resolved.map(({ resolved: { citation } }) => citation)).toEqual(parsed.blocks.flatMap(({ block }) => citationsOf(block)));
        expect(resolved.map(({ block }) => block)).toEqual(parsed.blocks.flatMap(({ block }, index) => citationsOf(block).map(() => index)));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for a resolver that has seen other letters', () => {
    const used = createResolver(register);
    fc.assert(
      fc.property(letter, (source) => {
        const parsed = parseLetter(source + note);
        const fresh = createResolver(register)(parsed, citationsOf);
        expect(used(parsed, citationsOf).map(({ resolved }) => told(resolved))).toEqual(fresh.map(({ resolved }) => told(resolved)));
      }),
      { numRuns: 150 },
    );
  });

  it('does not look ahead: what comes in a later section changes nothing before it, but for homonyms', () => {
    fc.assert(
      fc.property(letter, letter, (first, second) => {
        const resolve = createResolver(register);
        const alone = resolve(parseLetter(first), citationsOf).map(({ resolved }) => told(resolved));
        const together = resolve(parseLetter(`${first}\n\n# Konklusion\n\n${second}`), citationsOf).map(({ resolved }) => told(resolved));
        expect(together.slice(0, alone.length)).toEqual(alone);
      }),
      { numRuns: 150 },
    );
  });

  it('never claims an act for a citation that it calls ambiguous, and gives it no verdict', () => {
    const verify = createVerifier(register, texts);
    fc.assert(
      fc.property(letter, (source) => {
        for (const { resolved } of createResolver(register)(parseLetter(source), citationsOf)) {
          const { verdict } = verify(resolved, day('2024-11-18'));
          expect(resolved.ambiguous ? [resolved.act, verdict.status, verdict.proposals] : []).toEqual(resolved.ambiguous ? [undefined, 'ambiguous', []] : []);
        }
      }),
      { numRuns: 150 },
    );
  });
});

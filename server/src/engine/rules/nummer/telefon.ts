import { touchesQuotation } from '../../analysis/placeReports.js';
import type { Block } from '../../letter/model.js';
import { findTelephoneNumbers, formatTelephone, type TelephoneNumber } from '../../numbers/telephoneNumbers.js';
import { perBlock } from '../../letter/perBlock.js';
import { proseToSource } from '../../text/prose.js';
import { shiftRange } from '../../text/range.js';
import type { LetterRule } from '../rule.js';

/** `33 66 14 00` in one place and `3366 1400` in another. */
export const telephoneStyles: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'nummer/telefon',
    severity: 'hint',
    title: { da: 'Telefonnumre skrevet på flere måder', en: 'Telephone numbers written in several ways' },
    basis: 'Ét brev skriver telefonnumre på én måde.',
    fixable: 'choice',
  },
  *check({ blocks }) {
    const all = blocks.flatMap(({ block, offset }) => numbersIn(block).map((number) => ({ ...number, range: shiftRange(number.range, offset) })));
    const telephones = all.filter((number) => number.isCertain || all.some((other) => other !== number && other.isCertain && other.digits === number.digits));
    const [first] = telephones;
    if (first === undefined) return;
    for (const { range, digits, style } of telephones) {
      if (style === first.style) continue;
      const newText = formatTelephone(digits, first.style);
      yield {
        range,
        message: {
          da: `Telefonnumre er skrevet på flere måder i brevet. Det første er skrevet som »${formatTelephone(first.digits, first.style)}«.`,
          en: `Telephone numbers are written in several ways in the letter. The first is written »${formatTelephone(first.digits, first.style)}«.`,
        },
        related: [{ range: first.range, message: { da: 'Det første telefonnummer', en: 'The first telephone number' } }],
        fixes: [{ title: { da: `Skriv »${newText}«`, en: `Write »${newText}«` }, safe: false, preferred: true, edits: [{ range, newText }] }],
      };
    }
  },
};

/** With chunk-local ranges. */
const numbersIn = perBlock((block: Block): readonly TelephoneNumber[] => {
  const { text } = block.prose;
  if (block.kind === 'code' || !/\d\d[ \u00a0]?\d\d/.test(text)) return [];
  return findTelephoneNumbers(text)
    .filter(({ range }) => !touchesQuotation(block, range))
    .map((number) => ({ ...number, range: proseToSource(block.prose, number.range) }));
});

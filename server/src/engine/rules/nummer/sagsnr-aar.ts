import { yearOfCaseNumber } from '../../numbers/caseNumbers.js';
import type { LetterRule } from '../rule.js';

/** A case that was opened after the letter was written. */
export const caseNumberYear: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'nummer/sagsnr-aar',
    severity: 'warning',
    title: { da: 'Sagen er oprettet efter brevets dato', en: "The case was opened after the letter's date" },
    basis: 'Årstallet i sagsnummeret er året, hvor sagen blev oprettet.',
    fixable: 'none',
  },
  *check({ frontMatter: { sagsnr, dato } }, { configuration: { profile } }) {
    if (sagsnr === undefined || dato === undefined) return;
    const year = yearOfCaseNumber(sagsnr.value.trim(), profile);
    if (year === undefined || year <= dato.value.year) return;
    yield {
      range: sagsnr.range,
      message: {
        da: `Sagsnummeret er fra ${year}, men brevet er dateret i ${dato.value.year}.`,
        en: `The case number is of ${year}, but the letter is dated in ${dato.value.year}.`,
      },
      related: [{ range: dato.range, message: { da: 'Brevets dato', en: "The letter's date" } }],
    };
  },
};

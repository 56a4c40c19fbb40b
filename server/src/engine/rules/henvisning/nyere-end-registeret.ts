import { compareDates, toDanishDate } from '../../dates/calendarDate.js';
import { toEnglishDate } from '../../citations/verify/wording.js';
import { andOthers } from './andOthers.js';
import type { LetterRule } from '../rule.js';

/** A letter dated after the register, and documents that the register cannot know yet: each said once. */
export const newerThanRegister: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'henvisning/nyere-end-registeret',
    severity: 'info',
    title: { da: 'Nyere end registeret', en: 'Newer than the register' },
    basis: 'Registeret over Lovtidende A er dannet på en bestemt dag; det, der er kommet siden, kender det ikke.',
    fixable: 'none',
  },
  *check(_letter, { citations, letterDate, register }) {
    const checked = citations.filter(({ citation }) => citation.verdict.document !== undefined || citation.verdict.generation !== undefined);
    const [first] = checked;
    if (first !== undefined && compareDates(letterDate, register.date) > 0) {
      yield {
        range: first.range,
        severity: 'hint',
        message: {
          da: `Henvisningerne er kontrolleret mod et register fra ${toDanishDate(register.date)}, men brevet er fra ${toDanishDate(letterDate)}. Forny lovregisteret, eller se efter, om der er kommet nyere regler.`,
          en: `The citations were checked against a register of ${toEnglishDate(register.date)}, but the letter is of ${toEnglishDate(letterDate)}. Update the register, or see whether there are newer rules.`,
        },
      };
    }
    const [newer, ...others] = citations.filter(({ citation }) => citation.verdict.reason === 'newer-than-register');
    if (newer !== undefined) yield { range: newer.range, message: andOthers(newer.citation.verdict.explanation, others.length) };
  },
};

import { touchesQuotation } from '../../analysis/placeReports.js';
import { compareDates } from '../../dates/calendarDate.js';
import { datesOf } from '../../dates/datesOf.js';
import { lastYearOfStoreBededag, storeBededag } from '../../dates/holidays.js';
import { sentenceAround } from '../../text/sentenceAround.js';
import type { BlockRule } from '../rule.js';

const mention = /store\s+bededag/giu;
/** What is said of a holiday. */
const asHoliday = /(?:helligdag|fridag|lukke[tr]?(?!\p{L})|lukkedag|ferie|skubbe|rykke|udskyde|forlænge|tælle[rs]?\s+ikke|ikke\s+medregne|skærtorsdag|langfredag|påskedag|himmelfart|pinsedag|hverdag|arbejdsdag)/iu;
/** The text speaks of the abolition, or of the time before it. */
const asHistory = /(?:afskaf|ophæv|ophør|bortfald|afviklet|ikke\s+længere|tidligere|indtil|til\s+og\s+med|dengang|almindelig\s+(?:arbejds|hver)dag|lov\s+nr\.?\s+214|konsekvenser\s+ved)/iu;
const year = /(?<![\d.-])(?:19|20)\d{2}(?![\d-])/g;

/** A letter from 2024 or later that counts store bededag among the holidays. */
export const storeBededagAsHoliday: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/store-bededag',
    severity: 'warning',
    title: { da: 'Store bededag er ikke længere helligdag', en: 'Store bededag is no longer a public holiday' },
    basis: 'Lov nr. 214 af 6. marts 2023 om konsekvenser ved afskaffelsen af store bededag som helligdag, i kraft 1. januar 2024.',
    fixable: 'none',
  },
  dependsOn: ['letter-date'],
  looksAt: /ededag/,
  *check(block, { letterDate }) {
    if (letterDate.year <= lastYearOfStoreBededag || block.kind === 'code') return;
    const { text } = block.prose;
    for (const match of text.matchAll(mention)) {
      const range = { start: match.index, end: match.index + match[0].length };
      const { start, end } = sentenceAround(text, range);
      const sentence = text.slice(start, end);
      if (asHistory.test(sentence) || touchesQuotation(block, range)) continue;
      if ([...sentence.matchAll(year)].some((found) => Number(found[0]) <= lastYearOfStoreBededag)) continue;
      const isDated = datesOf(block).some(
        ({ date, range: place }) => date !== undefined && place.start >= start && place.end <= end && compareDates(date, storeBededag(date.year)) === 0,
      );
      if (!isDated && !asHoliday.test(sentence)) continue;
      yield {
        range,
        message: {
          da: 'Store bededag har ikke været helligdag siden 1. januar 2024 (lov nr. 214 af 6. marts 2023). Dagen er en almindelig hverdag, også når frister beregnes.',
          en: 'Store bededag has not been a public holiday since 1 January 2024 (lov nr. 214 of 6 March 2023). It is an ordinary weekday, also when deadlines are counted.',
        },
      };
    }
  },
};

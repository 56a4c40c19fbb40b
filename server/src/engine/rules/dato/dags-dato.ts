import { touchesQuotation } from '../../analysis/placeReports.js';
import { toDanishDate, type CalendarDate } from '../../dates/calendarDate.js';
import { recogniseDeadlinePhrases } from '../../dates/deadlinePhrases.js';
import { computeDeadline } from '../../dates/deadlines.js';
import type { Fix } from '../../findings.js';
import type { TextRange } from '../../text/range.js';
import type { BlockRule } from '../rule.js';
import { dependsOnOwnDate, ownDate } from './ownDate.js';

const todaysDate = /(?<![\p{L}\p{N}.])(?:[Dd]ags\s+dato|d\.d\.)(?!\p{L})/gu;

const dayFollows = /^\s*[,(–-]{1,2}\s*(?:(?:dvs\.|d\.v\.s\.|altså|det vil sige|og)\s+)?(?:senest\s+)?(?:den\s+|\p{L}{3,4}dag\s+(?:den\s+|d\.\s+)?|d\.\s+)?\d{1,2}\.\s?\p{L}{3,9}\.?\s\d{4}/u;

/** `dags dato`, `d.d.`: which day is that when the letter is read or quoted? */
export const todaysDateWord: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/dags-dato',
    severity: 'warning',
    title: { da: '»dags dato« i stedet for datoen', en: '»dags dato« instead of the date' },
    basis: '»dags dato« kan kun læses sammen med brevets dato, og den mangler, når brevet citeres.',
    fixable: 'choice',
  },
  dependsOn: dependsOnOwnDate,
  looksAt: /d\.d\.|ags\s/,
  *check(block, context) {
    const letterDate = ownDate(context);
    if (block.kind === 'code') return;
    const { text } = block.prose;
    const phrases = recogniseDeadlinePhrases(text);
    for (const match of text.matchAll(todaysDate)) {
      const range = { start: match.index, end: match.index + match[0].length };
      // `inden to uger fra dags dato, dvs. senest den 2. december 2024`: the day is said.
      if (letterDate !== undefined && dayFollows.test(text.slice(range.end, range.end + 60))) continue;
      // `til dags dato` means until now.
      if (/(?:^|[^\p{L}])(?:til|indtil)\s+$/iu.test(text.slice(Math.max(0, range.start - 8), range.start))) continue;
      if (touchesQuotation(block, range)) {
        yield {
          range,
          severity: 'hint',
          message: {
            da: `»${match[0]}« i et citat er dagen for det citerede brev, ikke for dette. Skriv den dag, det er, uden for citatet.`,
            en: `»${match[0]}« in a quotation is the day of the letter quoted, not of this one. Say outside the quotation which day that is.`,
          },
        };
      } else if (letterDate === undefined) {
        yield {
          range,
          message: {
            da: `Brevet har ingen gyldig dato, så ingen kan se, hvad »${match[0]}« er. Skriv datoen.`,
            en: `The letter has no valid date, so nobody can tell what »${match[0]}« is. Write the date.`,
          },
        };
      } else {
        const phrase = phrases.find(({ from, wholeRange }) => from === 'dags dato' && wholeRange.start <= range.start && range.end <= wholeRange.end);
        const deadline = phrase === undefined ? undefined : computeDeadline(letterDate, phrase.period);
        const fixes = [
          ...(phrase === undefined || deadline === undefined ? [] : [deadlineFix(text, phrase.wholeRange, deadline.date, deadline.rule.da, deadline.rule.en)]),
          ...(phrase === undefined ? [dateFix(text, range, letterDate)] : []),
        ];
        yield {
          range,
          severity: 'hint',
          message: {
            da: `Skriv datoen i stedet for »${match[0]}«, så den også kan ses, når brevet citeres.`,
            en: `Write the date instead of »${match[0]}«, so that it can be seen also where the letter is quoted.`,
          },
          fixes,
        };
      }
    }
  },
};

/** A requested reply has no statutory deadline, so the fix shows how it was counted. */
function deadlineFix(text: string, range: TextRange, date: CalendarDate, ruleDa: string, ruleEn: string): Fix {
  const word = /^\p{Lu}/u.test(text.slice(range.start, range.start + 1)) ? 'Senest' : 'senest';
  const newText = `${word} den ${toDanishDate(date)}${endsSentence(text, range) ? '.' : ''}`;
  return {
    title: { da: `Skriv »${word} den ${toDanishDate(date)}« (${ruleDa})`, en: `Write »${word} den ${toDanishDate(date)}« (${ruleEn})` },
    safe: false,
    preferred: false,
    edits: [{ range, newText }],
  };
}

function dateFix(text: string, range: TextRange, date: CalendarDate): Fix {
  const before = text.slice(Math.max(0, range.start - 8), range.start);
  const article = /(?:^|[^\p{L}])(?:den|pr\.|per)\s+$/iu.test(before) ? '' : text.startsWith('D', range.start) ? 'Den ' : 'den ';
  return {
    title: { da: `Skriv »${article}${toDanishDate(date)}«`, en: `Write »${article}${toDanishDate(date)}«` },
    safe: false,
    preferred: false,
    edits: [{ range, newText: `${article}${toDanishDate(date)}${endsSentence(text, range) ? '.' : ''}` }],
  };
}

/** The last dot of `d.d.` ends the sentence too. */
function endsSentence(text: string, range: TextRange): boolean {
  return text[range.end - 1] === '.' && /^\s*(?:$|\s\p{Lu})/u.test(text.slice(range.end, range.end + 4));
}

import { isCited } from '../../citations/isCited.js';
import { finiteVerbs } from '../../language/clauses.js';
import { removeComma } from '../../language/comma.js';
import { isOwnText, isRunningText } from '../../language/ownText.js';
import { allMatches } from '../../text/allMatches.js';
import type { BlockRule } from '../rule.js';

const verbAndSubject = new RegExp(
  String.raw`,\s(?:${finiteVerbs.join('|')})\s(?:der|det|den|de|han|hun|man|vi|jeg|du|en|et|\p{Lu}\p{L}+|\p{Ll}{2,}(?:en|et|erne|ene))(?!\p{L})`,
  'gu',
);
/** A phrase without a verb of its own: a preposition and what it governs, or a date. */
const phrase = /^(?:(?:Af|Efter\sen\s(?:samlet|konkret|nærmere|fornyet|grundig|individuel)|På|I|Ved|Med|Til|For|Fra|Under|Uden|Gennem|Blandt|Mellem|Om|Over)\s[\p{L}\s-]{4,}|Den\s\d{1,2}\.\s\p{Ll}+(?:\s\d{4})?)$/u;
/** Words that make the phrase a clause, or may. */
const clauseWord = /(?<!\p{L})(?:der|som|at|hvis|når|da|hvor\p{L}*|hvem|hvad|hvilke\p{L}*|fordi|inden|før|uanset|selvom|mens|indtil|idet|så|end|angår|vedrører|gælder|omfang|udstrækning|måde|er|var|har|havde|kan|skal|vil|må|bør|blev|bliver|ikke)(?!\p{L})|(?:te|ede)$/u;
/** `juni` ends no sentence before its year; a full stop behind a digit may be an ordinal's. */
const sentenceBorder = /(?<!\d)[.!?:]\s/gu;
const longestPhrase = 100;

/** `Af det fremsendte materiale, kan man se`: no comma after a fronted phrase. */
export const commaAfterFronted: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/komma-efter-forfelt',
    severity: 'warning',
    title: { da: 'Komma efter sætningens første led', en: 'Comma after the fronted phrase' },
    basis: 'Retskrivningsordbogen §§ 46-56: der er ikke komma mellem sætningens første led og dens verbum, når leddet ikke er en ledsætning.',
    fixable: 'choice',
  },
  dependsOn: [],
  *check(block, { citations }) {
    if (!isRunningText(block)) return;
    const { text } = block.prose;
    for (const { index: comma } of allMatches(text, verbAndSubject)) {
      const from = Math.max(0, comma - longestPhrase);
      const before = text.slice(from, comma);
      const border = allMatches(before, sentenceBorder).at(-1);
      if (border === undefined && from > 0) continue;
      const start = from + (border === undefined ? 0 : border.index + border[0].length);
      const range = { start, end: comma + 1 };
      const fronted = text.slice(start, comma);
      if (!phrase.test(fronted) || clauseWord.test(fronted) || !isOwnText(block, range)) continue;
      if (isCited(citations, range)) continue;
      yield {
        range: { start: comma, end: comma + 1 },
        message: {
          da: `Der er ikke komma efter »${fronted}«: leddet er ingen ledsætning, og sætningens verbum følger lige efter.`,
          en: `No comma follows »${fronted}«: it is no clause, and the verb of the sentence comes right after it.`,
        },
        fixes: removeComma(comma),
      };
    }
  },
};

import { isCited } from '../../citations/isCited.js';
import { isOwnText, isRunningText } from '../../language/ownText.js';
import { allMatches } from '../../text/allMatches.js';
import type { BlockRule, Report } from '../rule.js';

/** `svaret. den`: long enough for no abbreviation, and the next word stands whole. */
const afterFullStop = /\.\s(\p{Ll}{2,})(?=[\s,])/gu;
const wordBefore = /(?<![\p{L}.-])(?!(?:lign|vedr|ekskl|inkl|maks|lovbkg)$)\p{L}\p{Ll}{3,}$/u;
/** `på Mandag den`: no name begins with a weekday between small words. */
const weekday = /\p{Ll}\s(Mandag|Tirsdag|Onsdag|Torsdag|Fredag|Lørdag|Søndag)(?=\s(?:den|morgen|aften|formiddag|eftermiddag|kl\.)\s|[.,]\s?(?:\p{Ll}|$))/gu;
const anyWeekday = / (?:Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag/;
const longestWord = 40;

/** `Kommunen har svaret. den har ikke …`, `på Mandag den 3. juni`. */
export const capitalLetter: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/stort-bogstav',
    severity: 'warning',
    title: { da: 'Stort eller lille begyndelsesbogstav', en: 'Capital or small letter' },
    basis: 'Retskrivningsordbogen §§ 11-12: stort begyndelsesbogstav efter punktum, lille i ugedagenes navne.',
    fixable: 'choice',
  },
  dependsOn: [],
  *check(block, { spelling, citations }) {
    if (!isRunningText(block) || spelling === undefined) return;
    const { text } = block.prose;
    const isFree = (range: Report['range']): boolean => isOwnText(block, range) && !isCited(citations, range);
    for (const { 0: whole, 1: next = '', index } of allMatches(text, afterFullStop)) {
      const [before] = wordBefore.exec(text.slice(Math.max(0, index - longestWord), index)) ?? [];
      const start = index + whole.length - next.length;
      // An abbreviation of the dictionary ends in its dot, and what is no word alone is one that the dictionary lacks.
      if (before === undefined || !spelling.correct(before) || spelling.correct(`${before}.`) || !spelling.correct(next)) continue;
      if (isFree({ start: index - before.length, end: start + next.length })) yield report(start, next, next.charAt(0).toUpperCase() + next.slice(1), 'En ny sætning begynder med stort. Skal sætningen fortsætte, så slet punktummet.', 'A new sentence begins with a capital. If the sentence goes on, delete the full stop.');
    }
    if (!anyWeekday.test(text)) return;
    for (const { 1: day = '', index: before } of allMatches(text, weekday)) {
      const index = before + 2;
      if (isFree({ start: index, end: index + day.length })) yield report(index, day, day.toLowerCase(), 'Ugedagenes navne skrives med lille.', 'The names of the weekdays have small letters.');
    }
  },
};

function report(start: number, written: string, right: string, da: string, en: string): Report {
  const range = { start, end: start + written.length };
  const initial = { start, end: start + 1 };
  return {
    range,
    message: { da, en },
    fixes: [{ title: { da: `Ret til »${right}«`, en: `Change to »${right}«` }, safe: false, preferred: true, edits: [{ range: initial, newText: right.charAt(0) }] }],
  };
}

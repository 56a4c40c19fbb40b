import { clauseBeginning } from '../../language/clauses.js';
import { insertComma } from '../../language/comma.js';
import { isOwnText, isRunningText } from '../../language/ownText.js';
import type { BlockRule } from '../rule.js';

/** Finite forms and infinitives that a clause with `at` or a question word follows as their object or subject. */
const verbs = [
  'oplyse', 'oplyser', 'oplyste', 'oplyst', 'meddele', 'meddeler', 'meddelte', 'meddelt', 'skriver', 'skrev', 'anføre', 'anfører', 'anførte', 'anført',
  'mene', 'mener', 'mente', 'vurdere', 'vurderer', 'vurderede', 'vurderet', 'konstatere', 'konstaterer', 'konstaterede', 'konstateret', 'bemærke',
  'bemærker', 'bemærkede', 'bemærket', 'fremgår', 'fremgik', 'fremgå', 'understreger', 'understregede', 'understrege', 'beklager', 'beklagede',
  'bekræfte', 'bekræfter', 'bekræftede', 'bekræftet', 'betyder', 'betød', 'medfører', 'medførte', 'indebærer', 'indebar', 'sikre', 'sikrer', 'sikrede',
  'forudsætter', 'forudsatte', 'udtalte', 'udtaler', 'udtalt', 'forklare', 'forklarer', 'forklarede', 'forklaret', 'undersøge', 'undersøger',
  'undersøgte', 'undersøgt', 'klarlægge', 'klarlægger', 'klarlagde', 'klarlagt', 'belyse', 'belyser', 'belyst', 'beskrive', 'beskriver', 'beskrev',
  'beskrevet', 'afgøre', 'afgør', 'afgjorde', 'afklare', 'afklarer', 'angive', 'angiver', 'angav', 'angivet', 'bestemme', 'bestemmer', 'bestemte',
  'fastslå', 'fastslår', 'fastslog', 'fastslået', 'foreslår', 'foreslog', 'anbefaler', 'anbefalede', 'spørger', 'spurgte', 'spurgt', 'tvivler', 'forstår',
] as const;

const word = `(?<![\\p{L}-])(?:${['om', 'af', 'på', 'til', String.raw`klar\sover`, String.raw`(?:u?enige?|interesserede?|interesseret)\si`, String.raw`bekendt\smed`].join('|')}|${verbs.join('|')})`;
/** Cheap: nothing else is looked at where it finds nothing. */
const trigger = /[\p{Ll}]\s(?:at|hvor\p{Ll}{0,5}|hvad(?!\sangår)|hvem|hvilke[nt]?)\s/gu;
const before = new RegExp(`${word}$`, 'u');
const preposition = /^(?:om|af|på|til)$/;
/** `oplyste hvad som helst` */
const whatever = /^(?:som|der)\shelst/;
const clause = new RegExp(clauseBeginning, 'uy');
/** `med henblik på at`, `som følge af at`: written both ways. */
const fixedPhrase = /(?:henblik|hensyn|følge|grund|tilfælde|forlængelse|kraft|betingelse|forudsætning|trods|stedet|anledning|bortset|ud|over|i\s+og)\s+\p{L}+$/u;
/** A preposition may belong to the question: `af hvilken grund`. */
const alone = /^hvor(?:dan|ledes|vidt|når|for)$/;
const longestWord = 24;

/** `om at borgeren kan`, `oplyse hvordan sagen`: with startkomma, a comma stands before the clause. */
export const commaBeforeClause: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/komma-foer-ledsaetning',
    severity: 'warning',
    title: { da: 'Komma foran ledsætningen mangler', en: 'Comma before the subordinate clause is missing' },
    basis: 'Retskrivningsordbogen §§ 47-48 (startkomma); i danske love står kommaet 20 gange så tit, som det mangler. Kontorets valg: »sprog: startkomma«.',
    fixable: 'choice',
  },
  dependsOn: [],
  *check(block, { configuration }) {
    if (!configuration.language.startComma || !isRunningText(block)) return;
    const { text } = block.prose;
    for (const match of text.matchAll(trigger)) {
      const at = match.index + 1;
      const from = Math.max(0, at - longestWord);
      const head = before.exec(text.slice(from, at));
      if (head === null) continue;
      const conjunction = match[0].slice(1).trim();
      const next = match.index + match[0].length;
      const start = from + head.index;
      if (whatever.test(text.slice(next, next + 12))) continue;
      if (!beginsClause(text, head[0], conjunction, next) || fixedPhrase.test(text.slice(Math.max(0, start - longestWord), at))) continue;
      const range = { start, end: next - 1 };
      if (!isOwnText(block, range)) continue;
      yield {
        range,
        message: {
          da: `Der sættes komma foran ledsætningen: »${head[0]}, ${conjunction} …« (startkomma, som kontoret bruger).`,
          en: `A comma stands before the clause: »${head[0]}, ${conjunction} …« (startkomma, which the office uses).`,
        },
        fixes: insertComma(at),
      };
    }
  },
};

function beginsClause(text: string, head: string, conjunction: string, next: number): boolean {
  if (conjunction === 'at') {
    clause.lastIndex = next;
    return clause.test(text);
  }
  return /\p{Ll}/u.test(text.charAt(next)) && (!preposition.test(head) || alone.test(conjunction));
}

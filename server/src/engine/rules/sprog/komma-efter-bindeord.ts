import type { Fix } from '../../findings.js';
import { isOwnText, isRunningText } from '../../language/ownText.js';
import { allMatches } from '../../text/allMatches.js';
import type { BlockRule, Report } from '../rule.js';

/** From the comma on: commas are few, words are many. */
const comma = /,\s(?:(der|den|de|han|hun|man|vi|jeg|det(?!\svil\ssige))|(om|at|hvor\p{L}*|hvem|hvad|hvilke[nt]?))\s/gu;
/** `indtil, der træffes` */
const beforeSubject = /(?<!\p{L})(?:indtil|fordi|selvom|medmindre|såfremt|hvis|når|før|inden|ligesom|mens|idet)$/u;
/** `uanset, om` */
const beforeQuestion = /(?<!\p{L})uanset$/u;
/** `hvilke sager, der`, `hvor mange borgere, som`. Not `hvilken afgørelsen, der`: there the noun's own clause follows. */
const inQuestion = /(?<!\p{L})(?:hvilke|hvilken|hvor\smange|hvor\smeget)\s(?:(?:nærmere|andre|nye|konkrete|særlige|øvrige|eventuelle)\s)?(?!(?:er|var|har|kan|skal|vil|bør|må|af|de)\s)\p{Ll}+(?<!en|et|ne)$/u;
const relative = /,\s(?:der|som)\s/g;
const longestConjunction = 16;
const longestQuestion = 60;
/** No comma goes before the conjunction here: nothing stands before it, or a word that belongs to it. */
const noComma = /(?:^|[.!?:,;(–—-]|(?<!\p{L})(?:og|eller|men|samt|fald|kun|selv|også|især|navnlig|netop|bare|blot|dog|både|enten))$/u;

/** `indtil, der træffes afgørelse`, `uanset, om`, `hvilke sager, der`: the comma stands behind the word that it should stand before. */
export const commaAfterConjunction: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/komma-efter-bindeord',
    severity: 'warning',
    title: { da: 'Kommaet står efter bindeordet', en: 'The comma stands behind the conjunction' },
    basis: 'Retskrivningsordbogen §§ 47-49: kommaet står foran ledsætningen, og bindeordet hører til ledsætningen. I registerets 23.473 §§ er der ingen modeksempler.',
    fixable: 'choice',
  },
  dependsOn: [],
  *check(block, { configuration }) {
    if (!isRunningText(block) || !block.prose.text.includes(',')) return;
    const { text } = block.prose;
    for (const { 1: subject, index: at } of allMatches(text, comma)) {
      const near = text.slice(Math.max(0, at - longestConjunction), at);
      const [conjunction] = (subject === undefined ? beforeQuestion : beforeSubject).exec(near) ?? [];
      if (conjunction === undefined) continue;
      const start = at - conjunction.length;
      // `fordi, og kun fordi, han klagede`: the comma ends what is put in.
      if (new RegExp(`${conjunction}, (?:og|men|eller)[\\p{L}\\s]{1,12}$`, 'iu').test(text.slice(Math.max(0, start - 32), start))) continue;
      const before = text.slice(0, start).trimEnd();
      const insert = configuration.language.startComma && !noComma.test(before.slice(-12));
      const report = misplacedComma(start, at, conjunction, insert ? before.length : undefined);
      if (isOwnText(block, report.range)) yield report;
    }
    for (const { index: at } of allMatches(text, relative)) {
      const [question] = inQuestion.exec(text.slice(Math.max(0, at - longestQuestion), at)) ?? [];
      if (question === undefined) continue;
      const range = { start: at - question.length, end: at + 1 };
      if (isOwnText(block, range)) yield insideQuestion(range, at);
    }
  },
};

/** `insertAt`: where the comma goes instead; undefined when it is only taken out. */
function misplacedComma(start: number, at: number, conjunction: string, insertAt: number | undefined): Report {
  const remove = { range: { start: at, end: at + 1 }, newText: '' };
  const fix: Fix =
    insertAt === undefined
      ? { title: { da: 'Slet kommaet', en: 'Delete the comma' }, safe: false, preferred: true, edits: [remove] }
      : {
          title: { da: `Flyt kommaet hen foran »${conjunction}«`, en: `Move the comma before »${conjunction}«` },
          safe: false,
          preferred: true,
          edits: [{ range: { start: insertAt, end: insertAt }, newText: ',' }, remove],
        };
  return {
    range: { start, end: at + 1 },
    message: {
      da: `»${conjunction}« hører til ledsætningen, så der er ikke komma efter det. Kommaet står foran: »…, ${conjunction} …«.`,
      en: `»${conjunction}« belongs to the clause, so no comma follows it. The comma stands before: »…, ${conjunction} …«.`,
    },
    fixes: [fix],
  };
}

function insideQuestion(range: Report['range'], at: number): Report {
  return {
    range,
    message: {
      da: 'Spørgeordet, navneordet og »der« eller »som« hører til samme ledsætning: intet komma imellem (»hvilke sager der er omfattet«).',
      en: 'The question word, the noun and »der« or »som« belong to one clause: no comma between (»hvilke sager der er omfattet«).',
    },
    fixes: [{ title: { da: 'Slet kommaet', en: 'Delete the comma' }, safe: false, preferred: true, edits: [{ range: { start: at, end: at + 1 }, newText: '' }] }],
  };
}

import { clauseBeginning } from '../../language/clauses.js';
import { insertComma } from '../../language/comma.js';
import { isOwnText, isRunningText } from '../../language/ownText.js';
import { allMatches } from '../../text/allMatches.js';
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
/** `hvornår og hvordan` */
const fragment = /^(?:og|eller|samt)\s/;
/** A preposition may belong to the question: `af hvilken grund`. */
const alone = /^hvor(?:dan|ledes|vidt|når|for)$/;
const longestWord = 24;

/**
 * Words that no comma stands between and the conjunction, since they belong to it (`efter at`, `uanset hvor`, `især at`), join it to another
 * clause, or govern it in ways of their own. In the register's 35,000 §§ every other word that comes right before a clause is a slip: there are
 * fewer than 60 of them to 20,000 with the comma.
 */
const belongsToConjunction: ReadonlySet<string> = new Set([
  'og', 'eller', 'samt', 'men', 'enten', 'både', 'hverken', 'endsige', 'dels', 'dernæst', 'nemlig', 'ligesom', 'som', 'end', 'at', 'der', 'hvis', 'når', 'da', 'idet', 'eftersom',
  'fordi', 'selvom', 'mens', 'medmindre', 'såfremt', 'forudsat', 'uanset', 'uagtet', 'ligegyldigt', 'ligemeget', 'meget', 'alt', 'inden', 'før', 'indtil', 'siden', 'således', 'sådan', 'så',
  'efter', 'uden', 'for', 'af', 'med', 'på', 'ved', 'om', 'til', 'fra', 'mod', 'imod', 'i', 'hos', 'under', 'over', 'mellem', 'blandt', 'gennem', 'trods', 'foruden', 'bortset', 'angående', 'vedrørende',
  'ifølge', 'overfor', 'bag', 'ad', 'omkring', 'grundet', 'frem', 'ud', 'nær', 'per', 'pr', 'jf', 'dvs', 'herunder', 'herom', 'deriblandt',
  'også', 'især', 'navnlig', 'særligt', 'særlig', 'netop', 'kun', 'alene', 'blot', 'bare', 'dog', 'selv', 'heller', 'måske', 'næsten', 'nærmest', 'lige', 'præcis', 'nøjagtigt', 'primært', 'først', 'hovedsagelig',
  'tilfælde', 'fald', 'omfang', 'øvrigt', 'en', 'et', 'de', 'den', 'her', 'hvad', 'hvordan', 'hvorfor', 'hvornår', 'hvor', 'hvem', 'hvilke', 'hvilken', 'hvilket', 'hvorvidt', 'snart', 'dag', 'gang', 'nu', 'første', 'andet', 'tredje', 'grund',
]);
const wordBefore = /(?<![\p{L}\d.'’/-])(\p{Ll}{2,})$/u;
/** `, ikke at`, `men ikke hvordan`, `og endvidere at`: an adverb that joins the clause to what was said before. */
const joining = new RegExp(
  String.raw`(?:[,;:(–—-]|(?<!\p{L})(?:og|men|eller|samt|ikke))\s(?:ikke|mindst|end(?:elig|videre|nu|da|og)|desuden|derfor|til(?:lige|med)|ligeledes|der(?:med|ved|udover)|herefter|efterfølgende|samtidig|videre|yderligere|ellers|altså|formentlig|muligvis|senere|senest|igen|i\s?øvrigt|specielt|konkret|generelt|delvis)$`,
  'u',
);

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
    for (const match of allMatches(text, trigger)) {
      const at = match.index + 1;
      const from = Math.max(0, at - longestWord);
      const near = text.slice(from, at);
      const usual = before.exec(near);
      const head = usual ?? otherWord(near);
      if (head === null) continue;
      const conjunction = match[0].slice(1).trim();
      const next = match.index + match[0].length;
      const start = from + head.index;
      const follows = text.slice(next, next + 12);
      if (whatever.test(follows) || (usual === null && fragment.test(follows))) continue;
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

/** Any other word than those that the conjunction goes with; of a word that is longer than what was cut out, its end. */
function otherWord(near: string): RegExpExecArray | null {
  const word = wordBefore.exec(near);
  return word === null || belongsToConjunction.has(word[1] ?? '') || joining.test(near) ? null : word;
}

function beginsClause(text: string, head: string, conjunction: string, next: number): boolean {
  if (conjunction === 'at') {
    clause.lastIndex = next;
    return clause.test(text);
  }
  return /\p{Ll}/u.test(text.charAt(next)) && (!preposition.test(head) || alone.test(conjunction));
}

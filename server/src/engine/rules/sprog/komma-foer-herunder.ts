import { finiteVerbs } from '../../language/clauses.js';
import { insertComma } from '../../language/comma.js';
import { isOwnText, isRunningText } from '../../language/ownText.js';
import { allMatches } from '../../text/allMatches.js';
import type { BlockRule } from '../rule.js';

const trigger = /[^\s,;:(–—-]\s(herunder|jf\.|dvs\.)\s(?=\p{L})/gu;
/** What no comma follows, as for `jf.` before a citation: `og herunder`, `kan herunder`, `reguleret som jf.` */
const conjunction = /(?<!\p{L})(?:og|eller|samt|men|dog|som|der|at|hvor|fordi|når|hvis|også|alene|kun|navnlig|især|særligt|se|idet|da|end|fx|eks\.|i|efter|af|til|med|for|under|ved|fra|på|er|ikke)$/iu;
/**
 * Before `herunder` a verb is the rule's near miss (`kan herunder`), so what stands before must be a noun by its ending, be common as one in
 * letters, or end a citation or bracket.
 */
const noun = /(?:\p{L}{3,}(?:en|et|erne|ene|inger|elser|heder|ioner|ing|else|hed|ion|skab|tet)|(?:^|\P{L})\p{L}*(?:sager|regler|forhold|svar|krav|områder|dokumenter|børn|borgere|breve|notater|frister|oplysninger|akter|bilag|arbejdsgange|retningslinjer|materiale|praksis|lovgivning|hjælp|støtte)|[\d)”"»])$/u;

/** What stands below: `tabellen herunder viser`, `i listen herunder`. */
const placed = /(?:tabellen|tabellerne|figuren|figurerne|oversigten|grafen|listen|boksen|teksten|illustrationen|skemaet|diagrammet|kortet|billedet|afsnittet|afsnittene|punkterne|eksemplet|eksemplerne|tallene|bemærkningerne)$/iu;
const verbNext = new RegExp(`^\\s(?:${finiteVerbs.join('|')}|viser|viste|illustrerer|gengiver|angiver|indeholder)(?!\\p{L})`, 'u');

/** `svar herunder dette brev`, `uklart jf. ovenfor`, `fristen dvs. fredag`: the addition begins with a comma. */
export const commaBeforeAddition: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/komma-foer-herunder',
    severity: 'warning',
    title: { da: 'Komma foran »herunder«, »jf.« eller »dvs.« mangler', en: 'Comma before »herunder«, »jf.« or »dvs.« is missing' },
    basis: 'Retskrivningsordbogen § 53 (forklarende tilføjelser); i danske love står kommaet foran »herunder« efter et navneord i mere end 99 af 100 tilfælde.',
    fixable: 'choice',
  },
  dependsOn: [],
  *check(block, { citations }) {
    if (!isRunningText(block)) return;
    const { text } = block.prose;
    for (const match of allMatches(text, trigger)) {
      const addition = match[1] ?? '';
      const at = match.index + 1;
      const start = at + 1;
      const end = start + addition.length;
      const before = text.slice(Math.max(0, at - 40), at);
      if (conjunction.test(before) || (addition === 'herunder' && !noun.test(before))) continue;
      // `jf.` before a citation is henvisning/jf's.
      if (addition === 'jf.' && citations.some(({ range }) => range.start >= start && range.start <= end + 12)) continue;
      if (addition === 'herunder' && (placed.test(before) || verbNext.test(text.slice(end, end + 20)))) continue;
      if (!isOwnText(block, { start: at, end })) continue;
      yield {
        range: { start, end },
        ...(addition === 'jf.' ? { severity: 'hint' } : {}),
        message: { da: `Der sættes komma foran »${addition}«.`, en: `A comma stands before »${addition}«.` },
        fixes: insertComma(at),
      };
    }
  },
};

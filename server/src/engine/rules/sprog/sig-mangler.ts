import { isOwnText, isRunningText } from '../../language/ownText.js';
import { allMatches } from '../../text/allMatches.js';
import type { BlockRule } from '../rule.js';

const adverbs = String.raw`(?:\s(?:ikke|også|alene|kun|således|derfor|herefter|desuden|samtidig|i\søvrigt|heller\sikke))?`;

/** Verbs of administrative prose that have no meaning without `sig`, each with what shows that it is not there. */
const patterns: readonly string[] = [
  // `foretager ikke yderligere`: an object after it (`yderligere undersøgelser`) makes it right.
  String.raw`foretag(?:er|e)\s(?:ikke|intet)?\s?(?:yderligere|videre)(?=[.,;)]|\s(?:i|på|og|men|vedrørende|vedr\.|herom|hertil|for\snuværende|nu)(?!\p{L}))`,
  String.raw`forhold(?:er|t|e)${adverbs}\s(?=til\s)`,
  String.raw`henvend(?:er|te|e)${adverbs}\s(?=til\s)`,
  String.raw`drej(?:er|ede|e)${adverbs}\s(?=om\s(?!ad\s|hjørnet|på\s|igen))`,
  String.raw`beskæftig(?:er|ede|e)${adverbs}\s(?=med\s)`,
  String.raw`befind(?:er|e)${adverbs}\s(?=(?:i|på|ved|hos|under)\s)`,
  String.raw`bestræb(?:er|te|e)${adverbs}\s(?=på[\s,])`,
  String.raw`forbehold(?:er|t|e)${adverbs}\s(?=ret(?:ten)?\s)`,
  String.raw`påtag(?:er|e)${adverbs}\s(?=(?:et\s|det\s|intet\s)?ansvar)`,
  String.raw`tilslutt(?:er|ede|e)${adverbs}\s(?=(?:denne|dette|disse|den|det|\p{L}+s)\s(?:\p{L}+e\s)?(?:vurdering|opfattelse|bekymring|synspunkt|konklusion|anbefaling|indstilling)(?:en|et|er)?(?!\p{L}))`,
];
const missing = new RegExp(`(?<![\\p{L}-])(?:${patterns.join('|')})`, 'gu');
/** The reflexive may stand before: `Jeg skal mig ikke forbeholde`; and a noun may look like the verb's past: `et forholdt`. */
const trigger = /foretag|forhold(?:er|t|e)|henvend|drej(?:er|ede|e)\s|beskæftig|befind|bestræb|påtag|tilslutt/;
const participle = /(?<!\p{L})(?:blev|bliver|er|var|været|blive|er\sblevet)$/u;

/** `foretager ikke yderligere`, `forholder ikke til`: the verb wants `sig`. */
export const missingReflexive: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/sig-mangler',
    severity: 'warning',
    title: { da: '»sig« mangler', en: '»sig« is missing' },
    basis: 'Den Danske Ordbog: foretage sig, forholde sig til, henvende sig til, dreje sig om, beskæftige sig med, befinde sig, bestræbe sig på, forbeholde sig, påtage sig, tilslutte sig.',
    fixable: 'choice',
  },
  dependsOn: [],
  looksAt: trigger,
  *check(block) {
    const { text } = block.prose;
    if (!isRunningText(block)) return;
    for (const match of allMatches(text, missing)) {
      const [written] = match;
      const verb = /^\p{L}+/u.exec(written)?.[0] ?? '';
      const range = { start: match.index, end: match.index + written.trimEnd().length };
      const before = text.slice(Math.max(0, range.start - 16), range.start).trimEnd();
      if (participle.test(before) || !isOwnText(block, range)) continue;
      const at = range.start + verb.length;
      const pronoun = /(?<!\p{L})jeg$/iu.test(before) ? 'mig' : /(?<!\p{L})vi$/iu.test(before) ? 'os' : 'sig';
      yield {
        range,
        message: {
          da: `»${verb}« kræver »${pronoun}« her: »${verb} ${pronoun} …«. Uden det mangler verbet sit led.`,
          en: `»${verb}« wants »${pronoun}« here: »${verb} ${pronoun} …«.`,
        },
        fixes: [{ title: { da: `Indsæt »${pronoun}«`, en: `Insert »${pronoun}«` }, safe: false, preferred: true, edits: [{ range: { start: at, end: at }, newText: ` ${pronoun}` }] }],
      };
    }
  },
};

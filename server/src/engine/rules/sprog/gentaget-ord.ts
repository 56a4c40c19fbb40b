import { areAdjacent, wordsOf } from '../../language/blockWords.js';
import { reportSlips, type Slip } from '../../language/slipReport.js';
import type { SpelledWord } from '../../spelling/words.js';
import type { TextRange } from '../../text/range.js';
import type { BlockRule } from '../rule.js';

/** Words that follow themselves in correct sentences: »dem, der der bor«, »er det det rigtige«, »igen igen«. */
const mayRepeat: ReadonlySet<string> = new Set(['der', 'det', 'de', 'den', 'dem', 'så', 'her', 'meget', 'igen', 'nej', 'ja', 'hver', 'lang', 'langt', 'mange', 'nu', 'pp']);
/** A preposition may end a clause before another one begins: »den by, de bor i i dag«, »det, sagen handler om om lidt«. */
const prepositions: ReadonlySet<string> = new Set(['i', 'på', 'om', 'til', 'af', 'for', 'med', 'ved', 'under', 'efter', 'over', 'fra']);
const afterPreposition: ReadonlySet<string> = new Set(['dag', 'går', 'morgen', 'forvejen', 'øvrigt', 'alt', 'øjeblikket', 'henhold', 'medfør', 'forbindelse', 'stedet', 'lidt', 'tide', 'grund', 'vegne', 'hvert']);

/** Verbs that stand once in a clause, and what may come between them when they stand twice by mistake. */
const verbs: ReadonlySet<string> = new Set(['er', 'var', 'har', 'havde', 'kan', 'kunne', 'skal', 'skulle', 'vil', 'ville', 'må', 'måtte', 'bør', 'burde', 'blev', 'bliver', 'får', 'fik']);
const adverbs: ReadonlySet<string> = new Set([
  'ikke', 'altså', 'derfor', 'også', 'endnu', 'umiddelbart', 'dog', 'således', 'længere', 'fortsat', 'blot', 'kun', 'alene', 'heller', 'imidlertid', 'efterfølgende',
  'tidligere', 'herefter', 'desuden', 'allerede', 'stadig', 'dermed', 'derved', 'nu', 'alligevel', 'samtidig', 'endvidere', 'herved', 'selv', 'netop', 'helt', 'generelt',
]);
const mostBetween = 3;
/** Behind these a clause has `ikke` before its verb. */
const subordinating: ReadonlySet<string> = new Set(['at', 'som', 'der', 'hvis', 'om', 'når', 'fordi', 'idet', 'da', 'hvor', 'selvom', 'medmindre', 'hvilket', 'hvad']);
const wordsLookedBack = 8;

/** `at at`; `har ikke har`. */
export const repeatedWord: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/gentaget-ord',
    severity: 'warning',
    title: { da: 'Ordet står to gange', en: 'The word stands twice' },
    basis: 'Gentagelser uden mening, som bliver stående, når en sætning skrives om. Ord, der kan følge efter sig selv (»der der«, »det det«), er undtaget.',
    fixable: 'choice',
  },
  dependsOn: [],
  check(block, { citations }) {
    const slips = slipsIn(block.prose.text, wordsOf(block));
    return slips.length === 0 ? slips : reportSlips(block, citations, slips);
  },
};

const nothing: readonly never[] = [];

function slipsIn(text: string, words: readonly SpelledWord[]): readonly never[] | readonly Slip[] {
  let slips: Slip[] | undefined;
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index];
    const before = words[index - 1];
    if (word === undefined || before === undefined) continue;
    const slip = word.text.length === before.text.length && isDoubled(text, before, word, words[index + 1]) ? doubled(before, word) : verbs.has(word.text) ? verbTwice(text, words, index) : undefined;
    if (slip !== undefined) (slips ??= []).push(slip);
  }
  return slips ?? nothing;
}

function isDoubled(text: string, first: SpelledWord, second: SpelledWord, next: SpelledWord | undefined): boolean {
  const word = second.text;
  // `Sing Sing` is a name, `a a` no word, `afsnit I i` a number.
  if (word !== first.text && (word !== first.text.toLowerCase() || word.length === 1)) return false;
  if ((word.length < 2 && word !== 'i') || !/^\p{Ll}[\p{Ll}-]*$/u.test(word) || mayRepeat.has(word) || !areAdjacent(text, first, second)) return false;
  return !(prepositions.has(word) && next !== undefined && afterPreposition.has(next.text));
}

function doubled(first: SpelledWord, second: SpelledWord): Slip {
  return {
    range: { start: first.range.start, end: second.range.end },
    message: { da: `»${second.text}« står to gange i træk.`, en: `»${second.text}« stands twice in a row.` },
    remedies: [{ title: { da: `Slet det ene »${second.text}«`, en: `Delete one »${second.text}«` }, edits: [{ range: { start: first.range.end, end: second.range.end }, newText: '' }] }],
  };
}

/** `words[index]` is a verb: is it the second of its clause? */
function verbTwice(text: string, words: readonly SpelledWord[], index: number): Slip | undefined {
  const second = words[index];
  if (second === undefined) return undefined;
  for (let at = index - 1; at >= 0 && index - at <= mostBetween + 1; at -= 1) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined || next === undefined || !areAdjacent(text, word, next)) return undefined;
    if (word.text === second.text) return index - at === 1 ? undefined : twice(text, words, at, index);
    if (!adverbs.has(word.text)) return undefined;
  }
  return undefined;
}

function twice(text: string, words: readonly SpelledWord[], at: number, index: number): Slip | undefined {
  const first = words[at];
  const afterFirst = words[at + 1];
  const beforeSecond = words[index - 1];
  const second = words[index];
  if (first === undefined || afterFirst === undefined || beforeSecond === undefined || second === undefined) return undefined;
  const deletion = (range: TextRange, da: string, en: string) => ({ title: { da: `Slet det ${da} »${second.text}«`, en: `Delete the ${en} »${second.text}«` }, edits: [{ range, newText: '' }] });
  const deleteFirst = deletion({ start: first.range.start, end: afterFirst.range.start }, 'første', 'first');
  const deleteSecond = deletion({ start: beforeSecond.range.end, end: second.range.end }, 'andet', 'second');
  return {
    range: { start: first.range.start, end: second.range.end },
    message: { da: `»${second.text}« står to gange i sætningen.`, en: `»${second.text}« stands twice in the clause.` },
    remedies: isSubordinate(text, words, at) ? [deleteFirst, deleteSecond] : [deleteSecond, deleteFirst],
  };
}

/** True when a conjunction or a relative pronoun begins the clause that the word stands in. */
function isSubordinate(text: string, words: readonly SpelledWord[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - wordsLookedBack); index -= 1) {
    const word = words[index];
    const next = words[index + 1];
    if (word === undefined || next === undefined || !areAdjacent(text, word, next)) return false;
    if (subordinating.has(word.text)) return true;
  }
  return false;
}

import { areAdjacent, wordsOf } from '../../language/blockWords.js';
import { cuesOf, productNames } from '../../language/cues.js';
import { replacement, reportSlips, type Slip } from '../../language/slipReport.js';
import type { SpelledWord } from '../../spelling/words.js';
import type { Spelling } from '../../spelling/spelling.js';
import type { BlockRule } from '../rule.js';

/** `EAN nummer`, `kontakt-punkt`, `grundlæggende- og udvidet`. */
export const hyphen: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/bindestreg',
    severity: 'warning',
    title: { da: 'Bindestregen mangler, er for meget eller står forkert', en: 'Hyphen missing, superfluous or misplaced' },
    basis: 'Retskrivningsordbogen § 57: bindestreg efter initialord og om det udeladte led (»børne- og ungeområdet«), ikke i almindelige sammensætninger.',
    fixable: 'choice',
  },
  dependsOn: [],
  check(block, { spelling, citations }) {
    const cues = cuesOf(block).hyphens;
    if (spelling === undefined || cues.length === 0) return [];
    const words = wordsOf(block);
    const { text } = block.prose;
    const slips = cues.flatMap((index) => slipAt(text, words, index, spelling) ?? []);
    return slips.length === 0 ? slips : reportSlips(block, citations, slips);
  },
};

function slipAt(text: string, words: readonly SpelledWord[], index: number, spelling: Spelling): Slip | undefined {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined) return undefined;
  const follower = next !== undefined && areAdjacent(text, word, next) ? next : undefined;
  if (productNames.has(word.text)) return follower === undefined ? undefined : afterProductName(text, words, index, follower, spelling);
  if (!word.text.includes('-')) return follower === undefined ? undefined : afterAcronym(text, word, follower, spelling);
  if (word.text.endsWith('-')) return follower === undefined ? undefined : suspended(text, words, index, spelling);
  return isWholeCompound(text, words, index) ? superfluous(word, spelling) : undefined;
}

const acronym = /^(?:\p{Lu}{2,6}|[A-ZÆØÅ]\p{Ll}\p{Lu}{1,4}|it|It)$/u;
const romanNumeral = /^[IVXLC]+$/;
/** What is counted or named after an abbreviation, and no second part: `OFL kapitel 4`. */
const numbered: ReadonlySet<string> = new Set(['kapitel', 'afsnit', 'bilag', 'artikel', 'paragraf', 'side', 'punkt', 'litra', 'nummer', 'stykke', 'afdeling', 'del', 'sag', 'dom', 'nr']);
/** Acronyms that only ever stand before a second part or alone, so that `EAN nummer` is no name with a number behind it. */
const countable: ReadonlySet<string> = new Set(['EAN', 'CPR', 'CVR', 'IT', 'It', 'it', 'ID', 'IP', 'PC', 'HR', 'ESDH', 'GDPR', 'SMS', 'PDF', 'USB', 'TV', 'PIN', 'ISBN', 'UNI', 'SE', 'KLE', 'GPS', 'DNA', 'MR', 'CT', 'VVS', 'URL']);

/** `EAN nummer`, `KK sag`; `it systemet`. */
function afterAcronym(text: string, word: SpelledWord, next: SpelledWord, spelling: Spelling): Slip | undefined {
  if (!acronym.test(word.text) || romanNumeral.test(word.text) || !/^\p{Ll}{3,}$/u.test(next.text)) return undefined;
  if (numbered.has(next.text) && !countable.has(word.text)) return undefined;
  const isNoun = isSingular(next.text, spelling) || (countable.has(word.text) && isDefinite(next.text, spelling));
  // Behind a number an acronym is a unit: `10 MB data`.
  if (!isNoun || /\d\s$/.test(text.slice(Math.max(0, word.range.start - 2), word.range.start))) return undefined;
  const joined = `${word.text}-${next.text}`;
  const gap = { start: word.range.end, end: next.range.start };
  return {
    range: { start: word.range.start, end: next.range.end },
    message: { da: `Efter et initialord sættes bindestreg: »${joined}«.`, en: `An acronym takes a hyphen: »${joined}«.` },
    remedies: [{ ...replacement(gap, '-'), title: { da: `Ret til »${joined}«`, en: `Change to »${joined}«` } }],
  };
}

/** When something is sent, and no second part: »med Digital Post dagen efter«. */
const times = /^(?:dag|uge|måned|år|morgen|aften|nat|time|minut|formiddag|eftermiddag|weekend|tid|gang)(?:e?n|e?t)?s?$/;

/** `Digital Post løsningen`. A hint: what follows the name may be a word of the sentence's own. */
function afterProductName(text: string, words: readonly SpelledWord[], index: number, next: SpelledWord, spelling: Spelling): Slip | undefined {
  const word = words[index];
  const before = words[index - 1];
  if (word === undefined || !/^\p{Ll}{3,}$/u.test(next.text) || times.test(next.text)) return undefined;
  if (word.text === 'Post' && (before?.text !== 'Digital' || !areAdjacent(text, before, word))) return undefined;
  if (!isSingular(next.text, spelling) && !isDefinite(next.text, spelling)) return undefined;
  const joined = `${word.text === 'Post' ? 'Digital ' : ''}${word.text}-${next.text}`;
  const gap = { start: word.range.end, end: next.range.start };
  return {
    range: { start: word.text === 'Post' ? (before ?? word).range.start : word.range.start, end: next.range.end },
    severity: 'hint',
    message: { da: `Et navn og et navneord bindes sammen med bindestreg: »${joined}«.`, en: `A name and a noun are joined by a hyphen: »${joined}«.` },
    remedies: [{ ...replacement(gap, '-'), title: { da: `Ret til »${joined}«`, en: `Change to »${joined}«` } }],
  };
}

function isSingular(word: string, spelling: Spelling): boolean {
  const reading = spelling.readingOf(word);
  return reading?.gender !== undefined && !reading.mayBeVerb;
}

/** `nummeret`, `systemet`. */
function isDefinite(word: string, spelling: Spelling): boolean {
  const stem = /^(\p{Ll}{3,}?)(?:e?n|e?t)s?$/u.exec(word)?.[1];
  return stem !== undefined && spelling.readingOf(word) === undefined && [stem, `${stem}e`].some((noun) => isSingular(noun, spelling));
}

/** `kontakt-punkt`: two parts of three letters or more in lower case, which are a word when they are written together. */
function superfluous(word: SpelledWord, spelling: Spelling): Slip | undefined {
  const [, first = '', last = ''] = /^(\p{L}\p{Ll}{2,})-(\p{Ll}{3,})$/u.exec(word.text) ?? [];
  const joined = first + last;
  if (last === '' || startsCapitalInside(word) || prefixes.has(first.toLowerCase())) return undefined;
  // A word of the dictionary's own, and one that ends as a noun does: `dansk-tysk` joins two of a kind.
  if (!spelling.correct(joined) || !spelling.mayBegin(first.toLowerCase()) || !isNounForm(last, spelling)) return undefined;
  return {
    range: word.range,
    severity: 'hint',
    message: { da: `Sammensætningen skrives uden bindestreg: »${joined}«.`, en: `The compound is written without a hyphen: »${joined}«.` },
    remedies: [replacement(word.range, joined)],
  };
}

/** Words that a compound may begin behind. Behind others the first part is a group: »en skærpet straf-zone«, »børn og unge-udvalget«. */
const beforeCompound: ReadonlySet<string> = new Set([
  'en', 'et', 'den', 'det', 'de', 'denne', 'dette', 'disse', 'sin', 'sit', 'sine', 'min', 'mit', 'mine', 'vores', 'jeres', 'deres', 'hans', 'hendes', 'dens', 'dets', 'hver', 'hvert', 'ingen', 'alle', 'flere', 'mange',
  'i', 'på', 'om', 'til', 'af', 'for', 'med', 'ved', 'under', 'efter', 'over', 'fra', 'mod', 'uden', 'hos', 'gennem', 'har', 'er', 'får', 'som',
]);

function isWholeCompound(text: string, words: readonly SpelledWord[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (word === undefined || word.first || before === undefined || !areAdjacent(text, before, word)) return true;
  return beforeCompound.has(before.text.toLowerCase()) || /\p{Ll}{4,}(?:en|et|ne)s$/u.test(before.text);
}

const prefixes: ReadonlySet<string> = new Set(['ikke', 'non', 'anti', 'eks', 'semi', 'mini', 'maksi', 'super', 'multi', 'pro', 'web', 'app', 'live', 'online', 'offline', 'test']);

function isNounForm(word: string, spelling: Spelling): boolean {
  const stem = /^(\p{Ll}{3,}?)(?:e?n|e?t|er|erne|ene|e)?s?$/u.exec(word)?.[1] ?? '';
  return [word, stem, `${stem}e`].some((noun) => spelling.readingOf(noun)?.gender !== undefined);
}

function startsCapitalInside({ text, first }: SpelledWord): boolean {
  return !first && text.charAt(0) !== text.charAt(0).toLowerCase();
}

const adjective = /^\p{Ll}{2,}(?:ende|lig|lige|ig|ige|isk|iske|et|ede|ere|mæssig|mæssige|som|somme|bar|bare)$/u;
const coordinating: ReadonlySet<string> = new Set(['og', 'eller', 'samt']);

/** `grundlæggende- og udvidet`: nothing can be left out behind a word that begins no compound. */
function suspended(text: string, words: readonly SpelledWord[], index: number, spelling: Spelling): Slip | undefined {
  const word = words[index];
  const conjunction = words[index + 1];
  const other = words[index + 2];
  if (word === undefined || conjunction === undefined || other === undefined || !coordinating.has(conjunction.text) || !areAdjacent(text, conjunction, other)) return undefined;
  const stem = word.text.slice(0, -1);
  // Of nouns the dictionary does not have every linking form (`pant- og retursystem`).
  if (!adjective.test(stem) || !spelling.correct(stem) || spelling.readingOf(stem)?.gender !== undefined || spelling.mayBegin(stem)) return undefined;
  const range = { start: word.range.end - 1, end: word.range.end };
  return {
    range: word.range,
    message: { da: `»${stem}« kan ikke være første led i en sammensætning: skriv det uden bindestreg.`, en: `»${stem}« cannot begin a compound: write it without the hyphen.` },
    remedies: [{ title: { da: `Ret til »${stem}«`, en: `Change to »${stem}«` }, edits: [{ range, newText: '' }] }],
  };
}

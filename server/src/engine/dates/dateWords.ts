import { monthNames } from './calendarDate.js';

/**
 * The words that make up a date, and the words before a number that tell whether a date may begin there. Shared by the scanners of
 * the date forms, so that they agree.
 */

const monthsByWord = new Map<string, number>([
  ['januar', 1], ['februar', 2], ['marts', 3], ['april', 4], ['maj', 5], ['juni', 6],
  ['juli', 7], ['august', 8], ['september', 9], ['oktober', 10], ['november', 11], ['december', 12],
  ['jan', 1], ['feb', 2], ['febr', 2], ['mar', 3], ['apr', 4], ['jun', 6],
  ['jul', 7], ['aug', 8], ['sep', 9], ['sept', 9], ['okt', 10], ['nov', 11], ['dec', 12],
]);

const weekdaysByWord = new Map<string, number>([
  ['mandag', 0], ['tirsdag', 1], ['onsdag', 2], ['torsdag', 3], ['fredag', 4], ['lørdag', 5], ['søndag', 6],
]);

/** Regex source of a whole month name in either case; longest alternative first. */
export const monthNameSource =
  '[Jj]anuar|[Ff]ebruar|[Mm]arts|[Aa]pril|[Mm]aj|[Jj]uni|[Jj]uli|[Aa]ugust|[Ss]eptember|[Oo]ktober|[Nn]ovember|[Dd]ecember';

/** Regex source of a month, abbreviated or not, in either case, without the dot of an abbreviation. */
export const monthSource = `${monthNameSource}|[Jj]an|[Ff]ebr|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept|[Ss]ep|[Oo]kt|[Nn]ov|[Dd]ec`;

export const weekdaySource = '[Mm]andag|[Tt]irsdag|[Oo]nsdag|[Tt]orsdag|[Ff]redag|[Ll]ørdag|[Ss]øndag';

/** 1–12; undefined for another word. */
export function monthOfWord(word: string): number | undefined {
  return monthsByWord.get(word.toLowerCase());
}

/** 0 for Monday to 6 for Sunday; undefined for another word. */
export function weekdayOfWord(word: string): number | undefined {
  return weekdaysByWord.get(word.toLowerCase());
}

/** True for a whole month name, false for an abbreviation. */
export function isMonthName(word: string): boolean {
  return monthNames.some((name) => name === word.toLowerCase());
}

/** Months that are given names too: `d. 2. August Berg` may be a person. */
export function isGivenName(word: string): boolean {
  return /^(?:april|maj|juni|juli|august)$/i.test(word);
}

/** How surely a date begins at a place, judged by the word before it. */
export type Introduction =
  /** `den`, `d.`, a weekday, `dateret`: nothing but a date can follow. */
  | 'certain'
  /** `af`, `fra`, `senest`, `pr.` …: a date often follows. */
  | 'likely'
  /** Any other word, or none. */
  | 'none'
  /** `nr.`, `side`, `kapitel`, `§`, `kl.`: the number belongs to that word. */
  | 'numbering';

/** The words before a date are looked for this far back (UTF-16 units). */
const lookBehind = 24;

const certainWord = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:[Dd]en|[Dd]\\.|${weekdaySource}|[Dd]ateret|[Dd]ato:?),?\\s*$`, 'u');
const likelyWord =
  /(?:^|[^\p{L}\p{N}])(?:af|fra|til|inden|indtil|senest|siden|efter|før|mellem|pr\.|per|omkring|modtog|modtaget|sendte|sendt|skrev|svarede|oplyste|afsluttet|iværksat|bekræftet)\s+$|\(\s*$/iu;
const numberingWord =
  /(?:^|[^\p{L}\p{N}])(?:nr\.?|nummer|numre|side|sider|s\.|afsnit|kapitel|kapitler|kap\.?|punkt|punkter|pkt\.?|stk\.?|stykke|bilag|figur|tabel|tabeller|artikel|art\.|litra|version|udgave|del|trin|fase|årgang|hæfte|bind|uge|uger|kl\.?|klokken|spørgsmål|spm\.?|anbefaling|note|fodnote|række|kolonne|klasse|niveau|etape|sal|hold|gruppe|paragraf)\s*$|§\s*$/iu;

/** What the text before `offset` says of a number that begins there. */
export function introductionBefore(text: string, offset: number): Introduction {
  const before = text.slice(Math.max(0, offset - lookBehind), offset);
  if (certainWord.test(before)) return 'certain';
  if (numberingWord.test(before)) return 'numbering';
  return likelyWord.test(before) ? 'likely' : 'none';
}

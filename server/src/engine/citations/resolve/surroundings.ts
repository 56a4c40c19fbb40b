import { allMatches } from '../../text/allMatches.js';

/**
 * What the words around a citation say of it. Every function looks at a bounded stretch of the block's text, so that the cost of a
 * block is linear in its citations.
 */

/** Words that tie a citation to the one before it, so that it means the same act: `§ 23, jf. § 24`. */
const connectives: ReadonlySet<string> = new Set([
  'jf', 'jfr', 'og', 'eller', 'samt', 'sammenholdt', 'med', 'herunder', 'særligt', 'især', 'navnlig', 'dog', 'modsætningsvis', 'smh',
  'også', 'både', 'henholdsvis', 'tillige', 'hhv', 'til', 'i', 'forbindelse', 'sml', 'se',
]);

const longestConnection = 60;

/** Nothing but connecting words and commas lies between. */
export function isConnection(between: string): boolean {
  if (between.length > longestConnection) return false;
  return between
    .split(/[\s,;()–-]+/u)
    .every((word) => word === '' || connectives.has(word.replace(/\.$/u, '').toLowerCase()));
}

/** What may lie between a rule and its `jf. § 41`: the rest of the sentence that tells the rule. */
const longestRule = 240;

/** `sundhedslovens § 40 giver krav på tavshed, jf. dog § 41`: what `jf.` refers to within a sentence is of the act that the sentence names. */
export function isReferenceInSentence(between: string): boolean {
  return between.length <= longestRule && /[\s,(]jf\.?\s+(?:(?:dog|også|herved)\s+)?$/iu.test(between) && staysInSentence(between);
}

/** No sentence ends in the text between two citations. */
export function staysInSentence(between: string): boolean {
  return between.length <= longestRule && between.search(sentenceBreak) < 0;
}

const levelBefore =
  /(?:(?:^|[.!?:]\s+)(?:Efter|Ifølge|I\s+medfør\s+af|I\s+henhold\s+til|Af|(?:Reglen|Reglerne|Undtagelsen|Kravet|Kravene)\s+i)|(?:følger|fremgår)\s+(?:(?:også|dog|videre|endvidere|desuden)\s+)?af)\s+$/u;

/**
 * `Efter stk. 9 skal …` at the start of a sentence, `det følger af stk. 9`: as one tells of a §. Within a sentence, and in `Stk. 9 finder
 * anvendelse`, an act that is told of speaks of its own.
 */
export function namesLevel(before: string): boolean {
  return levelBefore.test(before);
}

/** The text of an act itself, in which a bare `stk. 9` is of the § that the text is. */
export function isStatuteText(text: string): boolean {
  return /^\s*§+\s*\d|(?:^|\s)Stk\.\s+\d{1,2}\.\s+\p{Lu}/u.test(text);
}

/** Nothing but a comma, a bracket or `jf.` lies between: an act and its number stand in apposition. */
export function isApposition(between: string): boolean {
  return between.length <= 12 && /^\s*[,(]?\s*(?:\(?jf\.?\s*)?\(?\s*$/u.test(between);
}

/** `lovbekendtgørelse nr. … af serviceloven`, `LBK nr 909 af 03/07/2024 (serviceloven)`: the number first. */
export function isReverseApposition(between: string): boolean {
  return between.length <= 12 && /^\s*(?:\(|af|om|,)?\s*$/u.test(between);
}

/** `bekendtgørelse nr. 571 af 15. august 1989 af lov om realkreditinstitutter`: the full name of a consolidation. */
export function isOfAnAct(following: string): boolean {
  return /^\s+af\s+(?:lov\s+om|\p{L}+lov(?:en)?)(?!\p{L})/iu.test(following);
}

/** The document is meant with what has been changed since: it does not tell which wording. */
export function isAmendedAfter(following: string): boolean {
  return /^\s*[,)(]*\s*(?:\p{L}+\s+){0,2}(?:med\s+(?:de\s+)?(?:senere|efterfølgende|seneste)\s+ændring|som\s+(?:senest\s+|senere\s+)?ændret|som\s+ændres|der\s+senest\s+er\s+ændret)/u.test(
    following.slice(0, 80),
  );
}

const earlierLawBefore =
  /dagældende|daværende|dengang|hidti[ld]|ældre\s+(?:lov|regler)|tidligere(?!\s+(?:nævnt|anført|omtalt|beskrevet|oplyst|skrevet))|ophævede|forhenværende|oprindelige|gjaldt|på\s+(?:afgørelses)?tidspunktet|var\s+gældende|historiske?|afløste|erstattede|ændrede/iu;
const earlierLawAfter =
  /^[\s,(]*(?:den\s+|de\s+)?(?:dagældende|daværende)(?=[\s),.])|^\s*[(,]\s*(?:jf\.\s+)?nu\s+(?:i\s+|efter\s+)?$|^\s+(?:af|fra)\s+(?:19|20)\d\d(?!\d)|^[^.;:]{0,40}?(?:som\s+(?:var\s+)?(?:da\s+)?gældende|som\s+affattet|der\s+(?:da\s+|dengang\s+)?(?:gjaldt|var\s+gældende)|gjaldt|var\s+gældende|gældende\s+(?:på|indtil|frem|til)|i\s+kraft\s+(?:indtil|frem\s+til)|(?:er|blev|var)\s+(?:nu\s+|senere\s+|siden\s+)?(?:ophævet|afløst|erstattet|flyttet|overført|videreført))/iu;
const sentenceBreak = /(?:\p{Ll}{3}|\d|[)”"])[.!?]\s+(?=\p{Lu}|$)/gu;

/**
 * The text says that older law is meant, before, in (`§ 7 i den hidtidige navnelov`) or after the citation. `before` and `after`: what
 * lies between it and its neighbours in the block.
 */
export function saysEarlierLaw(before: string, own: string, after: string): boolean {
  const near = afterQuotation(before.slice(-60));
  let start = 0;
  for (const match of allMatches(near, sentenceBreak)) start = match.index + match[0].length;
  return earlierLawBefore.test(near.slice(start)) || earlierLawBefore.test(own) || earlierLawAfter.test(untilQuotation(after.slice(0, 90)));
}

const quotationMark = /["”“„‟»«]/gu;

/** Without the end of a quotation that began before: `»… som var gældende …«, jf. § 7`. */
function afterQuotation(text: string): string {
  const marks = allMatches(text, quotationMark);
  return marks.length % 2 === 0 ? text : text.slice((marks[0]?.index ?? 0) + 1);
}

/** Without the beginning of a quotation that goes on. */
function untilQuotation(text: string): string {
  const marks = allMatches(text, quotationMark);
  return marks.length % 2 === 0 ? text : text.slice(0, marks.at(-1)?.index);
}

/** Texts with §§ that are not acts: `vedtægtens § 12`, `§ 12 i vedtægten`. */
const instrument = 'vedtægt|regulativ|reglement|aftale|kontrakt|overenskomst|konvention|cirkulære|vejledning|anordning|forordning|direktiv|traktat|statut|forskrift|lokalplan|retningslinj|bekendtgørelse|loven|lovens|lov';

const ownerAfter = new RegExp(
  `^\\s+(?:i|af|til)\\s+(?:(?:den|det|de|samme|nævnte|denne|dette|ovennævnte)\\s+){0,2}(\\p{L}*(?:${instrument})\\p{L}*)`,
  'iu',
);

/**
 * `styrelsesvedtægt § 14`, `lokalplan nr. 435, § 5`, `BR18, § 10`, `vedtægten for Borgerrådgiveren, § 7`: a local text named in the plain form
 * before its §, with what it is for.
 */
const ownerBefore =
  /(?<![\p{L}-])(BR\d\d|\p{L}{0,40}(?:vedtægt|regulativ|reglement|overenskomst|lokalplan|forretningsorden|husorden|instruks|kommissorium|statut|retningslinj|kontrakt|bekendtgørelse|cirkulære|vejledning)\p{L}{0,4})(?:\s(?:nr\.?\s)?\d[\d.-]{0,11}(?=[\s,]))?(?:\s(?:for|om|mellem|vedrørende)\s[^.,;:()§»«]{2,50})?,?\s+(?:§+\s*)?$/iu;

/** Words in -s before a `§` that own nothing. Passive verbs (`anvendes § 11`) are told by their -es. */
const notOwners: ReadonlySet<string> = new Set([
  'hvis', 'dels', 'ligeledes', 'således', 'ellers', 'hos', 'alias', 'plus', 'minus', 'altså', 'hvoraf', 'straks', 'efters', 'fås', 'ses', 'findes',
]);

/** Whatever a bare `§` belongs to by the word before it (`vedtægtens § 12`) or after it (`§ 12 i vedtægten`). */
export function ownerBeside(before: string, after: string): string | undefined {
  const word = /(?:^|[^\p{L}-])([\p{L}-]{3,60})\s+(?:§+\s*)?$/u.exec(before.slice(-80))?.[1];
  if (word !== undefined && /s$/u.test(word) && !/es$/u.test(word) && !notOwners.has(word.toLowerCase())) return word;
  const local = ownerBefore.exec(before.slice(-80))?.[1];
  if (local !== undefined) return local;
  return ownerAfter.exec(after.slice(0, 80))?.[1];
}

const nameEnd = /(?:loven|bekendtgørelsen|vedtægten|regulativet|reglementet|cirkulæret|direktivet|forordningen|konventionen)s?(?![\p{L}-])/giu;
const letterOrHyphen = /[\p{L}-]/u;
const longestName = 60;

/** Names of legal texts in running text, known or not, with their offsets. Plain `loven` is a reference back and is not among them. */
export function instrumentNames(text: string): { readonly name: string; readonly at: number }[] {
  const names: { name: string; at: number }[] = [];
  for (const match of allMatches(text, nameEnd)) {
    let at = match.index;
    while (at > 0 && match.index - at < longestName && letterOrHyphen.test(text[at - 1] ?? '')) at -= 1;
    if (match.index - at >= 3) names.push({ name: text.slice(at, match.index + match[0].length), at });
  }
  return names;
}

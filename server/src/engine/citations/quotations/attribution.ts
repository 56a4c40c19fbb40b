/** Words that tie a provision to a quotation of it: `det fremgår af § 7, at »…«`, `§ 7 har følgende ordlyd: »…«`, `»…«, jf. § 7`. */
const connecting: ReadonlySet<string> = new Set([
  'at', 'om', 'og', 'lyder', 'lydende', 'sålydende', 'således', 'sådan', 'følgende', 'ordlyd', 'ordlyden', 'har', 'er', 'bl', 'a', 'blandt', 'andet', 'fremgår', 'det',
  'dette', 'bestemmer', 'fastslår', 'fastsætter', 'siger', 'står', 'der', 'hvor', 'hvorefter', 'hvoraf', 'hvorved', 'ifølge', 'efter', 'bestemmelse', 'bestemmelsen',
  'bestemmelsens', 'paragraffen', 'paragraffens', 'stykket', 'stykkets', 'reglen', 'reglens', 'lovteksten', 'indeholder', 'følger', 'herunder', 'navnlig', 'særligt', 'især', 'også', 'jf', 'jfr', 'i', 'af', 'for', 'på', 'nr', 'loven', 'lovens', 'lov', 'samt',
  'formulering', 'formuleret', 'affattet', 'affattelse', 'angiver', 'angivet', 'bestemt', 'fastsat', 'hedder', 'denne', 'den', 'med', 'pkt', 'punktum', 'stk', 'første',
  'sidste', 'tredje', 'led', 'tekst', 'teksten', 'se', 'anført', 'gengivet', 'nævnt', 'ordret', 'ovennævnte', 'nævnte', 'citat', 'gældende', 'som', 'lbk',
]);

/** `Efter § 11, stk. 2, skal kommunen »straks …«`: whoever writes so speaks for the law. */
const speaksForTheLaw = /(?:^|[^\p{L}])(?:efter|ifølge|medfør af|henhold til|(?:følge|følger) af|fremgår (?:det )?af|bestemt i|fastsat i|står i|kravet i|reglen i|pligten i)\s*$/iu;

/** Somebody else is speaking, or of another text: what is quoted need not be the act's own words. */
const otherSource =
  /oplys(?:er|te|t|ninger)|skriv(?:er|elsen?)|skrev|skrevet|udtal|anfører|anførte|har\s+(?:\p{L}+\s+){0,2}anført|svare[rtd]|svaret|brev|(?<!\p{L})e?-?mail|redegør|høringssvar|forarbejd|bemærk|betænkning|lovforslag|vejledning|cirkulær|ombudsmand|ankestyrels|højesteret|landsret|byret|domstol|dommen|kommenter|kommentar|litteratur|forklar|mene[rt]|mente|gør gældende|gjorde gældende|opfattelse|fortolk|hjemmeside|notat|rapport|afgørelsen|praksis|henviste|begrunde|tidligere|sammenfat|kort sagt|med andre ord|beskriv|gengiver|gengav|noter(?:er|ede|et)|citere(?:r|de|t)(?!\p{L})|til grund|konkluder|vurdere[rdt]|meddel(?:er|te|t)(?!\p{L})|orientere[rdt]|fandt|gjorde|sagde/iu;

/** What a quotation of the law may be said to stand in, besides a citation: `fremgår af bestemmelsen i`, `af formålsbestemmelsen`. */
const partOfTheLaw =
  '(?:\\p{L}*(?:lov|loven|lovens|love|bestemmelsen?|bestemmelser(?:ne)?|regel|reglen|regler(?:ne)?|paragraf(?:fen|fer)?|ordlyden|teksten|stykket|kapitel|afsnit|forbuddet|kravet|retten|pligten)|at|om|hvor|og|eller|jf|stk|nr|pkt|litra|bl|både|selve|samme|den|det|denne|dette|nævnte|(?:da)?gældende)(?!\\p{L})';

/**
 * `Det fremgår af kommunens kvalitetsstandard, at »…«`, `Af journalen fremgår det`, `ifølge klagen`: that text is quoted, whatever provision
 * is named with it.
 */
const saidToStand = '(?:fremgår|står|hedder|læses|følger|anført|skrevet)';
const otherText = new RegExp(
  [
    `(?<!\\p{L})${saidToStand}(?:\\s+\\p{L}+\\.?){0,3}?\\s+(?:af|i|fra|på)\\s+(?!${partOfTheLaw})\\p{L}`,
    `(?<!\\p{L})(?:af|i|på)\\s+(?!${partOfTheLaw})\\p{L}+(?:\\s+\\p{L}+){0,3}?\\s+${saidToStand}(?!\\p{L})`,
    `(?<!\\p{L})ifølge\\s+(?!${partOfTheLaw})\\p{L}`,
  ].join('|'),
  'iu',
);

/** A stretch between a citation and a quotation. UTF-16 units. */
const furthest = 120;
const furthestInSentence = 160;

/**
 * Whether a sentence says that what is quoted next stands in the provision it cites.
 *
 * @param before the sentence up to the citation, other citations left out
 * @param between what stands between the citation and the quotation, other citations left out
 */
export function introducesQuotation(before: string, between: string): boolean {
  if (isOfAnother(before) || otherSource.test(between)) return false;
  return (between.length <= furthest && isConnecting(between)) || (between.length <= furthestInSentence && speaksForTheLaw.test(before));
}

/** Whether a citation says where the quotation before it stands: `»…«, jf. § 7`, `»…«. Det fremgår af § 7`. */
export function followsQuotation(before: string, between: string): boolean {
  return between.length <= furthest && !isOfAnother(before) && isConnecting(between);
}

/** `Bestemmelsen lyder således:`, `Paragraffen har følgende ordlyd:`: what the sentence before cites. */
export function refersBack(sentence: string): boolean {
  return /^\s*(?:bestemmelsens?|paragraffens?|stykkets?|reglens?|ordlyden|teksten|lovteksten|denne bestemmelse)(?!\p{L})/iu.test(sentence) && isConnecting(sentence);
}

function isOfAnother(before: string): boolean {
  return otherSource.test(before) || otherText.test(before);
}

function isConnecting(text: string): boolean {
  return text.split(/[^\p{L}]+/u).every((word) => word === '' || connecting.has(word.toLowerCase()));
}

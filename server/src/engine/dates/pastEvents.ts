import { sentenceAround } from '../text/sentenceAround.js';
import type { RecognisedDate } from './recogniseDates.js';

/** Documents that have their date when they are mentioned, in any inflection: `brevet af …`, `udtalelser af …`. */
const documentNouns =
  '(?:[\\p{L}-]*(?:brev|svar|udtalelse|redegørelse|henvendelse|klage|notat|rapport|skrivelse|referat|kendelse|dom|mail|e-mail)|afgørelse|høring|anmodning|ansøgning|indstilling|besked)';
const documentBefore = new RegExp(`(?:^|[^\\p{L}])(?:${documentNouns})(?:e|en|et|er|r|n|ne|rne|erne|ene|s|ns|ens|ets|rnes|ernes)?\\s+(?:er\\s+)?(?:af|dateret)\\s+(?:den\\s+|d\\.\\s*)?$`, 'iu');

/** Acts that are over when they are told in the past tense, whatever stands between them and the date. */
const pastActs =
  'modtog|sendte|afsendte|fremsendte|udsendte|oversendte|videresendte|eftersendte|medsendte|skrev|svarede|besvarede|iværksatte|traf|afgav|klagede|afsluttede|afviste|' +
  'udtalte|afholdt|deltog|ringede|mailede|hjemviste|stadfæstede|offentliggjorde|kvitterede|partshørte|påklagede|indgav|indsendte|indbragte|besøgte|udarbejdede|gennemførte|indledte';
/** Acts whose object may have a date of its own: `oplyste ny frist den …`. */
const pastStatements = 'oplyste|meddelte|anmodede|bad|henvendte|rettede|ansøgte|vedtog|bekræftede|rykkede|konstaterede|orienterede|underrettede|åbnede|trådte';
const pastParticiples =
  'modtaget|sendt|afsendt|oversendt|fremsendt|skrevet|svaret|truffet|afsluttet|iværksat|afholdt|afgivet|indbragt|hjemvist|stadfæstet|orienteret|underrettet|anmodet|oplyst|klaget|afvist';

/** A word between act and date that does not lead to another date. */
const plainWord = '(?!(?:om|at|til|inden|senest|fra|med|frist|fristen|for|på|mødet|møde|hvor|af|ved|efter|før|og|men|pr|per|i|over|under|som|der|når|mod)\\b)[\\p{L}-]+';
const subject = '(?:\\p{Lu}[\\p{L}-]*|forvaltningen|borgeren|klager|kommunen|styrelsen|ministeriet|nævnet|han|hun|vi|jeg|de)';
const article = '(?:den\\s+|d\\.\\s*)?';

/** `modtog [Borgerrådgiveren en klage] |den 3. januar 2025`. */
const actBefore = new RegExp(`(?:^|[^\\p{L}])(?:(?:${pastActs})(?:\\s+${plainWord}){0,3}|(?:${pastStatements})(?:\\s+${subject})?(?:\\s+sig)?)\\s+${article}$`, 'u');
/** `Den 3. januar 2025 |modtog …`. */
const actAfter = new RegExp(`^,?\\s+(?:${pastActs}|${pastStatements})(?![\\p{L}])`, 'u');
/** `Den 3. januar 2025 |blev sagen afsluttet`. */
const passiveAfter = new RegExp(`^\\s+blev\\s+(?:(?!(?:at|om|til|skulle|den|d)\\b)[\\p{L}-]+\\s+){0,5}(?:${pastParticiples})(?![\\p{L}])`, 'u');
/** `har [Borgerrådgiveren] |den 3. januar 2025| modtaget`. */
const perfectBefore = new RegExp(`(?:^|[^\\p{L}])(?:har|havde)(?:\\s+${subject})?\\s+${article}$`, 'u');
const perfectAfter = new RegExp(`^\\s+(?:[\\p{L}-]+\\s+){0,2}(?:${pastParticiples})(?![\\p{L}])`, 'u');
const opensClause = new RegExp(`(?:^|[,;:–—(]\\s*|\\s(?:og|men)\\s+)${article}$`, 'iu');

/** Words with which a date told in the past tense may still lie ahead. */
const looksAhead = /(?:^|[^\p{L}])(?:vil|skal|skulle|bør|kan|kunne|må|måtte|ville|forventes|forventer|forventede|planlagt|senest|inden|frist|fristen|fremover|kommende|bedes|hvis|såfremt|når)(?![\p{L}])/iu;

/** The words before and after a date are looked at this far. */
const reach = 80;

/**
 * True when the words right around a date tell that it lies in the past as the letter sees it: a document `af` that day, or an act
 * told in the past tense. Silent where a future date may be meant (deadlines, meetings, dates of effect).
 */
export function namesPastEvent(text: string, { range }: RecognisedDate): boolean {
  const sentence = sentenceAround(text, range);
  const before = text.slice(Math.max(sentence.start, range.start - reach), range.start);
  const after = text.slice(range.end, Math.min(sentence.end, range.end + reach));
  if (documentBefore.test(before)) return !looksAhead.test(before);
  if (opensClause.test(before) && (actAfter.test(after) || passiveAfter.test(after))) return true;
  if (perfectBefore.test(before) && perfectAfter.test(after)) return true;
  return actBefore.test(before) && !looksAhead.test(lastClause(before));
}

function lastClause(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
}

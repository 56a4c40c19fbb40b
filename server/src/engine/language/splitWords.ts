import { phrase, type Phrase } from './phrases.js';

/** Behind an adverb: the verb or a further adverb, a subject, or the sentence's end. In front of a noun the first word may be a preposition's object. */
const finite = 'er|var|har|havde|kan|kunne|skal|skulle|vil|ville|må|måtte|bør|burde|blev|bliver|får|fik';
const adverb = 'ikke|også|heller|altid|kun|alene|fortsat|stadig|endnu|hermed|gerne|nu|ofte|alligevel';
const pronoun = 'jeg|vi|han|hun|man';
const afterAdverb = String.raw`\s(?:${finite}|${adverb}|${pronoun})(?!\p{L})|[.,;:]`;
/** Behind a conjunction: its subject. */
const subject = String.raw`\s(?:der|det|den|de|jeg|vi|han|hun|man|andet|denne|dette|disse|særlige|\p{Ll}{3,}(?:en|et|erne))\s`;

/** Of one wrong writing and one right, in any surrounding. */
function always(wrong: string, right: string): Phrase {
  return before(wrong, right, '');
}

function before(wrong: string, right: string, after: string, behind = ''): Phrase {
  const [first = '', second = ''] = wrong.split(' ');
  return { cues: [first], second: second.charAt(0), pattern: phrase(wrong, { after, before: behind }), meant: [right] };
}

/** Behind a preposition or an owner, `sags` is no genitive of its own (»en sags behandling«). */
const noGenitive = String.raw`(?:^|[.,;:(] |(?<!\p{L})(?:i|om|af|på|til|for|med|ved|under|uden|og|eller|samt|\p{Ll}{5,}ens|\p{Ll}{5,}ets) )`;

/** Compounds of the trade by their first part, with the last parts that are written apart from it. */
const compounds: readonly (readonly [first: string, last: string])[] = [
  ['princip', 'afgørelse|afgørelsen|afgørelser|afgørelserne|afgørelses|meddelelse|meddelelsen|meddelelser|meddelelserne'],
  ['akt', 'indsigt|indsigten'],
  ['parts', 'høring|høringen|høre|hørt|repræsentant|repræsentanten|indlæg'],
  ['sags', 'behandling|behandlingen|behandlings|behandler|behandleren|behandlere|behandlede|nummer|nummeret|oplysning|fremstilling|fremstillingen|forløb|forløbet|akter|akterne'],
  ['ombuds', 'mand|manden|mandens|mandsloven'],
  ['lovbe', 'kendtgørelse|kendtgørelsen'],
  ['bekendt', 'gørelse|gørelsen|gørelser'],
  ['klage', 'vejledning|vejledningen|frist|fristen|nævn|nævnet|adgang|instans|sag|sagen|sager|behandling'],
  ['borger', 'rådgiver|rådgiveren|rådgiverens|service|center|centeret|centret'],
  ['hjemme', 'side|sygepleje|plejen|pleje'],
  ['hjemmels', 'grundlag|grundlaget|krav|kravet'],
  ['vejlednings', 'pligt|pligten'],
  ['begrundelses', 'pligt|pligten|krav|kravet'],
  ['notat', 'pligt|pligten'],
  ['oplysnings', 'pligt|pligten|grundlag|grundlaget'],
  ['tavsheds', 'pligt|pligten'],
  ['journaliserings', 'pligt|pligten'],
  ['arbejds', 'gang|gangen|gange|gangene|dag|dage|skade|tid|tiden|sted|stedet'],
  ['svar', 'frist|fristen'],
  ['høringssvars', 'frist|fristen'],
  ['hørings', 'svar|svaret|brev|brevet|frist|fristen'],
  ['kontakt', 'person|personer|oplysninger|oplysningerne'],
  ['behandlings', 'tid|tiden|tider|sted|stedet'],
  ['sagsbehandlings', 'tid|tiden|tider|fejl|fejlen|skridt|regler|reglerne'],
  ['forvaltnings', 'lov|loven|lovens|ret|retten|retlig|retlige'],
  ['offentligheds', 'lov|loven|lovens'],
  ['retssikkerheds', 'lov|loven|lovens'],
];

const splitAdverbs: readonly Phrase[] = [
  // `der for` is two words in »borgere, der for anden gang …«.
  before('der for', 'derfor', String.raw`\s(?:ikke|heller|også|hermed|gerne|nu|fortsat|stadig|alene)(?!\p{L})`, String.raw`(?:${finite}|og|men)\s`),
  before('der for', 'derfor', String.raw`\s(?:${finite})\s`, '^|[.!?:] '),
  before('her efter', 'herefter', afterAdverb),
  before('der efter', 'derefter', afterAdverb, '^|[.!?] |og '),
  ...['mod', 'til', 'af', 'ved', 'med'].map((last) => before(`her ${last}`, `her${last}`, String.raw`\s(?:${finite}|ikke|også|${pronoun})(?!\p{L})`)),
  before('her under', 'herunder', String.raw`\s(?:om|at|hvordan|hvorvidt|hvorfor|hvilke|hvilken|særligt|især|navnlig|også)(?!\p{L})`),
  ...['ved', 'med', 'til', 'af', 'imod'].map((last) => before(`der ${last}`, `der${last}`, String.raw`\s(?:${finite}|ikke|også|heller|${pronoun})(?!\p{L})`, '^|[.!?] |og ')),
  before('der ud over', 'derudover', '', '^|[.!?] |og '),
  always('her ud over', 'herudover'),
  ...['hvor vidt', 'hvor ledes', 'hvor dan', 'hvor imod'].map((wrong) => always(wrong, wrong.replace(' ', ''))),
  before('hvor for', 'hvorfor', subject),
  before('med mindre', 'medmindre', subject, ', |[.!?] |^'),
  before('lige som', 'ligesom', subject, ', |[.!?] |^'),
  before('efter som', 'eftersom', subject, ', |[.!?] |^'),
  ...['så fremt', 'så ledes', 'så dan'].map((wrong) => always(wrong, wrong.replace(' ', ''))),
  always('så vel som', 'såvel som'),
  before('på gældende', 'pågældende', '', String.raw`(?:den|det|de|hos|for|som)\s`),
  always('i gennem', 'igennem'),
  always('i mellem', 'imellem'),
  before('i mod', 'imod', String.raw`\s(?!og\s)|[.,;]`),
  before('i følge', 'ifølge', String.raw`\s(?!med\s)`),
  always('i midlertid', 'imidlertid'),
  always('til bage', 'tilbage'),
  always('til strækkelig', 'tilstrækkelig'),
  always('til strækkeligt', 'tilstrækkeligt'),
  always('efter hånden', 'efterhånden'),
  before('efter følgende', 'efterfølgende', String.raw`\s(?:${finite}|ikke|${pronoun})(?!\p{L})`),
  always('fore kommer', 'forekommer'),
  ...['fore ligger', 'fore ligge', 'fore lå', 'fore tage', 'fore tager', 'fore taget', 'fore tog', 'fore lægge', 'fore lægger', 'fore lagt'].map((wrong) => always(wrong, wrong.replace(' ', ''))),
  ...['frem går', 'frem gå', 'frem gik', 'frem sendt', 'frem sendte', 'frem sender'].map((wrong) => always(wrong, wrong.replace(' ', ''))),
  ...['hen vender', 'hen vendte', 'hen vendelse', 'hen vendelsen', 'hen viser', 'hen vist', 'hen viste', 'hen holdsvis', 'hen blik', 'hen seende'].map((wrong) => always(wrong, wrong.replace(' ', ''))),
  ...['ved lagt', 'ved lagte', 'ved hæftet', 'ved rører', 'ved rørende'].map((wrong) => always(wrong, wrong.replace(' ', ''))),
  ...['end videre', 'nu værende', 'alle rede', 'hid til', 'ned enfor', 'nogen sinde', 'ingen sinde', 'lige ledes'].map((wrong) => always(wrong, wrong.replace(' ', ''))),
];

/** Words written apart by mistake. */
export const splitWords: readonly Phrase[] = [
  ...splitAdverbs,
  ...compounds.flatMap(([first, lasts]) => lasts.split('|').map((last) => (first.endsWith('s') ? before(`${first} ${last}`, first + last, '', noGenitive) : always(`${first} ${last}`, first + last)))),
];

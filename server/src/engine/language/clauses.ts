/**
 * What tells a clause from an infinitive behind `at`, and a sentence's own verb from others, without a tagger: closed lists and endings that
 * infinitives do not have. All regex sources, for the `u` flag, to be followed by white space.
 */

/** Pronouns and articles that begin the subject of a clause. */
const subjectWord = 'der|det|den|de|han|hun|man|vi|jeg|du|denne|dette|disse|en|et|ingen|intet|alle|enhver|begge|hans|hendes|deres|dens|dets|min|mit|mine|din|dit|dine|vores|vor|jeres|hver|hvert|nogle|mange|flere|andre';
/** `sagen kan`, `nævnet har`, `reglerne gælder`: a noun with its article, and a word that may be its verb. */
const nounAndVerb = String.raw`\p{Ll}{2,}(?:en|et|(?<![fh]j)erne|(?<=\p{Ll}{3})(?<!tj|for)ene)\s+(?:(?:nu|så|også|ikke|først|derfor|dog|altid|stadig|fortsat|herefter|tidligere|selv)\s+)?(?:\p{Ll}+(?:[rs]|te|de)|kan|kunne|skal|skulle|vil|ville|må|var|ikke|blev|fik|lod|kom|gik|stod|tog|gav|også|selv)`;

/** The beginning of a clause behind `at`: no infinitive is a pronoun, has a capital, or ends in the article. */
export const clauseBeginning = String.raw`(?:(?:${subjectWord})\s|\p{Lu}\p{L}|${nounAndVerb}(?!\p{L}))`;

/** Verbs in the form that a sentence's own verb has, as letters to and from authorities use them. */
export const finiteVerbs = [
  'er', 'var', 'har', 'havde', 'kan', 'kunne', 'skal', 'skulle', 'vil', 'ville', 'må', 'måtte', 'bør', 'burde', 'blev', 'bliver', 'får', 'fik',
  'afgjorde', 'afgør', 'afslog', 'afviser', 'afviste', 'anbefaler', 'anbefalede', 'anfører', 'anførte', 'anmoder', 'anmodede', 'anser', 'bad', 'beder',
  'beklager', 'beklagede', 'bekræfter', 'bekræftede', 'bemærker', 'bemærkede', 'beslutter', 'besluttede', 'besvarede', 'besvarer', 'bør', 'erkender',
  'finder', 'fandt', 'foretager', 'foretog', 'forklarede', 'forklarer', 'foreslår', 'foreslog', 'fremgår', 'fremgik', 'fremsendte', 'fremsender',
  'følger', 'fulgte', 'gælder', 'gjorde', 'gør', 'havner', 'henleder', 'henviser', 'henviste', 'indgav', 'indhentede', 'indhenter', 'iværksatte',
  'iværksætter', 'klagede', 'konstaterede', 'konstaterer', 'lægger', 'lagde', 'meddeler', 'meddelte', 'mener', 'mente', 'modtager', 'modtog', 'noterer',
  'oplyser', 'oplyste', 'redegjorde', 'redegør', 'rykkede', 'sender', 'sendte', 'skrev', 'skriver', 'svarede', 'svarer', 'søgte', 'tager', 'tog', 'traf',
  'træffer', 'udtalte', 'udtaler', 'understreger', 'understregede', 'vurderede', 'vurderer',
] as const;

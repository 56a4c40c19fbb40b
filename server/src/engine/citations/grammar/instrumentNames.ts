import type { ActReference } from '../model.js';
import { PhraseIndex } from './phraseIndex.js';

/** An EU act or a treaty that letters cite by name. */
export interface Instrument {
  readonly kind: Extract<ActReference['kind'], 'eu' | 'treaty'>;
  readonly url: string | undefined;
}

/** EU acts by CELEX number; names without inflection. */
const euActs: Readonly<Record<string, readonly string[]>> = {
  '32016R0679': ['databeskyttelsesforordning', 'persondataforordning'],
  '32016L0680': ['retshåndhævelsesdirektiv'],
  '31995L0046': ['databeskyttelsesdirektiv', 'persondatadirektiv'],
  '32024R1689': ['AI-forordning'],
  '32022L2555': ['NIS 2-direktiv', 'NIS2-direktiv'],
  '32016L2102': ['webtilgængelighedsdirektiv'],
  '32019L0882': ['tilgængelighedsdirektiv'],
  '32019L1024': ['PSI-direktiv', 'åbne data-direktiv'],
  '32019L1937': ['whistleblowerdirektiv'],
  '32004L0038': ['opholdsdirektiv'],
  '32014L0024': ['udbudsdirektiv'],
  '32003L0004': ['miljøoplysningsdirektiv'],
  '32011L0092': ['VVM-direktiv'],
  '32001L0042': ['miljøvurderingsdirektiv'],
  '31992L0043': ['habitatdirektiv'],
  '32009L0147': ['fuglebeskyttelsesdirektiv'],
  '32000L0060': ['vandrammedirektiv'],
  '32000L0078': ['beskæftigelsesdirektiv'],
  '32003L0088': ['arbejdstidsdirektiv'],
  '32019L1158': ['orlovsdirektiv'],
  '32011L0095': ['kvalifikationsdirektiv'],
  '32008L0115': ['udsendelsesdirektiv'],
  '32013R0604': ['Dublinforordning', 'Dublin III-forordning'],
  '32014R0910': ['eIDAS-forordning'],
};

/** Names of one word or with the noun last; they take the endings of `konvention`. */
const conventions = [
  'Børnekonvention', 'FN’s Børnekonvention', "FN's Børnekonvention", 'Handicapkonvention', 'FN’s Handicapkonvention', "FN's Handicapkonvention",
  'Århuskonvention', 'Aarhuskonvention', 'Århus-konvention', 'Kvindekonvention', 'FN’s Kvindekonvention', "FN's Kvindekonvention", 'Racekonvention',
  'Torturkonvention', 'Flygtningekonvention', 'Menneskerettighedskonvention', 'Europæisk Menneskerettighedskonvention',
  'Den Europæiske Menneskerettighedskonvention', 'Europæiske Menneskerettighedskonvention', 'EMR-konvention', 'Istanbulkonvention',
  'Bevissikringskonvention', 'Haagerbørnebortførelseskonvention', 'Wienerkonvention',
];

/** Names that stand as they are, but for a genitive. */
const fixedTreaties = [
  'EMRK', 'EU-charteret', 'EU-chartret', 'EU’s charter om grundlæggende rettigheder', "EU's charter om grundlæggende rettigheder",
  'chartret om grundlæggende rettigheder', 'charteret om grundlæggende rettigheder', 'Den Europæiske Unions charter om grundlæggende rettigheder',
  'TEUF', 'TEU', 'EUF-traktaten', 'EU-traktaten', 'traktaten om Den Europæiske Unions funktionsmåde', 'traktaten om Den Europæiske Union',
  'Konventionen om Barnets Rettigheder', 'FN’s konvention om rettigheder for personer med handicap', "FN's konvention om rettigheder for personer med handicap",
  'FN’s konvention om barnets rettigheder', "FN's konvention om barnets rettigheder", 'De Forenede Nationers konvention om barnets rettigheder',
];

function celexUrl(celex: string): string {
  return `https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:${celex}`;
}

/** EU acts and treaties by name, in every inflection. */
export const instrumentNames: PhraseIndex<Instrument> = buildIndex();

function buildIndex(): PhraseIndex<Instrument> {
  const index = new PhraseIndex<Instrument>();
  for (const [celex, names] of Object.entries(euActs)) {
    for (const name of names) {
      const endings = name.endsWith('forordning') ? ['', 's', 'en', 'ens'] : ['', 's', 'et', 'ets'];
      for (const ending of endings) index.add(name + ending, { kind: 'eu', url: celexUrl(celex) });
    }
  }
  for (const ending of ['', 's', '’s', "'s", '-forordningen', '-forordningens']) index.add(`GDPR${ending}`, { kind: 'eu', url: celexUrl('32016R0679') });
  const treaty: Instrument = { kind: 'treaty', url: undefined };
  for (const name of conventions) for (const ending of ['en', 'ens', '', 's']) index.add(name + ending, treaty);
  for (const name of fixedTreaties) for (const ending of ['', 's', '’s', "'s"]) index.add(name + ending, treaty);
  return index;
}

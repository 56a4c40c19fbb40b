import type { ActReference } from '../model.js';
import { PhraseIndex } from './phraseIndex.js';

/** An EU act or a treaty that letters cite by name. */
export interface Instrument {
  readonly kind: Extract<ActReference['kind'], 'eu' | 'treaty'>;
  readonly url: string | undefined;
  /** What a list calls it, by whichever of its names it is cited. */
  readonly title: string;
  /** `forordning (EU) 2016/679`; undefined for treaties. */
  readonly reference: string | undefined;
}

interface NamedEuAct {
  readonly reference: string;
  /** Without inflection, the usual one first. */
  readonly names: readonly [string, ...string[]];
}

/** EU acts by CELEX number. */
const euActs: Readonly<Record<string, NamedEuAct>> = {
  '32016R0679': { reference: 'forordning (EU) 2016/679', names: ['databeskyttelsesforordning', 'persondataforordning'] },
  '32016L0680': { reference: 'direktiv (EU) 2016/680', names: ['retshåndhævelsesdirektiv'] },
  '31995L0046': { reference: 'direktiv 95/46/EF', names: ['databeskyttelsesdirektiv', 'persondatadirektiv'] },
  '32024R1689': { reference: 'forordning (EU) 2024/1689', names: ['AI-forordning'] },
  '32022L2555': { reference: 'direktiv (EU) 2022/2555', names: ['NIS 2-direktiv', 'NIS2-direktiv'] },
  '32016L2102': { reference: 'direktiv (EU) 2016/2102', names: ['webtilgængelighedsdirektiv'] },
  '32019L0882': { reference: 'direktiv (EU) 2019/882', names: ['tilgængelighedsdirektiv'] },
  '32019L1024': { reference: 'direktiv (EU) 2019/1024', names: ['PSI-direktiv', 'åbne data-direktiv'] },
  '32019L1937': { reference: 'direktiv (EU) 2019/1937', names: ['whistleblowerdirektiv'] },
  '32004L0038': { reference: 'direktiv 2004/38/EF', names: ['opholdsdirektiv'] },
  '32014L0024': { reference: 'direktiv 2014/24/EU', names: ['udbudsdirektiv'] },
  '32003L0004': { reference: 'direktiv 2003/4/EF', names: ['miljøoplysningsdirektiv'] },
  '32011L0092': { reference: 'direktiv 2011/92/EU', names: ['VVM-direktiv'] },
  '32001L0042': { reference: 'direktiv 2001/42/EF', names: ['miljøvurderingsdirektiv'] },
  '31992L0043': { reference: 'direktiv 92/43/EØF', names: ['habitatdirektiv'] },
  '32009L0147': { reference: 'direktiv 2009/147/EF', names: ['fuglebeskyttelsesdirektiv'] },
  '32000L0060': { reference: 'direktiv 2000/60/EF', names: ['vandrammedirektiv'] },
  '32000L0078': { reference: 'direktiv 2000/78/EF', names: ['beskæftigelsesdirektiv'] },
  '32003L0088': { reference: 'direktiv 2003/88/EF', names: ['arbejdstidsdirektiv'] },
  '32019L1158': { reference: 'direktiv (EU) 2019/1158', names: ['orlovsdirektiv'] },
  '32011L0095': { reference: 'direktiv 2011/95/EU', names: ['kvalifikationsdirektiv'] },
  '32008L0115': { reference: 'direktiv 2008/115/EF', names: ['udsendelsesdirektiv'] },
  '32013R0604': { reference: 'forordning (EU) nr. 604/2013', names: ['Dublin III-forordning', 'Dublinforordning'] },
  '32014R0910': { reference: 'forordning (EU) nr. 910/2014', names: ['eIDAS-forordning'] },
};

/** Treaties by title. */
const treaties: Readonly<Record<string, TreatyNames>> = {
  'Den Europæiske Menneskerettighedskonvention': {
    inflected: [
      'Menneskerettighedskonvention', 'Europæisk Menneskerettighedskonvention', 'Den Europæiske Menneskerettighedskonvention',
      'Europæiske Menneskerettighedskonvention', 'EMR-konvention',
    ],
    fixed: ['EMRK'],
  },
  'FN’s Børnekonvention': {
    inflected: ['Børnekonvention', 'FN’s Børnekonvention', "FN's Børnekonvention"],
    fixed: [
      'Konventionen om Barnets Rettigheder', 'FN’s konvention om barnets rettigheder', "FN's konvention om barnets rettigheder",
      'De Forenede Nationers konvention om barnets rettigheder',
    ],
  },
  'FN’s Handicapkonvention': {
    inflected: ['Handicapkonvention', 'FN’s Handicapkonvention', "FN's Handicapkonvention"],
    fixed: ['FN’s konvention om rettigheder for personer med handicap', "FN's konvention om rettigheder for personer med handicap"],
  },
  'Århuskonventionen': { inflected: ['Århuskonvention', 'Aarhuskonvention', 'Århus-konvention'] },
  'FN’s Kvindekonvention': { inflected: ['Kvindekonvention', 'FN’s Kvindekonvention'] },
  'Racekonventionen': { inflected: ['Racekonvention'] },
  'Torturkonventionen': { inflected: ['Torturkonvention'] },
  'Flygtningekonventionen': { inflected: ['Flygtningekonvention'] },
  'Istanbulkonventionen': { inflected: ['Istanbulkonvention'] },
  'Bevissikringskonventionen': { inflected: ['Bevissikringskonvention'] },
  'Haagerbørnebortførelseskonventionen': { inflected: ['Haagerbørnebortførelseskonvention'] },
  'Wienerkonventionen': { inflected: ['Wienerkonvention'] },
  'EU’s charter om grundlæggende rettigheder': {
    fixed: [
      'EU-charteret', 'EU-chartret', 'EU’s charter', "EU's charter", 'EU’s charter om grundlæggende rettigheder', "EU's charter om grundlæggende rettigheder",
      'chartret om grundlæggende rettigheder', 'charteret om grundlæggende rettigheder', 'Den Europæiske Unions charter om grundlæggende rettigheder',
    ],
  },
  'Traktaten om Den Europæiske Unions funktionsmåde (TEUF)': { fixed: ['TEUF', 'EUF-traktaten', 'traktaten om Den Europæiske Unions funktionsmåde'] },
  'Traktaten om Den Europæiske Union (TEU)': { fixed: ['TEU', 'EU-traktaten', 'traktaten om Den Europæiske Union'] },
};

interface TreatyNames {
  /** Names of one word or with the noun last; they take the endings of `konvention`. */
  readonly inflected?: readonly string[];
  /** Names that stand as they are, but for a genitive. */
  readonly fixed?: readonly string[];
}

/** Where EUR-Lex has it in Danish. */
export function celexUrl(celex: string): string {
  return `https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:${celex}`;
}

const instrumentsByCelex: ReadonlyMap<string, Instrument> = new Map(
  Object.entries(euActs).map(([celex, { reference, names: [name] }]) => [celex, { kind: 'eu', url: celexUrl(celex), title: name + euEndings(name)[2], reference }]),
);

/** EU acts and treaties by name, in every inflection. */
export const instrumentNames: PhraseIndex<Instrument> = buildIndex();

/** The EU act or treaty that a name is all of. */
export function instrumentNamed(name: string): Instrument | undefined {
  const found = instrumentNames.findAt(name, 0);
  return found?.end === name.length ? found.value : undefined;
}

/** The EU act that letters also cite by name, at an address with its CELEX number. */
export function euActAt(url: string | undefined): Instrument | undefined {
  const celex = celexAt(url);
  return celex === undefined ? undefined : instrumentsByCelex.get(celex);
}

/** `32016R0679` */
export function celexAt(url: string | undefined): string | undefined {
  return /CELEX:(\w+)$/u.exec(url ?? '')?.[1];
}

function buildIndex(): PhraseIndex<Instrument> {
  const index = new PhraseIndex<Instrument>();
  for (const [celex, { names }] of Object.entries(euActs)) {
    const instrument = instrumentsByCelex.get(celex);
    if (instrument !== undefined) for (const name of names) for (const ending of euEndings(name)) index.add(name + ending, instrument);
  }
  const gdpr = instrumentsByCelex.get('32016R0679');
  if (gdpr !== undefined) for (const ending of ['', 's', '’s', "'s", '-forordningen', '-forordningens']) index.add(`GDPR${ending}`, gdpr);
  for (const [title, { inflected = [], fixed = [] }] of Object.entries(treaties)) {
    const treaty: Instrument = { kind: 'treaty', url: undefined, title, reference: undefined };
    for (const name of inflected) for (const ending of ['en', 'ens', '', 's']) index.add(name + ending, treaty);
    for (const name of fixed) for (const ending of ['', 's', '’s', "'s"]) index.add(name + ending, treaty);
  }
  return index;
}

/** Indefinite and definite, each with its genitive. */
function euEndings(name: string): readonly [string, string, string, string] {
  return name.endsWith('forordning') ? ['', 's', 'en', 'ens'] : ['', 's', 'et', 'ets'];
}

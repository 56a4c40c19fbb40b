import type { OfficeProfile } from './model.js';
import { masksOfSystem, numberPatterns } from './numberPatterns.js';

const edoc = masksOfSystem('edoc');
const edocNumbers = numberPatterns(edoc.caseNumber, edoc.documentNumber);

/** Copenhagen's Borgerrådgiver, as its letters of 2024 and 2025 carry it. The recipients stand in the order of the letters. */
const copenhagen: OfficeProfile = {
  office: 'Borgerrådgiveren',
  municipality: 'Københavns Kommune',
  address: 'Tietgensgade 31A, 1. sal',
  postcode: '1704',
  city: 'København V',
  telephone: '3366 1400',
  email: 'borgerraadgiveren@kk.dk',
  web: 'www.kk.dk/borgerrådgiveren',
  ean: '5798009800053',
  ...edocNumbers,
  recipients: [
    { name: 'Økonomiforvaltningen', abbreviation: 'ØKF', aliases: [] },
    { name: 'Kultur- og Fritidsforvaltningen', abbreviation: 'KFF', aliases: [] },
    { name: 'Børne- og Ungdomsforvaltningen', abbreviation: 'BUF', aliases: [] },
    { name: 'Sundheds- og Omsorgsforvaltningen', abbreviation: 'SUF', aliases: [] },
    { name: 'Beskæftigelses- og Integrationsforvaltningen', abbreviation: 'BIF', aliases: [] },
    { name: 'Socialforvaltningen', abbreviation: 'SOF', aliases: [] },
    { name: 'Teknik- og Miljøforvaltningen', abbreviation: 'TMF', aliases: [] },
  ],
  signatories: [],
};

/** Nothing of Copenhagen in it: for an office that says everything itself. */
const blank: OfficeProfile = {
  office: 'Borgerrådgiveren',
  municipality: '',
  address: '',
  postcode: '',
  city: '',
  telephone: '',
  email: '',
  web: '',
  ean: '',
  ...edocNumbers,
  recipients: [],
  signatories: [],
};

/** The profiles that an `ombudsbrev.yaml` can begin from, by the name it gives them (`grundlag:`). */
export const builtInProfiles = { koebenhavn: copenhagen, tom: blank } as const satisfies Readonly<Record<string, OfficeProfile>>;

import type { Localized } from '../text/localized.js';

/** How a records system (ESDH) numbers its cases and documents. Source: domain note on citations, section 5. */
export interface RecordsSystem {
  readonly name: Localized;
  /** Masks, see `numberMask.ts`. A number that fits one of them is well-formed. */
  readonly caseNumbers: readonly [string, ...string[]];
  /** Undefined where the numbering of documents is not known: then any number is accepted. */
  readonly documentNumbers: readonly [string, ...string[]] | undefined;
}

export const recordsSystems = {
  edoc: {
    name: { da: 'eDoc (Københavns Kommune)', en: 'eDoc (City of Copenhagen)' },
    caseNumbers: ['ÅÅÅÅ-NNNNNNN'],
    documentNumbers: ['<sagsnr>-N{1-4}'],
  },
  acadre: {
    name: { da: 'Acadre og andre med skråstreg', en: 'Acadre and others with a slash' },
    caseNumbers: ['ÅÅ/N{1-6}'],
    documentNumbers: undefined,
  },
  sbsys: {
    name: { da: 'SBSYS (KLE-emne, facet, løbenummer, år)', en: 'SBSYS (KLE subject, facet, serial number, year)' },
    caseNumbers: ['NN.NN.NN-BNN[-N{1-5}-ÅÅ]'],
    documentNumbers: undefined,
  },
  f2: {
    name: { da: 'F2 (ministerier)', en: 'F2 (ministries)' },
    caseNumbers: ['ÅÅÅÅ-N{3-6}', 'ÅÅ/N{4-6}'],
    documentNumbers: undefined,
  },
  workzone: {
    name: { da: 'WorkZone', en: 'WorkZone' },
    caseNumbers: ['ÅÅÅÅ-NNNNN', 'ÅÅÅÅ-NNNN/NNN-NNNN'],
    documentNumbers: ['D-N{1-9}', '<sagsnr>-N{1-4}'],
  },
  nova: {
    name: { da: 'KMD Nova', en: 'KMD Nova' },
    caseNumbers: ['SÅÅÅÅ-N{1-6}'],
    documentNumbers: undefined,
  },
  kommunekode: {
    name: { da: 'Kommunekode, år og løbenummer', en: 'Municipality code, year and serial number' },
    caseNumbers: ['NNN-ÅÅÅÅ-N{1-7}'],
    documentNumbers: ['NNN-ÅÅÅÅ-N{1-7}'],
  },
  ombudsmanden: {
    name: { da: 'Folketingets Ombudsmand', en: 'The Parliamentary Ombudsman' },
    caseNumbers: ['ÅÅ/NNNNN'],
    documentNumbers: ['<sagsnr>-N{1-4}[/B{2-4}]'],
  },
  ankestyrelsen: {
    name: { da: 'Ankestyrelsen', en: 'The National Social Appeals Board' },
    caseNumbers: ['ÅÅ-N{4-6}', 'ÅÅÅÅ-NNNN-NNNNN'],
    documentNumbers: undefined,
  },
} as const satisfies Readonly<Record<string, RecordsSystem>>;

export type RecordsSystemId = keyof typeof recordsSystems;

export const recordsSystemIds = Object.keys(recordsSystems).filter((id): id is RecordsSystemId => id in recordsSystems);

/** Any number: for systems whose document numbers are not known, so that none is called wrong. */
export const anyNumberPattern = '[A-Za-zÆØÅæøå0-9][A-Za-zÆØÅæøå0-9./-]{0,39}';

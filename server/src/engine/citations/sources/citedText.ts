import { toDanishDate } from '../../dates/calendarDate.js';
import type { Act, Generation, Register, RegisterDocument } from '../../register/model.js';
import type { DocumentReference, ProvisionReference, VerifiedCitation } from '../model.js';
import { celexAt, celexUrl, euActAt, instrumentNamed, type Instrument } from '../grammar/instrumentNames.js';
import { genusOfType } from '../resolve/genus.js';
import { namedReferent } from '../resolve/referent.js';
import { exactDocument } from '../verify/documentLookup.js';
import { documentName, wholeTitle } from '../verify/wording.js';

/** What sort of source a text is, in the order of a list of sources. */
export const sourceGroups = ['act', 'order', 'eu', 'decision', 'other', 'unknown'] as const;

export type SourceGroup = (typeof sourceGroups)[number];

/** The act, document, decision … that a citation is about. */
export interface CitedText {
  /** Two citations with the same key cite the same text, whatever generation of it they name and however they are written. */
  readonly key: string;
  readonly group: SourceGroup;
  /** As a list of sources calls it; Danish, as its title is. */
  readonly name: string;
  /** `BEK nr. 1030 af 30. juni 2016`, where the name does not say it. Undefined for the register's acts: see {@link generation}. */
  readonly reference: string | undefined;
  /** Address of the whole text; of the register's acts, their generations have one. */
  readonly url: string | undefined;
  /** The generation of an act that is cited by its number or address. */
  readonly generation: Generation | undefined;
}

/** What is cited, and how much of it. */
export interface CitedThing {
  readonly text: CitedText;
  /** None when the text is cited as a whole. */
  readonly provisions: readonly ProvisionReference[];
}

/** Undefined as {@link citedText} is. */
export function citedThing(register: Register, verified: VerifiedCitation): CitedThing | undefined {
  const text = citedText(register, verified);
  return text && { text, provisions: verified.provisions };
}

/** Undefined when it cannot be told what is cited: nothing fits a short form, or more than one text does. */
export function citedText(register: Register, verified: VerifiedCitation): CitedText | undefined {
  const { citation, act, document, ambiguous, verdict, url } = verified;
  if (ambiguous) return undefined;
  const asWritten = { key: `${citation.kind}:${folded(citation.canonical)}`, name: citation.canonical, reference: undefined, url, generation: undefined };
  switch (citation.kind) {
    case 'document':
      return documentText(register, document, verdict.document, asWritten);
    case 'provision':
    case 'article':
    case 'act':
      if (act !== undefined) return actText(act);
      return ownerText(register, verified);
    case 'eu':
      return euText(document, citation.url, { ...asWritten, group: 'eu' });
    case 'treaty':
      return instrumentText(citation.canonical) ?? { ...asWritten, key: namedReferent(citation.canonical).key, group: 'eu' };
    case 'principle':
    case 'ombudsman':
    case 'case':
      if (citation.form === 'kle') return { ...asWritten, group: 'other' };
      return { ...asWritten, key: numberedKey(citation.form, document, citation.canonical) ?? asWritten.key, group: 'decision' };
    case 'url': {
      const addressed = addressedDocument(register, document, citation.url);
      return addressed === undefined ? { ...asWritten, group: 'other' } : documentText(register, undefined, addressed, asWritten);
    }
    case 'parliament':
      return { ...asWritten, group: 'other' };
  }
}

function actText({ shortName, generations }: Act, generation?: Generation): CitedText {
  return { key: `act:${shortName}`, group: isAct(generations.at(-1)?.type) ? 'act' : 'order', name: shortName, reference: undefined, url: undefined, generation };
}

/** What a § or an article belongs to, or a name stands for, when that is none of the register's acts. */
function ownerText(register: Register, { citation, document, instrument }: VerifiedCitation): CitedText | undefined {
  const owner = citation.act;
  if (owner?.kind === 'eu' || owner?.kind === 'treaty') {
    const { key, name } = namedReferent(owner.name);
    return instrumentText(owner.name) ?? { key, group: 'eu', name, reference: undefined, url: undefined, generation: undefined };
  }
  if (document !== undefined) {
    const { type = '', number = '', date, year } = document;
    if (celexOf(document, undefined) !== undefined) {
      const name = `${type} (EU) ${year ?? ''}/${number}`;
      return euText(document, undefined, { key: `eu:${name}`, group: 'eu', name, reference: undefined, url: undefined, generation: undefined });
    }
    const when = date === undefined ? (year ?? '') : toDanishDate(date);
    const name = `${type} nr. ${number} af ${when}`.trim();
    return documentText(register, document, undefined, { key: `document:${name}`, name, reference: undefined, url: undefined, generation: undefined });
  }
  if (instrument !== undefined) return textOf(instrument);
  if (owner?.kind !== 'statute') return undefined;
  const { key, name, genus } = namedReferent(owner.name);
  return { key, group: genus === 'lov' ? 'act' : 'order', name, reference: undefined, url: undefined, generation: undefined };
}

function documentText(
  register: Register, written: DocumentReference | undefined, known: RegisterDocument | undefined, asWritten: Omit<CitedText, 'group'>,
): CitedText {
  const found = known ?? (written === undefined ? undefined : exactDocument(register, written));
  const group = isAct(found?.type ?? written?.type) ? 'act' : 'order';
  if (found === undefined) return { ...asWritten, key: documentKey(written) ?? asWritten.key, group };
  const generation = register.generationOf(found);
  if (generation !== undefined) return actText(generation.act, generation);
  const key = documentKey({ type: found.type, number: found.number, year: found.date.year }) ?? asWritten.key;
  return { key, group, name: wholeTitle(found.title), reference: documentName(found).da, url: found.eliUrl, generation: undefined };
}

function isAct(type: string | undefined): boolean {
  return genusOfType(type) === 'lov';
}

/** The one document of Lovtidende A that an address on Retsinformation names. */
function addressedDocument(register: Register, document: DocumentReference | undefined, url: string | undefined): RegisterDocument | undefined {
  if (document?.year === undefined || document.number === undefined || url === undefined) return undefined;
  return register.documents(document.year, document.number).find(({ eliUrl }) => url === eliUrl || url.startsWith(`${eliUrl}#`));
}

/**
 * Forms whose citations are told apart by number and year, and by what else: the letter of a decision's field (`C-16-99`; the word before
 * it tells nothing, the same decision is called principafgørelse and principmeddelelse), the authority's number of the Ombudsman's reports
 * of 2009 to 2011 (`2009 1-1`), the articles of Ugeskrift for Retsvæsen (`U 2009B.192`).
 */
const numberSeries: Readonly<Record<string, RegExp>> = {
  principle: /[A-ZÆØÅ]{1,2}(?=-\d)/u,
  fob: /(?<=\s)\d{1,2}(?=-\d{1,2}$)/u,
  ufr: /(?<=\d{4})B/u,
};

function documentKey(document: Pick<DocumentReference, 'type' | 'number' | 'year'> | undefined): string | undefined {
  return document?.number === undefined || document.year === undefined ? undefined : `document:${document.type ?? ''}/${document.number}/${document.year}`;
}

function numberedKey(form: string, document: DocumentReference | undefined, canonical: string): string | undefined {
  const series = numberSeries[form];
  if (series === undefined || document?.number === undefined || document.year === undefined) return undefined;
  return `${form}:${series.exec(canonical)?.[0] ?? ''}/${document.number}/${document.year}`;
}

const celexLetters: Readonly<Record<string, string>> = { forordning: 'R', direktiv: 'L', afgørelse: 'D' };

/** The CELEX number, which the address of an EU act holds. */
function celexOf(document: DocumentReference | undefined, url: string | undefined): string | undefined {
  const celex = celexAt(url);
  if (celex !== undefined) return celex;
  const letter = celexLetters[document?.type ?? ''];
  if (letter === undefined || document?.year === undefined || document.number === undefined) return undefined;
  return `3${document.year}${letter}${String(document.number).padStart(4, '0')}`;
}

/** An EU act cited by its number: as those call it that cite it by name, else as it is written. */
function euText(document: DocumentReference | undefined, url: string | undefined, asWritten: CitedText): CitedText {
  const celex = celexOf(document, url);
  if (celex === undefined) return asWritten;
  const named = euActAt(celexUrl(celex));
  return named === undefined ? { ...asWritten, key: `eu:${celex}` } : textOf(named);
}

/** An EU act or a treaty cited by one of its names. */
function instrumentText(name: string): CitedText | undefined {
  const instrument = instrumentNamed(name);
  return instrument && textOf(instrument);
}

function textOf({ title, reference, url }: Instrument): CitedText {
  const celex = celexOf(undefined, url);
  return { key: celex === undefined ? `treaty:${title}` : `eu:${celex}`, group: 'eu', name: title, reference, url, generation: undefined };
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ');
}

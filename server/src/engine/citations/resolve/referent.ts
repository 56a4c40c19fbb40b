import { toDanishDate } from '../../dates/calendarDate.js';
import type { Act, Generation, Register } from '../../register/model.js';
import type { DocumentReference } from '../model.js';
import { euActAt, instrumentNamed } from '../grammar/instrumentNames.js';
import { exactDocument } from '../verify/documentLookup.js';
import type { CitationItem } from './digest.js';
import { genusOfName, genusOfType, type Genus } from './genus.js';

/** The legal text that a citation is about. Two with the same key are the same text. */
export interface Referent {
  readonly key: string;
  readonly genus: Genus;
  readonly act: Act | undefined;
  /** Set when the act is named by the number of one of its generations. */
  readonly generation: Generation | undefined;
  readonly document: DocumentReference | undefined;
  /** As the assumption shown on hover calls it. */
  readonly name: string;
  /** An act or order that only changes others, or an act that its title names: never what `§ 5` or `loven` refers back to. */
  readonly amending: boolean;
}

export function actReferent(act: Act, generation?: Generation): Referent {
  const { type } = act.generations.at(-1) ?? { type: 'LOV' };
  return { key: `act:${act.shortName}`, genus: genusOfType(type), act, generation, document: undefined, name: act.shortName, amending: false };
}

/** A text known by name only. The genitive names the same text, and so do all names of an EU act or a treaty. */
export function namedReferent(name: string): Referent {
  const instrument = instrumentNamed(name);
  if (instrument !== undefined) return { ...unknownText(name), key: `instrument:${instrument.title}`, genus: genusOfName(instrument.title) };
  return unknownText(name);
}

function unknownText(name: string): Referent {
  const plain = name.toLowerCase().replace(/\s+/gu, ' ').replace(/s$/u, '');
  return { key: `name:${plain}`, genus: genusOfName(name), act: undefined, generation: undefined, document: undefined, name: name.replace(/(?<=n|t)s$/u, ''), amending: false };
}

export function documentReferent(register: Register, document: DocumentReference): Referent {
  const found = exactDocument(register, document);
  const generation = found === undefined ? undefined : register.generationOf(found);
  if (generation !== undefined) return { ...actReferent(generation.act, generation), document };
  const { type, number, date, year } = document;
  const when = date === undefined ? String(year ?? '') : toDanishDate(date);
  return {
    key: `document:${type ?? ''}/${number ?? ''}/${when}`,
    genus: genusOfType(type),
    act: undefined,
    generation: undefined,
    document,
    name: `${type ?? ''} nr. ${number ?? ''} af ${when}`.trim(),
    amending: found?.amending ?? false,
  };
}

function euReferent(name: string, url: string | undefined, document: DocumentReference | undefined): Referent {
  const instrument = euActAt(url);
  return { ...namedReferent(instrument?.title ?? name), name, document };
}

/** The text that a citation names itself, apart from homonyms and references back; undefined when it names none. */
export function ownReferent(register: Register, { citation, document, actDocument, isAmended }: CitationItem): Referent | undefined {
  const { act, kind } = citation;
  if (act !== undefined) {
    switch (act.kind) {
      case 'anaphor':
        return undefined;
      case 'document':
        return actDocument?.document === undefined ? namedReferent(act.name) : documentReferent(register, actDocument.document);
      case 'statute': {
        const [only, ...others] = act.candidates;
        if (only === undefined) return namedReferent(act.name);
        return others.length === 0 ? { ...actReferent(only), amending: isAmended } : undefined;
      }
      case 'eu':
      case 'treaty':
        return namedReferent(act.name);
    }
  }
  if (kind === 'document' && document !== undefined) return documentReferent(register, document);
  if (kind === 'eu') return euReferent(citation.canonical, citation.url, document);
  if (kind === 'treaty') return namedReferent(citation.canonical);
  return undefined;
}

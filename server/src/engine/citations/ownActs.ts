import { compareDates, type CalendarDate } from '../dates/calendarDate.js';
import type { ConfiguredAct } from '../configuration/model.js';
import { nameForms, namesInTitle, type NameForm } from '../register/actNames.js';
import type { Act, ActName, DocumentKey, Generation, Register, RegisterDocument } from '../register/model.js';
import { eliUrl } from './grammar/eliUrl.js';

/**
 * The register with the acts of an office's own `ombudsbrev.yaml`. An entry whose document is a generation of one of the register's acts only
 * gives that act further names. Any other is an act of one generation whose §§ are not known, and it takes its names from whatever the
 * register has under them: the office says which it means. The register itself for an office without acts of its own.
 */
export function withOwnActs(register: Register, configured: readonly ConfiguredAct[]): Register {
  if (configured.length === 0) return register;
  const own = configured.map((entry): OwnEntry => {
    const known = register.generationOf(entry.document)?.act;
    return known === undefined ? ownEntry(register, entry) : { entry, act: known, document: undefined };
  });
  const acts = own.flatMap(({ act, document }) => (document === undefined ? [] : [act]));
  const documents = own.flatMap(({ document }) => document ?? []);
  const generations = new Map(acts.flatMap(({ generations: [only] }) => (only === undefined ? [] : [[keyOf(only), only] as const])));
  const ownNames = namesOf(own);
  let names: readonly ActName[] | undefined;
  const added = (document: RegisterDocument, held: readonly RegisterDocument[]): boolean => !held.some((other) => keyOf(other) === keyOf(document));

  return {
    date: register.date,
    acts: [...register.acts, ...acts],
    get names() {
      return (names ??= [...register.names.filter(({ text }) => !ownNames.has(text.toLowerCase())), ...ownNames.values()]);
    },
    documents(year, number) {
      const held = register.documents(year, number);
      return [...documents.filter((document) => document.date.year === year && document.number === number && added(document, held)), ...held];
    },
    documentsSignedOn(date) {
      const held = register.documentsSignedOn(date);
      return [...held, ...documents.filter((document) => compareDates(document.date, date) === 0 && added(document, held))];
    },
    actsNamed: (name) => ownNames.get(name.toLowerCase())?.acts ?? register.actsNamed(name),
    generationOf: (document) => register.generationOf(document) ?? generations.get(keyOf(document)),
    coverage: (year, number) => register.coverage(year, number),
  };
}

interface OwnEntry {
  readonly entry: ConfiguredAct;
  readonly act: Act;
  /** Undefined when the act is one of the register's. */
  readonly document: RegisterDocument | undefined;
}

function ownEntry(register: Register, entry: ConfiguredAct): OwnEntry {
  const { type, number, date } = entry.document;
  // What the register knows of the document's end counts for the office's act too.
  const held = register.documents(date.year, number).find((document) => keyOf(document) === keyOf(entry.document));
  const url = eliUrl({ type, number, date, year: date.year, typeRange: undefined, numberRange: undefined, dateRange: undefined }) ?? '';
  const document: RegisterDocument = held ?? { type, number, date, title: entry.title, amending: false, ended: undefined, eliUrl: url };
  const isTaken = register.acts.some(({ shortName }) => shortName === entry.shortName);
  return { entry, act: new OwnAct(isTaken ? `${entry.shortName} (kontorets)` : entry.shortName, entry, document), document };
}

class OwnAct implements Act {
  readonly isConfigured = true;
  readonly aliases: readonly string[];
  readonly generations: readonly Generation[];

  constructor(readonly shortName: string, { aliases, title }: ConfiguredAct, { type, number, date, ended, eliUrl: url }: RegisterDocument) {
    this.aliases = aliases;
    this.generations = [
      {
        act: this, type, number, date, title, eliUrl: url, repealed: ended !== undefined,
        successor: undefined, uncertain: false, amendments: [], commencement: undefined, provisions: undefined, maximumParagraph: undefined,
      },
    ];
  }

  generationAt(day: CalendarDate): Generation | undefined {
    return this.generations.findLast(({ date }) => compareDates(date, day) <= 0);
  }
}

/** Words that refer back to whatever act or order was named before: no act's name. */
const referenceBack = /^(?:lov|lovbekendtgørelse|bekendtgørelse|cirkulære|vejledning|anordning|forordning)(?:en|n|et|t)?s?$/u;

/** By their text in lower case. */
function namesOf(own: readonly OwnEntry[]): ReadonlyMap<string, ActName> {
  const names = new Map<string, ActName>();
  for (const { entry, act } of own) {
    for (const { text, kind, genitive } of formsOf(entry)) {
      const key = text.toLowerCase();
      if (key === '' || referenceBack.test(key)) continue;
      const known = names.get(key);
      if (known?.acts.includes(act) !== true) names.set(key, { text, kind, genitive, acts: [...(known?.acts ?? []), act] });
    }
  }
  return names;
}

function formsOf({ shortName, aliases, title }: ConfiguredAct): readonly NameForm[] {
  return [...[shortName, ...aliases].flatMap(nameForms), ...namesInTitle(title).flatMap(titleForms)];
}

/** A title that does not begin with `Lov om` has no genitive either. */
function titleForms(title: string): readonly NameForm[] {
  return /\s/u.test(title) && !/^lov om /iu.test(title) ? [{ text: title.toLowerCase(), kind: 'title', genitive: false }] : nameForms(title);
}

function keyOf({ type, number, date }: DocumentKey): string {
  return `${type} ${number} ${date.year}-${date.month}-${date.day}`;
}

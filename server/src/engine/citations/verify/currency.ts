import { compareDates, fromDayNumber, toDayNumber, type CalendarDate } from '../../dates/calendarDate.js';
import { namesInTitle } from '../../register/actNames.js';
import type { Generation, Register, RegisterDocument } from '../../register/model.js';
import { generationInForce, hasCommenced, mayNotHaveCommenced, monthsBetween } from './inForce.js';

const partOfTheRealm = /Grønland|Færøerne/iu;

/** What has become of a document, as of a day. */
export interface Currency {
  /** `consolidated`: an act as passed, of which a consolidation exists. */
  readonly state: 'current' | 'superseded' | 'consolidated' | 'repealed';
  /** What ended it; for `current` what has ended it since. */
  readonly by: RegisterDocument | Generation | undefined;
  /** For `repealed` the document that says so; `by` may have replaced it since. */
  readonly endedBy: RegisterDocument | undefined;
  /** Where the end was read, when `by` is not known. */
  readonly evidence: RegisterDocument | undefined;
  /** False when the end may not have come into force on the day. */
  readonly certain: boolean;
}

/**
 * Follows what the register tells of a document's end up to, but not on, `date`: what is signed that very day can hardly be known to
 * the letter.
 */
export function currencyOf(register: Register, document: RegisterDocument, date: CalendarDate): Currency {
  const generation = register.generationOf(document);
  if (generation !== undefined) return generationCurrency(register, generation, date);
  return predecessorCurrency(register, document, date) ?? documentCurrency(register, document, date);
}

/**
 * An act or consolidation with the title of one of the acts, but not among its known generations: a newer generation has replaced it,
 * whatever clause has been read as its repeal (often it is of one § only).
 */
function predecessorCurrency(register: Register, { type, title, amending, date: signed }: RegisterDocument, date: CalendarDate): Currency | undefined {
  if ((type !== 'LOV' && type !== 'LBK') || amending || partOfTheRealm.test(title)) return undefined;
  const [act] = register.actsNamed(namesInTitle(title)[0] ?? '');
  if (act === undefined || act.generations.at(-1)?.repealed === true) return undefined;
  const inForce = generationInForce(act, dayBefore(date));
  if (inForce === undefined || compareDates(signed, inForce.date) >= 0) return undefined;
  return { state: 'superseded', by: inForce, endedBy: undefined, evidence: undefined, certain: true };
}

export function generationCurrency(register: Register, generation: Generation, date: CalendarDate): Currency {
  const { act } = generation;
  const inForce = generationInForce(act, dayBefore(date));
  const later = inForce !== undefined && act.generations.indexOf(inForce) > act.generations.indexOf(generation);
  const last = act.generations.at(-1);
  const end = last === undefined ? undefined : endOfAct(register, last, date);
  if (end !== undefined) return end;
  if (!later) return { state: 'current', by: generation.successor ?? endedLater(register, generation), endedBy: undefined, evidence: undefined, certain: true };
  return {
    state: generation.type === 'LOV' && isOnlyConsolidated(generation, inForce) ? 'consolidated' : 'superseded',
    by: inForce,
    endedBy: undefined,
    evidence: undefined,
    certain: !mayNotHaveCommenced(inForce, date),
  };
}

/** No other act has been passed between: the consolidation is of the act itself. */
function isOnlyConsolidated(generation: Generation, inForce: Generation): boolean {
  const { generations } = generation.act;
  return generations.slice(generations.indexOf(generation) + 1, generations.indexOf(inForce) + 1).every(({ type }) => type === 'LBK');
}

/** The end of the act as a whole; undefined when it had not ended on the day, or nothing is known. */
function endOfAct(register: Register, last: Generation, date: CalendarDate): Currency | undefined {
  if (!last.repealed) return undefined;
  const document = documentOf(register, last);
  const currency = document === undefined ? undefined : documentCurrency(register, document, date);
  return currency?.state === 'current' ? undefined : currency;
}

/** A consolidation of another act, which the register names for one of nearly the same name, has replaced nothing. */
function endedLater(register: Register, generation: Generation): RegisterDocument | undefined {
  const end = documentOf(register, generation)?.ended;
  const by = end?.by === undefined ? undefined : documentAt(register, end.by);
  const other = by === undefined ? undefined : register.generationOf(by)?.act;
  return end?.kind === 'superseded' && other !== undefined && other !== generation.act ? undefined : by;
}

/** Documents that are no generation of one of the acts: only their own ends are known. */
function documentCurrency(register: Register, document: RegisterDocument, date: CalendarDate): Currency {
  const first = nextEnd(register, document, date);
  if (first === undefined) return { state: 'current', by: laterEnd(register, document), endedBy: undefined, evidence: undefined, certain: true };
  let newest = first.by;
  // A chain of ends is as long as the document has had successors: some tens at most. The bound is against a circle in the data.
  for (let step = 0; step < 100 && newest !== undefined; step += 1) {
    const next = nextEnd(register, newest, date)?.by;
    if (next === undefined || /ophævelse/iu.test(next.title)) break;
    newest = next;
  }
  const superseded = first.kind === 'superseded';
  const state = superseded ? (document.type === 'LOV' && newest?.type === 'LBK' ? 'consolidated' : 'superseded') : 'repealed';
  return { state, by: newest, endedBy: first.by, evidence: first.evidence, certain: first.certain };
}

interface End {
  readonly kind: 'superseded' | 'repealed';
  readonly by: RegisterDocument | undefined;
  readonly evidence: RegisterDocument | undefined;
  readonly certain: boolean;
}

/** An order that repeals another mostly comes into force within this time of its signature; an act within a year. */
const orderCommencementMonths = 6;
const actCommencementMonths = 12;

function nextEnd(register: Register, document: RegisterDocument, date: CalendarDate): End | undefined {
  const { ended } = document;
  if (ended === undefined || compareDates(ended.evidence.date, date) >= 0) return undefined;
  const evidence = documentAt(register, ended.evidence);
  if (evidence === undefined || !isBelievable(document, evidence)) return undefined;
  // A consolidation cannot repeal; it reprints the clause of an act in between.
  const by = ended.by === undefined || (ended.kind === 'repealed' && evidence.type === 'LBK') ? undefined : evidence;
  if (ended.kind === 'superseded') return { kind: 'superseded', by, evidence, certain: true };
  const act = by === undefined ? undefined : register.generationOf(by);
  if (act?.commencement !== undefined) return hasCommenced(act, date) ? { kind: 'repealed', by, evidence, certain: true } : undefined;
  const lag = evidence.type === 'LOV' || evidence.type === 'LBK' ? actCommencementMonths : orderCommencementMonths;
  return { kind: 'repealed', by, evidence, certain: by === undefined || monthsBetween(by.date, date) >= lag };
}

function laterEnd(register: Register, document: RegisterDocument): RegisterDocument | undefined {
  const by = document.ended?.by === undefined ? undefined : documentAt(register, document.ended.by);
  return by !== undefined && isBelievable(document, by) ? by : undefined;
}

/**
 * The register's ends are derived from clauses. Not believed: an order that ends a law for Greenland or the Faroe Islands only, an
 * order that ends an act without saying so in its title, and an end before the beginning.
 */
function isBelievable(document: RegisterDocument, by: RegisterDocument): boolean {
  if (compareDates(by.date, document.date) < 0) return false;
  if (partOfTheRealm.test(by.title) && !partOfTheRealm.test(document.title)) return false;
  const isAct = document.type === 'LOV' || document.type === 'LBK';
  const byAct = by.type === 'LOV' || by.type === 'LBK';
  return !isAct || byAct || /ophævelse|ikrafttræden/iu.test(by.title);
}

function documentAt(register: Register, { date, number, type }: Pick<RegisterDocument, 'date' | 'number' | 'type'>): RegisterDocument | undefined {
  return register.documents(date.year, number).find((candidate) => candidate.type === type);
}

export function documentOf(register: Register, generation: Generation): RegisterDocument | undefined {
  return documentAt(register, generation);
}

function dayBefore(date: CalendarDate): CalendarDate {
  return fromDayNumber(toDayNumber(date) - 1);
}

import { compareDates, toDayNumber, type CalendarDate } from '../../dates/calendarDate.js';
import type { Act, Register, RegisterDocument } from '../../register/model.js';
import type { Localized } from '../../text/localized.js';
import type { ResolvedCitation } from '../model.js';
import { currencyOf, type Currency } from './currency.js';
import { exactDocument } from './documentLookup.js';
import { firstMinisterialtidendeNumber, isInLovtidendeA, pluralWord, typeFits } from './documentTypes.js';
import { monthsBetween } from './inForce.js';
import { judgement, type Change, type Judgement, type Part } from './judgement.js';
import { candidatesFor, namedActWeight, strongWeight, type Candidate, type DisagreeingReference } from './mismatch.js';
import { documentName, joined, localizedDate, officeClause, registerClause, shortTitle, saidToBeEarlier, worded } from './wording.js';

/** Documents signed within this time before the register's day may not have been announced yet when it was made. */
const announcementDays = 60;

/**
 * The numbers of Lovtidende C (treaties) run beside those of Lovtidende A and are as low: `bekendtgørelse nr. 6 af 16. januar 1992` is
 * the Convention on the Rights of the Child. A low-numbered order that does not agree may be one of them. They are spread over the year,
 * and have been fewer of late; in January none can be the hundredth.
 */
function mayBeTreatyNumber(number: number, date: CalendarDate): boolean {
  const most = date.year < 2008 ? 150 : 80;
  const day = toDayNumber(date) - toDayNumber({ year: date.year, month: 1, day: 1 });
  return number <= Math.min(most, 10 + (2 * most * day) / 365);
}

/** The verdict on a document cited by number. */
export function judgeDocument(register: Register, { document: reference, act, historical }: ResolvedCitation, letterDate: CalendarDate): Judgement {
  const { type, number, date, year, dateRange } = reference ?? {};
  // A date that is written but does not exist is the date rules' business.
  const isWhenKnown = date !== undefined || (year !== undefined && dateRange === undefined);
  if (reference === undefined || number === undefined || !isWhenKnown) return incomplete(register);
  if (type !== undefined && !isInLovtidendeA(type)) return notInLovtidendeA(register, type);
  const exact = exactDocument(register, reference);
  if (exact !== undefined) {
    const generation = register.generationOf(exact);
    const isOther = act !== undefined && exact.type === 'LBK' && generation !== undefined && generation.act !== act;
    return isOther ? otherAct(register, exact, act.shortName, letterDate) : judgeCurrency(register, exact, letterDate, historical);
  }
  // `nr. 179 af 20. maj 2020` may be a number of any series, the Faroe Islands' or Greenland's too.
  if (type === undefined) return incomplete(register);
  if (date === undefined) return judgeYearOnly(register, type, number, year ?? 0, letterDate, historical);
  const candidates = candidatesFor(register, { type, number, date, act });
  const [sameNumber] = register.documents(date.year, number);
  const best = candidates[0];
  const isNamedAct = best !== undefined && best.weight >= namedActWeight;
  if (sameNumber === undefined && isTooNew(register, date) && !isNamedAct) return newerThanRegister(register);
  if (type === 'BKI' || (type === 'BEK' && mayBeTreatyNumber(number, date) && (best === undefined || best.weight < 85))) return notInRegister(register);
  // Without a type of its own (`lov nr. 1 af …, nr. 2 af …`) it may be another series'; before 1960 the register's own dates are in doubt.
  const isDoubtful = reference.typeRange === undefined || date.year < 1960;
  if (isDoubtful && (best === undefined || best.weight < (date.year < 1960 ? namedActWeight : strongWeight))) return notInRegister(register);
  if (sameNumber !== undefined) return disagreement(register, { type, number, date, act }, candidates, sameNumber);
  // Ministerialtidende, whose numbers these are, has no acts.
  const series = type === 'LOV' || type === 'LBK' ? Math.min(number, firstMinisterialtidendeNumber - 1) : number;
  const isComplete = register.coverage(date.year, series) === 'complete';
  if (best !== undefined && best.weight >= (isComplete ? strongWeight : namedActWeight)) return disagreement(register, { type, number, date, act }, candidates, undefined);
  return unknownNumber(register, number, date, candidates);
}

function incomplete(register: Register): Judgement {
  const explanation = {
    da: 'Ikke kontrolleret: nummer eller dato mangler eller kan ikke læses.',
    en: 'Not checked: the number or the date is missing or cannot be read.',
  };
  return judgement('unchecked', 'incomplete', joined(explanation, registerClause(register)));
}

function notInLovtidendeA(register: Register, type: string): Judgement {
  const explanation = worded(
    {
      da: 'Ikke kontrolleret: {0} står ikke i Lovtidende A, som er det, registeret rummer.',
      en: 'Not checked: {0} is not published in Lovtidende A, which is what the register holds.',
    },
    { da: pluralWord(type), en: type },
  );
  return judgement('unchecked', 'not-in-register', joined(explanation, registerClause(register)));
}

function notInRegister(register: Register): Judgement {
  const explanation = {
    da: 'Ikke kontrolleret: dokumentet står ikke i registeret, som rummer Lovtidende A. Det kan stå i Ministerialtidende eller Lovtidende B eller C, eller være ældre end det, registeret dækker.',
    en: 'Not checked: the document is not in the register, which holds Lovtidende A. It may stand in Ministerialtidende or Lovtidende B or C, or be older than what the register covers.',
  };
  return judgement('unchecked', 'not-in-register', joined(explanation, registerClause(register)));
}

function isTooNew(register: Register, date: CalendarDate): boolean {
  return toDayNumber(date) > toDayNumber(register.date) - announcementDays;
}

function newerThanRegister(register: Register): Judgement {
  const explanation = {
    da: 'Ikke kontrolleret: dokumentet er nyere end registeret, eller kundgjort efter at det blev dannet.',
    en: 'Not checked: the document is newer than the register, or was announced after it was made.',
  };
  return judgement('unchecked', 'newer-than-register', joined(explanation, registerClause(register)));
}

/** `LBK 261/2024`: number and year are enough to find the document, but not to tell a slip from another series. */
function judgeYearOnly(register: Register, type: string, number: number, year: number, letterDate: CalendarDate, historical: boolean): Judgement {
  const [document] = register.documents(year, number);
  if (document !== undefined && typeFits(type, document.type)) return judgeCurrency(register, document, letterDate, historical);
  return year > register.date.year ? newerThanRegister(register) : notInRegister(register);
}

function otherAct(register: Register, document: RegisterDocument, named: string, letterDate: CalendarDate): Judgement {
  const explanation = worded(
    { da: '{0} er »{1}«, ikke {2}, som den nævnes sammen med.', en: '{0} is “{1}”, not {2}, with which it is named.' },
    documentName(document), shortTitle(document.title), named,
  );
  const meant = register.actsNamed(named)[0]?.generationAt(letterDate);
  const changes: Change[] = meant === undefined ? [] : [changeTo(meant)];
  return judgement('mismatch', 'other-act', joined(explanation, registerClause(register)), { document, changes, certain: false });
}

function disagreement(register: Register, reference: DisagreeingReference, candidates: readonly Candidate[], sameNumber: RegisterDocument | undefined): Judgement {
  const best = candidates[0]?.document;
  const known = sameNumber === undefined
    ? worded({ da: 'Registeret har intet dokument nr. {0} fra {1}.', en: 'The register has no document no. {0} of {1}.' }, reference.number, reference.date.year)
    : worded({ da: 'Nr. {0} fra {1} er {2}: »{3}«.', en: 'No. {0} of {1} is {2}: “{3}”.' }, reference.number, reference.date.year, documentName(sameNumber), shortTitle(sameNumber.title));
  const meant = best === undefined || isSame(best, sameNumber) ? undefined : worded({ da: 'Måske menes {0}: »{1}«.', en: 'Perhaps {0} is meant: “{1}”.' }, documentName(best), shortTitle(best.title));
  const explanation = { da: 'Nummer, dato og type passer ikke sammen.', en: 'Number, date and type do not agree.' };
  const field = best === undefined ? 'all' : differingField(reference, best);
  return judgement('mismatch', 'fields-disagree', joined(explanation, known, meant, registerClause(register)), {
    part: { of: 'document', field },
    document: undefined,
    certain: isCertain(register, reference, best, sameNumber),
    changes: candidates.map(({ document }) => changeTo(document, reference)),
  });
}

/** Consolidations are headed `Bekendtgørelse af lov …` themselves, and before 1998 the register has gaps. */
function isCertain(register: Register, { type, number, date }: DisagreeingReference, best: RegisterDocument | undefined, sameNumber: RegisterDocument | undefined): boolean {
  const isWordOnly = type === 'BEK' && best?.type === 'LBK' && isSame(best, sameNumber);
  return !isWordOnly && register.coverage(date.year, number) === 'complete';
}

/** The register makes its documents when asked: equal ones are not identical. */
function isSame(a: RegisterDocument, b: Pick<RegisterDocument, 'number' | 'date'> | undefined): boolean {
  return b !== undefined && a.number === b.number && a.date.year === b.date.year;
}

function differingField({ number, date }: DisagreeingReference, best: RegisterDocument): 'type' | 'number' | 'date' {
  if (best.number !== number) return 'number';
  return compareDates(best.date, date) === 0 ? 'type' : 'date';
}

function changeTo(document: Pick<RegisterDocument, 'type' | 'number' | 'date'>, reference?: DisagreeingReference): Change {
  const title = worded({ da: 'Ret til {0}', en: 'Change to {0}' }, documentName(document));
  const { type, number, date } = document;
  if (reference === undefined) return { to: 'document', type, number, date, title };
  return {
    to: 'document',
    ...(typeFits(reference.type, type) ? {} : { type }),
    ...(number === reference.number ? {} : { number }),
    ...(compareDates(date, reference.date) === 0 ? {} : { date }),
    title,
  };
}

/** Numbers of a year this close above prove that an unknown number is a gap in the register, not one past the year's last. */
const gapSearch = 60;

function unknownNumber(register: Register, number: number, date: CalendarDate, candidates: readonly Candidate[]): Judgement {
  if (register.coverage(date.year, number) !== 'complete') return notInRegister(register);
  for (let higher = number + 1; higher <= number + gapSearch; higher += 1) {
    if (register.documents(date.year, higher).length > 0) return notInRegister(register);
  }
  const explanation = worded(
    { da: 'Der er intet dokument nr. {0} fra {1} i Lovtidende A: årets numre går ikke så højt.', en: 'There is no document no. {0} of {1} in Lovtidende A: the numbers of that year do not go so high.' },
    number, date.year,
  );
  const reference: DisagreeingReference = { type: undefined, number, date, act: undefined };
  return judgement('not-found', 'document-unknown', joined(explanation, registerClause(register)), {
    part: { of: 'document', field: 'number' },
    changes: candidates.map(({ document }) => changeTo(document, reference)),
  });
}

const whole: Part = { of: 'citation' };

/** The verdict on a document that was found. */
export function judgeCurrency(register: Register, document: RegisterDocument, letterDate: CalendarDate, historical: boolean): Judgement {
  const currency = currencyOf(register, document, letterDate);
  const generation = register.generationOf(document);
  const facts = { part: whole, document, generation, successor: currency.by };
  const title = worded({ da: '{0}: »{1}«.', en: '{0}: “{1}”.' }, documentName(document), shortTitle(document.title));
  const clause = registerClause(register);
  if (currency.state === 'current') {
    const uncertain = generation !== undefined && isProbablyDead(generation.act, letterDate);
    return uncertain
      ? judgement('unchecked', 'not-in-register', joined(mayBeRepealed, clause), facts)
      : judgement('ok', 'confirmed', joined(title, sinceThen(currency), generation?.act.isConfigured === true ? officeClause : clause), facts);
  }
  const end = joined(endSentence(currency, letterDate), currency.certain ? undefined : commencementUnknown);
  if (historical) return judgement('ok', 'historical', joined(title, end, saidToBeEarlier, clause), facts);
  const certain = currency.certain;
  if (currency.state === 'repealed') return judgement('repealed', 'document-repealed', joined(title, end, clause), { ...facts, certain });
  const changes = currency.by === undefined ? [] : [{ ...changeTo(currency.by), title: worded({ da: 'Opdater til {0}', en: 'Update to {0}' }, documentName(currency.by)) }];
  const reason = currency.state === 'consolidated' ? 'consolidated' : 'superseded';
  return judgement('outdated', reason, joined(title, end, clause), { ...facts, certain, changes });
}

/** No repeal of the act is known, but it is known or likely to be dead, and its last consolidation is some years old. */
export function isProbablyDead({ generations }: Act, letterDate: CalendarDate): boolean {
  const last = generations.at(-1);
  return last?.uncertain === true && monthsBetween(last.date, letterDate) >= 24;
}

export const mayBeRepealed: Localized = {
  da: 'Ikke kontrolleret: loven er sandsynligvis ikke længere gældende, men registeret viser ikke, om og hvornår den er ophævet.',
  en: 'Not checked: the act is probably no longer in force, but the register does not tell whether and when it was repealed.',
};

const commencementUnknown: Localized = {
  da: 'Registeret viser ikke, hvornår ændringen trådte i kraft.',
  en: 'The register does not tell when the change came into force.',
};

function sinceThen({ by }: Currency): Localized | undefined {
  return by === undefined
    ? undefined
    : worded({ da: 'Gældende på brevets dato; siden afløst af {0}.', en: 'Current on the date of the letter; since replaced by {0}.' }, documentName(by));
}

/** How the document ended, in one sentence. */
export function endSentence({ state, by, endedBy, evidence }: Currency, letterDate: CalendarDate): Localized {
  const on = localizedDate(letterDate);
  if (state === 'repealed') return worded({ da: 'Ophævet{0}.', en: 'Repealed{0}.' }, repealedBy(by, endedBy, evidence));
  if (by === undefined) return { da: 'Afløst.', en: 'Replaced.' };
  const template = state === 'consolidated'
    ? { da: 'Loven er senest bekendtgjort ved {0}, som forelå på brevets dato ({1}).', en: 'The act has last been consolidated by {0}, which existed on the date of the letter ({1}).' }
    : { da: 'Afløst af {0}, som forelå på brevets dato ({1}).', en: 'Replaced by {0}, which existed on the date of the letter ({1}).' };
  return worded(template, documentName(by), on);
}

/** ` ved LOV nr. 502 af 23. maj 2018: »Databeskyttelsesloven«; se nu LBK nr. 289 af 8. marts 2024` */
export function repealedBy(by: Currency['by'], endedBy: Currency['endedBy'], evidence: Currency['evidence']): Localized {
  if (endedBy !== undefined) {
    const since = by === undefined || isSame(endedBy, by) ? { da: '', en: '' } : worded({ da: '; se nu {0}', en: '; see now {0}' }, documentName(by));
    return worded({ da: ' ved {0}: »{1}«{2}', en: ' by {0}: “{1}”{2}' }, documentName(endedBy), shortTitle(endedBy.title), since);
  }
  return evidence === undefined
    ? { da: '', en: '' }
    : worded({ da: ' senest den {0} (ophævelsen er gengivet i {1})', en: ' by {0} at the latest (the clause is reprinted in {1})' }, localizedDate(evidence.date), documentName(evidence));
}

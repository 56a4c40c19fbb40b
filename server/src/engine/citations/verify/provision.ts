import { compareDates, type CalendarDate } from '../../dates/calendarDate.js';
import { nameForms, namesInTitle } from '../../register/actNames.js';
import type { Act, Generation, Register } from '../../register/model.js';
import type { ProvisionTexts } from '../../register/provisionTexts.js';
import type { Localized } from '../../text/localized.js';
import type { Citation, ProvisionReference, ResolvedCitation } from '../model.js';
import { generationInForce, mayNotHaveCommenced } from './inForce.js';
import { judgement, type Judgement } from './judgement.js';
import { lookUp, type Level } from './lookUp.js';
import { movedTo } from './moved.js';
import { levelsOf, nameOfProvision } from './provisionName.js';
import { judgeProblem } from './provisionProblem.js';
import { documentName, joined, localizedDate, officeClause, registerClause, saidToBeEarlier, worded } from './wording.js';

/** What verdicts are taken from. */
export interface Sources {
  readonly register: Register;
  readonly texts: ProvisionTexts;
}

/** A provision to be judged, with all that bears on it. */
export interface Question extends Sources {
  readonly resolved: ResolvedCitation;
  readonly act: Act;
  readonly letterDate: CalendarDate;
  /** The wording it is looked up in: the one that the letter names, else the one in force. */
  readonly primary: Generation;
  /** Others in which the author may rightly have found it. */
  readonly others: readonly Generation[];
  /** The letter names the wording right at the citation: then no other counts. */
  readonly isNamedHere: boolean;
}

/** The verdict on the provisions of a citation whose act is known and alive. */
export function judgeProvisions({ register, texts }: Sources, resolved: ResolvedCitation, act: Act, letterDate: CalendarDate): Judgement {
  const wordings = wordingsOf(act, resolved, letterDate);
  if (wordings === undefined) return noIndex(register, act);
  const question: Question = { register, texts, resolved, act, letterDate, ...wordings };
  const verdicts = resolved.provisions.map((reference, index) => judgeOne(question, reference, index));
  const [first = noIndex(register, act)] = verdicts;
  return verdicts.find(({ status }) => status !== 'ok' && status !== 'unchecked') ?? verdicts.find(({ status }) => status === 'unchecked') ?? first;
}

/** The wordings of an act that a citation is judged by; undefined when there is none from before the letter. */
export function wordingsOf(
  act: Act, { citation, namedGeneration, generationNamedHere, historical }: ResolvedCitation, letterDate: CalendarDate,
): Pick<Question, 'primary' | 'others' | 'isNamedHere'> | undefined {
  const signed = act.generations.filter(({ date }) => compareDates(date, letterDate) <= 0);
  const inForce = generationInForce(act, letterDate) ?? signed.at(-1);
  const isNamedHere = generationNamedHere && !historical;
  const primary = generationNamedHere ? (namedGeneration ?? inForce) : (inForce ?? namedGeneration);
  if (primary === undefined) return undefined;
  if (isNamedHere) return { primary, others: [], isNamedHere };
  const place = inForce === undefined ? -1 : act.generations.indexOf(inForce);
  // The next generation tells what acts of amendment had inserted by then, perhaps before the letter; the one before it, what the law was
  // until a new act came into force.
  const next = place === -1 ? undefined : act.generations[place + 1];
  const before = inForce !== undefined && mayNotHaveCommenced(inForce, letterDate) ? act.generations[place - 1] : undefined;
  const others = historical || isEarlierTitle(citation, primary) ? signed.toReversed() : [next, before, namedGeneration];
  return { primary, others: others.flatMap((other) => (other === undefined || other === primary ? [] : [other])), isNamedHere };
}

/** `lov om byfornyelse`, when the act has since become `lov om byfornyelse og udvikling af byer`: the older act may be meant. */
function isEarlierTitle({ act: reference }: Citation, { act, title }: Generation): boolean {
  const name = reference?.kind === 'statute' ? reference.name.toLowerCase().replace(/\s+/gu, ' ') : '';
  if (!/^lov(?:en)? om /u.test(name)) return false;
  return ![...namesInTitle(title), ...act.aliases].some((current) => nameForms(current).some(({ text }) => text === name));
}

export function noIndex(register: Register, act: Act): Judgement {
  if (act.isConfigured) {
    const unknown = worded({ da: 'Ikke kontrolleret: der er ingen oversigt over bestemmelserne i {0}.', en: 'Not checked: there is no list of the provisions of {0}.' }, act.shortName);
    return judgement('unchecked', 'no-index', joined(unknown, officeClause));
  }
  const explanation = worded(
    { da: 'Ikke kontrolleret: registeret kan ikke vise, hvilke §§ {0} havde på den tid.', en: 'Not checked: the register cannot tell which §§ {0} had at that time.' },
    act.shortName,
  );
  return judgement('unchecked', 'no-index', joined(explanation, registerClause(register)));
}

function judgeOne(question: Question, reference: ProvisionReference, index: number): Judgement {
  const { register, texts, resolved, act, primary, others, letterDate } = question;
  const { historical } = resolved;
  const name = nameOfProvision(act, levelsOf(reference, 'nr'));
  if (!historical && !question.isNamedHere && reference.paragraph !== undefined) {
    const move = movedTo(act, reference.paragraph, letterDate);
    if (move !== undefined) return moved(question, name, index, move);
  }
  const level = lookUp(texts, primary, reference);
  if (level.level === 'found') return found(register, name, primary, historical);
  const elsewhere = others.map((generation) => ({ generation, level: lookUp(texts, generation, reference).level }));
  const right = elsewhere.find((other) => other.level === 'found');
  if (right !== undefined) return found(register, name, right.generation, historical);
  if (level.level === 'unread' || elsewhere.some((other) => other.level === 'unread')) return unread(register, act, reference, primary);
  // What the letter names for the act as a whole (`lov nr. 571 af 19. december 1985`) often has no index; that proves nothing.
  if (level.level === 'unknown' || elsewhere.some((other) => other.level === 'unknown' && other.generation !== resolved.namedGeneration)) return noIndex(register, act);
  if (mayBeAnother(resolved, level)) return perhapsAnother(register, name, primary);
  if (historical || isGapInIndex(question, reference, level)) return noIndex(register, act);
  return judgeProblem(question, level, reference, index);
}

/** `, i ` and the like between a § and the act it belongs to. */
const longestLink = 6;

/**
 * A citation that does not fit the act it was taken for was probably taken wrongly: a short form from afar, a bare § that only stands in the
 * same paragraph or sentence as the act, the first of a list that shares the act at its end (`§ 45, § 72 og § 12 i lov om opkrævning`).
 */
function mayBeAnother({ citation, antecedent }: ResolvedCitation, { level }: Level): boolean {
  const { act } = citation;
  if (antecedent === 'earlier-block' || antecedent === 'heading' || /bestemmelse|^denne|nævnte|pågældende/iu.test(act?.name ?? '')) return true;
  if (act !== undefined) return act.range.start - citation.range.end > longestLink;
  return antecedent === 'same-block' && level !== 'letter-case';
}

function perhapsAnother(register: Register, name: Localized, primary: Generation): Judgement {
  const explanation = worded(
    { da: 'Ikke kontrolleret: {0} står ikke i {1}, så det er måske en anden lov, der menes.', en: 'Not checked: {0} is not in {1}, so another act may be meant.' },
    name, documentName(primary),
  );
  return judgement('unchecked', 'no-antecedent', joined(explanation, registerClause(register)));
}

/** Generations before and after have it: then the index of this one has lost it. */
function isGapInIndex({ texts, act: { generations }, primary }: Question, reference: ProvisionReference, { level }: Level): boolean {
  if (level === 'repealed' || level === 'letter-case') return false;
  const place = generations.indexOf(primary);
  const has = (generation: Generation): boolean => lookUp(texts, generation, reference).level === 'found';
  return generations.slice(0, place).some(has) && generations.slice(place + 1).some(has);
}

function found(register: Register, name: Localized, generation: Generation, historical: boolean): Judgement {
  const where = worded({ da: '{0} står i {1}.', en: '{0} stands in {1}.' }, name, documentName(generation));
  const explanation = joined(where, historical ? saidToBeEarlier : undefined, registerClause(register));
  return judgement('ok', historical ? 'historical' : 'confirmed', explanation, { generation, successor: generation.successor });
}

/** § and stk. are there, and what is below them cannot be told. */
function unread(register: Register, act: Act, reference: ProvisionReference, generation: Generation): Judgement {
  const held = levelsOf(reference, 'stk');
  const explanation = worded(
    { da: 'Ikke kontrolleret: {0} står i {1}, men registeret viser ikke sikkert, om {2} findes.', en: 'Not checked: {0} stands in {1}, but the register does not tell for certain whether {2} is there.' },
    nameOfProvision(act, held), documentName(generation), levelsOf(reference, 'pkt').slice(held.length).join(', '),
  );
  return judgement('unchecked', 'unread-levels', joined(explanation, registerClause(register)), { generation });
}

function moved({ register, primary, letterDate }: Question, name: Localized, index: number, move: { readonly to: string; readonly on: CalendarDate }): Judgement {
  const explanation = worded(
    { da: '{0} udgik den {1}; se nu {2}, som har overtaget området.', en: '{0} left the act on {1}; see now {2}, which has taken over the field.' },
    name, localizedDate(move.on), move.to,
  );
  const [target] = register.actsNamed(move.to);
  const successor = target === undefined ? undefined : (generationInForce(target, letterDate) ?? target.generations[0]);
  return judgement('repealed', 'provision-moved', joined(explanation, registerClause(register)), {
    part: { of: 'provision', index }, generation: primary, successor,
  });
}

import type { CalendarDate } from '../../dates/calendarDate.js';
import { nameForms, namesInTitle } from '../../register/actNames.js';
import type { Act, Generation, Register } from '../../register/model.js';
import type { ResolvedCitation } from '../model.js';
import { documentOf, generationCurrency } from './currency.js';
import { isProbablyDead, mayBeRepealed, repealedBy } from './document.js';
import { generationInForce, hasCommenced } from './inForce.js';
import { judgement, type Judgement } from './judgement.js';
import { documentName, joined, officeClause, registerClause, shortTitle, saidToBeEarlier, worded } from './wording.js';

/** The verdict on an act as a whole: whether it was in force on the day. */
export function judgeAct(register: Register, act: Act, resolved: ResolvedCitation, letterDate: CalendarDate): Judgement {
  const problem = problemWithAct(register, act, resolved, letterDate);
  if (problem !== undefined) return problem;
  const newest = act.generationAt(letterDate);
  const generation = generationInForce(act, letterDate) ?? newest;
  if (generation === undefined) return notHeld(register, act);
  const notYet = generation === newest && !hasCommenced(generation, letterDate);
  const explanation = notYet
    ? worded({ da: '{0} er vedtaget, men var ikke trådt i kraft på brevets dato.', en: '{0} had been passed, but was not in force on the date of the letter.' }, act.shortName)
    : worded({ da: '{0}: senest {1}: »{2}«.', en: '{0}: last {1}: “{2}”.' }, act.shortName, documentName(generation), shortTitle(generation.title));
  return judgement('ok', resolved.historical ? 'historical' : 'confirmed', joined(explanation, act.isConfigured ? officeClause : registerClause(register)), {
    generation, document: documentOf(register, generation), successor: generation.successor,
  });
}

/** What there is to say of an act before any of its provisions is looked up; undefined for an act in force. */
export function problemWithAct(register: Register, act: Act, { historical }: ResolvedCitation, letterDate: CalendarDate): Judgement | undefined {
  const newest = act.generationAt(letterDate);
  if (newest === undefined) return notHeld(register, act);
  const last = act.generations.at(-1);
  if (last?.repealed === true) return repealed(register, act, newest, historical, letterDate);
  if (!isProbablyDead(act, letterDate)) return undefined;
  return judgement('unchecked', 'not-in-register', joined(mayBeRepealed, registerClause(register)), { generation: newest });
}

function notHeld(register: Register, act: Act): Judgement {
  const explanation = worded(
    { da: 'Ikke kontrolleret: registeret har ikke {0} fra før brevets dato.', en: 'Not checked: the register has no {0} from before the date of the letter.' },
    act.shortName,
  );
  return judgement('unchecked', 'no-index', joined(explanation, registerClause(register)));
}

function repealed(register: Register, act: Act, newest: Generation, historical: boolean, letterDate: CalendarDate): Judgement | undefined {
  const end = generationCurrency(register, newest, letterDate);
  if (end.state !== 'repealed') return undefined;
  const clause = registerClause(register);
  if (end.by !== undefined && bearsName(end.by.title, act)) {
    const passedOn = worded(
      { da: 'Ikke kontrolleret: {0} er nu navnet på {1}, som registeret ikke har §§ for.', en: 'Not checked: {0} is now the name of {1}, whose §§ the register does not hold.' },
      act.shortName, documentName(end.by),
    );
    return judgement('unchecked', 'act-unknown', joined(passedOn, clause), { successor: end.by });
  }
  const facts = { generation: newest, document: documentOf(register, newest), successor: end.by };
  const explanation = worded({ da: '{0} er ophævet{1}.', en: '{0} has been repealed{1}.' }, act.shortName, repealedBy(end.by, end.endedBy, end.evidence));
  return historical
    ? judgement('ok', 'historical', joined(explanation, saidToBeEarlier, clause), facts)
    : judgement('repealed', 'act-repealed', joined(explanation, clause), { ...facts, certain: end.certain });
}

/** The act that repealed it has its name: `epidemiloven` is since 2021 another act. */
function bearsName(title: string, { shortName }: Act): boolean {
  const own = new Set(nameForms(shortName).map(({ text }) => text));
  return namesInTitle(title).some((name) => nameForms(name).some(({ text }) => own.has(text)));
}

import { compareDates } from '../../dates/calendarDate.js';
import type { Generation } from '../../register/model.js';
import { parseParagraphLabel } from '../../register/paragraphLabel.js';
import type { Localized } from '../../text/localized.js';
import type { ProvisionReference } from '../model.js';
import { judgement, type Judgement, type Part } from './judgement.js';
import { amendmentsUntil, mayBeInserted } from './laterInsertion.js';
import { lastNumber, type Level } from './lookUp.js';
import type { Question } from './provision.js';
import { levelsOf, nameOfProvision } from './provisionName.js';
import { documentName, joined, registerClause, worded } from './wording.js';

/** An amendment rarely brings a § more new stk., or a stk. more new items or sentences, than this. */
const mostNewStk = 2;
const mostNewItems = 5;
const mostNewSentences = 2;

type Problem = Exclude<Level, { readonly level: 'found' | 'unread' | 'unknown' }>;

/**
 * The verdict on a provision that is not in the wording it is looked up in, nor in any other that may be meant. What an amendment since
 * may have brought is left unchecked; the rest is certain where the letter names the act itself.
 */
export function judgeProblem(question: Question, problem: Problem, reference: ProvisionReference, index: number): Judgement {
  const { register, resolved, act, primary, letterDate } = question;
  const clause = registerClause(register);
  const wording = wordingName(question);
  const part: Part = { of: 'provision', index };
  const isOwn = resolved.antecedent === 'own';
  const since = amendedSince(question);
  const mayBeNew = since !== undefined || compareDates(letterDate, register.date) > 0;
  const paragraph = nameOfProvision(act, [`§ ${problem.label}`]);
  switch (problem.level) {
    case 'letter-case': {
      const explanation = worded({ da: '{0} skriver § {1}, ikke § {2} ({3}).', en: '{0} writes § {1}, not § {2} ({3}).' }, act.shortName, problem.own, problem.label, documentName(primary));
      const title = worded({ da: 'Ret til § {0}', en: 'Change to § {0}' }, problem.own);
      return judgement('mismatch', 'letter-case', joined(explanation, clause), {
        part: { of: 'label', index },
        generation: primary,
        certain: isOwn,
        changes: [{ to: 'label', index, label: problem.own, safe: isOwn, title }],
      });
    }
    case 'repealed': {
      const explanation = worded({ da: '{0} står som ophævet i {1}.', en: '{0} is marked as repealed in {1}.' }, problem.stk === undefined ? paragraph : nameOfProvision(act, levelsOf(reference, 'stk')), wording);
      return judgement('repealed', 'provision-repealed', joined(explanation, clause), { part, generation: primary, certain: isOwn });
    }
    case 'missing':
      return missing(question, problem.label, reference, index, since, mayBeNew);
    case 'stk': {
      const count: Localized = problem.has === 1 ? { da: 'kun ét stykke', en: 'only one stk.' } : { da: `kun ${problem.has} stykker`, en: `only ${problem.has} stk.` };
      const explanation = worded({ da: '{0} har {1} i {2}, så der er intet stk. {3}.', en: '{0} has {1} in {2}, so there is no stk. {3}.' }, paragraph, count, wording, problem.asked);
      if (mayBeNew && problem.asked <= problem.has + mostNewStk) return mayBeInsertedSince(joined(explanation, since, clause), part, primary);
      return judgement('not-found', 'stk-missing', joined(explanation, clause), { part, generation: primary, certain: isOwn });
    }
    case 'nr': {
      const has: Localized = problem.has === 0
        ? { da: 'der er ingen numre', en: 'nothing is numbered' }
        : problem.has === 1 ? { da: 'der er kun nr. 1', en: 'there is only nr. 1' } : { da: `der er kun nr. 1-${problem.has}`, en: `there are only nr. 1-${problem.has}` };
      const name = nameOfProvision(act, levelsOf(reference, 'stk'));
      const explanation = worded({ da: '{0} har intet nr. {1} i {2}: {3}.', en: '{0} has no nr. {1} in {2}: {3}.' }, name, problem.asked, wording, has);
      if (mayBeNew && problem.asked <= problem.has + mostNewItems) return mayBeInsertedSince(joined(explanation, since, clause), part, primary);
      return judgement('not-found', 'nr-missing', joined(explanation, clause), { part, generation: primary, certain: isOwn && problem.certain });
    }
    case 'litra': {
      const has: Localized = problem.last === undefined
        ? { da: 'der er ingen litraer', en: 'nothing is lettered' }
        : { da: `det sidste er litra ${problem.last}`, en: `the last is litra ${problem.last}` };
      const name = nameOfProvision(act, levelsOf(reference, 'nr'));
      const explanation = worded({ da: '{0} har intet litra {1} i {2}: {3}.', en: '{0} has no litra {1} in {2}: {3}.' }, name, problem.asked, wording, has);
      const isNear = problem.last === undefined || problem.asked.charCodeAt(0) - problem.last.charCodeAt(0) <= mostNewItems;
      if (mayBeNew && isNear) return mayBeInsertedSince(joined(explanation, since, clause), part, primary);
      return judgement('not-found', 'litra-missing', joined(explanation, clause), { part, generation: primary, certain: isOwn });
    }
    case 'pkt': {
      const count: Localized = problem.most === 1 ? { da: 'kun ét punktum', en: 'only one sentence' } : { da: `højst ${problem.most} punktummer`, en: `at most ${problem.most} sentences` };
      const name = nameOfProvision(act, levelsOf(reference, 'litra'));
      const explanation = worded({ da: '{0} har {1} i {2}, så der er intet {3}. pkt.', en: '{0} has {1} in {2}, so there is no {3}. pkt.' }, name, count, wording, problem.asked);
      if (mayBeNew && problem.asked <= problem.most + mostNewSentences) return mayBeInsertedSince(joined(explanation, since, clause), part, primary);
      return judgement('not-found', 'pkt-missing', joined(explanation, clause), { part, generation: primary, certain: false });
    }
  }
}

function missing(question: Question, label: string, { paragraphEnd }: ProvisionReference, index: number, since: Localized | undefined, mayBeNew: boolean): Judgement {
  const { register, resolved, act, primary, isNamedHere } = question;
  const clause = registerClause(register);
  const wording = wordingName(question);
  const name = nameOfProvision(act, [`§ ${label}`]);
  const isOwn = resolved.antecedent === 'own';
  const place = act.generations.indexOf(primary);
  const before = act.generations.slice(0, place).findLast((generation) => hasLabel(generation, label));
  if (before !== undefined) {
    const explanation = worded({ da: '{0} stod i {1}, men findes ikke i {2}.', en: '{0} stood in {1}, but is not in {2}.' }, name, documentName(before), wording);
    return judgement('repealed', 'provision-repealed', joined(explanation, clause), { part: { of: 'provision', index }, generation: primary, certain: isOwn });
  }
  const after = isNamedHere ? act.generations.slice(place + 1).find((generation) => hasLabel(generation, label)) : undefined;
  const plausible = after !== undefined || mayBeInserted(primary, label, mayBeNew);
  const explanation = worded({ da: '{0} findes ikke i {1}.', en: '{0} is not in {1}.' }, name, wording);
  const first = after === undefined ? endOfAct(primary, label) : worded({ da: 'Den findes først i {0}.', en: 'It is first found in {0}.' }, documentName(after));
  // Of `§§ 34-40` the label that is marked would be the first one.
  const part: Part = paragraphEnd === undefined ? { of: 'label', index } : { of: 'provision', index };
  if (plausible && mayBeNew) return mayBeInsertedSince(joined(explanation, first, since, clause), part, primary);
  return judgement('not-found', 'paragraph-missing', joined(explanation, first, clause), { part, generation: primary, certain: isOwn && !plausible });
}

/** Where a § would stand after the act's last. */
function endOfAct({ provisions, maximumParagraph }: Generation, label: string): Localized | undefined {
  const last = maximumParagraph ?? (provisions === undefined ? undefined : lastNumber(provisions));
  if (last === undefined || (parseParagraphLabel(label)?.number ?? 0) <= last) return undefined;
  const own = provisions?.labels.findLast((each) => parseParagraphLabel(each)?.number === last) ?? String(last);
  return worded({ da: 'Lovens sidste paragraf er § {0}.', en: 'The act’s last § is § {0}.' }, own);
}

function mayBeInsertedSince(explanation: Localized, part: Part, generation: Generation): Judgement {
  return judgement('unchecked', 'may-be-inserted', explanation, { part, generation, certain: false });
}

/** `LBK nr. 433 af 22. april 2014 (gældende på brevets dato)`: the wording, and why it is that one. */
function wordingName({ register, primary, isNamedHere, letterDate }: Question): Localized {
  const why: Localized = isNamedHere
    ? { da: 'som brevet nævner', en: 'which the letter names' }
    : compareDates(letterDate, register.date) > 0
      ? { da: 'den nyeste i registeret', en: 'the newest in the register' }
      : { da: 'gældende på brevets dato', en: 'in force on the date of the letter' };
  return worded({ da: '{0} ({1})', en: '{0} ({1})' }, documentName(primary), why);
}

function hasLabel({ provisions }: Generation, label: string): boolean {
  return provisions?.paragraph(label)?.repealed === false;
}

function amendedSince({ primary, letterDate }: Question): Localized | undefined {
  const amendment = amendmentsUntil(primary, letterDate).at(-1);
  if (amendment === undefined) return undefined;
  return worded(
    { da: 'Loven er siden ændret, senest ved {0}, som kan have indsat bestemmelsen.', en: 'The act has been amended since, last by {0}, which may have inserted the provision.' },
    documentName(amendment),
  );
}

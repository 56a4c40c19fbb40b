import { toIsoDate, type CalendarDate } from '../dates/calendarDate.js';
import { isUnreadRegister } from '../register/emptyRegister.js';
import type { Register } from '../register/model.js';
import type { ProvisionTexts } from '../register/provisionTexts.js';
import type { Localized } from '../text/localized.js';
import { citationUrl } from './citationUrl.js';
import type { ProvisionReference, ResolvedCitation, Verdict, VerifiedCitation } from './model.js';
import { namedReferent } from './resolve/referent.js';
import { judgeAct, problemWithAct } from './verify/act.js';
import { judgeDocument } from './verify/document.js';
import { judgement, type Judgement } from './verify/judgement.js';
import { judgeOtherSource } from './verify/otherSources.js';
import { judgeProvisions, type Sources } from './verify/provision.js';
import { proposalFor, rangeOf } from './verify/render.js';
import { judgeUnit } from './verify/unit.js';
import { joined, registerClause, unreadRegister, worded } from './verify/wording.js';

/** Judges a citation as of a day. The same citation on the same day is judged once. */
export type Verifier = (resolved: ResolvedCitation, letterDate: CalendarDate) => VerifiedCitation;

/** So many verdicts are kept; a letter of 10,000 citations has some hundreds that differ. */
const mostKept = 20_000;

export function createVerifier(register: Register, texts: ProvisionTexts): Verifier {
  const kept = new Map<string, Judgement>();
  return (resolved, letterDate) => {
    const key = keyOf(resolved, letterDate);
    let judged = kept.get(key);
    if (judged === undefined) {
      if (kept.size >= mostKept) kept.clear();
      judged = judge({ register, texts }, resolved, letterDate);
      kept.set(key, judged);
    }
    const verdict = place(resolved, judged);
    return { ...resolved, verdict, url: citationUrl(resolved, verdict) };
  };
}

function judge(sources: Sources, resolved: ResolvedCitation, letterDate: CalendarDate): Judgement {
  const { citation, act, ambiguous } = resolved;
  const { register } = sources;
  if (isUnreadRegister(register) && act?.isConfigured !== true && !isOtherSource(resolved)) return judgement('unchecked', 'no-index', notChecked);
  if (ambiguous) return undecided(register, resolved);
  switch (citation.kind) {
    case 'document':
      return judgeDocument(register, resolved, letterDate);
    case 'act':
      return act === undefined ? unknownText(register, resolved) : judgeAct(register, act, resolved, letterDate);
    case 'provision':
    case 'article':
      return judgeUnit(register, resolved) ?? judgeProvision(sources, resolved, letterDate);
    default:
      return judgeOtherSource(register, citation);
  }
}

const notChecked: Localized = { da: `Ikke kontrolleret: ${asClause(unreadRegister.da)}`, en: `Not checked: ${asClause(unreadRegister.en)}` };

function asClause(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** What no register holds is said to be so, whether there is one or not. */
function isOtherSource({ citation: { kind, act } }: ResolvedCitation): boolean {
  return act?.kind === 'eu' || act?.kind === 'treaty' || (kind !== 'document' && kind !== 'act' && kind !== 'provision');
}

function judgeProvision(sources: Sources, resolved: ResolvedCitation, letterDate: CalendarDate): Judgement {
  const { citation, act, provisions } = resolved;
  const { register } = sources;
  if (act === undefined) return unknownText(register, resolved);
  if (citation.kind === 'article') return judgeOtherSource(register, citation);
  const problem = problemWithAct(register, act, resolved, letterDate);
  if (problem !== undefined) return problem;
  if (provisions.some(({ unit }) => unit !== 'paragraph')) return uncheckedChapter(judgeAct(register, act, resolved, letterDate));
  return judgeProvisions(sources, resolved, act, letterDate);
}

/** Which chapters an act has is not held: the act is in force, and that is all that can be said. */
function uncheckedChapter(act: Judgement): Judgement {
  if (act.status !== 'ok') return act;
  const explanation = { da: 'Ikke kontrolleret: registeret har ikke lovenes kapitler.', en: 'Not checked: the register does not hold the chapters of acts.' };
  return { ...act, status: 'unchecked', reason: 'unread-levels', explanation: joined(explanation, act.explanation) };
}

function undecided(register: Register, { citation }: ResolvedCitation): Judgement {
  const homonym = (citation.act?.candidates.length ?? 0) > 1;
  const explanation = homonym
    ? worded({ da: 'Ikke kontrolleret: {0} kan være flere love.', en: 'Not checked: {0} may be several acts.' }, citation.act?.name ?? '')
    : {
        da: 'Ikke kontrolleret: flere love eller regler er nævnt i nærheden, og det kan ikke ses, hvilken der menes.',
        en: 'Not checked: several acts are named nearby, and which one is meant cannot be told.',
      };
  return judgement('ambiguous', homonym ? 'homonym' : 'two-antecedents', joined(explanation, registerClause(register)));
}

/** A provision of a text that the register does not hold, or of which it is not known what it is. */
function unknownText(register: Register, { citation, document }: ResolvedCitation): Judgement {
  const clause = registerClause(register);
  const kind = citation.act?.kind;
  if (kind === 'eu' || kind === 'treaty' || citation.kind === 'article') return judgeOtherSource(register, { kind: 'article' });
  if (kind === 'statute') {
    const explanation = worded(
      { da: 'Ikke kontrolleret: {0} er ikke blandt de love, registeret har §§ for.', en: 'Not checked: {0} is not among the acts whose §§ the register holds.' },
      namedReferent(citation.act?.name ?? '').name,
    );
    return judgement('unchecked', 'act-unknown', joined(explanation, clause));
  }
  if (document !== undefined) {
    const explanation = {
      da: 'Ikke kontrolleret: registeret har ingen oversigt over bestemmelserne i dette dokument.',
      en: 'Not checked: the register has no list of the provisions of this document.',
    };
    return judgement('unchecked', 'no-index', joined(explanation, clause));
  }
  const explanation = {
    da: 'Ikke kontrolleret: det kan ikke ses, hvilken lov der henvises til.',
    en: 'Not checked: which act is meant cannot be told.',
  };
  return judgement('unchecked', 'no-antecedent', joined(explanation, clause));
}

function place({ citation }: ResolvedCitation, { part, changes, ...verdict }: Judgement): Verdict {
  const proposals = changes.flatMap((change) => proposalFor(citation, change) ?? []);
  return { ...verdict, range: rangeOf(citation, part), proposals };
}

/** Everything that {@link judge} looks at. */
function keyOf(resolved: ResolvedCitation, letterDate: CalendarDate): string {
  const { citation, act, document, provisions, namedGeneration, generationNamedHere, historical, antecedent, ambiguous } = resolved;
  return [
    toIsoDate(letterDate),
    citation.kind,
    citation.act === undefined ? '' : `${citation.act.kind} ${citation.act.name} ${citation.act.candidates.length}`,
    act?.shortName,
    document === undefined ? '' : [document.type, document.number, document.year, document.date === undefined ? '' : toIsoDate(document.date)].join(' '),
    namedGeneration === undefined ? '' : `${namedGeneration.type} ${namedGeneration.number} ${namedGeneration.date.year}`,
    generationNamedHere, historical, antecedent, ambiguous,
    ...provisions.map(provisionKey),
  ].join('|');
}

function provisionKey({ unit, paragraph, paragraphEnd, stk, nr, litra, pkt }: ProvisionReference): string {
  const spans = (list: ProvisionReference['stk']): string => list.map(({ first, last }) => `${first}-${last}`).join(',');
  return `${unit} ${paragraph ?? ''}-${paragraphEnd ?? ''} ${spans(stk)} ${spans(nr)} ${litra.join(',')} ${spans(pkt)}`;
}

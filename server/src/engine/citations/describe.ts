import { compareDates, type CalendarDate } from '../dates/calendarDate.js';
import { isUnreadRegister } from '../register/emptyRegister.js';
import type { Generation, Register, RegisterDocument } from '../register/model.js';
import type { ProvisionTexts } from '../register/provisionTexts.js';
import type { Language, Localized } from '../text/localized.js';
import { escapeMarkdown as escaped } from '../text/escapeMarkdown.js';
import { addressOf } from './citationUrl.js';
import type { Verdict, VerdictReason, VerdictStatus, VerifiedCitation } from './model.js';
import { showProvisionText } from './provisionText.js';
import { citedText } from './sources/citedText.js';
import { documentName, explanationBeside, localizedDate, officeClause, registerClause, wholeTitle } from './verify/wording.js';

export const statusWords: Readonly<Record<VerdictStatus, Localized>> = {
  ok: { da: 'gældende', en: 'current' },
  outdated: { da: 'afløst', en: 'replaced' },
  repealed: { da: 'ophævet', en: 'repealed' },
  mismatch: { da: 'passer ikke', en: 'does not agree' },
  'not-found': { da: 'findes ikke', en: 'does not exist' },
  ambiguous: { da: 'tvetydig', en: 'ambiguous' },
  unchecked: { da: 'ikke kontrolleret', en: 'not checked' },
};

const words = {
  historical: { da: 'tidligere gældende', en: 'earlier law' },
  status: { da: 'Status pr.', en: 'Status as of' },
  successor: { da: 'Afløst af', en: 'Replaced by' },
  successorLater: { da: 'Siden afløst af', en: 'Since replaced by' },
  movedTo: { da: 'Se nu', en: 'See now' },
  source: { da: 'Kilde: Lovtidende A (Retsinformation); registeret er fra', en: 'Source: Lovtidende A (Retsinformation); the register is of' },
  officeSource: { da: 'Kilde: kontorets egen liste (love i ombudsbrev.yaml).', en: 'Source: the office’s own list (love in ombudsbrev.yaml).' },
  open: { da: 'Åbn på nettet', en: 'Open on the web' },
} as const satisfies Record<string, Localized>;

/**
 * What an editor shows over a citation, as Markdown: title, type and date, status as of the letter's date, what replaced it, what was
 * assumed, the reason, the provision's text, the source with the register's date, and a link.
 */
export function describeCitation(verified: VerifiedCitation, sources: Sources, letterDate: CalendarDate): Localized {
  const heading = headingOf(verified, sources.register);
  return { da: describe(verified, heading, sources, letterDate, 'da'), en: describe(verified, heading, sources, letterDate, 'en') };
}

interface Sources {
  readonly register: Register;
  readonly texts: ProvisionTexts;
}

/** What is cited, as far as it is known. */
interface Heading {
  readonly title: string;
  readonly reference: Localized | undefined;
  readonly url: string | undefined;
}

function headingOf(verified: VerifiedCitation, register: Register): Heading | undefined {
  const { act, verdict, provisions } = verified;
  const own = act?.isConfigured === true ? act.generations[0] : undefined;
  const shown: RegisterDocument | Generation | undefined = verdict.document ?? verdict.generation ?? own;
  if (shown !== undefined) return { title: wholeTitle(shown.title), reference: documentName(shown), url: addressOf(shown) };
  if (act !== undefined) return { title: act.shortName, reference: undefined, url: undefined };
  const text = citedText(register, verified);
  if (text?.generation !== undefined) return { title: text.generation.title, reference: documentName(text.generation), url: text.generation.eliUrl };
  // Without either, the name is the citation itself.
  if (text === undefined || (text.reference === undefined && (text.group !== 'eu' || provisions.length === 0))) return undefined;
  return { title: text.name.charAt(0).toUpperCase() + text.name.slice(1), reference: text.reference === undefined ? undefined : { da: text.reference, en: text.reference }, url: text.url };
}

function describe(verified: VerifiedCitation, heading: Heading | undefined, { register, texts }: Sources, letterDate: CalendarDate, language: Language): string {
  const { act, assumption, citation, verdict } = verified;
  const { successor, status, reason } = verdict;
  const stands = reason === 'historical' ? words.historical : statusWords[status];
  const url = verified.url ?? heading?.url;
  // An address is where the reader wants to go; of what lies there the heading tells, and more cannot be said of it.
  const isAddress = citation.kind === 'url' && heading !== undefined;
  const explanation = explanationBeside(verdict.explanation, act?.isConfigured === true ? officeClause : registerClause(register));
  const paragraphs = [
    heading === undefined ? undefined : `**${escaped(heading.title)}**${heading.reference === undefined ? '' : `  \n${escaped(heading.reference[language])}`}`,
    isAddress ? undefined : `${words.status[language]} ${localizedDate(letterDate)[language]}: **${stands[language]}**`,
    successor === undefined ? undefined : successorLine(successor, verdict, letterDate, language),
    assumption === undefined || isSameSentence(assumption[language], explanation[language]) ? undefined : `*${escaped(capitalised(assumption[language]))}*`,
    isAddress || isSaidAbove(verdict) ? undefined : escaped(explanation[language]),
    showProvisionText(texts, verified, language),
    sourceLine(verified, register, language),
    url === undefined ? undefined : `[${words.open[language]}](${address(url)})`,
  ];
  return paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n');
}

/** Verdicts on which a register has nothing to say. */
const withoutRegister: ReadonlySet<VerdictReason> = new Set(['other-source', 'no-antecedent', 'two-antecedents', 'homonym', 'act-unknown', 'incomplete']);

function sourceLine({ act, verdict }: VerifiedCitation, register: Register, language: Language): string | undefined {
  if (act?.isConfigured === true) return words.officeSource[language];
  if (isUnreadRegister(register) || (act === undefined && withoutRegister.has(verdict.reason))) return undefined;
  return `${words.source[language]} ${localizedDate(register.date)[language]}.`;
}

/** Title, status and successor tell it all. */
function isSaidAbove({ reason, certain }: Verdict): boolean {
  return certain && (reason === 'confirmed' || reason === 'superseded' || reason === 'consolidated');
}

function successorLine(successor: RegisterDocument | Generation, { reason }: Verdict, letterDate: CalendarDate, language: Language): string {
  // The other act has not replaced the whole of this one.
  const replaced = compareDates(successor.date, letterDate) > 0 ? words.successorLater : words.successor;
  return `${(reason === 'provision-moved' ? words.movedTo : replaced)[language]} ${documentName(successor)[language]}`;
}

/** Where nothing could be assumed, both say why. */
function isSameSentence(assumption: string, explanation: string): boolean {
  return `${capitalised(assumption)}.` === explanation;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** In a link's address: what would end it. */
function address(url: string): string {
  return url.replace(/[\s()<>\\]/gu, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

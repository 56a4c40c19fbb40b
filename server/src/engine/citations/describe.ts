import { compareDates, type CalendarDate } from '../dates/calendarDate.js';
import type { Generation, Register, RegisterDocument } from '../register/model.js';
import type { ProvisionTexts } from '../register/provisionTexts.js';
import type { Language, Localized } from '../text/localized.js';
import { escapeMarkdown as escaped } from '../text/escapeMarkdown.js';
import type { Verdict, VerdictStatus, VerifiedCitation } from './model.js';
import { showProvisionText } from './provisionText.js';
import { documentName, localizedDate } from './verify/wording.js';

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
  source: { da: 'Kilde: Lovtidende A (Retsinformation); registeret er fra', en: 'Source: Lovtidende A (Retsinformation); the register is of' },
  officeSource: { da: 'Kilde: kontorets egen liste (love i ombudsbrev.yaml).', en: 'Source: the office’s own list (love in ombudsbrev.yaml).' },
  open: { da: 'Åbn på nettet', en: 'Open on the web' },
} as const satisfies Record<string, Localized>;

/**
 * What an editor shows over a citation, as Markdown: title, type and date, status as of the letter's date, what replaced it, what was
 * assumed, the reason, the provision's text, the source with the register's date, and a link.
 */
export function describeCitation(verified: VerifiedCitation, sources: Sources, letterDate: CalendarDate): Localized {
  return { da: describe(verified, sources, letterDate, 'da'), en: describe(verified, sources, letterDate, 'en') };
}

interface Sources {
  readonly register: Pick<Register, 'date'>;
  readonly texts: ProvisionTexts;
}

function describe(verified: VerifiedCitation, { register, texts }: Sources, letterDate: CalendarDate, language: Language): string {
  const { act, assumption, verdict, url } = verified;
  const { document, generation, successor, status, reason } = verdict;
  const shown: RegisterDocument | Generation | undefined = document ?? generation;
  const stands = reason === 'historical' ? words.historical : statusWords[status];
  const paragraphs = [
    shown === undefined ? (act === undefined ? undefined : `**${escaped(act.shortName)}**`) : `**${escaped(shown.title)}**  \n${documentName(shown)[language]}`,
    `${words.status[language]} ${localizedDate(letterDate)[language]}: **${stands[language]}**`,
    successor === undefined ? undefined : successorLine(successor, letterDate, language),
    assumption === undefined ? undefined : `*${escaped(capitalised(assumption[language]))}*`,
    isSaidAbove(verdict) ? undefined : escaped(verdict.explanation[language]),
    showProvisionText(texts, verified, language),
    act?.isConfigured === true ? words.officeSource[language] : `${words.source[language]} ${localizedDate(register.date)[language]}.`,
    url === undefined ? undefined : `[${words.open[language]}](${address(url)})`,
  ];
  return paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n');
}

/** Title, status and successor tell it all. */
function isSaidAbove({ reason, certain }: Verdict): boolean {
  return certain && (reason === 'confirmed' || reason === 'superseded' || reason === 'consolidated');
}

function successorLine(successor: RegisterDocument | Generation, letterDate: CalendarDate, language: Language): string {
  const lead = compareDates(successor.date, letterDate) > 0 ? words.successorLater : words.successor;
  return `${lead[language]} ${documentName(successor)[language]}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** In a link's address: what would end it. */
function address(url: string): string {
  return url.replace(/[\s()<>\\]/gu, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

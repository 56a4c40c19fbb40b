import { parseIsoDate } from '../dates/calendarDate.js';
import { builtInForms } from '../forms/builtin/index.js';
import { nearest } from '../text/editDistance.js';
import { titleWords } from '../forms/titles.js';
import { builtInProfiles } from './builtInProfiles.js';
import { builtInLetterhead, layOverLetterhead } from './letterhead.js';
import { mergeForms } from './mergeForms.js';
import type { Configuration, ConfiguredAct, ForbiddenWord, LanguageChoices, OfficeProfile, Recipient } from './model.js';
import { NumberMaskError, type NumberMask } from './numberMask.js';
import { masksOfSystem, numberPatterns, readMasks } from './numberPatterns.js';
import { recordsSystems, type RecordsSystemId } from './recordsSystems.js';
import { configurableRules } from './ruleIds.js';
import { severityWords, type ConfigurationFileContent } from './schema.js';
import type { ContentProblem } from './validate.js';

type Report = (problem: ContentProblem) => void;

/** As Copenhagen's Borgerrådgiver and the acts write; sentences as long as the longest tenth in the acts. */
const builtInLanguage: LanguageChoices = { startComma: true, voice: undefined, forExample: undefined, andSoOn: undefined, longestSentence: 45 };

/** What counts before any file is read. */
export function builtInConfiguration(profile: OfficeProfile): Configuration {
  return { profile, letterhead: builtInLetterhead, forms: new Map(builtInForms.map((form) => [form.id, form])), severities: new Map(), language: builtInLanguage, words: [], forbiddenWords: [], acts: [] };
}

export function builtInProfile(name: string | undefined): OfficeProfile {
  return name !== undefined && isProfileName(name) ? builtInProfiles[name] : builtInProfiles.koebenhavn;
}

function isProfileName(name: string): name is keyof typeof builtInProfiles {
  return Object.hasOwn(builtInProfiles, name);
}

/** `below` with the content of one file, as the host named it, laid over it. */
export function layOver(below: Configuration, file: string, content: ConfigurationFileContent, report: Report): Configuration {
  return {
    profile: layOverProfile(below.profile, content, report),
    letterhead: content.brevpapir === undefined ? below.letterhead : layOverLetterhead(below.letterhead, content.brevpapir, file),
    forms: content.brevtyper === undefined ? below.forms : mergeForms(below.forms, content.brevtyper, report),
    severities: layOverSeverities(below.severities, content.regler ?? {}, report),
    language: layOverLanguage(below.language, content.sprog ?? {}),
    words: below.words,
    forbiddenWords: layOverForbiddenWords(below.forbiddenWords, file, content['forbudte-ord'] ?? []),
    acts: layOverActs(below.acts, content.love ?? [], report),
  };
}

function layOverProfile(below: OfficeProfile, content: ConfigurationFileContent, report: Report): OfficeProfile {
  const { kontor = {}, underskrivere, modtagere } = content;
  return {
    ...below,
    office: kontor.navn ?? below.office,
    municipality: kontor.myndighed ?? below.municipality,
    address: kontor.adresse ?? below.address,
    postcode: kontor.postnummer ?? below.postcode,
    city: kontor.by ?? below.city,
    telephone: kontor.telefon ?? below.telephone,
    email: kontor.email ?? below.email,
    web: kontor.web ?? below.web,
    ean: kontor.ean ?? below.ean,
    ...layOverNumbers(content, report),
    recipients: modtagere === undefined ? below.recipients : layOverRecipients(below.recipients, modtagere),
    signatories: underskrivere?.map(({ navn, titel }) => ({ name: navn, title: titel })) ?? below.signatories,
  };
}

/** The masks of one file belong together: a case number of its own does away with the document numbers of the file below. */
function layOverNumbers({ sagsnumre }: ConfigurationFileContent, report: Report): Partial<OfficeProfile> {
  if (sagsnumre === undefined) return {};
  const { system } = sagsnumre;
  const ofSystem = system !== undefined && isSystem(system) ? masksOfSystem(system) : undefined;
  const read = (key: 'sagsnr' | 'dokumentnr', caseNumber?: NumberMask): NumberMask | undefined => {
    const value = sagsnumre[key];
    const [first, ...rest] = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    if (first === undefined) return undefined;
    try {
      return readMasks([first, ...rest], caseNumber);
    } catch (error) {
      if (!(error instanceof NumberMaskError)) throw error;
      report({ path: ['sagsnumre', key], at: 'value', message: error.localized, suggestion: undefined });
      return undefined;
    }
  };
  const caseNumber = read('sagsnr') ?? ofSystem?.caseNumber;
  if (caseNumber === undefined) {
    if (sagsnumre.dokumentnr !== undefined) {
      report({
        path: ['sagsnumre', 'dokumentnr'],
        at: 'key',
        message: { da: 'Angiv også system eller sagsnr, så det er klart, hvad <sagsnr> står for.', en: 'Give system or sagsnr too, so that it is clear what <sagsnr> stands for.' },
        suggestion: undefined,
      });
    }
    return {};
  }
  return numberPatterns(caseNumber, read('dokumentnr', caseNumber) ?? (sagsnumre.sagsnr === undefined ? ofSystem?.documentNumber : undefined));
}

function isSystem(name: string): name is RecordsSystemId {
  return Object.hasOwn(recordsSystems, name);
}

type ForbiddenContent = NonNullable<ConfigurationFileContent['forbudte-ord']>[number];

function layOverForbiddenWords(below: readonly ForbiddenWord[], file: string, changes: readonly ForbiddenContent[]): readonly ForbiddenWord[] {
  const result = new Map(below.map((forbidden) => [forbidden.word.toLowerCase(), forbidden]));
  for (const { ord, brug, grund, fjern } of changes) {
    if (fjern === true) result.delete(ord.toLowerCase());
    else result.set(ord.toLowerCase(), { word: ord, replacement: brug, reason: grund, file });
  }
  return [...result.values()];
}

type RecipientContent = NonNullable<ConfigurationFileContent['modtagere']>[number];

/** Same abbreviation or same name is the same recipient: it keeps its place in the order. */
function layOverRecipients(below: readonly Recipient[], changes: readonly RecipientContent[]): readonly Recipient[] {
  const result = [...below];
  for (const { navn, forkortelse, aliasser = [], fjern } of changes) {
    const index = result.findIndex(
      (recipient) => sameName(recipient.name, navn) || (forkortelse !== undefined && recipient.abbreviation === forkortelse),
    );
    const recipient: Recipient = { name: navn, abbreviation: forkortelse ?? result[index]?.abbreviation, aliases: aliasser };
    if (fjern === true) {
      if (index >= 0) result.splice(index, 1);
    } else if (index >= 0) result[index] = recipient;
    else result.push(recipient);
  }
  return result;
}

function sameName(a: string, b: string): boolean {
  return titleWords(a).join(' ') === titleWords(b).join(' ');
}

function layOverLanguage(below: LanguageChoices, content: NonNullable<ConfigurationFileContent['sprog']>): LanguageChoices {
  const { startkomma, 'taler-som': voice, 'for-eksempel': forExample, 'med-videre': andSoOn, 'laengste-saetning': longestSentence } = content;
  return {
    startComma: startkomma === undefined ? below.startComma : startkomma === 'ja',
    voice: voice === undefined ? below.voice : voice === 'jeg' ? 'jeg' : 'office',
    forExample: forExample ?? below.forExample,
    andSoOn: andSoOn ?? below.andSoOn,
    longestSentence: longestSentence === undefined ? below.longestSentence : Number(longestSentence),
  };
}

/** A group named in a nearer file outweighs its single rules in the files above. */
function layOverSeverities(
  below: Configuration['severities'],
  changes: Readonly<Record<string, string>>,
  report: Report,
): Configuration['severities'] {
  const known = configurableRules();
  const result = new Map(below);
  for (const id of Object.keys(changes).filter((key) => !key.includes('/'))) {
    for (const earlier of [...result.keys()]) if (earlier.startsWith(`${id}/`)) result.delete(earlier);
  }
  for (const [id, word] of Object.entries(changes)) {
    if (!known.has(id)) report(unknownRule(id, [...known.keys()]));
    else if (isSeverityWord(word)) result.set(id, severityWords[word]);
  }
  return result;
}

function isSeverityWord(word: string): word is keyof typeof severityWords {
  return Object.hasOwn(severityWords, word);
}

function unknownRule(id: string, known: readonly string[]): ContentProblem {
  const [suggestion] = nearest(id, known, 1);
  return {
    path: ['regler', id],
    at: 'key',
    suggestion,
    message: {
      da: `Der findes ingen regel eller gruppe »${id}«. ${suggestion === undefined ? 'Se dem alle med »ombudsbrev rules«.' : `Mente du »${suggestion}«?`}`,
      en: `There is no rule or group "${id}". ${suggestion === undefined ? 'List them with "ombudsbrev rules".' : `Did you mean "${suggestion}"?`}`,
    },
  };
}

type ActContent = NonNullable<ConfigurationFileContent['love']>[number];

function layOverActs(below: readonly ConfiguredAct[], changes: readonly ActContent[], report: Report): readonly ConfiguredAct[] {
  const result = new Map(below.map((act) => [act.shortName, act]));
  changes.forEach(({ navn, aliasser = [], titel, type, nummer, dato }, index) => {
    const date = parseIsoDate(dato);
    if (date === undefined) {
      report({ path: ['love', index, 'dato'], at: 'value', message: { da: `Datoen ${dato} findes ikke.`, en: `There is no such date as ${dato}.` }, suggestion: undefined });
      return;
    }
    result.set(navn, { shortName: navn, aliases: aliasser, title: titel, document: { type, number: Number(nummer), date } });
  });
  return [...result.values()];
}

import type { Severity } from '../../findings.js';
import type { Localized } from '../../text/localized.js';
import type { TextEdit, TextRange } from '../../text/range.js';
import type { FormDeviation } from '../model.js';

/** The rule that reports a deviation. */
export type DeviationRule = 'henvisning/format' | 'henvisning/paragraftegn' | 'henvisning/komma' | 'henvisning/lovnavn';

interface DeviationKind {
  readonly rule: DeviationRule;
  readonly severity: Severity;
  /** Restores form only. What needs judgement is a proposal. */
  readonly safe: boolean;
  readonly message: Localized;
}

/**
 * Every way a citation can differ from the form the style guides give: what was expected, and the source.
 * `lovkvalitet.dk` is the Ministry of Justice's guide to drafting acts.
 */
const kinds = {
  'missing-space': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: 'Der mangler et mellemrum i henvisningen (lovkvalitet.dk 3.4.5.1: »§ 117 a, stk. 2, nr. 1«).',
      en: 'A space is missing in the citation (lovkvalitet.dk 3.4.5.1: »§ 117 a, stk. 2, nr. 1«).',
    },
  },
  'missing-space-in-number': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: 'Der mangler et mellemrum: »nr. 571 af 19. december 2024«, »FOB 2019-12«.',
      en: 'A space is missing: »nr. 571 af 19. december 2024«, »FOB 2019-12«.',
    },
  },
  'missing-of': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: { da: 'Der mangler »af« mellem nummer og dato: »LBK nr 261 af 13/03/2024«.', en: '»af« is missing between number and date: »LBK nr 261 af 13/03/2024«.' },
  },
  'missing-number-sign': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: { da: 'Der mangler »nr.« foran nummeret: »lovbekendtgørelse nr. 261 af 13. marts 2024«.', en: '»nr.« is missing before the number: »lovbekendtgørelse nr. 261 af 13. marts 2024«.' },
  },
  'missing-preposition': {
    rule: 'henvisning/lovnavn', severity: 'hint', safe: false,
    message: { da: 'Mellem paragraffen og lovens navn skrives »i«: »§ 105 i almenboligloven« (lovkvalitet.dk 7.5.1).', en: '»i« stands between the paragraph and the name of the act: »§ 105 i almenboligloven« (lovkvalitet.dk 7.5.1).' },
  },
  'misplaced-space': {
    rule: 'henvisning/format', severity: 'warning', safe: false,
    message: { da: 'Mellemrummet skal stå efter »§«, ikke inde i tallet.', en: 'The space belongs after »§«, not inside the number.' },
  },
  'extra-space': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: { da: 'Der er et mellemrum for meget i henvisningen.', en: 'There is a space too many in the citation.' },
  },
  'missing-dot': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: 'En forkortelse, der udelader bogstaver, og et ordenstal skrives med punktum: stk., nr., pkt., 2. pkt. (Retskrivningsordbogen § 42).',
      en: 'An abbreviation that leaves out letters, and an ordinal, take a full stop: stk., nr., pkt., 2. pkt. (Retskrivningsordbogen § 42).',
    },
  },
  'extra-dot': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: 'Der skal ikke være punktum efter tallet her; leddene skilles med komma (lovkvalitet.dk 3.4.5.1).',
      en: 'No full stop after the number here; the levels are separated by commas (lovkvalitet.dk 3.4.5.1).',
    },
  },
  'comma-for-dot': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: 'Datoens dag er et ordenstal og skrives med punktum, ikke komma (Retskrivningsordbogen § 42).',
      en: 'The day of a date is an ordinal and takes a full stop, not a comma (Retskrivningsordbogen § 42).',
    },
  },
  'missing-comma': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: 'Der skal være komma mellem leddene: »§ 9, stk. 2, nr. 1« (lovkvalitet.dk 3.4.5.1).',
      en: 'The levels are separated by commas: »§ 9, stk. 2, nr. 1« (lovkvalitet.dk 3.4.5.1).',
    },
  },
  'capital-level': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: '»stk.«, »nr.« og »litra« skrives med lille bogstav inde i en sætning (lovkvalitet.dk 3.4.5.1).',
      en: '»stk.«, »nr.« and »litra« are written in lower case inside a sentence (lovkvalitet.dk 3.4.5.1).',
    },
  },
  'capital-month': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: 'Månedens navn skrives med lille bogstav (Retskrivningsordbogen).',
      en: 'The name of a month is written in lower case (Retskrivningsordbogen).',
    },
  },
  'capital-type': {
    rule: 'henvisning/format', severity: 'hint', safe: true,
    message: {
      da: 'Retsforskriftens type skrives med lille bogstav inde i en sætning: »lov nr. …«, »bekendtgørelse nr. …« (lovkvalitet.dk 7.5.1).',
      en: 'The type of a regulation is written in lower case inside a sentence: »lov nr. …«, »bekendtgørelse nr. …« (lovkvalitet.dk 7.5.1).',
    },
  },
  'pkt-order': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: '»pkt.« i en lovhenvisning betyder punktum og har ordenstallet foran: »2. pkt.« (lovkvalitet.dk 3.4.5.3).',
      en: '»pkt.« in a citation of an act means sentence and takes the ordinal before it: »2. pkt.« (lovkvalitet.dk 3.4.5.3).',
    },
  },
  'level-word': {
    rule: 'henvisning/format', severity: 'hint', safe: false,
    message: {
      da: 'I henvisninger bruges forkortelserne »stk.«, »nr.« og »pkt.« (lovkvalitet.dk 3.4.5.1).',
      en: 'Citations use the abbreviations »stk.«, »nr.« and »pkt.« (lovkvalitet.dk 3.4.5.1).',
    },
  },
  'litra-bracket': {
    rule: 'henvisning/format', severity: 'hint', safe: false,
    message: {
      da: 'I henvisninger til danske love skrives »litra b« uden parentes (lovkvalitet.dk 3.4.5.1); »litra b)« er EU-retsakternes form.',
      en: 'Citations of Danish acts write »litra b« without a bracket (lovkvalitet.dk 3.4.5.1); »litra b)« is the form of EU acts.',
    },
  },
  'level-order': {
    rule: 'henvisning/format', severity: 'warning', safe: false,
    message: {
      da: 'Leddene står i rækkefølgen §, stk., nr., litra, pkt. (lovkvalitet.dk 3.4.5.1).',
      en: 'The levels stand in the order §, stk., nr., litra, pkt. (lovkvalitet.dk 3.4.5.1).',
    },
  },
  'inverted-document': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: 'Henvisningen er kopieret fra en database; den skrives type, nummer, dato: »bekendtgørelse nr. 694 af 20. juni 2014« (lovkvalitet.dk 7.5).',
      en: 'The citation is copied from a database; it is written type, number, date: »bekendtgørelse nr. 694 af 20. juni 2014« (lovkvalitet.dk 7.5).',
    },
  },
  'foreign-number-sign': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: { da: 'Nummer forkortes »nr.« på dansk (Retskrivningsordbogen § 42).', en: 'The Danish abbreviation is »nr.« (Retskrivningsordbogen § 42).' },
  },
  'split-word': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: { da: 'Ordet skrives sammen.', en: 'This is one word in Danish.' },
  },
  'eu-number-sign': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: 'EU-retsakter fra 2015 skrives uden »nr.« og med året først, »(EU) 2016/679«; ældre forordninger med »nr.«, »(EF) nr. 883/2004« (Den fælles vejledning for EU-publikationer).',
      en: 'EU acts from 2015 are written without »nr.« and with the year first, »(EU) 2016/679«; older regulations with »nr.«, »(EF) nr. 883/2004« (Interinstitutional Style Guide).',
    },
  },
  'eu-bracket': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: 'Fællesskabets bogstaver står i parentes: »forordning (EU) 2016/679« (Den fælles vejledning for EU-publikationer).',
      en: 'The letters of the Community stand in brackets: »forordning (EU) 2016/679« (Interinstitutional Style Guide).',
    },
  },
  'eu-year-last': {
    rule: 'henvisning/format', severity: 'warning', safe: false,
    message: {
      da: 'EU-retsakter fra 2015 skrives med året først: »(EU) 2016/679« (Den fælles vejledning for EU-publikationer).',
      en: 'EU acts from 2015 are written with the year first: »(EU) 2016/679« (Interinstitutional Style Guide).',
    },
  },
  'eu-before-lisbon': {
    rule: 'henvisning/format', severity: 'warning', safe: false,
    message: {
      da: 'Før 1. december 2009 hed det Fællesskabet: »(EF)«, før 1. november 1993 »(EØF)«.',
      en: 'Before 1 December 2009 it was the Community: »(EF)«, before 1 November 1993 »(EØF)«.',
    },
  },
  'dash-for-hyphen': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: { da: 'Delene af nummeret skilles med en bindestreg uden mellemrum.', en: 'The parts of the number are separated by a hyphen without spaces.' },
  },
  'ombudsman-report-year': {
    rule: 'henvisning/format', severity: 'warning', safe: false,
    message: {
      da: 'Folketingets Ombudsmands Beretning citeres »FOB 2008.79« til og med 2008 og »FOB 2012-5« fra 2012 (ombudsmanden.dk/find/henvisning).',
      en: 'The Ombudsman’s report is cited »FOB 2008.79« up to 2008 and »FOB 2012-5« from 2012 (ombudsmanden.dk/find/henvisning).',
    },
  },
  'ombudsman-case-name': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: 'FOB er beretningen; en sag, der ikke er offentliggjort, citeres »FO j.nr. …« (ombudsmanden.dk/find/henvisning).',
      en: 'FOB is the report; a case that is not published is cited »FO j.nr. …« (ombudsmanden.dk/find/henvisning).',
    },
  },
  'missing-court': {
    rule: 'henvisning/format', severity: 'hint', safe: false,
    message: {
      da: 'Rettens bogstav mangler: »U 2020.1234 H« (H, Ø, V, SH …).',
      en: 'The letter of the court is missing: »U 2020.1234 H« (H, Ø, V, SH …).',
    },
  },
  'missing-session': {
    rule: 'henvisning/format', severity: 'warning', safe: false,
    message: {
      da: 'Angiv folketingssamlingen, f.eks. »2020-21«: spørgsmål og bilag nummereres forfra i hver samling.',
      en: 'Name the session of the Folketing, such as »2020-21«: questions and appendices are numbered anew in each session.',
    },
  },
  'bill-without-session': {
    rule: 'henvisning/format', severity: 'hint', safe: false,
    message: {
      da: 'Angiv folketingssamlingen, f.eks. »L 140, 2023-24«: forslag nummereres forfra i hver samling.',
      en: 'Name the session of the Folketing, such as »L 140, 2023-24«: bills are numbered anew in each session.',
    },
  },
  'gazette-unit': {
    rule: 'henvisning/format', severity: 'warning', safe: false,
    message: {
      da: 'Folketingstidende citeres med spalte til og med 1993-94, med side fra 1994-95 til 2008-09 og derefter med forslagets nummer: »tillæg A, L 12 som fremsat« (lovkvalitet.dk 7.5.2).',
      en: 'Folketingstidende is cited by column up to 1993-94, by page from 1994-95 to 2008-09, then by the bill’s number: »tillæg A, L 12 som fremsat« (lovkvalitet.dk 7.5.2).',
    },
  },
  'wrapped-link': {
    rule: 'henvisning/format', severity: 'warning', safe: true,
    message: {
      da: 'Adressen er pakket ind af et mailprogram (safelinks); modtageren skal have den rigtige adresse.',
      en: 'The address is wrapped by a mail program (safelinks); the reader needs the real one.',
    },
  },
  'old-link': {
    rule: 'henvisning/format', severity: 'hint', safe: false,
    message: {
      da: 'Det er Retsinformations gamle adresseform; brug ELI-adressen, f.eks. »https://www.retsinformation.dk/eli/lta/2024/909«.',
      en: 'This is Retsinformation’s old form of address; use the ELI, such as »https://www.retsinformation.dk/eli/lta/2024/909«.',
    },
  },
  'link-differs': {
    rule: 'henvisning/format', severity: 'warning', safe: false,
    message: {
      da: 'Adressen på ft.dk hører til et andet dokument end teksten nævner.',
      en: 'The address at ft.dk belongs to another document than the text names.',
    },
  },
  'celex-differs': {
    rule: 'henvisning/format', severity: 'warning', safe: false,
    message: {
      da: 'CELEX-nummeret hører til en anden retsakt end den nævnte: året og nummeret skal være de samme.',
      en: 'The CELEX number belongs to another act than the one named: year and number must be the same.',
    },
  },
  'single-sign': {
    rule: 'henvisning/paragraftegn', severity: 'warning', safe: true,
    message: {
      da: 'Flere hele paragraffer opregnes med »§§« (lovkvalitet.dk 3.4.5.1: »§§ 10, 12 og 14«).',
      en: 'Several whole paragraphs are listed with »§§« (lovkvalitet.dk 3.4.5.1: »§§ 10, 12 og 14«).',
    },
  },
  'double-sign': {
    rule: 'henvisning/paragraftegn', severity: 'warning', safe: true,
    message: {
      da: '»§§« bruges kun om flere paragraffer; her er der én (lovkvalitet.dk 3.4.5.1).',
      en: '»§§« is for several paragraphs only; here is one (lovkvalitet.dk 3.4.5.1).',
    },
  },
  'split-sign': {
    rule: 'henvisning/paragraftegn', severity: 'warning', safe: true,
    message: { da: '»§§« skrives uden mellemrum (lovkvalitet.dk 3.4.5.1).', en: '»§§« is written without a space (lovkvalitet.dk 3.4.5.1).' },
  },
  'double-sign-with-levels': {
    rule: 'henvisning/paragraftegn', severity: 'hint', safe: false,
    message: {
      da: '»§§« bruges kun om hele paragraffer; ellers gentages »§«: »§ 16, stk. 2, og § 18« (lovkvalitet.dk 3.4.5.1).',
      en: '»§§« is for whole paragraphs only; otherwise »§« is repeated: »§ 16, stk. 2, og § 18« (lovkvalitet.dk 3.4.5.1).',
    },
  },
  'repeat-sign': {
    rule: 'henvisning/paragraftegn', severity: 'hint', safe: false,
    message: {
      da: 'Når et led følger, gentages »§«: »§ 10 og § 12, stk. 2« (lovkvalitet.dk 3.4.5.1).',
      en: 'When a level follows, »§« is repeated: »§ 10 og § 12, stk. 2« (lovkvalitet.dk 3.4.5.1).',
    },
  },
  'article-repeated': {
    rule: 'henvisning/paragraftegn', severity: 'hint', safe: false,
    message: {
      da: 'Når et led følger, gentages »artikel«: »artikel 2 og artikel 3, stk. 2« (Den fælles vejledning for EU-publikationer).',
      en: 'When a level follows, »artikel« is repeated: »artikel 2 og artikel 3, stk. 2« (Interinstitutional Style Guide).',
    },
  },
  'sign-word': {
    rule: 'henvisning/paragraftegn', severity: 'hint', safe: false,
    message: { da: 'I henvisninger bruges tegnet »§« (lovkvalitet.dk 3.4.5.1).', en: 'Citations use the sign »§« (lovkvalitet.dk 3.4.5.1).' },
  },
  'sign-dot': {
    rule: 'henvisning/paragraftegn', severity: 'warning', safe: false,
    message: { da: 'Efter »§« skal der ikke være punktum.', en: 'No full stop stands after »§«.' },
  },
  'letter-for-one': {
    rule: 'henvisning/paragraftegn', severity: 'warning', safe: false,
    message: { da: 'Her står bogstavet l; tallet 1 må være ment.', en: 'This is the letter l; the number 1 must be meant.' },
  },
  'trailing-comma': {
    rule: 'henvisning/komma', severity: 'hint', safe: false,
    message: {
      da: 'Der skal være komma efter en henvisning med stk., nr. eller pkt., når sætningen fortsætter: »§ 16, stk. 2, og § 18« (lovkvalitet.dk 3.4.5.1).',
      en: 'A citation with stk., nr. or pkt. is followed by a comma when the sentence goes on: »§ 16, stk. 2, og § 18« (lovkvalitet.dk 3.4.5.1).',
    },
  },
  'capital-name': {
    rule: 'henvisning/lovnavn', severity: 'warning', safe: true,
    message: {
      da: 'Lovens navn skrives med lille bogstav inde i en sætning (lovkvalitet.dk 7.5.1).',
      en: 'The name of an act is written in lower case inside a sentence (lovkvalitet.dk 7.5.1).',
    },
  },
  'split-name': {
    rule: 'henvisning/lovnavn', severity: 'warning', safe: true,
    message: { da: 'Lovens navn skrives i ét ord.', en: 'The name of the act is one word.' },
  },
  'missing-genitive': {
    rule: 'henvisning/lovnavn', severity: 'hint', safe: true,
    message: {
      da: 'Lovens navn står i genitiv foran paragraffen: »servicelovens § 117 a« (80.558 mod 737 i danske love).',
      en: 'The name of the act takes the genitive before the paragraph: »servicelovens § 117 a« (80,558 against 737 in Danish acts).',
    },
  },
  'name-apostrophe': {
    rule: 'henvisning/lovnavn', severity: 'warning', safe: false,
    message: { da: 'Genitiv skrives uden apostrof: »lovens« (Retskrivningsordbogen § 13).', en: 'The Danish genitive takes no apostrophe: »lovens«.' },
  },
} as const satisfies Record<string, DeviationKind>;

export type DeviationId = keyof typeof kinds;

export function deviationRule(id: string): DeviationRule | undefined {
  return (kinds as Readonly<Record<string, DeviationKind | undefined>>)[id]?.rule;
}

/** A deviation of a known kind. `edits` are prose offsets, as small as can be. */
export function deviation(id: DeviationId, range: TextRange, edits: readonly TextEdit[], change: Partial<Pick<FormDeviation, 'safe' | 'severity'>> = {}): FormDeviation {
  const { severity, safe, message }: DeviationKind = kinds[id];
  return { id, range, edits, safe, severity, message, ...change };
}

/** Inserts `newText` at `at`; `range` is what is marked. */
export function insertion(id: DeviationId, range: TextRange, at: number, newText: string): FormDeviation {
  return deviation(id, range, [{ range: { start: at, end: at }, newText }]);
}

/** Replaces what is marked. */
export function replacement(id: DeviationId, start: number, end: number, newText: string): FormDeviation {
  return deviation(id, { start, end }, [{ range: { start, end }, newText }]);
}

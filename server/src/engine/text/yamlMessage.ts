import type { YAMLError } from 'yaml';
import type { Localized } from './localized.js';

/** What an error of the YAML parser means to somebody who writes a letter or sets up an office. */
export function yamlMessage({ code, message }: Pick<YAMLError, 'code' | 'message'>): Localized {
  // An open bracket is told as a wrong indentation of what follows.
  return yamlMessages[/ end with a [\]}]/.test(message) ? 'MISSING_CHAR' : code] ?? unreadable;
}

export const colonInValue: Localized = {
  da: 'Teksten indeholder et kolon. Sæt anførselstegn om den: "…".',
  en: 'The text holds a colon. Put quotation marks around it: "…".',
};

export const startsWithAsterisk: Localized = {
  da: 'En værdi, der begynder med *, skal stå i anførselstegn.',
  en: 'A value that begins with * needs quotation marks.',
};

const unreadable: Localized = {
  da: 'Værdien kan ikke læses som YAML. Sæt anførselstegn om den, hvis den indeholder særlige tegn.',
  en: 'The value cannot be read as YAML. Put quotation marks around it if it holds special characters.',
};

const yamlMessages: Readonly<Record<string, Localized>> = {
  BAD_INDENT: { da: 'Linjen er rykket forkert ind.', en: 'The line is indented wrongly.' },
  TAB_AS_INDENT: { da: 'Ryk ind med mellemrum, ikke med tabulator.', en: 'Indent with spaces, not tabs.' },
  DUPLICATE_KEY: { da: 'Nøglen står her to gange; den første gælder.', en: 'The key stands here twice; the first counts.' },
  MISSING_CHAR: {
    da: 'Her mangler et tegn: et kolon, et anførselstegn eller en kantparentes.',
    en: 'A character is missing here: a colon, a quotation mark or a bracket.',
  },
  MULTILINE_IMPLICIT_KEY: { da: 'Her mangler et kolon efter nøglen.', en: 'A colon is missing after the key.' },
  BLOCK_AS_IMPLICIT_KEY: colonInValue,
  BAD_ALIAS: startsWithAsterisk,
  BAD_DQ_ESCAPE: {
    da: 'En omvendt skråstreg skal skrives dobbelt (\\\\) i en tekst i anførselstegn.',
    en: 'A backslash is written twice (\\\\) in a text in quotation marks.',
  },
};

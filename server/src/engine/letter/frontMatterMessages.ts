import type { Localized } from '../text/localized.js';

export const problemMessages = {
  notClosed: {
    da: 'Her begynder oplysningerne om brevet, men de sluttes ikke. Sæt en linje med --- efter den sidste.',
    en: 'The front matter begins here but is not closed. Put a line with --- after the last key.',
  },
  tooLong: {
    da: 'Oplysningerne om brevet er for lange til at blive læst. Mangler der en linje med --- længere oppe?',
    en: 'The front matter is too long to be read. Is a line with --- missing further up?',
  },
  tooDeep: {
    da: 'Værdien har for mange lister og kantparenteser inde i hinanden til at blive læst.',
    en: 'The value has too many lists and brackets inside each other to be read.',
  },
  stray: {
    da: 'Her ventes en nøgle, et kolon og en værdi, f.eks. »dato: 2024-11-18«. Nøglen skal stå forrest på linjen.',
    en: 'A key, a colon and a value are expected here, such as »dato: 2024-11-18«. The key must stand first on its line.',
  },
  tight: {
    da: 'Der mangler et mellemrum efter kolonet.',
    en: 'A space is missing after the colon.',
  },
  signatories: {
    da: 'En underskriver skrives som et navn, eller med »navn:« og »titel:«.',
    en: 'A signatory is written as a name, or with »navn:« and »titel:«.',
  },
  enclosures: {
    da: 'Et bilag skrives som en tekst, eller med »titel:« og »fil:«. Sæt anførselstegn om en tekst med kolon.',
    en: 'An enclosure is written as a text, or with »titel:« and »fil:«. Put quotation marks around a text with a colon.',
  },
  text: (key: string): Localized => ({ da: `»${key}« skal være en tekst.`, en: `»${key}« must be a text.` }),
  texts: (key: string): Localized => ({ da: `»${key}« skal være en liste af tekster, f.eks. [BUF, SUF].`, en: `»${key}« must be a list of texts, such as [BUF, SUF].` }),
  duplicate: (key: string): Localized => ({ da: `»${key}« står her to gange; den første gælder.`, en: `»${key}« stands here twice; the first counts.` }),
  unknownKey: (key: string, suggestion: string | undefined): Localized => ({
    da: `»${key}« er ikke en oplysning, et brev kan have.${suggestion === undefined ? '' : ` Mente du »${suggestion}«?`}`,
    en: `»${key}« is not a key that a letter can have.${suggestion === undefined ? '' : ` Did you mean »${suggestion}«?`}`,
  }),
  signatoryKey: (key: string): Localized => ({
    da: `»${key}« kan en underskriver ikke have; brug »navn« og »titel«.`,
    en: `A signatory cannot have »${key}«; use »navn« and »titel«.`,
  }),
  enclosureKey: (key: string): Localized => ({
    da: `»${key}« kan et bilag ikke have; brug »titel« og »fil«.`,
    en: `An enclosure cannot have »${key}«; use »titel« and »fil«.`,
  }),
  date: (text: string): Localized => ({
    da: `»${text}« kan ikke læses som en dato. Skriv 2024-11-18 eller 18. november 2024.`,
    en: `»${text}« cannot be read as a date. Write 2024-11-18 or 18. november 2024.`,
  }),
  dateForm: (text: string): Localized => ({
    da: `»${text}« er ikke skrevet som 2024-11-18 eller 18. november 2024.`,
    en: `»${text}« is not written as 2024-11-18 or 18. november 2024.`,
  }),
  impossibleDate: (text: string): Localized => ({
    da: `Datoen »${text}« findes ikke i kalenderen.`,
    en: `The date »${text}« does not exist in the calendar.`,
  }),
} as const;

import { monthNames, toDanishDate, type CalendarDate } from '../../dates/calendarDate.js';
import { isUnreadRegister } from '../../register/emptyRegister.js';
import type { DocumentKey, Register } from '../../register/model.js';
import type { Localized } from '../../text/localized.js';

const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** `18 November 2024` */
export function toEnglishDate({ year, month, day }: CalendarDate): string {
  return `${day} ${englishMonths[month - 1] ?? monthNames[0]} ${year}`;
}

/** A date in both languages. */
export function localizedDate(date: CalendarDate): Localized {
  return { da: toDanishDate(date), en: toEnglishDate(date) };
}

/** `LBK nr. 261 af 13. marts 2024` */
export function documentName({ type, number, date }: DocumentKey): Localized {
  return { da: `${type} nr. ${number} af ${toDanishDate(date)}`, en: `${type} no. ${number} of ${toEnglishDate(date)}` };
}

/** What of a title fits into a message. */
const longestTitle = 110;

/** A title for a message: whole, or cut at a word. */
export function shortTitle(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestTitle / 2)).replace(/[ ,(]+$/u, '')} …`;
}

/** The register's tables hold this much of a title, in UTF-16 units; a thousand titles are longer. */
const titleHeld = 300;

/** A title to be shown in full: one of which the register holds the beginning only ends in a word and an ellipsis. */
export function wholeTitle(title: string): string {
  return title.length < titleHeld ? title : `${title.slice(0, title.lastIndexOf(' ')).replace(/[,;:(]+$/u, '')} …`;
}

/** A verdict's explanation where its status stands beside it already, and what `clause` says too. */
export function explanationBeside({ da, en }: Localized, clause: Localized): Localized {
  const shortened = (text: string, said: string): string => {
    const rest = text.replace(said, '').replace(notChecked, '').trim();
    return rest.charAt(0).toUpperCase() + rest.slice(1);
  };
  return { da: shortened(da, clause.da), en: shortened(en, clause.en) };
}

const notChecked = /^(?:Ikke kontrolleret|Not checked): /u;

export const unreadRegister: Localized = { da: 'Lovregisteret kunne ikke læses.', en: 'The register of acts could not be read.' };

/** Said with every verdict that the register gives. */
export function registerClause(register: Pick<Register, 'date'>): Localized {
  if (isUnreadRegister(register)) return unreadRegister;
  return { da: `Registeret er fra ${toDanishDate(register.date)}.`, en: `The register is of ${toEnglishDate(register.date)}.` };
}

/** Said instead of the register's date where only the office's own list tells of an act. */
export const officeClause: Localized = {
  da: 'Loven eller reglen er fra kontorets egen liste (love i ombudsbrev.yaml).',
  en: 'The act or order is from the office’s own list (love in ombudsbrev.yaml).',
};

/** Sentences after one another. */
export function joined(...sentences: readonly (Localized | undefined)[]): Localized {
  const said = sentences.filter((sentence) => sentence !== undefined);
  return { da: said.map(({ da }) => da).join(' '), en: said.map(({ en }) => en).join(' ') };
}

/** Fills `{0}`, `{1}` … of both languages. */
export function worded(template: Localized, ...parts: readonly (Localized | string | number)[]): Localized {
  const fill = (language: keyof Localized): string =>
    template[language].replace(/\{(\d)\}/gu, (_, index: string) => {
      const part = parts[Number(index)] ?? '';
      return typeof part === 'object' ? part[language] : String(part);
    });
  return { da: fill('da'), en: fill('en') };
}

export const saidToBeEarlier: Localized = { da: 'Brevet omtaler det som tidligere gældende.', en: 'The letter speaks of it as earlier law.' };

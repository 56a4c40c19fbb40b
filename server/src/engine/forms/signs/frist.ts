import { monthNames } from '../../dates/calendarDate.js';
import type { SignDetector } from './sign.js';

const month = `(?:${monthNames.join('|')})`;
const count = '(?:\\d{1,3}|en|én|et|to|tre|fire|fem|seks|syv|otte|ni|ti|fjorten)';
/** `inden 14 dage`, `senest den 2. december`, `fristen … er 2/12`; a placeholder in brackets counts, it will be filled in. */
const limit = new RegExp(
  `(?<!\\p{L})(?:inden|senest|\\p{L}{0,20}frist(?:en)?)(?!\\p{L})[^.!?]{0,80}?(?:\\d{1,2}\\.\\s*${month}|\\d{1,2}[/.-]\\d{1,2}|\\d{4}-\\d{2}-\\d{2}` +
    `|${count}\\s+(?:arbejds|hver|kalender)?(?:dag|dage|uge|uger|måned|måneder)(?!\\p{L})|dags dato|\\[[^\\]]{1,60}\\])`,
  'u',
);
/** What is to arrive by then. */
const answer = /(?<!\p{L})(?:svar|redegørelse|materiale|bemærkning|udtalelse|oplysning|kommentar|modtage|høre|sende|frist|partshøring)/u;

/** Domain note: a date or »inden N uger/dage« near *svar*. */
export const frist: SignDetector = {
  name: 'frist',
  description: {
    da: 'En dato eller »inden to uger« i nærheden af svar, redegørelse eller bemærkninger.',
    en: 'A date or "inden to uger" near an answer that is awaited.',
  },
  standsIn: ({ lower }) => limit.test(lower) && answer.test(lower),
};

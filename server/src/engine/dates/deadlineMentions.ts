import { sentenceAround } from '../text/sentenceAround.js';
import type { TextRange } from '../text/range.js';
import type { CalendarDate } from './calendarDate.js';
import type { RecognisedDate } from './recogniseDates.js';

/** A day by which the letter asks for something: `… bedes svare senest den 2. december 2024`. */
export interface DeadlineMention {
  readonly written: RecognisedDate;
  readonly date: CalendarDate;
}

const deadlineBefore =
  /(?:^|[^\p{L}])(?:senest|inden|svarfrist(?:en)?(?:\s+er)?:?|frist(?:en)?(?:\s+(?:for|til)\s+[\p{L}-]+){0,2}\s+er)\s+(?:den\s+|d\.\s*)?$/iu;
const asks = /(?:^|[^\p{L}])(?:bedes|beder|anmoder|anmodes|opfordres|opfordrer|imødeser|svarfrist|svarfristen|fristen\s+er|frist(?:en)?\s+(?:for|til)\s+(?:at\s+)?(?:svar\p{L}*|besvar\p{L}*|bemærkninger|udtalelse\p{L}*|redegørelse\p{L}*|indsend\p{L}*|kommentarer))(?![\p{L}])/iu;
const forReply =
  /(?:^|[^\p{L}])(?:[\p{L}-]*svar|svare|[\p{L}-]*svaret|besvar\p{L}*|indsend\p{L}*|fremsend\p{L}*|sende?|sendes|bemærkninger|udtalelse|udtale|redegørelse|redegøre|oplyse|oplysninger|materiale|vende|modtage|bekræfte|kommentarer|[\p{L}-]*frist|[\p{L}-]*fristen)(?![\p{L}])/iu;
/** The request is told, not made. */
const told = /(?:^|[^\p{L}])(?:bad|bedt|anmodede|anmodet|skulle|havde|var|blev|oprindelig\p{L}*|tidligere|udløb)(?![\p{L}])/iu;

/** How far back the word before the date may begin. */
const reach = 48;

/** The days by which the text asks its reader to reply. Deadlines that are only told of (`skulle svare senest …`) are left out. */
export function deadlineMentions(text: string, dates: readonly RecognisedDate[]): readonly DeadlineMention[] {
  const found: DeadlineMention[] = [];
  for (const written of dates) {
    const { date, range } = written;
    if (date === undefined) continue;
    if (!deadlineBefore.test(text.slice(Math.max(0, range.start - reach), range.start))) continue;
    const sentence = textOf(text, sentenceAround(text, range));
    if (asks.test(sentence) && forReply.test(sentence) && !told.test(sentence)) found.push({ written, date });
  }
  return found;
}

function textOf(text: string, { start, end }: TextRange): string {
  return text.slice(start, end);
}

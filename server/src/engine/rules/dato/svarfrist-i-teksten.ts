import { touchesQuotation } from '../../analysis/placeReports.js';
import { compareDates, toDanishDate } from '../../dates/calendarDate.js';
import { datesOf } from '../../dates/datesOf.js';
import { deadlineMentions } from '../../dates/deadlineMentions.js';
import { proseToSource } from '../../text/prose.js';
import { shiftRange } from '../../text/range.js';
import type { LetterRule } from '../rule.js';

/** The front matter says one day for the reply and the text another. */
export const replyDeadlineInText: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'dato/svarfrist-i-teksten',
    severity: 'warning',
    title: { da: 'Teksten nævner en anden svarfrist end metadata', en: 'The text names another reply deadline than the metadata' },
    basis: 'Ét brev har én svarfrist.',
    fixable: 'none',
  },
  *check({ frontMatter, blocks }) {
    const { svarfrist } = frontMatter;
    if (svarfrist === undefined || typeof svarfrist.value === 'string') return;
    const wanted = svarfrist.value;
    const mentions = blocks.flatMap(({ block, offset }) =>
      deadlineMentions(block.prose.text, datesOf(block))
        .filter(({ written }) => !touchesQuotation(block, written.range))
        .map(({ date, written }) => ({ date, range: shiftRange(proseToSource(block.prose, written.range), offset) })),
    );
    // Several requests may have a deadline each; only when none is the letter's own, something is wrong.
    if (mentions.some(({ date }) => compareDates(date, wanted) === 0)) return;
    const [only, another] = mentions;
    if (only === undefined || another !== undefined) return;
    yield {
      range: only.range,
      message: {
        da: `Teksten beder om svar senest ${toDanishDate(only.date)}, men »svarfrist« siger ${toDanishDate(wanted)}.`,
        en: `The text asks for a reply by ${toDanishDate(only.date)}, but »svarfrist« says ${toDanishDate(wanted)}.`,
      },
      related: [{ range: svarfrist.range, message: { da: 'Svarfristen i metadata', en: 'The reply deadline in the metadata' } }],
    };
  },
};

import type { FormPart } from '../../forms/model.js';
import { nearest } from '../../text/editDistance.js';
import type { LetterRule } from '../rule.js';
import { readingOf } from './reading.js';

/** `<!-- afsnit: … -->` with a part that the form does not have. */
export const unknownPartMark: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/afsnitsmaerke',
    severity: 'warning',
    title: { da: 'Mærket nævner et afsnit, som brevtypen ikke har', en: 'The mark names a part that the form does not have' },
    basis: 'Et mærke, der ikke kan læses, har ingen virkning, og afsnittet vil blive meldt manglende.',
    fixable: 'choice',
  },
  *check(letter, context) {
    const reading = readingOf(letter, context);
    if (reading === undefined) return;
    const known = partIds(reading.form.parts);
    for (const mark of reading.unknownMarks) {
      const proposals = mark.part === '' ? [] : nearest(mark.part, known);
      const place = mark.part === '' ? mark.range : mark.valueRange;
      yield {
        range: place,
        message: {
          da: `Brevtypen ${reading.form.name.da} har intet afsnit »${mark.part}«. ${proposals[0] === undefined ? `Mulige: ${known.join(', ')}.` : `Mente du »${proposals[0]}«?`}`,
          en: `The form ${reading.form.name.en} has no part "${mark.part}". ${proposals[0] === undefined ? `Possible: ${known.join(', ')}.` : `Did you mean "${proposals[0]}"?`}`,
        },
        fixes: proposals.map((id, index) => ({
          title: { da: `Ret til »${id}«`, en: `Change to "${id}"` },
          safe: false,
          preferred: index === 0,
          edits: [{ range: place, newText: id }],
        })),
      };
    }
  },
};

function partIds(parts: readonly FormPart[]): readonly string[] {
  return parts.flatMap(({ id, parts: inner }) => [id, ...partIds(inner)]);
}

import type { Configuration } from '../../configuration/model.js';
import { touchesQuotation } from '../../analysis/placeReports.js';
import type { FormPart } from '../../forms/model.js';
import { perObject } from '../../perObject.js';
import { rangesOverlap } from '../../text/range.js';
import type { BlockRule } from '../rule.js';

/** Nobody writes these in a finished letter. Each is a placeholder of Word, of a snippet, or of jurists. */
const certain = new RegExp(
  [
    String.raw`\$\{\d{1,2}(?::[^}\n]{0,60})?\}`,
    String.raw`\{(?:kontors?|modtager|sagsnr|email|telefon)\}`,
    String.raw`«\p{L}[\p{L}\d_ -]{0,40}»`,
    String.raw`\[(?:indsæt|udfyld|skriv|slet|tilføj|navn\spå|dato|sagsnr|sagsnummer|beløb|frist|modtager|xx+|\.\.\.\s?dage)[^\]\n]{0,80}\]`,
    // `kapitel XX` is a number, `010190-xxxx` a masked one.
    String.raw`(?<!(?:kapitel|kap\.|afsnit|artikel|art\.|bilag|del)\s)(?<![\p{L}\d]-?)(?:TODO|FIXME|TBD|X{2,})(?![\p{L}\d-])`,
    String.raw`\?{3,}`,
    String.raw`_{3,}`,
  ].join('|'),
  'giu',
);
const trigger = /[[{$«_]|\?\?\?|XX|xx|TODO|FIXME|TBD|NN/;
/** `NN` is no name in a letter, but stands for one in examples that are meant to be general. */
const nomenNescio = /(?<![\p{L}\d])N\.?N\.?(?![\p{L}\d])/gu;
/** In a decision that is to be published, these stand for what was taken out. */
const anonymous = /\[(?:navn|adresse|navn og adresse|telefonnummer|cpr-?(?:nr\.|nummer)|fødselsdato)\]/giu;
const bracketed = /\[([^\]\n]{2,80})\]/g;

/** The notes in brackets that the forms' skeletons leave for the author to fill in. */
const skeletonNotes = perObject(({ forms }: Configuration): ReadonlySet<string> => {
  const notes = new Set<string>();
  const collect = (part: FormPart): void => {
    for (const [, note = ''] of part.skeleton.matchAll(bracketed)) notes.add(note.toLowerCase());
    part.parts.forEach(collect);
  };
  for (const { parts } of forms.values()) parts.forEach(collect);
  return notes;
});

/** `[dato]`, `XX`, `???`, `«navn»`: what was to be filled in and was not. */
export const placeholder: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/pladsholder',
    severity: 'warning',
    title: { da: 'Pladsholder ikke udfyldt', en: 'Placeholder not filled in' },
    basis: 'Brevtypernes egne skeletter, VS Codes snippets, Words flettefelter og almindelig brug (XX, ???, TODO, NN).',
    fixable: 'none',
  },
  dependsOn: [],
  looksAt: trigger,
  *check(block, { configuration }) {
    const { text } = block.prose;
    if (block.kind === 'code' || block.kind === 'mark') return;
    const notes = skeletonNotes(configuration);
    const found = [
      ...[...text.matchAll(certain)].map((match) => ({ match, isCertain: true })),
      ...[...text.matchAll(bracketed)].filter(([, note = '']) => notes.has(note.toLowerCase())).map((match) => ({ match, isCertain: true })),
      ...[...text.matchAll(anonymous), ...text.matchAll(nomenNescio)].map((match) => ({ match, isCertain: false })),
    ].sort((a, b) => a.match.index - b.match.index);
    let reportedTo = 0;
    for (const { match, isCertain } of found) {
      const [written] = match;
      const range = { start: match.index, end: match.index + written.length };
      if (range.start < reportedTo || block.code.some((code) => rangesOverlap(code, range))) continue;
      // «navn» alone looks like a quotation to the parser; what stands between other marks is somebody else's text, but for a note that is all of it.
      if (!written.startsWith('«') && touchesQuotation(block, range) && !(isCertain && isWhole(text, written))) continue;
      reportedTo = range.end;
      yield {
        range,
        ...(isCertain ? {} : { severity: 'hint' }),
        message: {
          da: `»${written}« ligner en pladsholder, der ikke er udfyldt.`,
          en: `»${written}« looks like a placeholder that was not filled in.`,
        },
      };
    }
  },
};

/** `> ”[forvaltningens svar]”` */
function isWhole(text: string, written: string): boolean {
  return text.length <= written.length + 4 && text.replace(/^[”"“»„\s]{0,2}/, '').replace(/[”"“«\s]{0,2}$/, '') === written;
}

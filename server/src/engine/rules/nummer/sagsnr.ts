import { filledUp, isCaseNumber } from '../../numbers/caseNumbers.js';
import { isUnfilled } from '../metadata/unfilled.js';
import type { LetterRule } from '../rule.js';
import { editValue } from './editValue.js';

/** `sagsnr:` in the front matter that does not have the office's form. */
export const caseNumberForm: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'nummer/sagsnr',
    severity: 'warning',
    title: { da: 'Sagsnummeret har ikke kontorets form', en: "The case number does not have the office's form" },
    basis: 'Kontorets profil: formatet for sagsnumre i journalsystemet.',
    fixable: 'choice',
  },
  *check({ frontMatter, source }, { configuration: { profile } }) {
    const { sagsnr } = frontMatter;
    if (sagsnr === undefined || isUnfilled(sagsnr.value)) return;
    const numbers = sagsnr.value.split(/\s*(?:[,;&]|\sog\s)\s*/u).map((number) => number.trim());
    const wrong = numbers.filter((number) => !isCaseNumber(number, profile));
    const [first] = wrong;
    if (first === undefined) return;
    const filled = filledUp(first, profile);
    const fix = filled === undefined ? undefined : editValue(source, sagsnr.range, first, filled);
    yield {
      range: sagsnr.range,
      message: {
        da: `»${first}« har ikke formen for kontorets sagsnumre, f.eks. ${profile.caseNumberExample}.`,
        en: `»${first}« does not have the form of the office's case numbers, e.g. ${profile.caseNumberExample}.`,
      },
      fixes: fix === undefined || filled === undefined ? [] : [{
        title: { da: `Ret til ${filled}`, en: `Change to ${filled}` },
        safe: false,
        preferred: false,
        edits: [fix],
      }],
    };
  },
};

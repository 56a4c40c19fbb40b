import type { Fix } from '../../findings.js';
import { newFrontMatter } from '../../forms/newLetter.js';
import { withLineBreaksOf } from '../../text/lineBreak.js';
import type { LetterRule } from '../rule.js';

/** A letter without front matter. */
export const missingFrontMatter: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'metadata/mangler',
    severity: 'warning',
    title: { da: 'Brevet har ingen metadata', en: 'The letter has no front matter' },
    basis: 'Uden brevtype, dato og sagsnr. kan hverken brevets dele, dets retskilder på datoen eller kolofonen kontrolleres.',
    fixable: 'choice',
  },
  *check({ frontMatter, source }, { configuration, letterDate }) {
    if (frontMatter.present) return;
    const firstLine = /^\s*(?:\S[^\n]{0,200})?/.exec(source)?.[0] ?? '';
    const start = firstLine.length - firstLine.trimStart().length;
    yield {
      range: { start, end: Math.max(start, firstLine.trimEnd().length) },
      message: {
        da: 'Brevet har ingen metadata (brevtype, dato, sagsnr …) øverst mellem to linjer med ---. Derfor er dets dele ikke kontrolleret.',
        en: 'The letter has no front matter (brevtype, dato, sagsnr …) between two lines of --- at the top. Therefore its parts are not checked.',
      },
      fixes: [...configuration.forms.values()].map((form): Fix => ({
        title: { da: `Indsæt metadata for ${form.name.da}`, en: `Insert front matter for ${form.name.en}` },
        safe: false,
        preferred: false,
        edits: [{ range: { start: 0, end: 0 }, newText: withLineBreaksOf(source, `${newFrontMatter(form, configuration, letterDate)}\n`) }],
      })),
    };
  },
};

import type { Fix } from '../../findings.js';
import { nearest } from '../../text/editDistance.js';
import { rangesOverlap } from '../../text/range.js';
import { editValue } from '../nummer/editValue.js';
import type { LetterRule } from '../rule.js';

/** A `brevtype` that is no form's id. */
export const unknownForm: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'metadata/brevtype-ukendt',
    severity: 'error',
    title: { da: 'Ukendt brevtype', en: 'Unknown form' },
    basis: 'De indbyggede brevtyper og kontorets egne i ombudsbrev.yaml (brevtyper).',
    fixable: 'choice',
  },
  *check({ frontMatter, source }, { configuration, form }) {
    const { brevtype } = frontMatter;
    if (brevtype === undefined || form !== undefined) return;
    // A value that was not read whole has its own finding.
    if (frontMatter.problems.some((problem) => rangesOverlap(problem.range, brevtype.range))) return;
    const { value, range } = brevtype;
    const names = new Map([...configuration.forms.values()].flatMap(({ id, name }) => [[id, id], [name.da, id]] as const));
    const proposals = [...new Set(nearest(value, names.keys()).flatMap((name) => names.get(name) ?? []))];
    const ids = [...configuration.forms.keys()].join(', ');
    yield {
      range,
      message: {
        da: `Der er ingen brevtype »${value}«. ${proposals[0] === undefined ? `Mulige: ${ids}.` : `Mente du »${proposals[0]}«?`}`,
        en: `There is no form "${value}". ${proposals[0] === undefined ? `Possible: ${ids}.` : `Did you mean "${proposals[0]}"?`}`,
      },
      fixes: proposals.flatMap((id, index): Fix[] => {
        const edit = editValue(source, range, value, id);
        return edit === undefined ? [] : [{ title: { da: `Ret til »${id}«`, en: `Change to "${id}"` }, safe: false, preferred: index === 0, edits: [edit] }];
      }),
    };
  },
};

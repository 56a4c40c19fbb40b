import type { CitationRule } from '../rule.js';

/** `§ 8` in a paragraph that names two acts, `lovens § 7` after two acts: no verdict is given. */
export const ambiguousCitation: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/tvetydig',
    severity: 'hint',
    title: { da: 'Det kan ikke ses, hvilken lov der menes', en: 'Which act is meant cannot be told' },
    basis: 'Nærmeste foregående lov af samme art i afsnittet; er der flere i samme tekststykke, gives intet svar.',
    fixable: 'none',
  },
  *check({ citation, verdict }) {
    if (verdict.status !== 'ambiguous' || citation.inQuotation) return;
    // `stk. 2` after two §§ and `den anden bestemmelse` are mostly clear to a reader, though not to us.
    const isBare = citation.act === undefined && citation.provisions[0]?.paragraph === undefined;
    if (isBare || citation.form === 'sameProvision') return;
    yield { range: citation.range, message: verdict.explanation };
  },
};

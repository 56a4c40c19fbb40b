import { abbreviationsIn, type AbbreviationUse } from '../../language/abbreviations.js';
import { isPlain, ownUses } from '../../language/ownUses.js';
import type { Block } from '../../letter/model.js';
import { perBlock } from '../../letter/perBlock.js';
import { proseToSource } from '../../text/prose.js';
import { shiftRange } from '../../text/range.js';
import type { LetterRule } from '../rule.js';

const explainedIn = perBlock((block: Block): readonly AbbreviationUse[] => abbreviationsIn(block).filter(({ explanation }) => explanation?.longForm !== undefined));

/** `Socialforvaltningen (SOF)` a second time. */
export const explainedAgain: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'sprog/forkortelse-forklaret-igen',
    severity: 'hint',
    title: { da: 'Forkortelse forklaret to gange', en: 'Abbreviation explained twice' },
    basis: 'En forkortelse forklares én gang; derefter bruges enten forkortelsen eller navnet.',
    fixable: 'choice',
  },
  *check(letter, { citations }) {
    const explained = new Map<string, { readonly longForm: string; readonly at: { readonly start: number; readonly end: number } }>();
    for (const use of ownUses(letter, citations, explainedIn)) {
      const { longForm, bracket } = use.explanation ?? {};
      if (longForm === undefined || bracket === undefined || use.placed.block.kind !== 'paragraph') continue;
      const before = explained.get(use.abbreviation);
      if (before === undefined) {
        explained.set(use.abbreviation, { longForm, at: use.at });
        continue;
      }
      if (before.longForm !== longForm) continue;
      const range = shiftRange(proseToSource(use.placed.block.prose, bracket), use.placed.offset);
      yield {
        range: use.at,
        message: { da: `»${use.abbreviation}« er allerede forklaret. Parentesen kan udgå.`, en: `»${use.abbreviation}« has been explained already. The bracket can go.` },
        related: [{ range: before.at, message: { da: 'Forklaret her første gang', en: 'Explained here first' } }],
        fixes: isPlain(letter, { ...use, range: bracket, at: range })
          ? [{ title: { da: `Slet »(${use.abbreviation})«`, en: `Delete »(${use.abbreviation})«` }, safe: false, preferred: true, edits: [{ range, newText: '' }] }]
          : [],
      };
    }
  },
};

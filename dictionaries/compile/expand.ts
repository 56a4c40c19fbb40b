import nspell from 'nspell';
import { standalone, beginsCompound, continuesCompound, endsCompound } from '../../server/src/engine/spelling/format.js';
import type { Entry } from './entries.js';

/** A form of a word and what it may be: an OR of the flags of `format.ts`. */
export interface Form {
  readonly text: string;
  readonly flags: number;
}

/** da.aff's own names for what a word or a form may do. */
const flag = { forbidden: '6', needsAffix: '8', begin: '32', middle: '33', end: '34', onlyInCompound: '36', lastPart: '39', hyphenBefore: '37' } as const;

type AffixRules = ReturnType<typeof nspell>['rules'];
type AffixRule = AffixRules[string];
type AffixEntries = AffixRule['entries'];

/**
 * Makes all forms of an entry as Hunspell understands da.aff: NEEDAFFIX, ONLYINCOMPOUND and FORBIDDENWORD are heeded also where an affix
 * carries them (nspell, whose reading of the file this builds on, lets `kontroll` and `børne` pass as words).
 */
export function createExpansion(aff: string): (entry: Entry) => readonly Form[] {
  const { rules } = nspell(aff);
  return ({ word, flags }) => {
    if (flags.includes(flag.forbidden)) return [];
    const mayEnd = flags.includes(flag.lastPart) || flags.includes(flag.end);
    const forms: Form[] = [{ text: word, flags: ofStem(flags, mayEnd) }];
    const suffixed = [...suffixForms(rules, word, flags, mayEnd, 2)];
    forms.push(...suffixed);
    for (const rule of rulesOf(rules, flags, 'PFX')) {
      for (const text of [word, ...(rule.combineable ? suffixed.filter((form) => (form.flags & standalone) !== 0).map((form) => form.text) : [])]) {
        forms.push(...prefixed(rule.entries, text));
      }
    }
    return forms.filter((form) => form.flags !== 0);
  };
}

function ofStem(flags: readonly string[], mayEnd: boolean): number {
  return (
    (flags.includes(flag.needsAffix) || flags.includes(flag.onlyInCompound) ? 0 : standalone) |
    (flags.includes(flag.begin) ? beginsCompound : 0) |
    (flags.includes(flag.middle) ? continuesCompound : 0) |
    (mayEnd ? endsCompound : 0)
  );
}

function* rulesOf(rules: AffixRules, flags: readonly string[], type: 'PFX' | 'SFX'): Iterable<AffixRule> {
  for (const each of flags) {
    // A hyphen before the word is the business of whoever splits words at hyphens.
    if (each === flag.hyphenBefore) continue;
    const rule = rules[each];
    if (rule?.type === type) yield rule;
  }
}

/** Hunspell lets one suffix follow another, so da.aff never goes deeper than two. */
function* suffixForms(rules: AffixRules, word: string, flags: readonly string[], mayEnd: boolean, depth: number): Iterable<Form> {
  for (const rule of rulesOf(rules, flags, 'SFX')) {
    for (const { add, remove, match, continuation } of rule.entries) {
      if (match !== '' && !matches(match, word)) continue;
      // Linking forms with a hyphen of their own, and the one that stands for a full stop.
      if (add.endsWith('-') || (add === 'x' && continuation.includes(flag.begin))) continue;
      const text = (remove === '' ? word : word.replace(remove, '')) + add;
      const made =
        (continuation.includes(flag.needsAffix) || continuation.includes(flag.onlyInCompound) ? 0 : standalone) |
        (continuation.includes(flag.begin) ? beginsCompound : 0) |
        (continuation.includes(flag.middle) ? continuesCompound : 0) |
        (mayEnd && continuation.includes(flag.end) && !continuation.includes(flag.needsAffix) ? endsCompound : 0);
      // `0/35,34` only says that the word as it is may stand last, which the stem's own flags say already.
      if (text !== word || (made & (beginsCompound | continuesCompound)) !== 0) yield { text, flags: made };
      if (depth > 1) yield* suffixForms(rules, text, continuation, mayEnd, depth - 1);
      for (const prefix of rulesOf(rules, continuation, 'PFX')) yield* prefixed(prefix.entries, text);
    }
  }
}

function* prefixed(entries: AffixEntries, text: string): Iterable<Form> {
  for (const { add, remove, match } of entries) {
    if (match !== '' && !matches(match, text)) continue;
    const rest = typeof remove === 'string' && text.startsWith(remove) ? text.slice(remove.length) : text;
    yield { text: add + rest, flags: standalone };
  }
}

function matches(pattern: string | RegExp, word: string): boolean {
  return typeof pattern === 'string' ? word.endsWith(pattern) : pattern.test(word);
}

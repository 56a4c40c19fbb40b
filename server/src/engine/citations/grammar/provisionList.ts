import type { FoundCitation } from '../forms/form.js';
import type { ActReference, FormDeviation } from '../model.js';
import { readActAfter } from './actAfter.js';
import type { ActNames } from './actNames.js';
import { readArticleGroup, readChapterGroup } from './articleGroup.js';
import { deviation, insertion } from './deviations.js';
import { readLevelTail } from './levelTail.js';
import { isDigit, lengthAt, matchAt } from './match.js';
import { readParagraphGroup, type ProvisionGroup } from './paragraphGroup.js';

interface Member {
  readonly start: number;
  readonly group: ProvisionGroup;
  /** Tied to the member before by `jf.`, not by `og` or a comma. */
  readonly viaReference: boolean;
  /** `stk. 4` of the § before it: of the same act, whatever ties them. */
  readonly isBare: boolean;
}

const listJoin = /(?:\s{0,3},\s{1,3}(?:(?:og|eller|samt)\s{1,3})?|\s{1,3}(?:og|eller|samt|henholdsvis|hhv\.|til|-|–)\s{1,3}|[-–](?=§))(?=§|artikel\s|art\.|kapitel\s)/iuy;
const referenceJoin = /,?\s{1,3}(?:jf\.?|jfr\.?|jvf\.?|sammenholdt med)\s{1,3}(?:dog\s{1,3})?(?=§|artikel\s|art\.|stk\.?\s?\d)/iuy;
const includingJoin = /,?\s{1,3}(?:herunder(?:\s{1,3}(?:særligt|særlig|navnlig|især|også))?|særligt|navnlig|især)\s{1,3}(?=stk\.?\s?\d)/iuy;
const dotBeforeVerb = /\.\s{1,3}(?=(?:skal|skulle|kan|kunne|må|måtte|bør|burde|er|har|havde|var|blev|vil|gælder|finder|følger|fremgår|fastslår|fastsætter|bestemmer|indeholder)\s)/y;
/** A lower-case word that carries the sentence on without the comma that R4 asks for. */
const goesOn = /\s{1,3}(?!(?:jf|jfr|jvf|hhv|henholdsvis|m|mv|ff?|o)(?!\p{L}))\p{Ll}{1,}(?!\.)(?![\p{Ll}])/uy;

/**
 * Reads the provisions that begin at `at` and belong together, and the act that follows them:
 * `§§ 10, 12 og 14, § 16, stk. 2, og § 18 i serviceloven`. One citation per sign; all share the act, whose range then lies outside most
 * of them. `before` is the act that stands before the first, which then begins at `before.range.start`.
 */
export function readProvisionList(text: string, at: number, names: ActNames, before?: ActReference, beforeDeviations: readonly FormDeviation[] = []): readonly FoundCitation[] {
  const members = readMembers(text, at);
  const last = members.at(-1);
  if (last === undefined) return [];
  const after = readActAfter(text, last.group.end, names);
  // With an act on both sides, and in `§ 9, jf. § 12 i X`, the act behind is that of the last part only.
  const lastPart = members.findLastIndex((member) => member.viaReference && !member.isBare);
  const fromAfter = before !== undefined ? Math.max(lastPart, 1) : after?.afterComma === true ? 0 : Math.max(lastPart, 0);
  return members.map((member, index): FoundCitation => {
    const isFirst = index === 0;
    const isLast = index === members.length - 1;
    const behind = after !== undefined && index >= fromAfter ? after : undefined;
    const ownBefore = member.isBare || (lastPart > 0 && index >= lastPart) ? undefined : before;
    const act = behind?.reference ?? (behind === undefined ? ownBefore : undefined);
    const start = isFirst && before !== undefined ? before.range.start : member.start;
    const end = isLast && after?.end !== undefined ? after.end : member.group.end;
    const comma = missingComma(text, member, members[index + 1]);
    return {
      ...kindOf(member.group),
      range: { start, end },
      act,
      provisions: member.group.provisions,
      deviations: [
        ...(isFirst ? beforeDeviations : []),
        ...(isFirst && before !== undefined && before.range.end === at ? [insertion('missing-space', { start, end: member.group.end }, at, ' ')] : []),
        ...member.group.deviations,
        ...(comma === undefined ? [] : [comma]),
        ...(isLast && after !== undefined ? after.deviations : []),
      ],
    };
  });
}

function kindOf({ provisions }: ProvisionGroup): Pick<FoundCitation, 'kind' | 'form'> {
  const unit = provisions[0]?.unit;
  if (unit === 'article') return { kind: 'article', form: 'article' };
  if (unit === 'chapter') return { kind: 'provision', form: 'chapter' };
  return { kind: 'provision', form: 'provision' };
}

function readMembers(text: string, at: number): readonly Member[] {
  const members: Member[] = [];
  let start = at;
  let viaReference = false;
  for (;;) {
    const isBare = members.length > 0 && /s/i.test(text[start] ?? '');
    const group = isBare ? readBareLevels(text, start) : readGroup(text, start);
    if (group === undefined) return members;
    members.push({ start, group, viaReference, isBare });
    const listGap = lengthAt(listJoin, text, group.end);
    const referenceGap = listGap > 0 ? 0 : lengthAt(referenceJoin, text, group.end);
    const gap = listGap + referenceGap + (listGap + referenceGap > 0 ? 0 : lengthAt(includingJoin, text, group.end));
    if (gap === 0) return members;
    viaReference = referenceGap > 0;
    start = group.end + gap;
  }
}

function readGroup(text: string, at: number): ProvisionGroup | undefined {
  if (/[§p]/i.test(text[at] ?? '')) return readParagraphGroup(text, at);
  return readArticleGroup(text, at) ?? readChapterGroup(text, at);
}

/** `stk. 2` without a §: the § is the one the sentence stands in. */
export function readBareLevels(text: string, at: number): ProvisionGroup | undefined {
  const tail = readLevelTail(text, at, { style: 'danish', startsAtLevel: true });
  if (tail.entries.length === 0) return undefined;
  const provisions = tail.entries.map((entry) => ({ ...entry, unit: 'paragraph', paragraph: undefined, paragraphEnd: undefined, paragraphRange: undefined }) as const);
  const [only, ...others] = tail.entries;
  const hasLevels = only !== undefined && others.length === 0 && only.stk.length > 0 && only.nr.length + only.litra.length + only.pkt.length > 0;
  return { end: tail.end, provisions, deviations: tail.deviations, hasLevels };
}

/** `§ 16, stk. 2 skal …` and `§ 16, stk. 2 og § 18` lack a comma (R4). */
export function missingComma(text: string, { start, group }: Pick<Member, 'start' | 'group'>, next?: Member): FormDeviation | undefined {
  if (!group.hasLevels) return undefined;
  if (next?.viaReference === true) return undefined;
  // `§ 7, stk. 1. skal …`: no sentence begins with a small letter.
  if (text[group.end] === '.' && isDigit(text[group.end - 1]) && lengthAt(dotBeforeVerb, text, group.end) > 0) {
    return deviation('trailing-comma', { start, end: group.end }, [{ range: { start: group.end, end: group.end + 1 }, newText: ',' }]);
  }
  const match = matchAt(goesOn, text, group.end);
  if (match === null) return undefined;
  return deviation('trailing-comma', { start, end: group.end }, [{ range: { start: group.end, end: group.end }, newText: ',' }]);
}

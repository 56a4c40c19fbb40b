import { isLetter } from '../../citations/grammar/match.js';
import { createRangeIndex, type RangeIndex } from '../../citations/resolve/rangeIndex.js';
import { slipFinder } from '../../citations/verify/actNameSlips.js';
import type { Citation } from '../../citations/model.js';
import type { Block } from '../../letter/model.js';
import { isBlockQuotation, touchesQuotation } from '../../analysis/placeReports.js';
import type { Register } from '../../register/model.js';
import { knownWords } from '../../spelling/knownWords.js';
import type { TextRange } from '../../text/range.js';
import type { BlockRule, BlockRuleContext, Report } from '../rule.js';

/** The end of a word that ends as the name of an act does, or nearly so: `loven`, `lvoens`, `ldoven`. */
const nameEnd = /(?:l\p{L}?v|lo|ov)\p{L}{0,5}(?![\p{L}-])/gu;
const fewestBefore = 4;
const mostBefore = 60;

/** `folkeskovens § 23`, `efter servicloven`: no act has that name, and one has nearly the same. */
export const unknownAct: BlockRule = {
  scope: 'block',
  meta: {
    id: 'henvisning/ukendt-lov',
    severity: 'warning',
    title: { da: 'Ukendt lov', en: 'Unknown act' },
    basis: 'Navnene på de love, registeret har §§ for; et navn, der står i en lovs titel, er aldrig forkert.',
    fixable: 'choice',
  },
  dependsOn: ['front-matter'],
  looksAt: new RegExp(`§|${nameEnd.source}`, 'u'),
  *check(block, context) {
    const { citations, register } = context;
    const reported = new Set<number>();
    for (const citation of citations) {
      const place = unknownName(block, citation);
      const report = place === undefined ? undefined : judge(block, place, register, citation.inQuotation);
      if (report === undefined) continue;
      reported.add(report.range.start);
      yield report;
    }
    for (const place of unknownWords(block, context)) {
      const report = reported.has(place.start) ? undefined : judge(block, place, register, isBlockQuotation(block) || touchesQuotation(block, place));
      if (report !== undefined) yield report;
    }
  },
};

function judge({ prose: { text } }: Block, range: TextRange, register: Register, isQuoted: boolean): Report | undefined {
  const written = text.slice(range.start, range.end);
  const proposals = slipFinder(register)(written).map((name) => sameCase(name, written));
  if (proposals.length === 0) return undefined;
  return {
    range,
    severity: isQuoted ? 'info' : 'warning',
    message: {
      da: `Ingen kendt lov hedder »${written}«. Menes ${proposals.map((name) => `»${name}«`).join(' eller ')}?`,
      en: `No known act is called »${written}«. Is ${proposals.map((name) => `»${name}«`).join(' or ')} meant?`,
    },
    fixes: proposals.map((name) => ({
      title: { da: `Ret til »${name}«`, en: `Change to »${name}«` },
      safe: false,
      preferred: false,
      edits: [{ range, newText: name }],
    })),
  };
}

/**
 * Names of acts without a §, `efter servicloven skal …`: words that the dictionary does not have and cannot put together either. So a name of
 * everyday speech (`havneloven`) is none of them, although no act has it in its title.
 */
function* unknownWords(block: Block, { citations, configuration, frontMatter, spelling }: BlockRuleContext): Iterable<TextRange> {
  if (spelling === undefined) return;
  const { text } = block.prose;
  let taken: RangeIndex | undefined;
  for (const { index, 0: ending } of text.matchAll(nameEnd)) {
    const range = { start: startOfWord(text, index), end: index + ending.length };
    const word = text.slice(range.start, range.end);
    if (index - range.start < fewestBefore || text[range.start - 1] === '-' || spelling.correct(word) || spelling.compoundOf(word) !== undefined) continue;
    taken ??= createRangeIndex([...citations.map((citation) => citation.range), ...block.code]);
    if (taken.covering(range.start) === undefined && !knownWords(configuration, frontMatter, spelling).has(word)) yield range;
  }
}

function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < mostBefore && isLetter(text[start - 1])) start -= 1;
  return start;
}

/** The name of an act that no act bears: the citation's own, or the genitive before a bare § (`folkeskovens § 23`). */
function unknownName({ prose: { text } }: Block, { act, provisions, document, range }: Citation): TextRange | undefined {
  if (act !== undefined) return act.kind === 'statute' && act.candidates.length === 0 && provisions.length > 0 ? trimmed(text, act.range) : undefined;
  if (provisions[0]?.paragraph === undefined || document !== undefined) return undefined;
  const before = text.slice(Math.max(0, range.start - 60), range.start);
  const word = /(?:^|[^\p{L}-])(\p{L}[\p{L}-]{6,40}s)\s+$/u.exec(before)?.[1];
  if (word === undefined) return undefined;
  const end = range.start - (before.length - before.trimEnd().length);
  return { start: end - word.length, end };
}

/** Unknown titles are read up to the §; white space at their end is not theirs. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function sameCase(name: string, written: string): string {
  return /^\p{Lu}/u.test(written) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

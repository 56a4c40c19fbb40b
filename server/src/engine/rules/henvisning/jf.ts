import { allMatches } from '../../text/allMatches.js';
import { rangesOverlap, type TextEdit } from '../../text/range.js';
import type { BlockRule, Report } from '../rule.js';

/** `jf.` as a word of its own, in any of its spellings; not in an address such as `jf@by.dk`. */
const word = /(?<![\p{L}\p{N}@./_-])([Jj])(?:fr|vf|f)(?:\.|(?!\s{0,2}\.|[\p{L}\p{N}@_-]))/gu;
/** What may stand right after the dot only in an address, or where a space is missing. */
const glued = /[\p{L}\p{N}@_§-]/u;
/** Words that `jf.` follows without a comma: `…, og jf. § 13`, `som jf. § 5`. */
const noCommaAfter =
  'og|eller|samt|men|dog|som|der|at|herunder|hvor|fordi|når|hvis|også|alene|kun|navnlig|især|særligt|se|idet|da|end|fx|i|efter|af|til|med|for|under|ved|fra|på|er';
/** A word, or an abbreviation that ends a citation; any other full stop ends the sentence. */
const wantsComma = new RegExp(`(?<!\\p{L})(?!(?:${noCommaAfter})\\s)(?:[\\p{L}\\p{N}]+|\\)|«|”|"|(?:pkt|m\\.v|mv|m\\.fl|mfl|m\\.m|mm)\\.)\\s+$`, 'u');
const filler = /\s+(?:dog\s+|herved\s+|endvidere\s+|også\s+)?/y;

/** `jfr.`, `jvf.` and `jf` for `jf.`, `jf.§ 7` without its space, and `botilbud jf. § 105` without its comma. */
export const jf: BlockRule = {
  scope: 'block',
  meta: {
    id: 'henvisning/jf',
    severity: 'warning',
    title: { da: '»jf.« er skrevet forkert', en: '»jf.« is written wrongly' },
    basis: 'Retskrivningsordbogen: »jf.«; », jf.« med komma i 462.164 mod 4.795 tilfælde i danske love.',
    fixable: 'safe',
  },
  dependsOn: [],
  looksAt: /[Jj]v?f/,
  *check(block, { citations }) {
    const { text } = block.prose;
    const citationStarts = new Set(citations.map((citation) => citation.range.start));
    for (const match of allMatches(text, word)) {
      const [whole, initial = ''] = match;
      const range = { start: match.index, end: match.index + whole.length };
      if (block.code.some((code) => rangesOverlap(code, range))) continue;
      const right = `${initial}f.`;
      if (glued.test(text.charAt(range.end)) && whole.endsWith('.')) {
        if (citationStarts.has(range.end)) yield missingSpace(range, right);
        continue;
      }
      if (whole !== right) yield spelling(range, right);
      if (initial === 'j' && citationStarts.has(afterFiller(text, range.end))) yield* missingComma(text, range.start);
    }
  },
};

function spelling(range: Report['range'], right: string): Report {
  return {
    range,
    message: { da: `Skriv »${right}« (Retskrivningsordbogen).`, en: `Write »${right}« (Retskrivningsordbogen).` },
    fixes: [{ title: { da: `Ret til »${right}«`, en: `Change to »${right}«` }, safe: true, preferred: true, edits: [{ range, newText: right }] }],
  };
}

/** `jf.§ 7` */
function missingSpace(range: Report['range'], right: string): Report {
  return {
    range,
    message: { da: `Der mangler et mellemrum efter »${right}«.`, en: `A space is missing after »${right}«.` },
    fixes: [{ title: { da: 'Indsæt mellemrum', en: 'Insert the space' }, safe: true, preferred: true, edits: [{ range, newText: `${right} ` }] }],
  };
}

function* missingComma(text: string, at: number): Iterable<Report> {
  const from = Math.max(0, at - 40);
  const before = wantsComma.exec(text.slice(from, at));
  if (before === null) return;
  const comma = from + before.index + before[0].trimEnd().length;
  const edit: TextEdit = { range: { start: comma, end: comma }, newText: ',' };
  yield {
    range: { start: from + before.index, end: at + 3 },
    severity: 'hint',
    message: {
      da: 'Der sættes komma foran »jf.«: »…, jf. § 2« (sådan i 99 af 100 tilfælde i danske love).',
      en: 'A comma stands before »jf.«: »…, jf. § 2« (so in 99 of 100 cases in Danish acts).',
    },
    fixes: [{ title: { da: 'Indsæt komma', en: 'Insert the comma' }, safe: true, preferred: true, edits: [edit] }],
  };
}

/** Past white space and `dog`. */
function afterFiller(text: string, at: number): number {
  filler.lastIndex = at;
  return at + (filler.exec(text)?.[0].length ?? 0);
}

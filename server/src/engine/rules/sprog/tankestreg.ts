import { isCited } from '../../citations/isCited.js';
import { touchesQuotation } from '../../analysis/placeReports.js';
import type { Letter, PlacedBlock } from '../../letter/model.js';
import { punctuationSpots, type PunctuationSpot } from '../../language/punctuation.js';
import { isContiguous, proseToSource } from '../../text/prose.js';
import { rangesOverlap, shiftRange } from '../../text/range.js';
import type { LetterRule, LetterRuleContext, Report } from '../rule.js';

const yearRange = /^(?:19|20)\d\d([-–])(?:19|20)\d\d$/;
const spacedRange = /^(\d{1,4})(?: ?[-–] | [-–] ?)(\d{1,4})$/;

/** A hyphen for a dash (`svaret - som kom sent - var`), `2024- 2027`, and both `2024-2027` and `2024–2027` in one letter. */
export const dash: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'sprog/tankestreg',
    severity: 'hint',
    title: { da: 'Bindestreg i stedet for tankestreg', en: 'Hyphen for dash' },
    basis: 'Retskrivningsordbogen §§ 57 og 60: tankestregen er den lange streg med mellemrum på begge sider; mellem to tal står stregen uden mellemrum.',
    fixable: 'choice',
  },
  *check(letter, context) {
    const spots = spotsOf(letter);
    if (spots.length === 0) return;
    const long = spots.some(({ spot }) => spot.text === '—') && !spots.some(({ spot }) => spot.text === '–') ? '—' : '–';
    const years = spots.flatMap(({ spot }) => yearRange.exec(spot.text)?.[1] ?? []);
    const dashes = years.filter((mark) => mark === '–').length;
    // The letter's own majority; when both are as many, the dash.
    const usual = dashes * 2 >= years.length ? '–' : '-';
    for (const { spot, placed } of spots) {
      const wanted = wantedText(spot, long, dashes > 0 && dashes < years.length ? usual : undefined);
      if (wanted !== undefined && !isLeftAlone(spot, placed, context)) yield report(spot, placed, wanted);
    }
  },
};

interface PlacedSpot {
  readonly spot: PunctuationSpot;
  readonly placed: PlacedBlock;
}

function spotsOf({ blocks }: Letter): readonly PlacedSpot[] {
  return blocks.flatMap((placed) => {
    const spots = punctuationSpots(placed.block);
    return spots.length === 0 ? [] : spots.filter(({ kind }) => kind === 'dash' || kind === 'range').map((spot) => ({ spot, placed }));
  });
}

/** What should stand there; undefined when what stands there is right. */
function wantedText({ kind, text }: PunctuationSpot, long: string, usual: string | undefined): string | undefined {
  if (kind === 'dash') return text === '-' ? long : undefined;
  const spaced = spacedRange.exec(text.replaceAll('\u00A0', ' '));
  const mark = /[-–]/.exec(text)?.[0] ?? '-';
  if (spaced !== null) return `${spaced[1] ?? ''}${yearRange.test(`${spaced[1] ?? ''}-${spaced[2] ?? ''}`) ? (usual ?? mark) : mark}${spaced[2] ?? ''}`;
  const written = yearRange.exec(text)?.[1];
  return written === undefined || usual === undefined || written === usual ? undefined : text.replace(written, usual);
}

function isLeftAlone({ range }: PunctuationSpot, placed: PlacedBlock, { citations }: LetterRuleContext): boolean {
  const { block } = placed;
  if (touchesQuotation(block, range) || block.code.some((code) => rangesOverlap(code, range))) return true;
  const place = shiftRange(proseToSource(block.prose, range), placed.offset);
  return isCited(citations, place);
}

function report({ kind, range, text }: PunctuationSpot, { block, offset }: PlacedBlock, wanted: string): Report {
  const place = shiftRange(proseToSource(block.prose, range), offset);
  const message =
    kind === 'dash'
      ? { da: `Her står en bindestreg som tankestreg: skriv »${wanted}«.`, en: `A hyphen stands for a dash: write »${wanted}«.` }
      : { da: `Skriv »${wanted}«: mellem to tal står stregen uden mellemrum, og ens i hele brevet.`, en: `Write »${wanted}«: between numbers the dash has no spaces, and is the same all through the letter.` };
  if (!isContiguous(block.prose, range)) return { range: place, message };
  return {
    range: place,
    message,
    fixes: [{ title: { da: `Ret »${text}« til »${wanted}«`, en: `Change »${text}« to »${wanted}«` }, safe: false, preferred: true, edits: [{ range: place, newText: wanted }] }],
  };
}

import { punctuationSpots, type PunctuationSpot } from '../../language/punctuation.js';
import { reportSlips, type Slip } from '../../language/slipReport.js';
import type { BlockRule } from '../rule.js';

/** `oplyser,, at`; `sagen..`; `BUF´s`. */
export const doubledMark: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/tegnsaetning',
    severity: 'warning',
    title: { da: 'Tegnet står to gange', en: 'Doubled punctuation mark' },
    basis: 'Retskrivningsordbogens regler om tegn: ét tegn ad gangen, tre prikker for udeladt tekst, apostrof og ikke accent i »BUF\'s«.',
    fixable: 'safe',
  },
  dependsOn: [],
  check(block, { citations }) {
    const { text } = block.prose;
    const slips = punctuationSpots(block).flatMap((spot) => slipOf(text, spot) ?? []);
    return slips.length === 0 ? slips : reportSlips(block, citations, slips);
  },
};

function slipOf(text: string, { kind, range, text: written }: PunctuationSpot): Slip | undefined {
  if (kind === 'accent') return slip(range, written, ["'"], false);
  if (kind !== 'marks') return undefined;
  const rest = text.slice(range.end).trimStart();
  const isFollowed = /^(?:[\s)”“"«]|$)/.test(text.slice(range.end, range.end + 1));
  if (!isFollowed) return undefined;
  const endsSentence = rest === '' || /^[”“"«)]?\s*(?:\p{Lu}|$)/u.test(rest);
  if (written === '..') return /[\p{L}\d)\]”"«]/u.test(text.charAt(range.start - 1)) ? slip(range, written, ['.'], endsSentence) : undefined;
  if (/^,[ \u00A0]?,+$/.test(written)) return slip(range, written, [','], written === ',,' && !endsSentence);
  if (written === ';;') return slip(range, written, [';'], true);
  if (written === ',.') return slip(range, written, endsSentence ? ['.', ','] : [',', '.'], false);
  return slip(range, written, [written.charAt(1), written.charAt(0)], false);
}

function slip(range: Slip['range'], written: string, right: readonly string[], safe: boolean): Slip {
  const [likeliest = ''] = right;
  return {
    range,
    message: { da: `Skriv ${likeliest} i stedet for ${written}`, en: `Write ${likeliest} instead of ${written}` },
    remedies: right.map((each) => ({ title: { da: `Ret til ${each}`, en: `Change to ${each}` }, edits: [{ range, newText: each }], safe })),
  };
}

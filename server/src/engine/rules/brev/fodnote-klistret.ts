import type { Letter, PlacedBlock } from '../../letter/model.js';
import { isContiguous, proseToSource } from '../../text/prose.js';
import { shiftRange } from '../../text/range.js';
import type { LetterRule, Report } from '../rule.js';

/** A footnote call glued to the word behind it, or a footnote's bare number glued to a word. */
export const gluedFootnote: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/fodnote-klistret',
    severity: 'warning',
    title: { da: 'Fodnoten er klistret til et ord', en: 'The footnote is glued to a word' },
    basis: 'Domæneundersøgelsen: i en offentliggjort rapport er notetallet blevet en del af ordet (»skolevægring6«).',
    fixable: 'choice',
  },
  *check(letter) {
    yield* callsBeforeWords(letter);
    yield* bareNumbers(letter);
  },
};

/** `almenboligloven,[^4]hvortil` */
function* callsBeforeWords({ footnoteCalls, source }: Letter): Iterable<Report> {
  for (const { call, range } of footnoteCalls) {
    if (!/[\p{L}\p{N}]/u.test(source.charAt(range.end))) continue;
    yield {
      range,
      message: {
        da: `Fodnote ${call.label} er klistret til det næste ord; der mangler et mellemrum efter notetallet.`,
        en: `Footnote ${call.label} is glued to the next word; a space is missing after the number.`,
      },
      fixes: [{
        title: { da: 'Indsæt mellemrum efter fodnoten', en: 'Insert a space after the footnote' },
        safe: false,
        preferred: true,
        edits: [{ range: { start: range.end, end: range.end }, newText: ' ' }],
      }],
    };
  }
}

/** `skolevægring6`, where the text of footnote 6 stands in the letter and nothing calls it: then it is no name or model number. */
function* bareNumbers(letter: Letter): Iterable<Report> {
  const called = new Set(letter.footnoteCalls.map(({ call }) => call.label));
  const uncalled = new Set(letter.footnotes.map(({ label }) => label).filter((label) => /^\d{1,3}$/.test(label) && !called.has(label)));
  if (uncalled.size === 0) return;
  for (const placed of letter.blocks) yield* bareNumbersIn(placed, uncalled);
}

function* bareNumbersIn({ block, offset }: PlacedBlock, uncalled: ReadonlySet<string>): Iterable<Report> {
  for (const match of block.prose.text.matchAll(/(?<=\p{Ll}{3}[.,]?)\d{1,3}(?![\p{L}\p{N}])/gu)) {
    const [number] = match;
    if (!uncalled.has(number)) continue;
    const prose = { start: match.index, end: match.index + number.length };
    const range = shiftRange(proseToSource(block.prose, prose), offset);
    yield {
      range,
      message: {
        da: `Tallet ${number} er klistret til ordet. Er det fodnote ${number}, skrives den [^${number}].`,
        en: `The number ${number} is glued to the word. If it is footnote ${number}, write [^${number}].`,
      },
      fixes: isContiguous(block.prose, prose)
        ? [{ title: { da: `Skriv [^${number}]`, en: `Write [^${number}]` }, safe: false, preferred: true, edits: [{ range, newText: `[^${number}]` }] }]
        : [],
    };
  }
}

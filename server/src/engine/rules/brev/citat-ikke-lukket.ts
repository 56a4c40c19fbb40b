import type { Letter, PlacedBlock } from '../../letter/model.js';
import { proseToSource } from '../../text/prose.js';
import { shiftRange } from '../../text/range.js';
import type { LetterRule, Report } from '../rule.js';

/** The mark that closes what the key opened, in the usage the author began with. */
const closing: Readonly<Record<string, string>> = { '”': '”', '"': '"', '“': '”', '„': '“', '‟': '”', '»': '«', '«': '»' };

/** A quotation mark that is opened and never closed, neither in its paragraph nor in the ones after it. */
export const unclosedQuotation: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/citat-ikke-lukket',
    severity: 'warning',
    title: { da: 'Citatet er ikke lukket', en: 'The quotation is not closed' },
    basis: 'Retskrivningsordbogen § 58: anførselstegn står om det, der gengives ordret. Uden slut kan læseren ikke se, hvem der taler.',
    fixable: 'choice',
  },
  *check(letter) {
    const { runsOn, within } = coveredByLongQuotations(letter);
    for (const [index, placed] of letter.blocks.entries()) {
      if (within.has(index)) continue;
      const unclosed = placed.block.quotations.filter(({ closed }) => !closed);
      const reported = runsOn.has(index) ? unclosed.slice(0, -1) : unclosed;
      for (const quotation of reported) yield report(placed, quotation.range.start - 1);
    }
  },
};

/** `runsOn`: blocks whose last open quotation closes in a later one. `within`: blocks that such a quotation runs through. */
function coveredByLongQuotations({ longQuotations }: Letter): { readonly runsOn: ReadonlySet<number>; readonly within: ReadonlySet<number> } {
  const within = new Set<number>();
  for (const { first, last } of longQuotations) for (let index = first + 1; index < last; index += 1) within.add(index);
  return { runsOn: new Set(longQuotations.map(({ first }) => first)), within };
}

/** `at` is the prose offset of the opening mark. */
function report({ block, offset }: PlacedBlock, at: number): Report {
  const { prose } = block;
  const range = shiftRange(proseToSource(prose, { start: at, end: at + 1 }), offset);
  const mark = prose.text.charAt(at);
  const close = closing[mark] ?? mark;
  const end = shiftRange(proseToSource(prose, { start: at, end: prose.text.trimEnd().length }), offset).end;
  return {
    range,
    message: {
      da: `Citatet, der begynder her med ${mark}, bliver ikke lukket med ${close}.`,
      en: `The quotation that begins here with ${mark} is not closed with ${close}.`,
    },
    fixes: [{
      title: { da: `Luk citatet med ${close} sidst i afsnittet`, en: `Close the quotation with ${close} at the end of the paragraph` },
      safe: false,
      preferred: true,
      edits: [{ range: { start: end, end }, newText: close }],
    }],
  };
}

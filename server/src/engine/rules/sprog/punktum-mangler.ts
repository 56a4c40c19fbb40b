import { finiteVerbs } from '../../language/clauses.js';
import { isRunningText } from '../../language/ownText.js';
import type { Block, Letter } from '../../letter/model.js';
import { perBlock } from '../../letter/perBlock.js';
import { proseToSource, isContiguous } from '../../text/prose.js';
import { shiftRange, type TextRange } from '../../text/range.js';
import type { LetterRule } from '../rule.js';

/** Fewer words are a greeting, an address or a line of a list. */
const fewestWords = 10;
const verb = new RegExp(`\\s(?:${finiteVerbs.join('|')})(?=\\s|$)`, 'u');
const subordinate = /(?:^|\s)(?:der|som|at|hvis|når|da|fordi|om|hvor\p{L}*|hv(?:em|ad|ilke[nt]?))(?:\s|$)/u;
/** The last word with what stands right before it; a bracket may close behind it. */
const lastWord = /(?<=\s)[\p{L}\p{N}-]*[\p{Ll}\d]\)?$/u;
/** After these a quotation or list follows, whatever it is written as. */
const announcing = /(?:^|\s)(?:at|om|følgende|som|således|sådan|herunder|nemlig|med|til|for|på|af|og|eller|samt)$/u;

/** The *prose* range of the last word of a paragraph that has a verb and no mark at its end; undefined for every other block. */
const unfinished = perBlock((block: Block): TextRange | false => {
  const { text } = block.prose;
  if (!isRunningText(block) || block.containers.length > 0 || !/[\p{Ll}\d)]$/u.test(text)) return false;
  const [word] = lastWord.exec(text) ?? [];
  if (word === undefined || announcing.test(text) || !/^\p{Lu}/u.test(text) || text.split(/\s+/u).length < fewestWords || !isSentence(text)) return false;
  const range = { start: text.length - word.length, end: text.length };
  const isLinkOrCode = [...block.links.map(({ textRange }) => textRange), ...block.code].some(({ end }) => end >= range.end);
  return isLinkOrCode || block.quotations.some(({ range: quoted }) => quoted.end >= range.end) ? false : range;
});

/** A line may name a thing with its relative clause (`Sager, der er behandlet i 2024`): the verb must be a main clause's. */
function isSentence(text: string): boolean {
  return text.split(/[,.;:]\s/u).some((clause) => {
    const found = verb.exec(clause);
    return found !== null && !subordinate.test(clause.slice(0, found.index));
  });
}

/** A paragraph that ends without a full stop. */
export const missingFullStop: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'sprog/punktum-mangler',
    severity: 'warning',
    title: { da: 'Punktum mangler', en: 'Full stop is missing' },
    basis: 'Retskrivningsordbogen § 41: punktum efter en helsætning.',
    fixable: 'choice',
  },
  *check(letter) {
    for (let index = 0; index < letter.blocks.length; index += 1) {
      const placed = letter.blocks[index];
      const range = placed === undefined ? false : unfinished(placed.block);
      if (placed === undefined || range === false || goesOn(letter, index)) continue;
      const at = shiftRange(proseToSource(placed.block.prose, range), placed.offset);
      const isPlain = isContiguous(placed.block.prose, range);
      yield {
        range: at,
        message: { da: 'Afsnittet slutter uden punktum.', en: 'The paragraph ends without a full stop.' },
        fixes: isPlain
          ? [{ title: { da: 'Indsæt punktum', en: 'Insert the full stop' }, safe: false, preferred: true, edits: [{ range: { start: at.end, end: at.end }, newText: '.' }] }]
          : [],
      };
    }
  },
};

/** True when a list, a quotation, a table or code follows, or the paragraph lies in a quotation of several. */
function goesOn({ blocks, longQuotations }: Letter, index: number): boolean {
  const next = blocks.slice(index + 1, index + 4).find(({ block }) => block.kind !== 'mark')?.block;
  if (longQuotations.some(({ first, last }) => first <= index && index <= last)) return true;
  if (next === undefined) return false;
  return next.kind === 'code' || next.kind === 'table-cell' || next.containers.some(({ kind }) => kind !== 'footnote') || /^[”"»„(\p{Ll}]/u.test(next.prose.text);
}

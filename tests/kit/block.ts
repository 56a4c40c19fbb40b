import type { Block, InlineQuotation } from '../../server/src/engine/letter/model.js';

/** A paragraph whose prose is `text` as it stands. `quoted` are stretches of it that stand in quotation marks. */
export function proseBlock(text: string, quoted: readonly string[] = []): Block {
  const range = { start: 0, end: text.length };
  const quotations = quoted.map((quote): InlineQuotation => {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`the text does not hold ${quote}`);
    return { range: { start, end: start + quote.length }, closed: true };
  });
  return {
    kind: 'paragraph',
    range,
    prose: { text, segments: [{ proseStart: 0, sourceStart: 0, length: text.length }] },
    containers: [],
    level: undefined,
    quotations,
    strayClosingMarks: [],
    footnoteCalls: [],
    links: [],
    code: [],
    mark: undefined,
  };
}

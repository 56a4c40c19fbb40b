import fc from 'fast-check';

/** Pieces that letters are made of, and the syntax most likely to trip a parser that works piece by piece. */
const pieces = [
  'Borgeren skrev', 'til forvaltningen', ' ', '  ', '\t', '.', ', ', '!', ' # ', '\nog ', '  \n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '\n \n', '\n    ', '\n  ', '\n\t',
  '# ', '## 2.1 ', '- ', '* ', '+ ', '1. ', '2. ', '3) ', '18. november 2024 ', '1. og 2. pkt. ', '- 2. maj: ', '> ', '>', '> > ', '---', '===', '- - -', '***', '| a | b |', '\n|---|---|\n', '| c |',
  '*', '**', '_', '`', '```', '````', '~~~', '[^1]', '[^1]: ', '\n[^2]: ', '[se her](https://eksempel.dk/a_b)', '[', ']', '(', ')', '![', '<', '<https://eksempel.dk>',
  '<!-- afsnit: retsgrundlag -->', '<!--', '-->', '<!-- ombudsbrev-ignorer sprog: fordi -->', '<b>', '&amp;', '&nbsp;', '&', '\\', '\\*', '\u00AD', '\u00AD\n', '\u200B', '\u00A0',
  '”', '”citat”', '„', '“', '»', '«', '"', 'https://eksempel.dk/a_b_c.', 'www.eksempel.dk', '\uFEFF', '\0', '😀', '{', ':', '\u2028',
  '---\n', '---\nbrevtype: hoering\n', 'dato: 2024-11-18\n', 'titel: "', 'modtagere: [BUF', '\n---\n', '...\n',
];

export const arbitrarySource = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

const words = [
  'Borgeren', 'skrev', '[^1]', '[^a]:', '!', '.', ' ', '\n', '\r\n', '\n  ', '\n> ', '>', '#', '-', '18. november ', '1. og 2. pkt.', '1. maj', '1.', '”x”', 'https://eksempel.dk/b).',
  '\u00AD', '\u00AD\n', '\t', ':', '|', '~', '=', '*', '  \n', '\0', '1)', '(', ']',
];
const openings = ['', '# ', '###  ', '- ', '*  ', '+\t', '1. ', '12) ', '> ', '>', '[^1]: ', '[^1]:', ' - '];

/** Chunks with little or no markup, which must read the same with and without the Markdown parser. */
export const arbitraryPlainSource = fc
  .tuple(fc.constantFrom(...openings), fc.array(fc.constantFrom(...words), { maxLength: 12 }))
  .map(([opening, parts]) => opening + parts.join(''));

export interface Edit {
  readonly at: number;
  readonly deleted: number;
  readonly inserted: string;
}

export const arbitraryEdit = fc.record({
  at: fc.nat(),
  deleted: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.nat(12)),
  inserted: fc.array(fc.constantFrom(...pieces), { maxLength: 2 }).map((parts) => parts.join('')),
});

export function applyEdit(source: string, { at, deleted, inserted }: Edit): string {
  const start = source.length === 0 ? 0 : at % (source.length + 1);
  return source.slice(0, start) + inserted + source.slice(start + deleted);
}

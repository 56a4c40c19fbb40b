import { allMatches } from '../text/allMatches.js';
import type { TextRange } from '../text/range.js';
import { contentOf } from './blockContent.js';
import type { Chunk } from './chunk.js';
import type { InlinePart } from './markdown/inlineParts.js';
import type { Block, BlockKind, Container } from './model.js';
import { ordinalFollows } from './ordinals.js';

/** Characters that can begin markup anywhere in a line; a bracket is well known when it begins a footnote call. */
const inlineMarkup = /[\\`*_<&|]|\[(?!\^[^\s[\]\\]+\])/;
/** What can begin a block, or make the line before it something else, at the beginning of a line. */
const blockMarkup = new RegExp(String.raw`^[ \t]*(?:[#>+=~:\-]|\d{1,9}[.)](?!${ordinalFollows})(?:[ \t]|$)|\[\^[^\]]*\]:)`, 'u');
const footnoteCall = /\[\^([^\s[\]\\]+)\]/g;
/** A heading, list item, quotation or footnote in the first column. */
const opening = new RegExp(
  String.raw`^(?:(#{1,6})[ \t]+|[\-+*][ \t]+|(\d{1,9})([.)])(?!${ordinalFollows})[ \t]+|(>)[ \t]?|\[\^([^\s[\]\\]+)\]:[ \t]*)`,
  'u',
);
const quotationMarker = /^[ \t]*>[ \t]?/;

/**
 * Reads a chunk that is one paragraph, heading, list item, quotation or footnote whose text has no markup but footnote calls: most of
 * what letters are made of. Undefined for any other chunk, which takes the Markdown parser; where both can read a chunk, they read the
 * same (a property test holds them to it), but this is some twenty times faster.
 */
export function readPlainChunk(text: string): Omit<Chunk, 'problems'> | undefined {
  const match = opening.exec(text);
  const from = match?.[0].length ?? 0;
  const quoted = match?.[4] !== undefined;
  const lines = plainLines(text, from, quoted);
  const first = lines?.[0];
  const last = lines?.at(-1);
  if (lines === undefined || first === undefined || last === undefined) return undefined;
  const [whole, hashes, number, delimiter, , label] = match ?? [];
  if (hashes !== undefined && (lines.length > 1 || text.includes('#', from))) return undefined;

  const kind: BlockKind = hashes === undefined ? 'paragraph' : 'heading';
  const ordered = number !== undefined;
  const container: Container | undefined =
    whole === undefined || hashes !== undefined ? undefined
    : quoted ? { kind: 'quotation' }
    : label !== undefined ? { kind: 'footnote', label: label.toLowerCase() }
    : { kind: 'list-item', ordered, number: ordered ? Number(number) : undefined };
  const range = { start: hashes === undefined ? first.start : 0, end: last.end };
  const blocks = [plainBlock(text, kind, range, lines, container === undefined ? [] : [container], hashes?.length)];
  return {
    text,
    blocks,
    footnotes: label === undefined ? [] : [{ label: label.toLowerCase(), range: { start: 0, end: text.length }, firstBlock: 0, endBlock: 1 }],
    leadingList: delimiter === undefined ? undefined : { delimiter, start: Number(number), blocks: 1 },
    trailingList: delimiter === undefined ? undefined : { delimiter, next: Number(number) + 1, isLeading: true },
  };
}

/** `text` as paragraphs without any markup, parted at blank lines: what is left where Markdown goes beyond the limits. */
export function plainBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: TextRange[] = [];
  const finish = (): void => {
    const [first] = paragraph;
    const last = paragraph.at(-1);
    if (first === undefined || last === undefined) return;
    // Text that is somebody else's words must stay known as such, or it would be corrected.
    const containers: Container[] = text.startsWith('>', first.start) ? [{ kind: 'quotation' }] : [];
    blocks.push(plainBlock(text, 'paragraph', { start: first.start, end: last.end }, paragraph, containers));
    paragraph = [];
  };
  for (const line of linesOf(text, 0)) {
    const trimmed = withoutBlanks(text, line);
    if (trimmed.start < trimmed.end) paragraph.push(trimmed);
    else finish();
  }
  finish();
  return blocks;
}

function plainBlock(text: string, kind: BlockKind, range: TextRange, lines: readonly TextRange[], containers: readonly Container[], level?: number): Block {
  return { kind, range, ...contentOf(text, partsOf(text, lines)), containers, level, mark: undefined };
}

/** The lines of a text without markup, blanks and quotation markers left out; undefined when there is markup or a blank line. */
function plainLines(text: string, from: number, quoted: boolean): TextRange[] | undefined {
  const rest = text.slice(from);
  if (inlineMarkup.test(rest)) return undefined;
  const lines: TextRange[] = [];
  for (const { start, end } of linesOf(text, from)) {
    const marker = quoted && start > from ? (quotationMarker.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
    if (blockMarkup.test(text.slice(start + marker, end))) return undefined;
    const line = withoutBlanks(text, { start: start + marker, end });
    if (line.start === line.end) return undefined;
    lines.push(line);
  }
  return lines;
}

function partsOf(text: string, lines: readonly TextRange[]): InlinePart[] {
  const parts: InlinePart[] = [];
  for (const { start, end } of lines) {
    if (parts.length > 0) parts.push({ kind: 'fold', start, end: start });
    let at = start;
    for (const { 0: call, 1: label = '', index } of allMatches(text.slice(start, end), footnoteCall)) {
      const callStart = start + index;
      parts.push({ kind: 'text', start: at, end: callStart }, { kind: 'call', start: callStart, end: callStart + call.length, label: label.toLowerCase() });
      at = callStart + call.length;
    }
    parts.push({ kind: 'text', start: at, end });
  }
  return parts;
}

/** Lines without their endings (LF, CRLF or CR). */
function linesOf(text: string, from: number): TextRange[] {
  const lines: TextRange[] = [];
  let start = from;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    lines.push({ start, end: at });
    if (code === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    start = at + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

function withoutBlanks(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

import type { TextRange } from '../text/range.js';
import { SourceLines } from './sourceLines.js';

/** One top-level key with all its lines. Ranges are letter offsets. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keyRange: TextRange;
  /** From the key to the end of its last line. */
  readonly range: TextRange;
  /** The colon has no space behind it, so that YAML would not see a key. */
  readonly tight: boolean;
}

export interface FrontMatterEntries {
  readonly entries: readonly FrontMatterEntry[];
  /** Lines that belong to no key. */
  readonly stray: readonly TextRange[];
}

const keyLine = /^(?:"([^":]+)"|'([^':]+)'|([^\s#:"'\-[\]{},][^:]*?))[ \t]*:(?=[ \t]|$)/;
const tightKeyLine = /^(\p{L}+):(?=[^\s/])/u;
const continuation = /^(?:[ \t]|-(?:[ \t]|$)|[\]},])/;
/** A key with a text of its own, which a further key cannot stand below. */
const plainValue = /^[^:]*:[ \t]+[^\s|>"'[{#&*!-]/;
const indentedKey = /^[ \t]+[^\s:]+:(?:[ \t]|$)/;
const opensBracket = /^[^:]*:[ \t]*[[{][^\]}]*$/;
const closesBracket = /[\]}]/;

/**
 * Parts the YAML at its top-level keys, so that one broken value costs only itself. A key always begins an entry, even where a quotation
 * mark or bracket before it is still open.
 */
export function splitEntries(source: string, content: TextRange): FrontMatterEntries {
  const lines = new SourceLines(source);
  const entries: FrontMatterEntry[] = [];
  const stray: TextRange[] = [];
  let inBracket = false;
  let afterPlainValue = false;
  for (let start = content.start; start < content.end; ) {
    const end = Math.min(lines.end(start), content.end);
    const line = source.slice(start, end);
    const entry = entryAt(line, start);
    const last = entries.at(-1);
    if (entry !== undefined) {
      entries.push(entry);
      inBracket = opensBracket.test(line);
      afterPlainValue = plainValue.test(line);
    } else if (line.trim() !== '' && !line.startsWith('#')) {
      const belongs = last !== undefined && (inBracket || (continuation.test(line) && !(afterPlainValue && indentedKey.test(line))));
      inBracket &&= !closesBracket.test(line);
      if (belongs) entries[entries.length - 1] = { ...last, range: { start: last.range.start, end } };
      else stray.push({ start: start + (line.length - line.trimStart().length), end: start + line.trimEnd().length });
    }
    start = lines.after(end);
  }
  return { entries, stray };
}

function entryAt(line: string, start: number): FrontMatterEntry | undefined {
  const match = keyLine.exec(line);
  const tight = match === null ? tightKeyLine.exec(line) : null;
  const key = match?.[1] ?? match?.[2] ?? match?.[3] ?? tight?.[1];
  if (key === undefined) return undefined;
  const keyStart = start + (/^["']/.test(line) ? 1 : 0);
  return { key, keyRange: { start: keyStart, end: keyStart + key.length }, range: { start, end: start + line.length }, tight: tight !== null };
}

import type { ParseProblem } from './model.js';

/**
 * What a chunk may hold before it is read as plain text. The parser's cost grows with the square of some of these, and its stack with
 * the nesting; the figures lie far above what letters hold, and keep a letter of 1 MB within seconds whatever it is made of.
 */
export const limits = {
  /** UTF-16 code units without a certain block border. */
  length: 200_000,
  /** Lists, quotations and footnotes inside each other; two columns of indentation count as one. */
  depth: 24,
  /** Runs of `*` and `_` in one stretch of text. */
  emphasis: 200,
  /** `[` and `]` in one stretch of text. */
  brackets: 400,
  /** Lines that carry on a quotation or list item without its marker or indentation. */
  lazyLines: 200,
  /** Lines of only `=` or `-`. */
  underlines: 100,
} as const;

/** In code they are no markup, but where code ends in a list is the parser's to know: they count a little there too. */
const weightInCode = 0.2;

const container = /[ \t]*(?:(>)|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\s[\]\\]+\]:)/y;
const underline = /^[ \t]*(?:=+|-+)[ \t]*$/;
const heading = /^#{1,6}(?:[ \t]|$)/;
const tableDelimiter = /^[ \t:|-]*-[ \t:|-]*$/;
const fence = /^(?:`{3,}[^`]*|~{3,}.*)$/;
const emphasisRun = /\*+|_+/g;
const bracket = /[[\]]/g;

/** The limit that a chunk exceeds, if any. Linear. */
export function exceededLimit(text: string): ParseProblem['kind'] | undefined {
  if (text.length > limits.length) return 'line-too-long';
  const tally = new Tally();
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (tally.add(line)) return tally.nestsTooDeep ? 'nesting-too-deep' : 'too-much-markup';
  }
  return undefined;
}

/** Counts line by line. */
class Tally {
  nestsTooDeep = false;
  #depth = 0;
  #lazyLines = 0;
  #underlines = 0;
  #emphasis = 0;
  #brackets = 0;
  #inCode = false;
  #inTable = false;
  #lastContent = '';

  /** True when a limit is exceeded. */
  add(line: string): boolean {
    const prefix = readPrefix(line);
    const content = line.slice(prefix.length).trim();
    this.nestsTooDeep = prefix.opens && prefix.depth > limits.depth;
    if (content === '') {
      this.#depth = 0;
      this.#inTable = false;
    } else if (prefix.item) this.#depth = prefix.depth;
    else if (prefix.depth < this.#depth) this.#lazyLines += 1;
    else if (prefix.opens) this.#depth = prefix.depth;

    this.#inTable ||= tableDelimiter.test(content) && content.includes('|') && cells(content) === cells(this.#lastContent);
    this.#lastContent = content;
    if (fence.test(content)) this.#inCode = !this.#inCode;
    if (underline.test(line)) this.#underlines += 1;
    if (this.#beginsStretch(content, prefix)) {
      this.#emphasis = 0;
      this.#brackets = 0;
    }
    const weight = this.#inCode ? weightInCode : 1;
    this.#emphasis += weight * count(content, emphasisRun);
    this.#brackets += weight * count(content, bracket);
    return (
      this.nestsTooDeep || this.#lazyLines > limits.lazyLines || this.#underlines > limits.underlines ||
      this.#emphasis > limits.emphasis || this.#brackets > limits.brackets
    );
  }

  /** Emphasis and links do not reach over these. An empty item may also be text of the paragraph before it. */
  #beginsStretch(content: string, prefix: LinePrefix): boolean {
    if (this.#inCode) return false;
    return content === '' ? !prefix.item : prefix.bullet || this.#inTable || heading.test(content);
  }
}

interface LinePrefix {
  /** UTF-16 code units up to the line's own text. */
  readonly length: number;
  /** Containers that the line opens or goes on with, as far as the line itself tells. */
  readonly depth: number;
  /** There is a container's marker. */
  readonly opens: boolean;
  /** There is a list item's or footnote's marker. */
  readonly item: boolean;
  /** There is a marker that ends a paragraph before it. */
  readonly bullet: boolean;
}

/** Stops soon after the nesting is too deep, so that a line of markers costs no more than its beginning. */
function readPrefix(line: string): LinePrefix {
  let markers = 0;
  let columns = 0;
  let length = 0;
  let item = false;
  let bullet = false;
  container.lastIndex = 0;
  for (let match = container.exec(line); match !== null && markers <= limits.depth; match = container.exec(line)) {
    columns += indentation(match[0], markers > 0);
    markers += 1;
    length = container.lastIndex;
    item ||= match[1] === undefined;
    bullet ||= /^[ \t]*(?:[-+*]|1[.)])$/.test(match[0]);
  }
  const rest = line.slice(length);
  const text = rest.trimStart();
  if (!item) columns += indentation(rest, markers > 0);
  return { length: line.length - text.length, depth: markers + Math.floor(columns / 2), opens: markers > 0, item, bullet };
}

/** Columns of the white space at the beginning, without the one that may follow a marker. */
function indentation(text: string, afterMarker: boolean): number {
  let columns = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\t') columns += 4;
    else if (text[at] === ' ') columns += 1;
    else break;
  }
  return Math.max(0, columns - (afterMarker ? 1 : 0));
}

function cells(row: string): number {
  return row.replace(/^\|/, '').replace(/\|$/, '').split('|').length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

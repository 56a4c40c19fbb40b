import type { TextRange } from '../text/range.js';
import type { YamlPath } from './yamlFile.js';

/** Where in a YAML text a cursor stands, read from its lines alone, so that a half-written text has places too. */
export interface YamlPosition {
  /** `key`: a key is or may be written here; `value`: a value of the key that ends the path. */
  readonly kind: 'key' | 'value';
  /** Of the mapping for a key, of the value for a value. Every item of a list is item 0. */
  readonly path: YamlPath;
  /** The word at the cursor, empty where there is none. UTF-16 offsets. */
  readonly word: TextRange;
  /** The keys that already stand in the same mapping. */
  readonly siblings: ReadonlySet<string>;
}

interface Line {
  readonly start: number;
  readonly text: string;
  /** Columns of the dashes of list items, outermost first. */
  readonly dashes: readonly number[];
  /** Column at which the text after indentation and dashes begins. */
  readonly column: number;
  readonly key: string | undefined;
  /** Column of the colon after the key. */
  readonly colon: number;
  readonly isBlank: boolean;
}

const keyShape = /^(?:"([^"]{0,200})"|'([^']{0,200})'|([^\s#:,[\]{}"'-][^:#]{0,200}?))\s{0,20}:(?=\s|$)/;

function readLine(text: string, start: number): Line {
  const dashes: number[] = [];
  let column = text.length - text.trimStart().length;
  while (/^-(?:\s|$)/.test(text.slice(column))) {
    dashes.push(column);
    column += 1;
    column += text.slice(column).length - text.slice(column).trimStart().length;
  }
  const match = keyShape.exec(text.slice(column));
  const key = match?.[1] ?? match?.[2] ?? match?.[3];
  const rest = text.slice(column);
  return { start, text, dashes, column, key, colon: column + (match?.[0].length ?? 0) - 1, isBlank: (rest === '' || rest.startsWith('#')) && dashes.length === 0 };
}

/** `offset` counts from the start of `text`, in UTF-16 code units. Undefined inside a comment. */
export function yamlPositionAt(text: string, offset: number): YamlPosition | undefined {
  const lines: Line[] = [];
  let current = 0;
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (start <= offset) current = index;
    lines.push(readLine(line.replace(/\r$/, ''), start));
    start += line.length + 1;
  }
  const line = lines[current];
  if (line === undefined) return undefined;
  const column = offset - line.start;
  if (/(?:^|\s)#/.test(line.text.slice(0, column)) && !/["']/.test(line.text.slice(0, column))) return undefined;
  const level = line.isBlank ? column : line.column;
  const { path, keys } = surroundings(lines, current, line, level);
  if (line.key !== undefined && column > line.colon) {
    return inValue(line, column, [...path, line.key]);
  }
  const end = line.key === undefined ? line.text.length : line.colon;
  const word = { start: line.start + Math.min(line.column, column), end: line.start + Math.max(Math.min(line.column, column), end) };
  // A line of its own may be a new key, or go on with a list in brackets that was opened above.
  return { kind: 'key', path, word: line.isBlank ? { start: offset, end: offset } : word, siblings: keys };
}

/** The path to the mapping that a line at a column belongs to, and the keys that stand in it. */
function surroundings(lines: readonly Line[], current: number, own: Line, column: number): { readonly path: YamlPath; readonly keys: ReadonlySet<string> } {
  const path: (string | number)[] = [];
  const keys = new Set<string>();
  let limit = column;
  // In a list item, the item's own dash stands for the list.
  let insideItem = false;
  const leaveItems = (dashes: readonly number[]): void => {
    for (const dash of [...dashes].reverse()) {
      if (dash >= limit) continue;
      path.unshift(0);
      limit = dash;
      insideItem = true;
    }
  };
  leaveItems(own.dashes);
  for (let index = current - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank) continue;
    if (line.column === column && limit === column && line.key !== undefined) keys.add(line.key);
    const isParent = line.key !== undefined && (line.column < limit || (insideItem && line.column === limit && line.dashes.length === 0));
    if (isParent && line.key !== undefined) {
      path.unshift(line.key);
      limit = line.column;
      insideItem = false;
    }
    leaveItems(line.dashes);
  }
  for (let index = current + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank) continue;
    if (line.column < column || line.dashes.some((dash) => dash < column)) break;
    if (line.column === column && line.key !== undefined) keys.add(line.key);
  }
  return { path, keys };
}

/** In the value after a key: a plain value, an item of `[…]`, or a key or value in `{…}`. */
function inValue(line: Line, column: number, path: YamlPath): YamlPosition {
  const before = line.text.slice(line.colon + 1, column);
  const opened: string[] = [];
  let from = line.colon + 1;
  for (const [index, character] of [...before].entries()) {
    if (character === '[' || character === '{') opened.push(character);
    else if (character === ']' || character === '}') opened.pop();
    else if (character !== ',') continue;
    from = line.colon + 1 + index + 1;
  }
  const inner = opened.flatMap((bracket): (string | number)[] => (bracket === '[' ? [0] : []));
  const item = line.text.slice(from, column);
  const innerKey = opened.at(-1) === '{' ? /^\s*([^\s:]+):(?=\s)/.exec(item) : null;
  const wordStart = from + (innerKey?.[0].length ?? 0);
  const start = wordStart + (line.text.slice(wordStart, column).length - line.text.slice(wordStart, column).trimStart().length);
  const rest = /^[^,\]}#]*/.exec(line.text.slice(column))?.[0].trimEnd() ?? '';
  const word = { start: line.start + start, end: line.start + column + rest.length };
  const within = [...path, ...inner];
  if (opened.at(-1) === '{') {
    return innerKey?.[1] === undefined ? { kind: 'key', path: within, word, siblings: new Set() } : { kind: 'value', path: [...within, innerKey[1]], word, siblings: new Set() };
  }
  return { kind: 'value', path: within, word, siblings: new Set() };
}

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLError } from 'yaml';
import type { Localized } from '../text/localized.js';
import type { TextRange } from '../text/range.js';
import { yamlMessage } from '../text/yamlMessage.js';

/** A step into YAML: a key of a mapping or an index of a list. */
export type YamlPath = readonly (string | number)[];

/** A YAML file as plain data, with the way back to the text. All ranges are UTF-16 offsets in the file. */
export interface YamlFile {
  /** Mappings, lists, booleans and texts; numbers and dates as the text they are written with. Undefined for an empty file. */
  readonly content: unknown;
  readonly problems: readonly { readonly range: TextRange; readonly message: Localized }[];
  /** The value at the path, or the nearest thing around it. */
  valueRange(path: YamlPath): TextRange;
  /** The last key of the path, or the nearest thing around it. */
  keyRange(path: YamlPath): TextRange;
}

/** More than any office needs; a file that unfolds beyond it is not read. */
const mostNodes = 50_000;
/** UTF-16 code units. */
const longestFile = 500_000;
const deepest = 40;

/** Reads as much as can be read; never throws. */
export function readYaml(text: string): YamlFile {
  const document = parseDocument(text.length > longestFile ? '' : text, { lineCounter: new LineCounter(), prettyErrors: false, uniqueKeys: true });
  const problems = document.errors.map((error) => ({ range: errorRange(error, text), message: yamlMessage(error) }));
  const budget = { left: text.length > longestFile ? -1 : mostNodes };
  const content = plain(document.contents, document, budget, 0);
  if (budget.left < 0) {
    problems.push({
      range: { start: 0, end: Math.min(text.length, 1) },
      message: { da: 'Filen er for stor eller for dybt indlejret til at blive læst.', en: 'The file is too large or nested too deeply to be read.' },
    });
  }
  return {
    content: budget.left < 0 ? undefined : content,
    problems,
    valueRange: (path) => rangeOf(nodeAt(document, path).value) ?? keyOrParent(document, path),
    keyRange: (path) => rangeOf(nodeAt(document, path).key) ?? keyOrParent(document, path),
  };
}

function plain(node: unknown, document: Document, budget: { left: number }, depth: number): unknown {
  budget.left -= 1;
  if (budget.left < 0 || depth > deepest) {
    budget.left = -1;
    return undefined;
  }
  if (isAlias(node)) return plain(node.resolve(document), document, budget, depth + 1);
  if (isMap(node)) {
    const result: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items) {
      const name = keyText(key);
      const inner = plain(value, document, budget, depth + 1);
      // A key without a value is one still being typed; of a key that stands twice the first counts.
      if (inner !== undefined && !(name in result)) result[name] = inner;
    }
    return result;
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, document, budget, depth + 1));
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'number' || typeof node.value === 'bigint') return node.source ?? String(node.value);
  return node.value ?? undefined;
}

function keyText(key: unknown): string {
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function nodeAt(document: Document, path: YamlPath): { readonly key: unknown; readonly value: unknown } {
  let key: unknown;
  let value: unknown = document.contents;
  for (const step of path) {
    if (isAlias(value)) value = value.resolve(document);
    if (isMap(value)) {
      const pair = value.items.find((item) => keyText(item.key) === String(step));
      key = pair?.key;
      value = pair?.value;
    } else if (isSeq(value)) {
      key = undefined;
      value = value.items[Number(step)];
    } else return { key: undefined, value: undefined };
  }
  return { key, value };
}

function keyOrParent(document: Document, path: YamlPath): TextRange {
  const { key, value } = nodeAt(document, path);
  const own = rangeOf(key) ?? rangeOf(value);
  if (own !== undefined) return own;
  return path.length === 0 ? { start: 0, end: 0 } : keyOrParent(document, path.slice(0, -1));
}

function rangeOf(node: unknown): TextRange | undefined {
  const range = (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) ? (node satisfies Node).range : undefined;
  if (!Array.isArray(range)) return undefined;
  const [start, end] = range;
  return end > start ? { start, end } : undefined;
}

/** From where the parser stumbled to the end of the word there; at the end of the text, its last character. */
function errorRange(error: YAMLError, text: string): TextRange {
  const start = Math.max(0, Math.min(error.pos[0], text.trimEnd().length - 1));
  const word = /^[^\s:,[\]{}]{1,80}/.exec(text.slice(start, start + 80));
  return { start, end: Math.min(text.length, start + (word?.[0].length ?? 1)) };
}

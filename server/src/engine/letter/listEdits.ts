import { isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { TextEdit, TextRange } from '../text/range.js';
import { splitEntries } from './frontMatterEntries.js';

/** A list under a top-level key of a YAML text, with the places of its items. Ranges are offsets in `source`. */
interface YamlList {
  readonly keyRange: TextRange;
  /** The key with all its lines, without the last end of line. */
  readonly range: TextRange;
  /** From behind the colon. */
  readonly value: TextRange;
  readonly items: readonly { readonly text: string; readonly range: TextRange }[];
  readonly style: 'empty' | 'text' | 'brackets' | 'dashes';
}

/**
 * The edit that adds texts to the list under a key: to the letter's metadata or an `ombudsbrev.yaml`, written as the list is, as `[…]` when
 * there is none. `content` is the YAML in `source`. Undefined when what stands there is no list.
 */
export function addToYamlList(source: string, content: TextRange, key: string, texts: readonly string[]): TextEdit | undefined {
  const list = listAt(source, content, key);
  if (list === undefined) return undefined;
  const lineEnd = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  if (list === 'missing') {
    const isOpen = content.end > content.start && !/[\r\n]/.test(source.charAt(content.end - 1));
    return { range: { start: content.end, end: content.end }, newText: `${isOpen ? lineEnd : ''}${key}: [${texts.map(quoted).join(', ')}]${lineEnd}` };
  }
  const last = list.items.at(-1)?.range.end;
  switch (list.style) {
    case 'empty':
      return { range: { start: list.value.start, end: list.value.start }, newText: ` [${texts.map(quoted).join(', ')}]` };
    case 'text': {
      const [start, end] = [list.items[0]?.range.start ?? list.value.start, last ?? list.value.end];
      return { range: { start, end }, newText: `[${[source.slice(start, end), ...texts.map(quoted)].join(', ')}]` };
    }
    case 'brackets': {
      const at = last ?? source.indexOf('[', list.value.start) + 1;
      return { range: { start: at, end: at }, newText: (last === undefined ? '' : ', ') + texts.map(quoted).join(', ') };
    }
    case 'dashes': {
      const first = list.items[0]?.range.start ?? list.value.start;
      const indent = source.slice(Math.max(source.lastIndexOf('\n', first - 1), source.lastIndexOf('\r', first - 1)) + 1, first);
      const end = endOfLine(source, last ?? list.value.end);
      return { range: { start: end, end }, newText: texts.map((text) => `${lineEnd}${indent}${quoted(text)}`).join('') };
    }
  }
}

/** The edit that takes an item from the list under a key; with the last one the key goes. Undefined when it does not stand there. */
export function removeFromYamlList(source: string, content: TextRange, key: string, isRemoved: (text: string) => boolean): TextEdit | undefined {
  const list = listAt(source, content, key);
  if (list === undefined || list === 'missing') return undefined;
  const index = list.items.findIndex(({ text }) => isRemoved(text));
  const item = list.items[index]?.range;
  if (item === undefined) return undefined;
  if (list.items.length === 1) return { range: { start: list.range.start, end: afterLine(source, list.range.end) }, newText: '' };
  if (list.style === 'dashes') {
    const start = Math.max(source.lastIndexOf('\n', item.start), source.lastIndexOf('\r', item.start)) + 1;
    return { range: { start, end: afterLine(source, item.end) }, newText: '' };
  }
  const next = list.items[index + 1]?.range.start;
  const previous = list.items[index - 1]?.range.end ?? item.start;
  return { range: next === undefined ? { start: previous, end: item.end } : { start: item.start, end: next }, newText: '' };
}

function listAt(source: string, content: TextRange, key: string): YamlList | 'missing' | undefined {
  const entry = splitEntries(source, content).entries.find((each) => each.key === key);
  if (entry === undefined) return 'missing';
  const start = source.indexOf(':', entry.keyRange.end) + 1;
  const value = { start, end: Math.max(start, entry.range.end) };
  const text = source.slice(value.start, value.end).replace(/\r(?!\n)/g, '\n');
  const document = parseDocument(text, { schema: 'failsafe', strict: false, prettyErrors: false, logLevel: 'silent' });
  const node: unknown = document.contents;
  const base = { keyRange: entry.keyRange, range: entry.range, value };
  if (document.errors.length > 0 || isMap(node)) return undefined;
  if (isSeq(node)) return { ...base, items: itemsOf(node, text, value.start), style: node.flow === true ? 'brackets' : 'dashes' };
  if (!isScalar(node) || String(node.value).trim() === '' || !Array.isArray(node.range)) return { ...base, items: [], style: 'empty' };
  const [from, to] = node.range;
  const written = text.slice(from, to).trimEnd();
  // As the front matter is read: an unquoted text is parted at its commas.
  const parts = node.type === 'PLAIN' ? [...written.matchAll(/[^\s,;][^,;]*/g)] : [{ 0: String(node.value), index: 0 }];
  const items = parts.map(({ 0: part, index }) => {
    const at = value.start + from + index;
    return { text: part.trim(), range: { start: at, end: at + (node.type === 'PLAIN' ? part.trimEnd().length : written.length) } };
  });
  return { ...base, items, style: 'text' };
}

function itemsOf(list: YAMLSeq, text: string, offset: number): YamlList['items'] {
  return list.items.flatMap((item) => {
    if (!isScalar(item) || !Array.isArray(item.range)) return [];
    const [start, end] = item.range;
    return [{ text: String(item.value).trim(), range: { start: offset + start, end: offset + start + text.slice(start, end).trimEnd().length } }];
  });
}

function endOfLine(source: string, from: number): number {
  const length = /[^\r\n]*/y;
  length.lastIndex = from;
  return from + (length.exec(source)?.[0].length ?? 0);
}

function afterLine(source: string, from: number): number {
  const end = endOfLine(source, from);
  return end + (source.startsWith('\r\n', end) ? 2 : Math.min(1, source.length - end));
}

/** What YAML would read as something else than this text is put in quotation marks. */
function quoted(text: string): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’./= -]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n|[\d.e]+)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

import { frontMatterKeys } from '../../letter/frontMatterKeys.js';
import type { Letter } from '../../letter/model.js';
import { withLineBreaksOf } from '../../text/lineBreak.js';
import type { TextEdit } from '../../text/range.js';

/** What stands for a value that only the author knows. Quoted, since YAML takes brackets for a list. */
export function placeholder(key: string): string {
  return JSON.stringify(`[${key}]`);
}

/**
 * Gives a key a value in the front matter: on its own line when it stands there empty, else on a new one, in the order in which new
 * letters have their keys. Undefined when there is no front matter, it is not closed, or the key already has a value.
 */
export function insertKey(letter: Letter, key: string, value: string): TextEdit | undefined {
  const { frontMatter, source } = letter;
  if (!frontMatter.present || frontMatter.problems.some(({ kind }) => kind === 'not-closed')) return undefined;
  const existing = frontMatter.keys.get(key);
  if (existing !== undefined) return fillEmpty(source, existing.end, value);
  const order = new Map(frontMatterKeys.map(({ name }, index): [string, number] => [name, index]));
  const own = order.get(key) ?? Infinity;
  const following = [...frontMatter.keys].find(([name]) => (order.get(name) ?? -1) > own);
  const at = following === undefined ? frontMatter.range.end : following[1].start;
  const offset = source.lastIndexOf('\n', at - 1) + 1;
  return { range: { start: offset, end: offset }, newText: withLineBreaksOf(source, `${key}: ${value}\n`) };
}

function fillEmpty(source: string, keyEnd: number, value: string): TextEdit | undefined {
  const rest = /^["']?[ \t]*:([ \t]*)(?=\r?\n|$)/.exec(source.slice(keyEnd, keyEnd + 200));
  if (rest === null) return undefined;
  const end = keyEnd + rest[0].length;
  return { range: { start: end - (rest[1] ?? '').length, end }, newText: ` ${value}` };
}

import type { Nodes, PhrasingContent } from 'mdast';
import { findBareAddresses } from '../../letter/addresses.js';
import type { TextRange } from '../../text/range.js';
import type { DocumentProblem, Inline } from '../document.js';
import { documentProblems } from './problems.js';
import { printable } from './printable.js';
import { pathInFolder } from './relativePath.js';

/** Stands in the masked text for a dot that makes no list item. See `letter/ordinals.ts`. */
const dotOfNoList = '\u2024';
const lineFold = /[ \t]*(?:\r\n|\n|\r)[ \t]*/g;
const imageFile = /\.(?:png|jpe?g|gif|svg)$/i;
const linkScheme = /^(?:https?:\/\/|mailto:|tel:)[^\s\u0000-\u001f]+$/i;

/** Reads the running text of one chunk. Ranges are local to it. */
export class InlineReader {
  /** `text` is the chunk as written, `masked` as it was parsed: the same length. */
  constructor(
    private readonly text: string,
    private readonly masked: string,
    private readonly problems: DocumentProblem[],
  ) {}

  /** Blanks around what is left out are left out too, and those at the ends. */
  read(nodes: readonly PhrasingContent[]): readonly Inline[] {
    return trimmed(this.#inlines(nodes, false));
  }

  #inlines(nodes: readonly PhrasingContent[], inLink: boolean): Inline[] {
    return nodes.flatMap((node) => this.#inline(node, inLink));
  }

  #inline(node: PhrasingContent, inLink: boolean): Inline[] {
    const range = rangeOf(node);
    switch (node.type) {
      case 'text':
        return this.#text(node.value, range, inLink);
      case 'emphasis':
      case 'strong':
        return wrap(node.type, this.#inlines(node.children, inLink), range);
      case 'inlineCode':
        return [{ kind: 'code', value: printable(this.#unmask(node.value.replace(lineFold, ' '), range)), range }];
      case 'break':
        return [{ kind: 'line-break', range }];
      case 'link':
        return this.#link(this.#unmask(node.url, range), node.children, range, inLink);
      case 'image':
        return this.#image(node.url, node.alt ?? '', range);
      case 'footnoteReference':
        return [{ kind: 'footnote-call', label: node.identifier, range }];
      default:
        // Comments. Nothing else comes out of the letters' syntax.
        return [];
    }
  }

  #text(value: string, range: TextRange, inLink: boolean): Inline[] {
    const read = printable(this.#unmask(value.replace(lineFold, ' '), range));
    const addresses = inLink ? [] : findBareAddresses(read);
    if (addresses.length === 0) return [{ kind: 'text', value: read, range }];
    // Without escapes and folds every character has a place of its own.
    const exact = read.length === range.end - range.start;
    const part = (start: number, end: number): Inline => ({
      kind: 'text',
      value: read.slice(start, end),
      range: exact ? { start: range.start + start, end: range.start + end } : range,
    });
    const inlines: Inline[] = [];
    let at = 0;
    for (const { range: shown, url } of addresses) {
      if (shown.start > at) inlines.push(part(at, shown.start));
      const label = part(shown.start, shown.end);
      inlines.push({ kind: 'link', url, children: [label], range: label.range });
      at = shown.end;
    }
    if (at < read.length) inlines.push(part(at, read.length));
    return inlines;
  }

  #link(written: string, children: readonly PhrasingContent[], range: TextRange, inLink: boolean): Inline[] {
    const url = /^www\./i.test(written) ? `https://${written}` : written;
    const known = linkScheme.test(url);
    const inlines = this.#inlines(children, known || inLink);
    if (known) return inlines.length === 0 ? [{ kind: 'link', url, children: [{ kind: 'text', value: written, range }], range }] : [{ kind: 'link', url, children: inlines, range }];
    this.problems.push(documentProblems.link(written, range));
    return inlines.length === 0 ? [{ kind: 'text', value: written, range }] : inlines;
  }

  #image(url: string, alt: string, range: TextRange): Inline[] {
    const written = decoded(url);
    const file = pathInFolder(written);
    const description = printable(this.#unmask(alt.replace(lineFold, ' '), range));
    if (file === undefined) this.problems.push(documentProblems.outsideFolder(written, range));
    else if (!imageFile.test(file)) this.problems.push(documentProblems.imageType(file, range));
    else return [{ kind: 'image', file, description, range }];
    return description === '' ? [] : [{ kind: 'text', value: description, range }];
  }

  /** Gives the masked dots back what they were. */
  #unmask(value: string, { start, end }: TextRange): string {
    if (!value.includes(dotOfNoList)) return value;
    const originals: string[] = [];
    for (let at = this.masked.indexOf(dotOfNoList, start); at >= 0 && at < end; at = this.masked.indexOf(dotOfNoList, at + 1)) {
      originals.push(this.text.slice(at, at + 1));
    }
    return value.replaceAll(dotOfNoList, () => originals.shift() ?? dotOfNoList);
  }
}

export function rangeOf(node: Nodes): TextRange {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function wrap(kind: 'emphasis' | 'strong', children: readonly Inline[], range: TextRange): Inline[] {
  return children.length === 0 ? [] : [{ kind, children, range }];
}

/** `billede%201.png` is a file with a blank in its name. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Without blanks at the ends and around line breaks, and with one where something was left out between two. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    const afterBlank = last === undefined || last.kind === 'line-break' || (last.kind === 'text' && last.value.endsWith(' '));
    if (inline.kind === 'line-break') trimEnd(result);
    if (inline.kind !== 'text' || !afterBlank || !inline.value.startsWith(' ')) result.push(inline);
    else {
      const value = inline.value.replace(/^ +/, '');
      if (value !== '') result.push({ ...inline, value });
    }
  }
  trimEnd(result);
  return result;
}

function trimEnd(inlines: Inline[]): void {
  const last = inlines.at(-1);
  if (last?.kind !== 'text' || !last.value.endsWith(' ')) return;
  inlines.pop();
  const value = last.value.replace(/ +$/, '');
  if (value !== '') inlines.push({ ...last, value });
}

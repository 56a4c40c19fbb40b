import type { PhrasingContent } from 'mdast';
import { isAddress, type WordInline } from '../word/model.js';

declare module 'mdast' {
  interface FootnoteReferenceData {
    /** The number that stood there as text. */
    printedNumber?: string;
  }
}

/** What turning Word's runs into Markdown needs to know of the whole. */
export interface InlineContext {
  /** The label of a note by its key; undefined for one without a text. */
  readonly noteLabel: (key: string) => string | undefined;
  /** The label of the note that has this number so far; undefined where there is none. */
  readonly noteNumbered: (number: string) => string | undefined;
  /** The file that an image becomes; undefined when a letter cannot use it. */
  readonly imageFile: (part: string, description: string) => string | undefined;
}

type Text = Extract<WordInline, { kind: 'text' }>;
type Mark = 'strong' | 'emphasis';

/** Running text. `plain` leaves out bold: where the whole line is bold anyway, as in a heading. */
export function phrasing(inlines: readonly WordInline[], context: InlineContext, { plain = false, breaks = true }: { readonly plain?: boolean; readonly breaks?: boolean } = {}): PhrasingContent[] {
  const cleaned = trimmed(inlines.filter((inline) => isKept(inline, context)).map((inline) => (inline.kind === 'text' ? { ...inline, value: cleanText(inline.value), strong: inline.strong && !plain } : inline)));
  return linked(cleaned, context, breaks);
}

/** Before blanks are trimmed: one beside something left out would stand at the line's end. */
function isKept(inline: WordInline, { noteLabel, imageFile }: InlineContext): boolean {
  return inline.kind === 'note' ? noteLabel(inline.key) !== undefined : inline.kind !== 'image' || imageFile(inline.part, inline.description) !== undefined;
}

/** Blanks as one, soft hyphens away, and nothing that Markdown cannot hold in a line. */
function cleanText(text: string): string {
  return text.replace(/\u00AD/g, '').replace(/[\t\n\r\u000B\f ]+/g, ' ').replace(/\p{Cc}/gu, '');
}

/** Without blanks and breaks at the ends, and without blanks around breaks. */
function trimmed(inlines: readonly WordInline[]): readonly WordInline[] {
  const result: WordInline[] = [];
  let afterBlank = true;
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      const value: string = afterBlank ? inline.value.replace(/^ +/, '') : inline.value;
      if (value === '') continue;
      result.push({ ...inline, value });
      afterBlank = value.endsWith(' ');
    } else if (inline.kind === 'break') {
      if (result.length === 0) continue;
      trimEnd(result);
      result.push(inline);
      afterBlank = true;
    } else {
      result.push(inline);
      afterBlank = false;
    }
  }
  while (result.at(-1)?.kind === 'break') result.pop();
  trimEnd(result);
  return result;
}

function trimEnd(inlines: WordInline[]): void {
  const last = inlines.at(-1);
  if (last?.kind !== 'text') return;
  inlines.pop();
  const value = last.value.replace(/ +$/, '');
  if (value !== '') inlines.push({ ...last, value });
  else trimEnd(inlines);
}

/** Neighbours with the same address are one link. */
function linked(inlines: readonly WordInline[], context: InlineContext, breaks: boolean): PhrasingContent[] {
  return grouped(inlines, (inline) => (inline.kind === 'text' && inline.link !== undefined && isAddress(inline.link) ? inline.link : undefined)).flatMap(({ key, members }) => {
    const children = marked(members, ['strong', 'emphasis'], context, breaks);
    return key === undefined || children.length === 0 ? children : [{ type: 'link', url: key, children } as const];
  }) as PhrasingContent[];
}

/** Neighbours with the same mark share it; blanks at its ends stand outside it, where Markdown wants them. */
function marked(inlines: readonly WordInline[], marks: readonly Mark[], context: InlineContext, breaks: boolean): PhrasingContent[] {
  const [mark, ...rest] = marks;
  if (mark === undefined) return inlines.flatMap((inline) => leaf(inline, context, breaks));
  return grouped(inlines, (inline) => (inline.kind === 'text' && inline[mark] ? mark : undefined)).flatMap(({ key, members }): PhrasingContent[] => {
    if (key === undefined) return marked(members, rest, context, breaks);
    const texts = members.filter((member): member is Text => member.kind === 'text');
    const whole = texts.map(({ value }) => value).join('');
    const inner = whole.trim();
    if (inner === '') return [{ type: 'text', value: whole }];
    const before = whole.slice(0, whole.indexOf(inner));
    const after = whole.slice(whole.indexOf(inner) + inner.length);
    return [...blank(before), { type: key, children: marked(trimmed(texts), rest, context, breaks) }, ...blank(after)];
  });
}

function blank(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function leaf(inline: WordInline, { noteLabel, noteNumbered, imageFile }: InlineContext, breaks: boolean): PhrasingContent[] {
  switch (inline.kind) {
    case 'text':
      return inline.code && inline.value.trim() !== '' ? [{ type: 'inlineCode', value: inline.value }] : [{ type: 'text', value: inline.value }];
    case 'break':
      return breaks ? [{ type: 'break' }] : [{ type: 'text', value: ' ' }];
    case 'note': {
      const label = noteLabel(inline.key);
      return label === undefined ? [] : [{ type: 'footnoteReference', identifier: label, label }];
    }
    case 'noteNumber': {
      const label = noteNumbered(inline.number);
      return label === undefined ? [{ type: 'text', value: inline.number }] : [{ type: 'footnoteReference', identifier: label, label, data: { printedNumber: inline.number } }];
    }
    case 'image': {
      const file = imageFile(inline.part, inline.description);
      // Word's own descriptions have blank lines in them, which would end the image.
      return file === undefined ? [] : [{ type: 'image', url: file, alt: cleanText(inline.description).trim() }];
    }
  }
}

function grouped<K>(inlines: readonly WordInline[], keyOf: (inline: WordInline) => K | undefined): { readonly key: K | undefined; readonly members: readonly WordInline[] }[] {
  const groups: { key: K | undefined; members: WordInline[] }[] = [];
  for (const inline of inlines) {
    const key = keyOf(inline);
    const last = groups.at(-1);
    if (last !== undefined && last.key === key) last.members.push(inline);
    else groups.push({ key, members: [inline] });
  }
  return groups;
}

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Inline } from '../document.js';
import type { HtmlContext } from './context.js';

/** Running text as HTML. What the letter says becomes text nodes only, never markup. */
export function inlineElements(inlines: readonly Inline[], context: HtmlContext): ElementContent[] {
  return inlines.flatMap((inline) => inlineElement(inline, context));
}

function inlineElement(inline: Inline, context: HtmlContext): ElementContent[] {
  switch (inline.kind) {
    case 'text':
      return [{ type: 'text', value: inline.value }];
    case 'emphasis':
      return [h('em', inlineElements(inline.children, context))];
    case 'strong':
      return [h('strong', inlineElements(inline.children, context))];
    case 'code':
      return [h('code', inline.value)];
    case 'link':
      return [h('a', { href: inline.url }, inlineElements(inline.children, context))];
    case 'image':
      return [image(inline.file, inline.description, context)];
    case 'footnote-call':
      return footnoteCall(inline.label, context);
    case 'line-break':
      return [h('br')];
  }
}

/** An image that could not be read leaves what it shows in words, so that the reader knows that something is missing. */
function image(file: string, description: string, { images }: HtmlContext): ElementContent {
  const source = images.get(file);
  return source === undefined ? h('span', `[Billede: ${description === '' ? file : description}]`) : h('img', { src: source, alt: description });
}

/** A note without a text is no link. */
function footnoteCall(label: string, context: HtmlContext): ElementContent[] {
  const number = context.footnoteNumbers.get(label);
  if (number === undefined) return [];
  const calls = (context.calls.get(number) ?? 0) + 1;
  context.calls.set(number, calls);
  const id = callId(number, calls);
  return [h('sup', [h('a', { id, href: `#${noteId(number)}`, role: 'doc-noteref', ariaLabel: `Note ${number}` }, String(number))])];
}

export function noteId(number: number): string {
  return `note-${number}`;
}

/** `occurrence` is 1 for the first call of the note. */
export function callId(number: number, occurrence: number): string {
  return occurrence === 1 ? `kald-${number}` : `kald-${number}-${occurrence}`;
}

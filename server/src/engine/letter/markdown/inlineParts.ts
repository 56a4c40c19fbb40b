import type {} from 'mdast';
import type { gfmTableFromMarkdown } from 'mdast-util-gfm-table';

/** What stands inside the blocks, in text order. Ranges are UTF-16 offsets in the text that was parsed. */
export type InlinePart =
  /** The same characters in source and prose. */
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  /** A character reference: `&amp;`. */
  | { readonly kind: 'decoded'; readonly start: number; readonly end: number; readonly text: string }
  /** `fold` is a line break inside a block. */
  | { readonly kind: 'fold' | 'code-start' | 'code-end' | 'link-start' | 'comment' | 'image'; readonly start: number; readonly end: number }
  /** The range of the whole link; the address's own apart. */
  | { readonly kind: 'link-end'; readonly start: number; readonly end: number; readonly url: string; readonly urlStart: number; readonly urlEnd: number }
  | { readonly kind: 'call'; readonly start: number; readonly end: number; readonly label: string };

declare module 'mdast' {
  interface RootData {
    inlineParts?: InlinePart[];
  }
}

declare module 'mdast-util-from-markdown' {
  interface CompileData {
    /** The text read so far of a string that is no prose: an address, a title. */
    letterString?: string | undefined;
    /** Above zero inside what the letter's reader does not see. */
    letterMuted?: number;
    letterLabel?: string;
    letterUrl?: { readonly start: number; readonly end: number; readonly text: string } | undefined;
  }
}

type FromMarkdownExtension = ReturnType<typeof gfmTableFromMarkdown>;
type Handles = NonNullable<FromMarkdownExtension['enter']>;
type Handle = NonNullable<Handles[keyof Handles]>;
type Context = ThisParameterType<Handle>;

function add(context: Context, part: InlinePart): void {
  const root = context.stack[0];
  if (root?.type !== 'root' || (context.data.letterMuted ?? 0) > 0) return;
  root.data ??= {};
  root.data.inlineParts ??= [];
  root.data.inlineParts.push(part);
}

/** Adds a part without properties of its own, as wide as the token. */
function adder(kind: 'code-start' | 'code-end' | 'link-start'): Handle {
  return function (token) {
    add(this, { kind, start: token.start.offset, end: token.end.offset });
  };
}

function nothing(): void {
  // The parts are all that is wanted of the inline syntax.
}

const exitText: Handle = function (token) {
  if (this.data.letterString === undefined) add(this, { kind: 'text', start: token.start.offset, end: token.end.offset });
  else this.data.letterString += this.sliceSerialize(token);
};

const enterString: Handle = function () {
  this.buffer();
  this.data.letterString = '';
};

const exitString: Handle = function () {
  this.resume();
  this.data.letterString = undefined;
};

/** The default handlers decode the reference into the text node on top of the stack; it is taken from there. */
const exitCharacterReference: Handle = function (token) {
  const node = this.stack.pop();
  if (node?.type !== 'text') return;
  const text = node.value;
  node.value = '';
  if (this.data.letterString === undefined) add(this, { kind: 'decoded', start: token.start.offset, end: token.end.offset, text });
  else this.data.letterString += text;
};

const exitLineEnding: Handle = function (token) {
  this.data.atHardBreak = undefined;
  if (this.data.letterString !== undefined) this.data.letterString += '\n';
  else add(this, { kind: 'fold', start: token.start.offset, end: token.end.offset });
};

const exitDestination: Handle = function (token) {
  this.data.letterUrl = { start: token.start.offset, end: token.end.offset, text: this.data.letterString ?? '' };
  this.resume();
  this.data.letterString = undefined;
};

const exitLink: Handle = function (token) {
  const at = token.end.offset;
  const url = this.data.letterUrl ?? { start: at, end: at, text: '' };
  this.data.letterUrl = undefined;
  add(this, { kind: 'link-end', start: token.start.offset, end: at, url: url.text, urlStart: url.start, urlEnd: url.end });
};

/** `<https://…>` and `<a@b.dk>`: the address is its own text. */
function exitAutolink(scheme: string): Handle {
  return function (token) {
    const { start, end } = { start: token.start.offset, end: token.end.offset };
    add(this, { kind: 'text', start, end });
    this.data.letterUrl = { start, end, text: scheme + this.sliceSerialize(token) };
  };
}

/** Leaves out all that stands inside: an image's text, a comment's lines. */
const mute: Handle = function () {
  this.data.letterMuted = (this.data.letterMuted ?? 0) + 1;
};

const unmute: Handle = function () {
  this.data.letterMuted = (this.data.letterMuted ?? 1) - 1;
};

const exitComment: Handle = function (token) {
  unmute.call(this, token);
  add(this, { kind: 'comment', start: token.start.offset, end: token.end.offset });
};

const exitImage: Handle = function (token) {
  unmute.call(this, token);
  add(this, { kind: 'image', start: token.start.offset, end: token.end.offset });
};

const exitFootnoteLabel: Handle = function (token) {
  this.data.letterLabel = this.sliceSerialize(token).toLowerCase();
};

const exitFootnoteCall: Handle = function (token) {
  add(this, { kind: 'call', start: token.start.offset, end: token.end.offset, label: this.data.letterLabel ?? '' });
};

const exitFootnotePrefix: Handle = function () {
  const node = this.stack.at(-1);
  if (node?.type === 'footnoteDefinition') node.identifier = this.data.letterLabel ?? '';
};

/**
 * Takes the inline syntax out of the tree and lays it down, flat and with exact offsets, as `tree.data.inlineParts`: text nodes lose
 * which characters they were made of. The tree keeps the blocks.
 */
export const inlineParts: FromMarkdownExtension = {
  enter: {
    data: nothing,
    characterEscape: nothing,
    codeText: adder('code-start'),
    codeTextData: nothing,
    codeFlowValue: nothing,
    codeFencedFenceInfo: enterString,
    codeFencedFenceMeta: enterString,
    emphasis: nothing,
    strong: nothing,
    hardBreakEscape: nothing,
    hardBreakTrailing: nothing,
    autolink: adder('link-start'),
    autolinkProtocol: nothing,
    autolinkEmail: nothing,
    link: adder('link-start'),
    label: nothing,
    image: mute,
    letterComment: mute,
    letterCommentLine(token) {
      this.enter({ type: 'html', value: '' }, token);
    },
    letterFootnoteDefinition(token) {
      this.enter({ type: 'footnoteDefinition', identifier: '', children: [] }, token);
    },
    resourceDestinationString: enterString,
    resourceTitleString: enterString,
  },
  exit: {
    data: exitText,
    characterEscapeValue: exitText,
    characterReference: exitCharacterReference,
    codeText: adder('code-end'),
    codeTextData: exitText,
    codeFlowValue: exitText,
    codeFencedFence: nothing,
    codeFencedFenceInfo: exitString,
    codeFencedFenceMeta: exitString,
    codeFenced(token) {
      this.exit(token);
    },
    emphasis: nothing,
    strong: nothing,
    hardBreakEscape: nothing,
    hardBreakTrailing: nothing,
    autolink: exitLink,
    autolinkProtocol: exitAutolink(''),
    autolinkEmail: exitAutolink('mailto:'),
    link: exitLink,
    label: nothing,
    labelText: nothing,
    lineEnding: exitLineEnding,
    image: exitImage,
    letterComment: exitComment,
    letterCommentLine(token) {
      this.exit(token);
    },
    letterFootnoteCall: exitFootnoteCall,
    letterFootnoteLabel: exitFootnoteLabel,
    letterFootnotePrefix: exitFootnotePrefix,
    letterFootnoteDefinition(token) {
      this.exit(token);
    },
    resourceDestinationString: exitDestination,
    resourceTitleString: exitString,
  },
};

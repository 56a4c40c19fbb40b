import type { BlockContent, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Configuration } from '../configuration/model.js';
import { parseIsoDate } from '../dates/calendarDate.js';
import { unaccounted } from './accounting.js';
import { bodyOf, noteOf, type BlockContext } from './draft/blocks.js';
import { frontMatterOf } from './draft/frontMatter.js';
import { guessForm } from './draft/guessForm.js';
import { markdownOf } from './draft/markdown.js';
import { noFacts, type LetterFacts } from './metadata/facts.js';
import { readLetterhead, takeOver } from './metadata/letterhead.js';
import { readOpening } from './metadata/opening.js';
import { readAttachments, readClosing } from './metadata/signatures.js';
import type { Remark } from './remarks.js';
import { linesOf, type WordBlock, type WordDocument } from './word/model.js';
import { readWord } from './word/readWord.js';

/** A Word letter as a draft. */
export interface ImportedLetter {
  /** The text of a `*.brev.md`. */
  readonly draft: string;
  /** What is not in the draft, or is there in another form. */
  readonly remarks: readonly Remark[];
  /** The images that the draft names, to be written beside it. */
  readonly images: readonly { readonly file: string; readonly bytes: Uint8Array }[];
}

/**
 * Turns a Word letter into a draft. `name` is the draft's own name without its ending; images get theirs from it.
 *
 * @throws {WordDocumentError} when the bytes are no Word file that can be read.
 */
export function importWord(bytes: Uint8Array, name: string, configuration: Configuration): ImportedLetter {
  const { file, document, texts } = readWord(bytes);
  const { profile } = configuration;
  const remarks: Remark[] = [];
  const facts = noFacts();
  /** Text of the file that the front matter holds, as it stood. */
  const used: string[] = [];

  const text = readBoxes(document.blocks, configuration, facts, used, remarks);
  const opened = readOpening(text, profile, { facts, remarks, used });
  const closing = readClosing(opened, profile);
  if (closing !== undefined) {
    facts.underskrivere = closing.underskrivere;
    remarks.push(...closing.contact.map((text): Remark => ({ kind: 'letterhead', text })));
  }
  const end = closing ?? readAttachments(opened);
  if (end !== undefined) {
    facts.bilag.push(...end.bilag);
    used.push(...end.used);
  }
  readMargins(document, configuration, facts, remarks);
  readProperties(document, configuration, facts);

  const images = new ImageFiles(file.parts, name, remarks);
  const labels = new NoteLabels(document.notes);
  const context = (brevtype: string | undefined): BlockContext => {
    const numbered = configuration.forms.get(brevtype ?? '')?.numbered === true;
    return {
      remarks: [], topHeading: numbered ? 1 : 2, numbersHeadings: numbered,
      noteLabel: (key) => labels.of(key),
      noteNumbered: (number) => labels.numbered(number),
      imageFile: (part, description) => images.of(part, description),
    };
  };
  const body = end === undefined ? opened : opened.slice(0, end.first);
  const write = (brevtype: string | undefined): { readonly root: Root; readonly remarks: readonly Remark[]; readonly draft: string } => {
    const own = context(brevtype);
    const content = bodyOf(body, own);
    const root: Root = { type: 'root', children: [...content, ...labels.definitions((blocks) => noteOf(blocks, own))] };
    return { root, remarks: own.remarks, draft: `${frontMatterOf({ ...facts, brevtype }, [...configuration.forms.keys()])}\n${markdownOf(root)}` };
  };
  let written = write(facts.brevtype);
  if (facts.brevtype === undefined) {
    facts.brevtype = guessForm(written.draft, configuration);
    if (facts.brevtype !== undefined) written = write(facts.brevtype);
  }

  remarks.push(...document.remarks, ...written.remarks, ...labels.unused());
  const kept = [...written.root.children.map(textOf), ...used];
  remarks.push(...unaccounted(texts, kept, remarks).map((lost): Remark => ({ kind: 'unplaced', text: lost })));
  return { draft: written.draft, remarks, images: images.written };
}

/** A block's text with blanks between its cells and items. */
function textOf(block: Nodes): string {
  if (block.type === 'code') return block.value;
  if (block.type === 'break') return ' ';
  if (block.type === 'footnoteReference') return block.data?.printedNumber ?? '';
  if (!('children' in block)) return 'value' in block ? block.value : '';
  const apart = block.type === 'list' || block.type === 'listItem' || block.type === 'blockquote' || block.type === 'table' || block.type === 'tableRow' || block.type === 'footnoteDefinition';
  return block.children.map(textOf).join(apart ? ' ' : '');
}

/**
 * Takes frames and text boxes that hold letterhead out of the text; the others stay where they are anchored, as text.
 */
function readBoxes(blocks: readonly WordBlock[], { profile }: Configuration, facts: LetterFacts, used: string[], remarks: Remark[]): readonly WordBlock[] {
  const boxes = new Map<number, WordBlock[]>();
  for (const block of blocks) if (block.box !== undefined) boxes.set(block.box, [...(boxes.get(block.box) ?? []), block]);
  const letterheads = new Set<number>();
  for (const [box, members] of boxes) {
    const lines = linesOf(members);
    const read = readLetterhead(lines, profile);
    if (read.recognised) {
      letterheads.add(box);
      takeOver(facts, read.facts, remarks);
      used.push(...read.used);
      remarks.push(...read.rest.map((text): Remark => ({ kind: 'letterhead', text })));
    } else if (lines.length > 0) remarks.push({ kind: 'textBox', text: lines.join(' ') });
  }
  return blocks.filter(({ box }) => box === undefined || !letterheads.has(box));
}

/** What stands at the pages' heads and feet is told; facts that stand nowhere else are taken from there. */
function readMargins({ margins }: WordDocument, { profile }: Configuration, facts: LetterFacts, remarks: Remark[]): void {
  for (const { place, lines } of margins) {
    takeOver(facts, readLetterhead(lines, profile).facts, remarks);
    remarks.push(...lines.map((text): Remark => ({ kind: place, text })));
  }
}

/** The properties under the names that we and records systems give them, where the page does not say it. */
function readProperties({ properties }: WordDocument, { forms }: Configuration, facts: LetterFacts): void {
  const brevtype = properties.get('brevtype');
  if (brevtype !== undefined && forms.has(brevtype)) facts.brevtype = brevtype;
  facts.sagsnr ??= properties.get('sagsnr');
  facts.dokumentnr ??= properties.get('dokumentnr');
  facts.dato ??= parseIsoDate(properties.get('dato') ?? '');
  facts.sagsbehandler ??= properties.get('sagsbehandler');
}

/** Numbers the notes in the order of their calls. */
class NoteLabels {
  readonly #labels = new Map<string, string>();

  constructor(private readonly notes: WordDocument['notes']) {}

  of(key: string): string | undefined {
    const known = this.#labels.get(key);
    if (known !== undefined || !this.notes.has(key)) return known;
    const label = String(this.#labels.size + 1);
    this.#labels.set(key, label);
    return label;
  }

  numbered(number: string): string | undefined {
    return [...this.#labels.values()].includes(number) ? number : undefined;
  }

  definitions(contentOf: (blocks: readonly WordBlock[]) => BlockContent[]): FootnoteDefinition[] {
    const definitions: FootnoteDefinition[] = [];
    // A note may call another one.
    for (const [key, label] of this.#labels) definitions.push({ type: 'footnoteDefinition', identifier: label, label, children: contentOf(this.notes.get(key) ?? []) });
    return definitions;
  }

  unused(): readonly Remark[] {
    return [...this.notes].flatMap(([key, blocks]): Remark[] => {
      const text = linesOf(blocks).join(' ');
      if (this.#labels.has(key)) return key.startsWith('endnote') ? [{ kind: 'endnote', text: `${this.#labels.get(key) ?? ''}` }] : [];
      return text === '' ? [] : [{ kind: 'unusedNote', text }];
    });
  }
}

const imageEnding = /\.(png|jpe?g|gif|svg)$/i;

/** Gives every image a file beside the draft, once. */
class ImageFiles {
  readonly #files = new Map<string, string>();
  readonly #told = new Set<string>();
  readonly written: { readonly file: string; readonly bytes: Uint8Array }[] = [];

  constructor(
    private readonly parts: ReadonlyMap<string, Uint8Array>,
    private readonly name: string,
    private readonly remarks: Remark[],
  ) {}

  of(part: string, description: string): string | undefined {
    const known = this.#files.get(part);
    if (known !== undefined) return known;
    const bytes = this.parts.get(part);
    const ending = imageEnding.exec(part)?.[1]?.toLowerCase();
    if (bytes === undefined || ending === undefined) {
      if (!this.#told.has(part)) this.remarks.push({ kind: 'image', text: description === '' ? part : description });
      this.#told.add(part);
      return undefined;
    }
    const file = `${this.name}-billede-${this.written.length + 1}.${ending}`;
    this.#files.set(part, file);
    this.written.push({ file, bytes });
    return file;
  }
}

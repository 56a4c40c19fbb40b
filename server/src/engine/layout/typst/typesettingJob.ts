import { toDanishDate } from '../../dates/calendarDate.js';
import { shiftRange, type TextRange } from '../../text/range.js';
import type { DocumentBlock, DocumentFootnote, LayoutKind, LetterDocument } from '../document.js';
import { HeadingRanks } from '../headingRanks.js';
import type { SourceMarker, TypesettingFile, TypesettingJob } from '../typesetting.js';
import { blockSource, noteSource } from './blockSource.js';
import type { Piece } from './inlineSource.js';
import { basePath, type Letterhead } from './letterhead.js';
import { stringLiteral } from './literals.js';
import { proseSource } from './proseSource.js';

/** As the templates know them. */
const layoutNames: Readonly<Record<LayoutKind, string>> = { letter: 'brev', report: 'rapport', memo: 'notat', status: 'status' };

/**
 * What the typesetter is to set. `images` are the letter's, by the path that the document has for them; where one is missing its
 * description stands instead. A block's source is worked out once, so that an edit costs little more than putting it together.
 */
export function typesettingJob(document: LetterDocument, letterhead: Letterhead, images: ReadonlyMap<string, Uint8Array> = new Map()): TypesettingJob {
  const writer = new JobWriter(document, images);
  const title = document.titleRange === undefined ? '' : writer.mark(document.titleRange);
  const body = writer.body();
  const signatures = writer.signatures();
  const source = [
    `#import ${stringLiteral(basePath)}: *`,
    `#import ${stringLiteral(letterhead.template)}: brevpapir`,
    `#show: brevpapir.with(${letterFacts(document, letterhead, title, signatures)})`,
    body,
    '',
  ].join('\n');
  return { source, files: [...letterhead.files, ...writer.files], markers: writer.markers, footnoteMarkers: writer.footnoteMarkers };
}

class JobWriter {
  readonly markers: SourceMarker[] = [];
  readonly footnoteMarkers: SourceMarker[] = [];
  readonly files: TypesettingFile[] = [];
  readonly #notes: ReadonlyMap<string, DocumentFootnote>;
  readonly #called = new Set<string>();
  readonly #ranks: HeadingRanks;
  readonly #imagePaths = new Map<string, string>();
  /** Where notes call notes, the numbers are told to Typst, and the order in which notes land on the pages is not that of the numbers. */
  readonly #notesCallNotes: boolean;

  constructor(
    private readonly document: LetterDocument,
    private readonly images: ReadonlyMap<string, Uint8Array>,
  ) {
    this.#notes = new Map(document.footnotes.map((note) => [note.label, note]));
    this.#ranks = new HeadingRanks(document.blocks);
    this.#notesCallNotes = document.footnotes.some(({ blocks }) => blocks.some((block) => noteSource(block).pieces.some((piece) => typeof piece !== 'string' && piece.kind === 'call')));
    if (!this.#notesCallNotes) this.footnoteMarkers.push(...document.footnotes.map(({ blocks, offset }) => ({ range: shiftRange(spanOf(blocks), offset) })));
  }

  /** Source of a marker for the letter range. */
  mark(range: TextRange): string {
    this.markers.push({ range });
    return '#ms;';
  }

  body(): string {
    const { blocks, closing } = this.document;
    return blocks
      .map(({ block, offset }, index) => {
        const { pieces, markers } = blockSource(block);
        for (const range of markers) this.markers.push({ range: shiftRange(range, offset) });
        const source = this.#join(pieces);
        // The closing does not stand alone on a page.
        return closing !== undefined && index === blocks.length - 1 && goesAlong(block) ? `#sidste-afsnit[${source}]` : source;
      })
      .join('\n\n');
  }

  signatures(): readonly string[] {
    const end = this.document.blocks.at(-1);
    const fallback = end === undefined ? { start: 0, end: 0 } : shiftRange({ start: end.block.range.end, end: end.block.range.end }, end.offset);
    return (this.document.closing?.signatures ?? []).map(
      ({ name, title, range }) => `(navn: [${this.mark(range ?? fallback)}#${stringLiteral(name)}], titel: ${optional(title)})`,
    );
  }

  #join(pieces: readonly Piece[]): string {
    return pieces.map((piece) => (typeof piece === 'string' ? piece : this.#resolve(piece))).join('');
  }

  #resolve(piece: Exclude<Piece, string>): string {
    switch (piece.kind) {
      case 'heading':
        return String(this.#ranks.next(piece.level));
      case 'call':
        return this.#call(piece.label);
      case 'image':
        return this.#image(piece);
    }
  }

  /** A note's text stands where it is first called. A call of a note that has no text is a problem of the document's, and nothing here. */
  #call(label: string): string {
    const note = this.#notes.get(label);
    if (note === undefined) return '';
    const name = stringLiteral(`fodnote-${label}`) + (this.#notesCallNotes ? `, tal: "${note.number}"` : '');
    if (this.#called.has(label)) return `#fodnote-igen(${name})`;
    this.#called.add(label);
    const text = note.blocks.map((block) => this.#join(noteSource(block).pieces)).join('\n\n');
    return `#fodnote(${name})[${this.#notesCallNotes ? '' : '#mf;'}${text}]`;
  }

  #image({ file, description, alone }: Extract<Piece, { kind: 'image' }>): string {
    const bytes = this.images.get(file);
    if (bytes === undefined) return `#manglende-billede(${stringLiteral(description === '' ? file : description)})`;
    const path = this.#imagePaths.get(file) ?? this.#addImage(file, bytes);
    return `#billede(${stringLiteral(path)}, ${optional(description === '' ? undefined : description)}, ${alone})`;
  }

  #addImage(file: string, bytes: Uint8Array): string {
    // The letter's own name of the file is for messages.
    const path = `/billeder/${this.#imagePaths.size + 1}/${file}`;
    this.#imagePaths.set(file, path);
    this.files.push({ path, bytes });
    return path;
  }
}

/** What may move to the next page as a whole. A heading does so by itself; a table or a long list is left where it is. */
function goesAlong(block: DocumentBlock): boolean {
  return block.kind === 'paragraph' || block.kind === 'quotation' || (block.kind === 'list' && block.items.length <= 6);
}

function spanOf(blocks: readonly DocumentBlock[]): TextRange {
  const start = blocks.at(0)?.range.start ?? 0;
  return { start, end: Math.max(start, blocks.at(-1)?.range.end ?? start) };
}

/** The template's first argument; `docs/brevpapir.md` says what it holds. */
function letterFacts(document: LetterDocument, letterhead: Letterhead, titleMark: string, signatures: readonly string[]): string {
  const { profile, date, closing } = document;
  return dictionary({
    layout: stringLiteral(layoutNames[document.layout]),
    titel: `[${titleMark}${document.title === '' ? '' : proseSource(document.title)}]`,
    'titel-tekst': stringLiteral(document.title),
    vedr: optional(document.subject),
    dato: date === undefined ? 'none' : `datetime(year: ${date.year}, month: ${date.month}, day: ${date.day})`,
    'dato-tekst': optional(date && toDanishDate(date)),
    sagsnr: optional(document.caseNumber),
    dokumentnr: optional(document.documentNumber),
    sagsbehandler: optional(document.caseOfficer),
    modtagere: list(document.recipients.map(stringLiteral)),
    kolofon: list(document.colophon.map(({ label, lines }) => dictionary({ navn: optional(label), linjer: list(lines.map(stringLiteral)) }))),
    kontor: dictionary({
      navn: stringLiteral(profile.office),
      myndighed: stringLiteral(profile.municipality),
      adresse: stringLiteral(profile.address),
      postnummer: stringLiteral(profile.postcode),
      by: stringLiteral(profile.city),
      telefon: stringLiteral(profile.telephone),
      email: stringLiteral(profile.email),
      web: stringLiteral(profile.web),
      ean: stringLiteral(profile.ean),
    }),
    afslutning: closing === undefined ? 'none' : dictionary({ hilsen: stringLiteral(closing.greeting), underskrivere: list(signatures) }),
    bilag: list(document.listsAttachments ? document.attachments.map(({ title }) => stringLiteral(title)) : []),
    'nummererede-kapitler': String(document.numbersHeadings),
    udseende: dictionary({
      skrift: stringLiteral(letterhead.font),
      farve: `rgb(${stringLiteral(letterhead.colour)})`,
      logo: optional(letterhead.logo),
      logotekst: stringLiteral(letterhead.logoText),
      sidehoved: stringLiteral(letterhead.runningHead),
    }),
  });
}

function optional(text: string | undefined): string {
  return text === undefined ? 'none' : stringLiteral(text);
}

function list(items: readonly string[]): string {
  return `(${items.map((item) => `${item}, `).join('')})`;
}

function dictionary(entries: Readonly<Record<string, string>>): string {
  return `(${Object.entries(entries).map(([key, value]) => `${key}: ${value}`).join(', ')})`;
}

import type { CalendarDate } from '../dates/calendarDate.js';
import type { OfficeProfile } from '../configuration/model.js';
import type { Localized } from '../text/localized.js';
import type { TextRange } from '../text/range.js';

/**
 * The finished letter as its reader will see it: free of Markdown, and not yet Typst, Word or HTML. Every writer begins here, so that
 * the four outputs hold the same letter.
 *
 * Ranges in `blocks` and `footnotes` are *local*: UTF-16 offsets from `offset`, the letter offset of the chunk they come from. A block
 * that no edit touched is the same object as before, so a writer may keep what it made of it (`perObject`).
 */
export interface LetterDocument {
  readonly layout: LayoutKind;
  readonly title: string;
  /** Letter range of the title in the front matter; undefined when it has none. */
  readonly titleRange: TextRange | undefined;
  /** What the letter concerns, below the title, as printed: `Vedr. …`. */
  readonly subject: string | undefined;
  readonly date: CalendarDate | undefined;
  readonly profile: OfficeProfile;
  /** Full names, one line each, in the letter's order. */
  readonly recipients: readonly string[];
  /** The column at the right of page 1, top to bottom. Empty fields are left out. */
  readonly colophon: readonly ColophonField[];
  readonly caseNumber: string | undefined;
  readonly documentNumber: string | undefined;
  readonly caseOfficer: string | undefined;
  readonly blocks: readonly PlacedDocumentBlock[];
  /** In the order of their numbers, which is that of their first calls. A note that is never called is left out and is a problem. */
  readonly footnotes: readonly DocumentFootnote[];
  /** Undefined in the forms that are not signed. */
  readonly closing: LetterClosing | undefined;
  readonly attachments: readonly Attachment[];
  /** False when the text has a heading of its own for the enclosures: they are then not listed once more after it. */
  readonly listsAttachments: boolean;
  /** True when the headings are to be numbered: the form has numbered chapters, and the text gives none of its headings a number. */
  readonly numbersHeadings: boolean;
  /** What of the letter could not be set as it was written (an unknown image, a note without a text). */
  readonly problems: readonly DocumentProblem[];
}

export type LayoutKind = 'letter' | 'report' | 'memo' | 'status';

export interface ColophonField {
  /** `Sagsnr.`; undefined for lines without a label (the address). */
  readonly label: string | undefined;
  readonly lines: readonly string[];
}

export interface LetterClosing {
  /** `Venlig hilsen` */
  readonly greeting: string;
  readonly signatures: readonly LetterSignature[];
}

export interface LetterSignature {
  readonly name: string;
  readonly title: string | undefined;
  /** Letter range of the signatory in the front matter; undefined for the profile's. */
  readonly range: TextRange | undefined;
}

export interface Attachment {
  readonly title: string;
  /** Path of a file in the case folder, as the letter gives it; undefined when it only names the enclosure. */
  readonly file: string | undefined;
  /** Letter range. */
  readonly range: TextRange;
}

export interface PlacedDocumentBlock {
  readonly block: DocumentBlock;
  /** Letter offset that the block's ranges count from. */
  readonly offset: number;
}

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[]; readonly range: TextRange }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[]; readonly range: TextRange }
  | { readonly kind: 'quotation'; readonly blocks: readonly DocumentBlock[]; readonly range: TextRange }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** The first item's number; 1 for bullets. */
      readonly start: number;
      /** Without blank lines between the items. */
      readonly tight: boolean;
      readonly items: readonly { readonly blocks: readonly DocumentBlock[]; readonly range: TextRange }[];
      readonly range: TextRange;
    }
  | {
      readonly kind: 'table';
      readonly alignments: readonly ColumnAlignment[];
      readonly header: TableRow;
      readonly rows: readonly TableRow[];
      readonly range: TextRange;
    }
  /** Text set as it stands, line by line. */
  | { readonly kind: 'code'; readonly text: string; readonly range: TextRange }
  | { readonly kind: 'rule'; readonly range: TextRange };

export type ColumnAlignment = 'left' | 'center' | 'right';

export interface TableRow {
  readonly cells: readonly { readonly children: readonly Inline[]; readonly range: TextRange }[];
  readonly range: TextRange;
}

export type Inline =
  /** Characters as read, escapes and character references resolved. `range` is that of the source they come from. */
  | { readonly kind: 'text'; readonly value: string; readonly range: TextRange }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[]; readonly range: TextRange }
  | { readonly kind: 'code'; readonly value: string; readonly range: TextRange }
  /** `url` is http, https, mailto or tel; any other target leaves only its text. */
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[]; readonly range: TextRange }
  /** `file` is relative to the letter's folder and never leads out of it. `description` is what a screen reader says; '' when missing. */
  | { readonly kind: 'image'; readonly file: string; readonly description: string; readonly range: TextRange }
  /** `number` is not part of the block, since an edit elsewhere may change it: look `label` up in the document's footnotes. */
  | { readonly kind: 'footnote-call'; readonly label: string; readonly range: TextRange }
  | { readonly kind: 'line-break'; readonly range: TextRange };

export interface DocumentFootnote {
  /** In lower case. */
  readonly label: string;
  /** 1, 2, 3 … as printed. */
  readonly number: number;
  readonly blocks: readonly DocumentBlock[];
  /** Letter offset that the blocks' ranges count from. */
  readonly offset: number;
}

export interface DocumentProblem {
  readonly kind: 'letterhead' | 'unknown-image' | 'missing-attachment' | 'outside-folder' | 'missing-footnote' | 'unused-footnote' | 'unknown-link' | 'html-left-out';
  readonly message: Localized;
  /** Letter range. */
  readonly range: TextRange;
}

import type { Position, Range } from 'vscode-languageserver/node';

/** Our own part of the protocol, for the preview; docs/architecture.md tells how an editor uses it. */
export const previewMethods = {
  /** Request `OpenPreviewParams` → null. */
  open: 'ombudsbrev/forhaandsvisning/aabn',
  /** Notification `PreparePreviewParams` to the server: the letter's preview will probably be opened. */
  prepare: 'ombudsbrev/forhaandsvisning/forbered',
  /** Notification `ClosePreviewParams` to the server. */
  close: 'ombudsbrev/forhaandsvisning/luk',
  /** Notification `PreviewPages` to the editor. */
  pages: 'ombudsbrev/forhaandsvisning/sider',
  /** Notification `PreviewFailure` to the editor. */
  failure: 'ombudsbrev/forhaandsvisning/fejl',
  /** Request `WordParams` → `Range | null`. */
  word: 'ombudsbrev/forhaandsvisning/ord',
  /** Request with a `textDocument` → the letter as an HTML tree (hast), or null. */
  text: 'ombudsbrev/forhaandsvisning/tekst',
} as const;

export interface OpenPreviewParams {
  /** The editor's name for the preview. One that is open already begins anew, with this letter. */
  readonly preview: string;
  readonly textDocument: { readonly uri: string };
  /** False: the folder's own template, fonts and logo are left alone, and the letter is set on the default letterhead. */
  readonly trusted: boolean;
}

/** As of the preview that may be opened. */
export type PreparePreviewParams = Omit<OpenPreviewParams, 'preview'>;

export interface ClosePreviewParams {
  readonly preview: string;
}

export interface PreviewMarker {
  /** 1 for the first page. */
  readonly page: number;
  /** Points (1/72 inch) from the page's upper left corner. */
  readonly x: number;
  readonly y: number;
  /** What of the letter is set from here on. */
  readonly range: Range;
}

export interface PreviewPages {
  readonly preview: string;
  readonly textDocument: { readonly uri: string; readonly version: number };
  /** Points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** Base64, in typst.ts' vector format: what is new since the previous message, or everything when `complete`. None may be missed. */
  readonly vector: string;
  readonly complete: boolean;
  readonly markers: readonly PreviewMarker[];
  readonly footnoteMarkers: readonly PreviewMarker[];
  readonly letterhead: 'office' | 'default';
  /** What the pages were set without: a logo or a font that is missing, an image that cannot be read. In the user's language. */
  readonly notices: readonly string[];
}

/** The letter could not be set; the pages sent before still show how it was. */
export interface PreviewFailure {
  readonly preview: string;
  readonly textDocument: { readonly uri: string; readonly version: number };
  /** In the user's language. */
  readonly problems: readonly string[];
}

export interface WordParams {
  readonly textDocument: { readonly uri: string };
  /** About where in the letter the page's text was set from. */
  readonly near: Position;
  /** The page's text around the word, and a UTF-16 offset in it of a character of the word. */
  readonly text: string;
  readonly offset: number;
}

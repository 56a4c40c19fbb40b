/**
 * What the extension and the preview's page tell each other. Offsets are UTF-16 offsets in the letter as the editor holds it; points are
 * 1/72 inch from a page's upper left corner; page numbers begin with 1.
 */

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where a stretch of the letter's source begins on the pages. */
export interface Marker {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  /** The stretch. */
  readonly start: number;
  readonly end: number;
}

export type FindingSeverity = 'error' | 'warning' | 'info' | 'hint';

export interface MarginFinding {
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** The words it is about as they stand in the source. */
  readonly text: string;
}

/** The texts of the page's controls, in the user's language. */
export type Labels = Readonly<Record<LabelId, string>>;

export type LabelId =
  | 'accessibleLetter'
  | 'close'
  | 'cannotBeSet'
  | 'cannotBeSetYet'
  | 'defaultLetterhead'
  | 'find'
  | 'findField'
  | 'findNext'
  | 'findPrevious'
  | 'findNone'
  | 'findCount'
  | 'findingAt'
  | 'fitWidth'
  | 'linkOpens'
  | 'linkToPage'
  | 'loading'
  | 'noLetter'
  | 'pageCount'
  | 'pageLabel'
  | 'pages'
  | 'pin'
  | 'severityError'
  | 'severityWarning'
  | 'severityInfo'
  | 'severityHint'
  | 'showText'
  | 'toolbar'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset';

/** What the page remembers over a restart; VS Code keeps it for us. */
export interface PreviewState {
  readonly uri: string;
  readonly pinned: boolean;
  /** `fit`: as wide as the page's surroundings; otherwise 1 for 100 %. */
  readonly zoom: 'fit' | number;
  /** Where the upper edge stands: the page, and how far down it, 0 to 1. */
  readonly scroll: { readonly page: number; readonly fraction: number };
  readonly shows: 'pages' | 'text';
}

/** One node of the letter as HTML, as the server tells it (hast). */
export type LetterNode =
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: 'element';
      readonly tagName: string;
      readonly properties?: Readonly<Record<string, unknown>>;
      readonly children: readonly LetterNode[];
    };

export type ToPage =
  | { readonly type: 'start'; readonly renderer: Uint8Array; readonly labels: Labels; readonly state: PreviewState }
  /** Another letter is shown from now on; its pages follow. */
  | { readonly type: 'letter'; readonly uri: string; readonly name: string; readonly pinned: boolean }
  | {
      readonly type: 'pages';
      readonly pages: readonly PageSize[];
      readonly vector: Uint8Array;
      readonly complete: boolean;
      readonly markers: readonly Marker[];
      readonly footnoteMarkers: readonly Marker[];
      /** Set with the default letterhead, since the folder is not trusted. */
      readonly defaultLetterhead: boolean;
      /** What the pages were set without. */
      readonly notices: readonly string[];
    }
  /** The letter could not be set. */
  | { readonly type: 'failed'; readonly problems: readonly string[] }
  | { readonly type: 'findings'; readonly findings: readonly MarginFinding[] }
  /** Where the author's cursor is. */
  | { readonly type: 'cursor'; readonly offset: number; readonly follow: Follow }
  /** The editor was scrolled: what stands at its upper edge. */
  | { readonly type: 'editorScrolled'; readonly offset: number }
  | { readonly type: 'text'; readonly letter: LetterNode | undefined };

/** When a cursor's place is brought into view: when it is near the edge or beyond, only when it is out of sight, or never. */
export type Follow = 'edge' | 'out-of-sight' | 'never';

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'pin'; readonly pinned: boolean }
  /** A word was clicked: the page's text around it and where in that text, and about where in the source that is. */
  | { readonly type: 'clicked'; readonly text: string; readonly offset: number; readonly near: number }
  | { readonly type: 'openSource'; readonly start: number; readonly end: number }
  | { readonly type: 'scrolled'; readonly offset: number }
  /** A link to a page of the web was followed. */
  | { readonly type: 'openLink'; readonly url: string }
  /** The letter as text is shown, and may be out of date. */
  | { readonly type: 'wantsText' }
  | { readonly type: 'broken'; readonly reason: string };

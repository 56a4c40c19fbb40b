/**
 * What the Word letter uses of `docx`, for the engine's own type-check: the library's declarations bring Node's types along, which the
 * engine must not see (`server/src/engine/tsconfig.json` maps the name here). The type-check of the whole project takes the library's own
 * declarations and so holds this file's users against them.
 */
declare abstract class XmlComponent {
  private readonly xmlComponent;
}

export declare class Tab extends XmlComponent {}
export declare class SoftHyphen extends XmlComponent {}
export declare class NoBreakHyphen extends XmlComponent {}
export declare class PageBreak extends XmlComponent {}

interface RunOptions {
  readonly text?: string;
  readonly children?: readonly (XmlComponent | string)[];
  readonly break?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly style?: string;
  /** Half-points. */
  readonly size?: number;
}

export declare class TextRun extends XmlComponent {
  constructor(options: RunOptions);
}

export declare class FootnoteReferenceRun extends XmlComponent {
  constructor(id: number);
}

export declare class ExternalHyperlink extends XmlComponent {
  constructor(options: { readonly children: readonly ParagraphChild[]; readonly link: string });
}

interface RasterImage {
  readonly type: 'jpg' | 'png' | 'gif' | 'bmp';
  readonly data: Uint8Array;
}

export declare class ImageRun extends XmlComponent {
  constructor(
    options: (RasterImage | { readonly type: 'svg'; readonly data: Uint8Array; readonly fallback: RasterImage }) & {
      /** Pixels of 1/96 inch. */
      readonly transformation: { readonly width: number; readonly height: number };
      readonly altText: { readonly name: string; readonly description: string; readonly id: string };
    },
  );
}

export type ParagraphChild = TextRun | FootnoteReferenceRun | ExternalHyperlink | ImageRun | PageBreak;

/** Lengths in twips. */
export interface IParagraphOptions {
  readonly style?: string;
  readonly children?: readonly ParagraphChild[];
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly bidirectional?: boolean;
  readonly thematicBreak?: boolean;
  readonly contextualSpacing?: boolean;
  readonly alignment?: 'left' | 'center' | 'right';
  readonly indent?: { readonly left?: number; readonly right?: number; readonly hanging?: number };
  readonly spacing?: { readonly before: number };
  readonly numbering?: { readonly reference: string; readonly level: number };
  readonly frame?: {
    readonly type: 'absolute';
    readonly position: { readonly x: number; readonly y: number };
    readonly width: number;
    readonly wrap: 'around';
    readonly anchor: { readonly horizontal: 'page'; readonly vertical: 'page' };
  };
}

declare abstract class FileChild extends XmlComponent {
  readonly fileChild: symbol;
}

export declare class Paragraph extends FileChild {
  constructor(options: IParagraphOptions);
}

export declare class TableCell extends XmlComponent {
  constructor(options: { readonly children: readonly Paragraph[] });
}

export declare class TableRow extends XmlComponent {
  constructor(options: { readonly children: readonly TableCell[]; readonly tableHeader?: boolean; readonly cantSplit?: boolean });
}

export declare class Table extends FileChild {
  constructor(options: {
    readonly rows: readonly TableRow[];
    readonly style?: string;
    readonly width?: { readonly size: number; readonly type: 'dxa' };
    readonly columnWidths?: readonly number[];
    readonly indent?: { readonly size: number; readonly type: 'dxa' };
  });
}

export declare class TableOfContents extends FileChild {
  constructor(alias: string, options: { readonly hyperlink: boolean; readonly headingStyleRange: string; readonly beginDirty: boolean });
}

export declare class Header {
  private readonly options;
  constructor(options: { readonly children: readonly Paragraph[] });
}

export declare const PageNumber: { readonly CURRENT: 'CURRENT'; readonly TOTAL_PAGES: 'TOTAL_PAGES' };

export interface ILevelsOptions {
  readonly level: number;
  readonly format: 'bullet' | 'decimal';
  readonly text: string;
  readonly alignment: 'left';
  readonly start?: number;
  readonly style: { readonly paragraph: { readonly indent: { readonly left: number; readonly hanging: number } } };
}

export declare class Document {
  private readonly documentWrapper;
  constructor(options: {
    readonly title: string;
    readonly subject?: string;
    readonly creator: string;
    readonly lastModifiedBy: string;
    readonly customProperties: readonly { readonly name: string; readonly value: string }[];
    readonly hyphenation: { readonly autoHyphenation: boolean; readonly doNotHyphenateCaps: boolean };
    readonly numbering: { readonly config: readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] };
    readonly footnotes: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
    readonly sections: readonly {
      readonly properties: {
        readonly titlePage: boolean;
        readonly page: {
          readonly size: { readonly width: number; readonly height: number };
          readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
        };
      };
      readonly headers: { readonly default: Header; readonly first: Header };
      readonly children: readonly FileChild[];
    }[];
  });
}

export declare const Packer: { toArrayBuffer(file: Document): Promise<ArrayBuffer> };

import { CancellationToken, type FileSystemWatcher } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { builtInLetterhead } from '../engine/configuration/letterhead.js';
import type { Configuration } from '../engine/configuration/model.js';
import type { Language } from '../engine/index.js';
import type { LetterDocument } from '../engine/layout/document.js';
import { imagesOf } from '../engine/layout/document/images.js';
import { letterDocument } from '../engine/layout/document/letterDocument.js';
import type { LoadedLetterhead } from '../engine/layout/typst/letterhead.js';
import { typesettingJob } from '../engine/layout/typst/typesettingJob.js';
import { TypesettingError, type MarkerPlace, type SourceMarker, type Typesetter, type TypesettingProblem } from '../engine/layout/typesetting.js';
import type { Letter } from '../engine/letter/model.js';
import { parseLetter } from '../engine/letter/parseLetter.js';
import { perObject } from '../engine/perObject.js';
import type { Clock } from '../hosts/types.js';
import { comparable } from './configurations.js';
import type { LayoutHost } from './host.js';
import { toRange } from './positions.js';
import { PreviewFiles, usedFiles } from './previewFiles.js';
import {
  previewMethods,
  type ClosePreviewParams,
  type OpenPreviewParams,
  type PreparePreviewParams,
  type PreviewFailure,
  type PreviewMarker,
  type PreviewPages,
} from './previewProtocol.js';
import type { LetterView, Workspace } from './workspace.js';

/** Changes that come together are set together. Milliseconds. */
const quietBeforeSetting = 1;

/** A configuration is written letter by letter. Milliseconds. */
const allChangedDelay = 300;

/** A file is written in pieces, and several are changed together. Milliseconds. */
const filesChangedDelay = 200;

export interface PreviewServices {
  readonly clock: Clock;
  readonly layout: LayoutHost;
  readonly workspace: Workspace;
  language(): Language;
  send(method: string, params: PreviewPages | PreviewFailure): void;
  /** Asks for word of changed files, in place of those asked for before. */
  watch(watchers: FileSystemWatcher[]): void;
  fail(what: string, error: unknown): void;
}

interface OpenPreview {
  id: string;
  readonly uri: string;
  readonly trusted: boolean;
  readonly typesetter: Typesetter;
  /** What has been read from the disk; begun anew when a file has changed. */
  read: ReadFiles;
  stopTimer: (() => void) | undefined;
  /** What was set last, for the next version of it. */
  letter: Letter | undefined;
  /** Until an editor opens it, what it would have been sent. */
  held: PreviewPages[] | undefined;
}

interface ReadFiles {
  /** By configuration: each reading gives new objects, which the typesetter would have to compare. */
  readonly letterhead: (configuration: Configuration) => LoadedLetterhead;
  readonly images: (document: LetterDocument) => ReadonlyMap<string, Uint8Array>;
}

/** The previews that editors have open, each with a typesetter of its own; none runs before the first one is opened or prepared. */
export class Previews {
  private readonly open = new Map<string, OpenPreview>();
  private prepared: OpenPreview | undefined;
  private readonly files: PreviewFiles;

  constructor(private readonly services: PreviewServices) {
    this.files = new PreviewFiles((watchers) => services.watch(watchers));
  }

  start({ preview: id, textDocument: { uri }, trusted }: OpenPreviewParams): null {
    this.end(id);
    const preview = this.takePrepared(uri, trusted) ?? this.create(uri, trusted);
    preview.id = id;
    this.open.set(id, preview);
    for (const pages of preview.held ?? []) this.services.send(previewMethods.pages, { ...pages, preview: id });
    preview.held = undefined;
    this.order(preview, 0);
    return null;
  }

  /**
   * Sets the letter once, so that its pages are there when a preview of it is opened: starting the typesetter and setting a letter for the
   * first time take most of what an author waits for then. One letter at a time; edits wait until it is opened.
   */
  prepare({ textDocument: { uri }, trusted }: PreparePreviewParams): void {
    if (this.prepared?.uri === uri && this.prepared.trusted === trusted) return;
    this.dropPrepared();
    this.prepared = { ...this.create(uri, trusted), held: [] };
    this.order(this.prepared, 0);
  }

  close({ preview: id }: ClosePreviewParams): void {
    this.end(id);
    this.files.forget(id);
  }

  /** The letter is no longer open in the editor. */
  letterClosed(uri: string): void {
    if (this.prepared?.uri === uri) this.dropPrepared();
  }

  /** The server ends. */
  closeAll(): void {
    this.dropPrepared();
    for (const id of [...this.open.keys()]) this.end(id);
  }

  /** A letter has been opened or edited. */
  changed(uri: string): void {
    for (const preview of this.open.values()) if (preview.uri === uri) this.order(preview, quietBeforeSetting);
  }

  /** Something that every letter depends on has changed. */
  allChanged(): void {
    for (const preview of this.open.values()) this.order(preview, allChangedDelay);
  }

  /** What was read of these files is out of date. True when a preview hangs on one of them. */
  filesChanged(uris: readonly string[]): boolean {
    const hanging = this.files.hangingOn(uris).flatMap((id) => this.open.get(id) ?? []);
    for (const preview of hanging) {
      preview.read = this.nothingRead(preview.uri);
      this.order(preview, filesChangedDelay);
    }
    return hanging.length > 0;
  }

  private create(uri: string, trusted: boolean): OpenPreview {
    const typesetter = this.services.layout.createTypesetter();
    return { id: '', uri, trusted, typesetter, read: this.nothingRead(uri), stopTimer: undefined, letter: undefined, held: undefined };
  }

  private takePrepared(uri: string, trusted: boolean): OpenPreview | undefined {
    const { prepared } = this;
    if (prepared?.uri !== uri || prepared.trusted !== trusted) {
      // Another letter's: the memory is for the one that is looked at.
      this.dropPrepared();
      return undefined;
    }
    this.prepared = undefined;
    // Nobody has told us of changed files meanwhile.
    prepared.read = this.nothingRead(uri);
    return prepared;
  }

  private end(id: string): void {
    stop(this.open.get(id));
    this.open.delete(id);
  }

  private dropPrepared(): void {
    stop(this.prepared);
    this.prepared = undefined;
  }

  private nothingRead(uri: string): ReadFiles {
    const { layout } = this.services;
    return { letterhead: perObject((configuration) => layout.loadLetterhead(configuration)), images: keptImages((document) => layout.loadImages(document, uri)) };
  }

  private order(preview: OpenPreview, milliseconds: number): void {
    preview.stopTimer?.();
    preview.stopTimer = this.services.clock.after(milliseconds, () => {
      preview.stopTimer = undefined;
      void this.set(preview);
    });
  }

  private async set(preview: OpenPreview): Promise<void> {
    let version = 0;
    try {
      const view = await this.services.workspace.view(preview.uri, CancellationToken.None);
      if (view === undefined || !this.isOpen(preview)) return;
      version = view.document.version;
      if (view.kind === 'refused') this.sendFailure(preview, version, [view.reason[this.services.language()]]);
      if (view.kind === 'letter') await this.setLetter(preview, view);
    } catch (error) {
      if (!this.isOpen(preview)) return;
      if (!(error instanceof TypesettingError)) this.services.fail('preview', error);
      const problems = error instanceof TypesettingError ? error.problems : [unexpected];
      this.sendFailure(preview, version, problems.map((problem) => describe(problem, this.services.language())));
    }
  }

  private async setLetter(preview: OpenPreview, { options, document: text }: LetterView): Promise<void> {
    const configuration = preview.trusted ? options.configuration : onDefaultLetterhead(options.configuration);
    // Read here rather than taken from the analysis: the typesetter can begin while the letter is still being checked.
    const letter = parseLetter(text.getText(), preview.letter);
    preview.letter = letter;
    const document = letterDocument(letter, configuration);
    // Also of those that are missing: they may come.
    if (preview.held === undefined) this.files.use(preview.id, usedFiles(configuration, document, preview.uri));
    const { letterhead, problems } = preview.read.letterhead(configuration);
    const job = typesettingJob(document, letterhead, preview.read.images(document));
    // The text changes while we wait.
    const { version } = text;
    const ranges = rangesIn(text, job.markers);
    const footnoteRanges = rangesIn(text, job.footnoteMarkers);
    const set = await preview.typesetter.typeset(job);
    // Overtaken by a later version, or no longer looked at.
    if (set === undefined || !this.isOpen(preview)) return;
    const { bytes, complete } = set.vector;
    const pages: PreviewPages = {
      preview: preview.id,
      textDocument: { uri: preview.uri, version },
      pages: set.pages,
      vector: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
      complete,
      markers: placed(set.markers, ranges),
      footnoteMarkers: placed(set.footnoteMarkers, footnoteRanges),
      letterhead: configuration === options.configuration ? 'office' : 'default',
      notices: [...problems, ...set.warnings].map(({ message }) => message[this.services.language()]),
    };
    if (preview.held === undefined) this.services.send(previewMethods.pages, pages);
    else preview.held.push(pages);
  }

  private isOpen(preview: OpenPreview): boolean {
    return this.prepared === preview || this.open.get(preview.id) === preview;
  }

  private sendFailure({ id, uri, held }: OpenPreview, version: number, problems: readonly string[]): void {
    // Told again when it is opened.
    if (held !== undefined) return;
    this.services.send(previewMethods.failure, { preview: id, textDocument: { uri, version }, problems });
  }
}

function stop(preview: OpenPreview | undefined): void {
  preview?.stopTimer?.();
  preview?.typesetter.dispose();
}

/** The template is code, if in a cage, and what it draws can mislead: a folder that is not trusted brings none. */
const onDefaultLetterhead = perObject((configuration: Configuration): Configuration => {
  const { template, fonts, logo } = configuration.letterhead;
  if (template === undefined && fonts === undefined && logo === undefined) return configuration;
  return { ...configuration, letterhead: { ...configuration.letterhead, template: undefined, fonts: undefined, logo: undefined, font: builtInLetterhead.font } };
});

/** Read again when the letter names other images than before. */
function keptImages(load: (document: LetterDocument) => ReadonlyMap<string, Uint8Array>): ReadFiles['images'] {
  let kept: { readonly names: string; readonly images: ReadonlyMap<string, Uint8Array> } | undefined;
  return (document) => {
    const names = imagesOf(document).map(({ file }) => file).join('\n');
    if (kept?.names !== names) kept = { names, images: load(document) };
    return kept.images;
  };
}

function rangesIn(text: TextDocument, markers: readonly SourceMarker[]): readonly PreviewMarker['range'][] {
  return markers.map(({ range }) => toRange(text, range));
}

function placed(places: readonly MarkerPlace[], ranges: readonly PreviewMarker['range'][]): PreviewMarker[] {
  return places.flatMap(({ page, x, y }, index) => {
    const range = ranges[index];
    return range === undefined ? [] : [{ page, x, y, range }];
  });
}

function describe({ message, file, line }: TypesettingProblem, language: Language): string {
  const place = file === undefined ? '' : ` (${readable(file)}${line === undefined ? '' : `:${line}`})`;
  return `${message[language]}${place}`;
}

/** An `ombudsbrev.yaml` is named by its address. */
function readable(file: string): string {
  return file.startsWith('file:') ? comparable(file.slice(file.lastIndexOf('/') + 1)) : file;
}

const unexpected: TypesettingProblem = {
  message: { da: 'Der er en fejl i Ombudsbrev. Årsagen står i loggen.', en: 'There is a fault in Ombudsbrev. The cause stands in the log.' },
  file: undefined,
  line: undefined,
};

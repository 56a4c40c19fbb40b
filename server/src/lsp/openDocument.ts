import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFileName } from '../engine/configuration/readConfiguration.js';
import type { Analysis, AnalyseOptions, Engine } from '../engine/index.js';
import { caretAfter, changeBetween, type TextChange } from './typing.js';

/** Letters, configuration and word files are ours; what else a client opens with us is left alone. */
export type DocumentKind = 'letter' | 'configuration' | 'words' | 'other';

/** What the names of word files end in that editors are to tell us of while they are being changed. */
export const wordFileEnding = '.ord.txt';

/** Other editors may know our files by their names only. */
export function documentKind(uri: string, languageId: string): DocumentKind {
  if (languageId === 'ombudsbrev' || uri.endsWith('.brev.md')) return 'letter';
  if (languageId === 'ombudsbrev-yaml' || uri.endsWith(`/${configurationFileName}`)) return 'configuration';
  return uri.endsWith(wordFileEnding) ? 'words' : 'other';
}

/** What letters hang on besides their own text. */
export function isShared({ kind }: Pick<OpenDocument, 'kind'>): boolean {
  return kind === 'configuration' || kind === 'words';
}

interface LastChange {
  /** Where the author is typing; undefined when the change was no typing. Letter offset. */
  readonly caret: number | undefined;
  /** By the host's clock. */
  readonly at: number;
}

let opened = 0;

/** One document open in the editor: its text, its latest change, and the analysis of its version, made when first asked for. */
export class OpenDocument {
  /** Tells this opening of the document from earlier ones. */
  readonly serial = (opened += 1);
  readonly kind: DocumentKind;
  lastChange: LastChange | undefined;
  private text: TextDocument;
  private analysed: { readonly version: number; readonly options: AnalyseOptions; readonly analysis: Analysis } | undefined;

  constructor(
    readonly uri: string,
    languageId: string,
    version: number,
    content: string,
  ) {
    this.kind = documentKind(uri, languageId);
    this.text = TextDocument.create(uri, languageId, version, content);
  }

  /** Changes with the document: use it before the next `await`. */
  get current(): TextDocument {
    return this.text;
  }

  update(events: readonly TextDocumentContentChangeEvent[], version: number, now: number): void {
    const changes = events.map((event): TextChange => {
      const change = toChange(this.text, event);
      this.text = TextDocument.update(this.text, [event], version);
      return change;
    });
    this.lastChange = { caret: caretAfter(changes), at: now };
  }

  /** The analysis of the current version, made once and from the previous one. */
  analyse(engine: Engine, options: AnalyseOptions): Analysis {
    const { version } = this.text;
    const known = this.analysed;
    if (known !== undefined && known.version === version && known.options.configuration === options.configuration) return known.analysis;
    const analysis = engine.analyse(this.text.getText(), { ...options, previous: known?.analysis });
    this.analysed = { version, options, analysis };
    return analysis;
  }
}

function toChange(before: TextDocument, event: TextDocumentContentChangeEvent): TextChange {
  if (!('range' in event)) return changeBetween(before.getText(), event.text);
  const ends = [before.offsetAt(event.range.start), before.offsetAt(event.range.end)];
  const start = Math.min(...ends);
  return { start, removed: Math.max(...ends) - start, inserted: event.text };
}

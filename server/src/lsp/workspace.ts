import { CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configuration, ConfigurationProblem } from '../engine/configuration/model.js';
import type { Analysis, AnalyseOptions, Engine, Localized } from '../engine/index.js';
import type { ProvisionTexts } from '../engine/register/provisionTexts.js';
import type { Spelling } from '../engine/spelling/spelling.js';
import type { Clock } from '../hosts/types.js';
import type { Checker } from './checker.js';
import type { Configurations, FolderConfiguration } from './configurations.js';
import type { LayoutHost } from './host.js';
import { letterheadFileProblems } from './letterheadFileProblems.js';
import type { OpenDocument } from './openDocument.js';

interface ViewBase {
  /** The text of one version. Like the whole view it is only good until the next `await`. */
  readonly document: TextDocument;
  readonly open: OpenDocument;
}

/** A letter as the features see it. */
export interface LetterView extends ViewBase {
  readonly kind: 'letter';
  readonly engine: Engine;
  readonly texts: ProvisionTexts;
  readonly options: AnalyseOptions;
  readonly analysis: Analysis;
  /** Undefined when the dictionary could not be read. */
  readonly spelling: Spelling | undefined;
  /** What holds in the letter's folder, with the files it stands in. */
  readonly folder: FolderConfiguration;
  readonly configurationSerial: number;
}

/** An `ombudsbrev.yaml`. */
export interface ConfigurationView extends ViewBase {
  readonly kind: 'configuration';
  /** What holds in the file's folder, its own content included. */
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  readonly configurationSerial: number;
}

/** A word file. */
export interface WordFileView extends ViewBase {
  readonly kind: 'words';
  readonly problems: readonly ConfigurationProblem[];
  readonly configurationSerial: number;
}

/** Something that cannot be checked as a letter. */
export interface RefusedView extends ViewBase {
  readonly kind: 'refused';
  readonly reason: Localized;
}

export type View = LetterView | ConfigurationView | WordFileView | RefusedView;

/** While changes keep coming in, the check waits this long for a quiet moment. Milliseconds. */
const quietBeforeCheck = 10;

/** But not longer than this after it was asked for. Milliseconds. */
const longestWait = 200;

export interface WorkspaceServices {
  readonly clock: Clock;
  checker(): Checker;
  readonly configurations: Configurations;
  readonly layout: Pick<LayoutHost, 'letterheadProblems'>;
  refusal(text: string, name: string): Localized | undefined;
  document(uri: string): OpenDocument | undefined;
}

/** Turns what is open in the editor into views, each of the newest version there is. */
export class Workspace {
  constructor(private readonly services: WorkspaceServices) {}

  /** Undefined when the document is not open or not ours. Rejects with `RequestCancelled` once the token says so. */
  async view(uri: string, token: CancellationToken = CancellationToken.None): Promise<View | undefined> {
    const open = this.services.document(uri);
    if (open === undefined || open.kind === 'other') return undefined;
    const read = await this.services.configurations.for(uri);
    throwIfCancelled(token);
    // Closed, or closed and opened again, in the meantime.
    if (this.services.document(uri) !== open) return this.view(uri, token);
    const base = { document: open.current, open };
    const { configuration, serial: configurationSerial } = read;
    if (open.kind === 'configuration') {
      const problems = [...read.problemsIn(uri), ...letterheadFileProblems(configuration, { uri, text: open.current.getText() }, this.services.layout)];
      return { ...base, kind: 'configuration', configuration, problems, configurationSerial };
    }
    if (open.kind === 'words') return { ...base, kind: 'words', problems: read.problemsIn(uri), configurationSerial };
    const reason = this.services.refusal(open.current.getText(), nameOf(uri));
    if (reason !== undefined) return { ...base, kind: 'refused', reason };
    const options = { configuration };
    const { engine, texts, spelling } = this.services.checker();
    return {
      ...base,
      kind: 'letter',
      engine,
      texts, options, spelling, folder: read, configurationSerial,
      // The preview is set without waiting for the check.
      get analysis() {
        return open.analyse(engine, options);
      },
    };
  }

  /** The view once the author's hands rest for a moment, so that a burst of changes costs one check. */
  async settledView(uri: string, token: CancellationToken): Promise<View | undefined> {
    const { clock } = this.services;
    const asked = clock.now();
    for (;;) {
      const changedAt = this.services.document(uri)?.lastChange?.at;
      const wait = changedAt === undefined ? 0 : changedAt + quietBeforeCheck - clock.now();
      if (wait <= 0 || clock.now() - asked >= longestWait) return this.view(uri, token);
      await delay(clock, wait, token);
      throwIfCancelled(token);
    }
  }
}

/** Resolves after the time or once cancelled. */
export function delay(clock: Clock, milliseconds: number, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stop();
      listener.dispose();
      resolve();
    };
    const stop = clock.after(milliseconds, done);
    const listener = token.onCancellationRequested(done);
  });
}

/** A cancelled request is answered as cancelled: an empty answer would look like a letter without findings. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** The file's name for messages; the URI itself when it has none. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

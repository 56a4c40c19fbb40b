import {
  CancellationToken,
  ResponseError,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import type { Language } from '../engine/index.js';
import type { Clock } from '../hosts/types.js';
import type { ClientFeatures } from './clientFeatures.js';
import { diagnosticsOf, failureDiagnostic } from './diagnostics.js';
import type { OpenDocument } from './openDocument.js';
import { delay, throwIfCancelled, type View, type Workspace } from './workspace.js';

/** After this much rest the author is done with the word. Milliseconds. */
const typingPause = 1500;

/** A pushed check waits for this much quiet after a change. Milliseconds. */
const pushDelay = 100;

/** Several files may change at once, and a configuration is written letter by letter. Milliseconds. */
const allChangedDelay = 300;

export interface DiagnosticReportServices {
  readonly clock: Clock;
  readonly workspace: Workspace;
  document(uri: string): OpenDocument | undefined;
  documents(): readonly OpenDocument[];
  features(): ClientFeatures;
  language(): Language;
  rulePage(ruleId: string): string | undefined;
  publish(params: PublishDiagnosticsParams): void;
  /** Asks the client to pull again. */
  refresh(): void;
  fail(what: string, error: unknown): void;
}

interface Report {
  readonly version: number;
  readonly resultId: string;
  readonly items: Diagnostic[];
  readonly withheld: boolean;
}

/**
 * When diagnostics reach the editor: it pulls them, or, when it cannot, they are pushed; never both. What is said of the words being
 * typed is held back until the author rests.
 */
export class DiagnosticReports {
  private readonly session: string;
  /** Documents being typed in, each with what stops the timer that waits for the author's rest. */
  private readonly typing = new Map<string, () => void>();
  private readonly pushes = new Map<string, () => void>();
  /** Documents whose latest report held something back. */
  private readonly withheld = new Set<string>();
  private stopAllChanged = (): void => undefined;

  constructor(private readonly services: DiagnosticReportServices) {
    // Result ids of an earlier server must not pass for ours.
    this.session = Date.now().toString(36);
  }

  opened({ uri }: OpenDocument): void {
    this.push(uri, 0);
  }

  changed({ uri }: OpenDocument): void {
    this.typing.get(uri)?.();
    this.typing.set(uri, this.services.clock.after(typingPause, () => {
      this.typing.delete(uri);
      if (this.withheld.delete(uri)) this.again([uri]);
    }));
    this.push(uri, pushDelay);
  }

  closed({ uri }: OpenDocument): void {
    for (const timers of [this.typing, this.pushes]) {
      timers.get(uri)?.();
      timers.delete(uri);
    }
    this.withheld.delete(uri);
    if (!this.services.features().pullsDiagnostics) this.services.publish({ uri, diagnostics: [] });
  }

  /** Something that every document depends on has changed. */
  allChanged(): void {
    this.stopAllChanged();
    this.stopAllChanged = this.services.clock.after(allChangedDelay, () => {
      this.again(this.services.documents().map(({ uri }) => uri));
    });
  }

  async pull({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const report = await this.report(uri, token);
    if (report === undefined) return { kind: 'full', items: [] };
    const { resultId, items } = report;
    return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }

  private async report(uri: string, token: CancellationToken): Promise<Report | undefined> {
    const { workspace, clock } = this.services;
    const { pullsDiagnostics, refreshesDiagnostics } = this.services.features();
    try {
      let report = this.reportOn(await workspace.settledView(uri, token));
      // A client that cannot be told to pull again gets its answer when there is nothing left to hold back.
      while (report?.withheld === true && pullsDiagnostics && !refreshesDiagnostics) {
        await delay(clock, typingPause, token);
        throwIfCancelled(token);
        report = this.reportOn(await workspace.view(uri, token));
      }
      return report;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      this.services.fail('diagnostics', error);
      const document = this.services.document(uri)?.current;
      if (document === undefined) return undefined;
      const items = [failureDiagnostic(document, this.services.language())];
      return { version: document.version, resultId: `${this.session}:failed`, items, withheld: false };
    }
  }

  private reportOn(view: View | undefined): Report | undefined {
    if (view === undefined) return undefined;
    const { rulePage } = this.services;
    const language = this.services.language();
    const { uri, serial } = view.open;
    const { version } = view.document;
    const { items, withheld } = diagnosticsOf(view, { language, rulePage, typing: this.typing.has(uri) });
    if (withheld) this.withheld.add(uri);
    else this.withheld.delete(uri);
    const configuration = 'configurationSerial' in view ? view.configurationSerial : 0;
    const inputs = [this.session, serial, version, configuration, language, withheld ? 'typing' : 'rest'];
    return { version, resultId: inputs.join(':'), items, withheld };
  }

  private again(uris: readonly string[]): void {
    if (this.services.features().pullsDiagnostics) this.services.refresh();
    else for (const uri of uris) this.push(uri, 0);
  }

  /** Publishes the newest version's diagnostics after the delay, unless a later call takes its place. */
  private push(uri: string, milliseconds: number): void {
    if (this.services.features().pullsDiagnostics) return;
    this.pushes.get(uri)?.();
    this.pushes.set(uri, this.services.clock.after(milliseconds, () => {
      this.pushes.delete(uri);
      void this.publish(uri);
    }));
  }

  private async publish(uri: string): Promise<void> {
    const report = await this.report(uri, CancellationToken.None);
    // A push that was ordered in the meantime is for a newer version.
    if (report === undefined || this.pushes.has(uri)) return;
    this.services.publish({ uri, version: report.version, diagnostics: report.items });
  }
}

import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type Range,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver/node';
import type { Language, Localized } from '../engine/index.js';
import { createAnswer } from './answer.js';
import { initializeResult } from './capabilities.js';
import { CaseFolder } from './caseFolder.js';
import { createChecker } from './checker.js';
import { checklist, checklistCommand, checklistParams } from './checklist.js';
import { clientFeatures, type ClientFeatures } from './clientFeatures.js';
import { codeActions } from './codeActions.js';
import { dispatchCommand } from './commands.js';
import { completions } from './completion.js';
import { comparable, Configurations } from './configurations.js';
import { ConfigurationWarnings } from './configurationWarnings.js';
import { definition } from './definition.js';
import { DiagnosticReports } from './diagnosticReports.js';
import { documentLinks } from './documentLinks.js';
import { documentSymbols, flatSymbols } from './documentSymbols.js';
import { exportCommand, exportLetter, exportParams, type ExportAnswer, type ExportParams } from './exportLetter.js';
import { foldingRanges } from './foldingRanges.js';
import type { LanguageServerHost } from './host.js';
import { hover } from './hover.js';
import { answerNewLetter, newLetterCommand, newLetterParams } from './newLetter.js';
import { isShared, OpenDocument } from './openDocument.js';
import { previewMethods, type ClosePreviewParams, type OpenPreviewParams, type PreparePreviewParams, type WordParams } from './previewProtocol.js';
import { Previews } from './previews.js';
import { previewText, previewWord } from './previewText.js';
import { readability, readabilityRequest } from './readability.js';
import { references } from './references.js';
import { languageSetting, sectionOf } from './settings.js';
import { sourceList, sourceListCommand, sourceListParams, type SourceListParams } from './sourceList.js';
import { unknownWords, unknownWordsRequest } from './unknownWords.js';
import { replaceableWatch, watchers } from './watchers.js';
import { changeWords, wordCommandName, wordCommandParams, type WordCommandParams } from './wordCommand.js';
import type { WordEditServices } from './wordEdits.js';
import { Workspace } from './workspace.js';

/** Connects the features with the editor. Says nothing of its own. */
export function createServer(connection: Connection, host: LanguageServerHost): void {
  const { clock } = host;
  let features: ClientFeatures = clientFeatures({ processId: null, rootUri: null, capabilities: {} });
  let language: Language = 'da';
  let workspaceFolders: readonly string[] = [];

  const fail = (what: string, error: unknown): void => {
    connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };

  const logged = new Set<string>();
  const logOnce = (message: Localized): void => {
    if (logged.has(message.da)) return;
    logged.add(message.da);
    connection.console.warn(message[language]);
  };

  const documents = new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, content) => new OpenDocument(uri, languageId, version, content),
    update: (document, changes, version) => {
      document.update(changes, version, clock.now());
      return document;
    },
  });
  const show = (type: MessageType, message: Localized): void => {
    void connection.sendNotification(ShowMessageNotification.type, { type, message: message[language] });
  };
  const warnings = new ConfigurationWarnings((message) => show(MessageType.Warning, message));
  const checker = createChecker(host, fail, (message) => show(MessageType.Error, message));
  const configurations = new Configurations({
    files: host.files,
    openText: (uri) => documents.all().find((open) => isShared(open) && comparable(open.uri) === uri)?.current.getText(),
    workspaceFolder: () => workspaceFolders[0],
    userWords: host.userWords.uri,
    spelling: () => checker().spelling,
    report: (problems) => warnings.report(problems),
  });
  const workspace = new Workspace({ clock, checker, configurations, layout: host.layout, refusal: host.refusal, document: (uri) => documents.get(uri) });
  const caseFolder = new CaseFolder({
    files: host.files, workspace, configurations, checker, documents: () => documents.all(),
  });
  const reports = new DiagnosticReports({
    clock,
    workspace,
    document: (uri) => documents.get(uri),
    documents: () => documents.all(),
    features: () => features,
    language: () => language,
    rulePage: host.rulePage,
    publish: (params) => void connection.sendDiagnostics(params),
    refresh: () => {
      if (features.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch((error: unknown) => fail('refresh', error));
    },
    fail,
  });
  const watchPreviewFiles = replaceableWatch(
    async (watched) => {
      if (!features.watchesFiles || !features.watchesOutside || watched.length === 0) return undefined;
      return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watched });
    },
    (error) => fail('watch', error),
  );
  const previews = new Previews({
    clock,
    layout: host.layout,
    workspace,
    language: () => language,
    send: (method, params) => void connection.sendNotification(method, params),
    watch: (watched) => watchPreviewFiles(watched),
    fail,
  });
  const configurationChanged = (): void => {
    configurations.forgetAll();
    reports.allChanged();
    previews.allChanged();
  };
  const wordEditServices = (): WordEditServices => ({
    features,
    versionOf: (uri) => documents.all().find((open) => comparable(open.uri) === comparable(uri))?.current.version ?? null,
    workspaceFolder: () => workspaceFolders[0],
  });
  const setLanguage = (settings: unknown): void => {
    const chosen = languageSetting(settings);
    if (chosen === undefined || chosen === language) return;
    language = chosen;
    reports.allChanged();
  };

  const foldersChanged = ({ added, removed }: WorkspaceFoldersChangeEvent): void => {
    const kept = workspaceFolders.filter((uri) => !removed.some((folder) => folder.uri === uri));
    workspaceFolders = [...kept, ...added.map(({ uri }) => uri)];
    configurationChanged();
  };

  connection.onInitialize((params: InitializeParams) => {
    features = clientFeatures(params);
    language = languageSetting(params.initializationOptions) ?? language;
    workspaceFolders = params.workspaceFolders?.map(({ uri }) => uri) ?? (typeof params.rootUri === 'string' ? [params.rootUri] : []);
    // While the editor reads our answer.
    clock.after(0, () => void checker());
    return initializeResult(host.version, features);
  });

  connection.onInitialized(async () => {
    try {
      if (features.changesFolders) connection.workspace.onDidChangeWorkspaceFolders(foldersChanged);
      if (features.watchesFiles) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watchers(host.userWords.uri, features) });
      }
      if (features.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'ombudsbrev' });
      }
      if (features.answersConfiguration) setLanguage(await connection.workspace.getConfiguration('ombudsbrev'));
    } catch (error) {
      fail('initialized', error);
    }
  });

  connection.onDidChangeConfiguration(async ({ settings }) => {
    try {
      setLanguage(features.answersConfiguration ? await connection.workspace.getConfiguration('ombudsbrev') : sectionOf(settings));
    } catch (error) {
      fail('configuration', error);
    }
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    // Of a file of the letterhead, its ombudsbrev.yaml may say something else now.
    if (previews.filesChanged(uris) || uris.some((uri) => configurations.hangOn(uri))) configurationChanged();
  });

  documents.onDidOpen(({ document }) => {
    if (isShared(document)) configurationChanged();
    else configurations.forget(document.uri);
    reports.opened(document);
    previews.changed(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    if (document.lastChange === undefined) return;
    if (isShared(document)) configurationChanged();
    reports.changed(document);
    previews.changed(document.uri);
  });
  documents.onDidClose(({ document }) => {
    reports.closed(document);
    previews.letterClosed(document.uri);
    if (isShared(document)) configurationChanged();
  });
  documents.listen(connection);

  const answer = createAnswer(workspace, fail);
  connection.languages.diagnostics.on((params, token) => reports.pull(params, token));
  connection.onCodeAction(answer('codeAction', [], (view, params) => codeActions(view, params, { language, features, services: wordEditServices() })));
  connection.onCompletion(answer('completion', [], (view, { position }) => completions(view, position, language)));
  connection.onHover(answer('hover', null, (view, { position }) => hover(view, position, language)));
  connection.onDefinition(answer('definition', null, (view, { position }) => (view.kind === 'letter' ? definition(view, position) : null)));
  connection.onReferences(answer('references', [], (view, params, token) =>
    view.kind === 'letter' ? references(view, params, () => caseFolder.lettersAround(view.open.uri, token), logOnce) : [],
  ));
  const answerSourceList = answer<SourceListParams, string | null>('sourceList', null, (view, params, token) =>
    view.kind === 'letter' ? sourceList(view, params, () => caseFolder.lettersAround(view.open.uri, token), language) : null,
  );
  const answerChecklist = answer('checklist', null, (view) => (view.kind === 'letter' ? checklist(view, host.layout, language) : null));
  const answerExport = answer<ExportParams, ExportAnswer | null>('export', null, (view, params) =>
    view.kind === 'letter' ? exportLetter(view, params, host.layout.exportToFile, language) : null,
  );
  const answerWords = answer<WordCommandParams, number | null>('words', null, (view, params) =>
    view.kind === 'letter'
      ? changeWords(view, params, {
          ...wordEditServices(),
          changeUserWords: host.userWords.change,
          apply: async (edit) => (await connection.workspace.applyEdit(edit)).applied,
          show: (message) => show(MessageType.Error, message),
          changed: configurationChanged,
        })
      : null,
  );
  connection.onExecuteCommand(dispatchCommand({
    [sourceListCommand]: (args, token) => answerSourceList(sourceListParams(args), token),
    [wordCommandName]: (args, token) => answerWords(wordCommandParams(args), token),
    [newLetterCommand]: async (args) => {
      const params = newLetterParams(args);
      const { configuration } = await configurations.for(params.uri);
      return answerNewLetter(configuration, params, clock.today(), language);
    },
    [exportCommand]: (args, token) => answerExport(exportParams(args), token),
    [checklistCommand]: (args, token) => answerChecklist(checklistParams(args), token),
  }));
  connection.onRequest(readabilityRequest, answer('readability', null, (view) => (view.kind === 'letter' ? readability(view, language) : null)));
  connection.onRequest(unknownWordsRequest, answer('unknownWords', null, (view) => (view.kind === 'letter' ? unknownWords(view).map(({ word }) => word) : null)));
  connection.onDocumentLinks(answer('documentLink', [], (view) => (view.kind === 'letter' ? documentLinks(view, language) : [])));
  connection.onFoldingRanges(answer('foldingRange', [], (view) => (view.kind === 'letter' ? foldingRanges(view) : [])));
  connection.onDocumentSymbol(answer('documentSymbol', [], (view) => {
    if (view.kind !== 'letter') return [];
    const symbols = documentSymbols(view, language);
    return features.hierarchicalSymbols ? symbols : flatSymbols(view.open.uri, symbols);
  }));

  connection.onRequest(previewMethods.open, (params: OpenPreviewParams) => previews.start(params));
  connection.onNotification(previewMethods.prepare, (params: PreparePreviewParams) => previews.prepare(params));
  connection.onNotification(previewMethods.close, (params: ClosePreviewParams) => previews.close(params));
  connection.onRequest(previewMethods.word, answer<WordParams, Range | null>('previewWord', null, (view, params) => (view.kind === 'letter' ? previewWord(view, params) : null)));
  connection.onRequest(previewMethods.text, answer('previewText', null, (view) => (view.kind === 'letter' ? previewText(view) : null)));
  connection.onShutdown(() => previews.closeAll());

  connection.listen();
}

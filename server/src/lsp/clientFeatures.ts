import type { InitializeParams } from 'vscode-languageserver/node';

/** What the editor said in its `initialize` that changes how we answer. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  /** Pulls again when told to (`workspace/diagnostic/refresh`). */
  readonly refreshesDiagnostics: boolean;
  /** Takes edits that name the version they are made for. */
  readonly versionedEdits: boolean;
  /** Takes edits with places to fill in. */
  readonly snippetEdits: boolean;
  /** Makes files where an edit says so. */
  readonly createsFiles: boolean;
  readonly hierarchicalSymbols: boolean;
  /** Lets us ask for word of changed files. */
  readonly watchesFiles: boolean;
  /** Watches files outside the workspace too. */
  readonly watchesOutside: boolean;
  /** Answers `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  /** Lets us ask for word of changed settings. */
  readonly registersConfiguration: boolean;
  /** Tells of folders added to or taken from the workspace. */
  readonly changesFolders: boolean;
}

export function clientFeatures({ capabilities: { textDocument, workspace } }: InitializeParams): ClientFeatures {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    createsFiles: workspace?.workspaceEdit?.documentChanges === true && (workspace.workspaceEdit.resourceOperations ?? []).includes('create'),
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesOutside: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
  };
}

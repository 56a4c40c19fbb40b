import { CodeActionKind, PositionEncodingKind, TextDocumentSyncKind, type InitializeResult } from 'vscode-languageserver/node';
import { checklistCommand } from './checklist.js';
import type { ClientFeatures } from './clientFeatures.js';
import { fixAllKind } from './codeActions.js';
import { exportCommand } from './exportLetter.js';
import { newLetterCommand } from './newLetter.js';
import { sourceListCommand } from './sourceList.js';
import { addWordsKind } from './wordActions.js';
import { wordCommandName } from './wordCommand.js';

/** What we tell the editor that we do. */
export function initializeResult(version: string, { pullsDiagnostics }: ClientFeatures): InitializeResult {
  return {
    serverInfo: { name: 'ombudsbrev', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      // A change of ombudsbrev.yaml changes the findings in letters.
      ...(pullsDiagnostics ? { diagnosticProvider: { identifier: 'ombudsbrev', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, addWordsKind, fixAllKind] },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      executeCommandProvider: { commands: [sourceListCommand, checklistCommand, exportCommand, newLetterCommand, wordCommandName] },
      completionProvider: { triggerCharacters: [':', ' ', '-', '/', '['] },
      documentSymbolProvider: true,
      documentLinkProvider: {},
      foldingRangeProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

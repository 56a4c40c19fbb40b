import { DiagnosticSeverity, languages, type TextDocument } from 'vscode';
import type { FindingSeverity, MarginFinding } from './webviewMessages.js';

const severities: Readonly<Record<DiagnosticSeverity, FindingSeverity>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** The letter's findings as the editor shows them just now, so that the margin and the squiggles always agree. */
export function marginFindings(letter: TextDocument): MarginFinding[] {
  return languages
    .getDiagnostics(letter.uri)
    .filter(({ source }) => source === 'ombudsbrev')
    .map(({ severity, message, range }) => ({
      severity: severities[severity],
      message,
      start: letter.offsetAt(range.start),
      end: letter.offsetAt(range.end),
      text: letter.getText(range),
    }));
}

import type { TextDocument } from 'vscode';

/** Ids of the languages in package.json. */
const letterLanguage = 'ombudsbrev';
const configurationLanguage = 'ombudsbrev-yaml';

/** What the server is told about: letters, saved or not, the office's configuration, and word lists. */
export const documentSelector = [
  { scheme: 'file', language: letterLanguage },
  { scheme: 'untitled', language: letterLanguage },
  { scheme: 'file', language: configurationLanguage },
  { scheme: 'file', pattern: '**/*.ord.txt' },
];

export function isLetter(document: TextDocument): boolean {
  return document.languageId === letterLanguage;
}

/** A letter or a configuration file: a document that has findings. */
export function isChecked(document: TextDocument): boolean {
  return isLetter(document) || document.languageId === configurationLanguage;
}

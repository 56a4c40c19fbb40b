import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { findFrontMatter } from '../engine/letter/frontMatterSource.js';
import { addToYamlList, removeFromYamlList } from '../engine/letter/listEdits.js';
import type { KnownWordSource } from '../engine/spelling/knownWords.js';
import { parseWordEntry, writeWordEntry, type WordEntry } from '../engine/spelling/wordEntry.js';
import { addToWordList, removeFromWordList } from '../engine/spelling/wordList.js';
import { configurationFileName } from '../engine/configuration/readConfiguration.js';
import type { TextEdit } from '../engine/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import { fileBeside, folderOf } from './configurations.js';
import { wordFileEnding } from './openDocument.js';
import type { LetterView } from './workspace.js';
import { filesEdit, workspaceEdit, type FileChange } from './workspaceEdits.js';

export interface WordEditServices {
  readonly features: Pick<ClientFeatures, 'versionedEdits' | 'createsFiles'>;
  /** The version of an open document; null for a file that is not open. */
  versionOf(uri: string): number | null;
  workspaceFolder(): string | undefined;
}

/** What the office's list is called where the configuration does not name one. */
const officeWordFile = `kontor${wordFileEnding}`;

/** Under `ord` in the letter's metadata. Undefined where that cannot be read. */
export function letterWordsEdit({ document }: LetterView, entries: readonly WordEntry[], { features }: WordEditServices): WorkspaceEdit | undefined {
  const source = document.getText();
  const texts = entries.map(writeWordEntry);
  const content = findFrontMatter(source)?.content;
  const start = source.startsWith('\uFEFF') ? 1 : 0;
  const edit: TextEdit | undefined =
    content === undefined
      ? { range: { start, end: start }, newText: `---\n${addToYamlList('', { start: 0, end: 0 }, 'ord', texts)?.newText ?? ''}---\n\n` }
      : addToYamlList(source, content, 'ord', texts);
  return edit === undefined ? undefined : workspaceEdit(document, [edit], features);
}

/**
 * In the nearest word file that an `ombudsbrev.yaml` names. Where none does, one is made and named in the uppermost of these files, which is
 * made too if need be; for a client that makes no files the words go under `ord` there. Undefined where nothing of this can be done.
 */
export function officeWordsEdit({ document, folder: { files, wordFiles } }: LetterView, entries: readonly WordEntry[], services: WordEditServices): WorkspaceEdit | undefined {
  const { features } = services;
  const change = (uri: string, text: string | undefined, edit: (text: string) => readonly TextEdit[]): FileChange => ({
    uri, version: services.versionOf(uri), text: text ?? '', edits: edit(text ?? ''), create: text === undefined,
  });
  const named = wordFiles.find(({ listedIn }) => listedIn !== undefined);
  if (named !== undefined) {
    if (named.text === undefined && !features.createsFiles) return undefined;
    return filesEdit([change(named.name, named.text, (text) => addToWordList(text, entries))], features);
  }
  const configuration = files.at(-1);
  if (features.createsFiles) {
    const folder = services.workspaceFolder() ?? folderOf(document.uri);
    if (configuration === undefined && folder === undefined) return undefined;
    const uri = configuration?.name ?? fileBeside(`${(folder ?? '').replace(/\/$/, '')}/`, configurationFileName);
    const naming = (text: string): readonly TextEdit[] => {
      const open = text === '' || /[\r\n]$/.test(text) ? '' : '\n';
      return [{ range: { start: text.length, end: text.length }, newText: `${open}ordliste: ${officeWordFile}\n` }];
    };
    return filesEdit([change(fileBeside(uri, officeWordFile), undefined, (text) => addToWordList(text, entries)), change(uri, configuration?.text, naming)], features);
  }
  if (configuration === undefined) return undefined;
  const { name, text } = configuration;
  const edit = addToYamlList(text, { start: 0, end: text.length }, 'ord', entries.map(writeWordEntry));
  return edit === undefined ? undefined : filesEdit([change(name, text, () => [edit])], features);
}

/** Takes a word out of the letter's or the office's words. Undefined where it does not stand there. */
export function withoutWordEdit({ document, folder: { files, wordFiles } }: LetterView, { kind, word, file }: KnownWordSource, services: WordEditServices): WorkspaceEdit | undefined {
  const isIt = (item: string): boolean => item === word || parseWordEntry(item)?.word === word;
  if (kind === 'letter') {
    const source = document.getText();
    const content = findFrontMatter(source)?.content;
    const edit = content === undefined ? undefined : removeFromYamlList(source, content, 'ord', isIt);
    return edit === undefined ? undefined : workspaceEdit(document, [edit], services.features);
  }
  const change = (text: string, edits: readonly TextEdit[]): WorkspaceEdit | undefined =>
    edits.length === 0 || file === undefined ? undefined : filesEdit([{ uri: file, version: services.versionOf(file), text, edits, create: false }], services.features);
  const list = wordFiles.find(({ name }) => name === file)?.text;
  if (list !== undefined) return change(list, removeFromWordList(list, [word]));
  const yaml = files.find(({ name }) => name === file)?.text;
  const edit = yaml === undefined ? undefined : removeFromYamlList(yaml, { start: 0, end: yaml.length }, 'ord', isIt);
  return yaml === undefined || edit === undefined ? undefined : change(yaml, [edit]);
}

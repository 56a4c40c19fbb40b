import type { Command, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Localized, TextEdit } from '../engine/index.js';
import { parseWordEntry, type WordEntry } from '../engine/spelling/wordEntry.js';
import { addToWordList, removeFromWordList } from '../engine/spelling/wordList.js';
import { wrongArguments } from './commands.js';
import { unknownWords } from './unknownWords.js';
import { letterWordsEdit, officeWordsEdit, withoutWordEdit, type WordEditServices } from './wordEdits.js';
import type { LetterView } from './workspace.js';

/**
 * `workspace/executeCommand`: the URI of an open letter, `tilfoej` or `fjern`, one of the lists `brev`, `kontor` and `min`, and the words
 * (`flextrafik = trafik` with inflections); without words, all that are unknown in the letter. The letter's and the office's are changed by
 * an edit that the editor can undo, the user's own by the server. Answers how many words were given; 0 when the list could not be
 * changed, of which the user is told; null when the letter is not open.
 */
export const wordCommandName = 'ombudsbrev.server.ord';

export type WordListName = 'brev' | 'kontor' | 'min';

export interface WordCommandParams {
  readonly textDocument: { readonly uri: string };
  readonly action: 'tilfoej' | 'fjern';
  readonly list: WordListName;
  readonly words: readonly WordEntry[] | undefined;
}

export interface WordCommandServices extends WordEditServices {
  /** Answers what went wrong. */
  changeUserWords(edit: (text: string) => readonly TextEdit[]): Localized | undefined;
  /** Has the editor make an edit; false when it would not. */
  apply(edit: WorkspaceEdit): Promise<boolean>;
  show(message: Localized): void;
  /** Everything is to be read and checked again. */
  changed(): void;
}

/** The call of the command, for a code action. */
export function wordCommand(title: string, uri: string, action: WordCommandParams['action'], list: WordListName, words: readonly string[]): Command {
  return { title, command: wordCommandName, arguments: [uri, action, list, words] };
}

/** Throws a protocol error on other arguments. */
export function wordCommandParams([uri, action, list, words]: readonly unknown[]): WordCommandParams {
  const texts = Array.isArray(words) ? words.map((word: unknown) => (typeof word === 'string' ? parseWordEntry(word) : undefined)) : undefined;
  const entries = texts?.filter((entry) => entry !== undefined);
  const isList = list === 'brev' || list === 'kontor' || list === 'min';
  if (typeof uri !== 'string' || (action !== 'tilfoej' && action !== 'fjern') || !isList || entries?.length !== texts?.length || (action === 'fjern' && entries === undefined)) {
    throw wrongArguments(wordCommandName, 'the URI of a letter, "tilfoej" or "fjern", "brev", "kontor" or "min", and the words');
  }
  return { textDocument: { uri }, action, list, words: entries };
}

export async function changeWords(view: LetterView, { action, list, words }: WordCommandParams, services: WordCommandServices): Promise<number> {
  const entries = words ?? unknownWords(view);
  if (entries.length === 0) return 0;
  if (list === 'min') {
    const removed = entries.map(({ word }) => word);
    const failure = services.changeUserWords((text) => (action === 'tilfoej' ? addToWordList(text, entries) : removeFromWordList(text, removed)));
    if (failure !== undefined) services.show(failure);
    services.changed();
    return failure === undefined ? entries.length : 0;
  }
  const edit = action === 'tilfoej' ? (list === 'brev' ? letterWordsEdit : officeWordsEdit)(view, entries, services) : removal(view, entries, list, services);
  const isDone = edit !== undefined && (await services.apply(edit));
  if (!isDone) services.show(notChanged);
  return isDone ? entries.length : 0;
}

/** The command takes one word back at a time: where it stands decides which file is changed. */
function removal(view: LetterView, [entry]: readonly WordEntry[], list: 'brev' | 'kontor', services: WordEditServices): WorkspaceEdit | undefined {
  if (entry === undefined) return undefined;
  const file = view.options.configuration.words.find(({ word, owner }) => word === entry.word && owner === 'office')?.file;
  return withoutWordEdit(view, { ...entry, kind: list === 'brev' ? 'letter' : 'office', file }, services);
}

const notChanged: Localized = {
  da: 'Ordlisten kunne ikke ændres. Enten kan brevets oplysninger eller ombudsbrev.yaml ikke læses, ordet står der ikke, eller editoren afviste ændringen.',
  en: 'The word list could not be changed: the metadata or ombudsbrev.yaml cannot be read, the word does not stand there, or the editor refused the edit.',
};

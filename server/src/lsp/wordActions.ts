import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { Finding, Language, Localized, TextRange } from '../engine/index.js';
import { standalone } from '../engine/spelling/format.js';
import { knownWords } from '../engine/spelling/knownWords.js';
import type { Spelling } from '../engine/spelling/spelling.js';
import { writeWordEntry, type WordEntry } from '../engine/spelling/wordEntry.js';
import { rangesOverlap } from '../engine/text/range.js';
import { unknownWords } from './unknownWords.js';
import { wordAt } from './wordAt.js';
import { wordCommand, type WordListName } from './wordCommand.js';
import { letterWordsEdit, officeWordsEdit, withoutWordEdit, type WordEditServices } from './wordEdits.js';
import type { LetterView } from './workspace.js';
import { workspaceEdit } from './workspaceEdits.js';

export const addWordsKind = `${CodeActionKind.Source}.ombudsbrev.tilfoejOrd`;

export interface WordActionOptions {
  readonly language: Language;
  readonly services: WordEditServices;
}

/** A selection of more unknown words than this is not there to have each decided on its own. */
const mostWords = 3;
/** Words offered for all places at once. */
const mostReplacements = 3;
/** Inflections shown as a sample. */
const mostSamples = 2;

/** For the unknown words in `asked` (letter range): mend them all, ignore them in the letter, add them. For a word that somebody added: take it back. */
export function wordActions(view: LetterView, asked: TextRange, options: WordActionOptions): CodeAction[] {
  const findings = view.analysis.findings.filter(({ unknownWord, range }) => unknownWord !== undefined && rangesOverlap(range, asked));
  const byWord = new Map(findings.map((finding) => [finding.unknownWord, finding]));
  if (byWord.size > 0) return [...byWord.values()].slice(0, mostWords).flatMap((finding) => unknownWordActions(view, finding, options));
  return removeActions(view, asked, options);
}

/** All unknown words of the letter to one list. */
export function addAllActions(view: LetterView, { language, services }: WordActionOptions): CodeAction[] {
  const entries = unknownWords(view);
  if (entries.length === 0) return [];
  const count = entries.length;
  return listChanges(view, entries, services).map(({ list, change }) => ({
    title: {
      da: `Tilføj ${count === 1 ? 'det ukendte ord' : `alle ${count} ukendte ord`} i brevet til ${listNames[list].da}`,
      en: `Add ${count === 1 ? 'the unknown word' : `all ${count} unknown words`} of the letter to ${listNames[list].en}`,
    }[language],
    kind: addWordsKind,
    ...change(language),
  }));
}

function unknownWordActions(view: LetterView, finding: Finding, options: WordActionOptions): CodeAction[] {
  const { language, services } = options;
  const word = finding.unknownWord ?? '';
  const plain = listChanges(view, [{ word, model: undefined }], services).map(({ list, change }): CodeAction => ({
    title: (list === 'brev' ? ignoreTitle(word) : addTitle(word, list))[language],
    kind: CodeActionKind.QuickFix,
    ...change(language),
  }));
  const inflected = inflectedEntries(word, view.spelling).flatMap(({ entry, samples }) =>
    listChanges(view, [entry], services)
      .filter(({ list }) => list !== 'brev')
      .map(({ list, change }): CodeAction => ({ title: inflectedTitle(entry, samples, list)[language], kind: CodeActionKind.QuickFix, ...change(language) })),
  );
  return [...replaceAllActions(view, finding, options), ...plain, ...inflected];
}

/** The same slip wherever the letter's own text has it. */
function replaceAllActions({ analysis, engine, document }: LetterView, finding: Finding, { language, services }: WordActionOptions): CodeAction[] {
  const { misspelling } = finding;
  if (misspelling === undefined) return [];
  const places = analysis.findings.filter((other) => other.misspelling === misspelling);
  if (places.length < 2) return [];
  return engine.suggestions(analysis, finding).slice(0, mostReplacements).map(({ edits: [edit] }) => {
    const newText = edit?.newText ?? misspelling;
    return {
      title: {
        da: `Ret alle ${places.length} »${misspelling}« i brevet til »${newText}«`,
        en: `Change all ${places.length} "${misspelling}" of the letter to "${newText}"`,
      }[language],
      kind: CodeActionKind.QuickFix,
      edit: workspaceEdit(document, places.map(({ range }) => ({ range, newText })), services.features),
    };
  });
}

function removeActions(view: LetterView, asked: TextRange, { language, services }: WordActionOptions): CodeAction[] {
  const { analysis, spelling, options, document } = view;
  const word = wordAt(analysis.letter, asked.start);
  if (word === undefined || asked.end > word.range.end || spelling === undefined || spelling.correct(word.text)) return [];
  const source = knownWords(options.configuration, analysis.letter.frontMatter, spelling).sourceOf(word.text);
  if (source === undefined || source.kind === 'profile' || source.kind === 'metadata') return [];
  const list = listOf[source.kind];
  const title = { da: `Fjern »${source.word}« fra ${listNames[list].da}`, en: `Remove "${source.word}" from ${listNames[list].en}` }[language];
  if (source.kind === 'user') return [{ title, kind: CodeActionKind.QuickFix, command: wordCommand(title, document.uri, 'fjern', list, [source.word]) }];
  const edit = withoutWordEdit(view, source, services);
  return edit === undefined ? [] : [{ title, kind: CodeActionKind.QuickFix, edit }];
}

const listOf = { user: 'min', office: 'kontor', letter: 'brev' } as const satisfies Record<string, WordListName>;

const listNames: Readonly<Record<WordListName, Localized>> = {
  brev: { da: 'brevets ord', en: "the letter's words" },
  kontor: { da: 'kontorets ordliste', en: "the office's word list" },
  min: { da: 'min ordliste', en: 'my word list' },
};

interface ListChange {
  readonly list: WordListName;
  change(language: Language): Pick<CodeAction, 'edit' | 'command'>;
}

/** The lists that can take the words, each with how. The user's own is no document of the editor's, so the server writes it itself. */
function listChanges(view: LetterView, entries: readonly WordEntry[], services: WordEditServices): readonly ListChange[] {
  const byEdit = (list: WordListName, edit: WorkspaceEdit | undefined): readonly ListChange[] => (edit === undefined ? [] : [{ list, change: () => ({ edit }) }]);
  return [
    ...byEdit('brev', letterWordsEdit(view, entries, services)),
    ...byEdit('kontor', officeWordsEdit(view, entries, services)),
    { list: 'min', change: (language) => ({ command: wordCommand(listNames.min[language], view.document.uri, 'tilfoej', 'min', entries.map(writeWordEntry)) }) },
  ];
}

/** Names are not inflected, and what is in capitals shows no form. */
function inflectedEntries(word: string, spelling: Spelling | undefined): readonly { readonly entry: WordEntry; readonly samples: readonly string[] }[] {
  if (spelling === undefined || word !== word.toLowerCase()) return [];
  return spelling.inflections.modelsFor(word, spelling.mayBegin).map(({ base, model }) => {
    const forms = spelling.inflections.formsOf(base, model).flatMap(({ text, role }) => ((role & standalone) === 0 || text === base || text.endsWith('s') ? [] : [text]));
    return { entry: { word: base, model }, samples: forms.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, mostSamples) };
  });
}

function ignoreTitle(word: string): Localized {
  return { da: `Ignorér »${word}« i dette brev (tilføj til brevets ord)`, en: `Ignore "${word}" in this letter (add to the letter's words)` };
}

function addTitle(word: string, list: WordListName): Localized {
  return { da: `Tilføj »${word}« til ${listNames[list].da}`, en: `Add "${word}" to ${listNames[list].en}` };
}

function inflectedTitle({ word, model }: WordEntry, samples: readonly string[], list: WordListName): Localized {
  const shown = samples.length === 0 ? '' : ` (${samples.join(', ')})`;
  return {
    da: `Tilføj »${word}« til ${listNames[list].da} med bøjning som »${model ?? ''}«${shown}`,
    en: `Add "${word}" to ${listNames[list].en}, inflected as "${model ?? ''}"${shown}`,
  };
}

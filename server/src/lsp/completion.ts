import { CompletionItemKind, MarkupKind, type CompletionItem, type Position } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditingProposal } from '../engine/configuration/editingHelp.js';
import { configurableRules } from '../engine/configuration/ruleIds.js';
import type { FormPart } from '../engine/forms/model.js';
import type { Language, Localized } from '../engine/index.js';
import { editingHelp } from './editingHelp.js';
import { toRange } from './positions.js';
import type { LetterView, View } from './workspace.js';

/** Keys and values of the metadata and the configuration; in a mark, the parts of the letter's form or the rules. */
export function completions(view: View, position: Position, language: Language): CompletionItem[] {
  if (view.kind === 'refused' || view.kind === 'words') return [];
  const { document } = view;
  const offset = document.offsetAt(position);
  const inMark = view.kind === 'letter' ? markProposals(view, offset) : [];
  const proposals = inMark.length > 0 ? inMark : editingHelp(view).completeAt(document.getText(), offset);
  return proposals.map((proposal, index) => toItem(document, proposal, index, language));
}

/** Sorted as given: an office's forms and recipients have an order of their own. */
function toItem(document: TextDocument, { kind, label, range, newText, description }: EditingProposal, index: number, language: Language): CompletionItem {
  const documentation = description[language];
  return {
    label,
    kind: kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: toRange(document, range), newText },
    ...(documentation === '' ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
  };
}

/** An unfinished mark up to the caret; the last group is the word being written. */
const openMark = /<!--\s{0,20}(afsnit|ombudsbrev-ignorer)\s{0,20}:?\s{0,20}(?:[\w/-]{1,80}[\s,]{1,20}){0,20}([\w/-]{0,80})$/i;

/** As far back as a mark is looked for. Code units. */
const longestMark = 400;

function markProposals({ document, options: { configuration }, analysis: { letter } }: LetterView, offset: number): EditingProposal[] {
  const line = document.offsetAt({ line: document.positionAt(offset).line, character: 0 });
  const match = openMark.exec(document.getText().slice(Math.max(line, offset - longestMark), offset));
  if (match === null) return [];
  const form = configuration.forms.get(letter.frontMatter.brevtype?.value ?? '');
  const names = match[1]?.toLowerCase() === 'afsnit' ? partNames(form?.parts ?? []) : configurableRules();
  const range = { start: offset - (match[2]?.length ?? 0), end: offset };
  return [...names].map(([label, description]) => ({ kind: 'value', label, range, newText: label, description }));
}

function partNames(parts: readonly FormPart[]): ReadonlyMap<string, Localized> {
  return new Map(parts.flatMap(({ id, title, parts: inner }) => [[id, { da: title, en: title }] as const, ...partNames(inner)]));
}

import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Localized } from '../engine/index.js';
import type { Letter, PlacedBlock } from '../engine/letter/model.js';
import { shiftRange } from '../engine/text/range.js';
import type { CodeActionOptions } from './codeActions.js';
import { toRange } from './positions.js';
import type { LetterView } from './workspace.js';
import { workspaceEdit } from './workspaceEdits.js';

/**
 * Writes the mark that takes a rule out of force for the block around the finding. The reason is left for the author: without one the
 * mark has no effect, and says so.
 */
export function suppressionActions({ document, analysis: { letter } }: LetterView, findings: readonly Finding[], options: CodeActionOptions): CodeAction[] {
  const actions = new Map<string, CodeAction>();
  for (const { rule, range } of findings) {
    const start = blockStart(letter, range.start);
    // A mark that is wrong itself is put right, not ignored.
    if (start === undefined || rule.startsWith('ignorer/') || actions.has(rule)) continue;
    actions.set(rule, {
      title: title(rule)[options.language],
      kind: CodeActionKind.QuickFix,
      edit: insertMark(document, start, rule, options.features),
    });
  }
  return [...actions.values()];
}

/** Where the outermost thing that holds the offset begins: the paragraph, or the list, quotation, table or footnote. Letter offset. */
function blockStart({ blocks, source }: Letter, offset: number): number | undefined {
  let index = blocks.findIndex((placed) => contains(placed, offset));
  const kind = blocks[index]?.block.containers[0]?.kind;
  while (kind !== undefined && blocks[index - 1]?.block.containers[0]?.kind === kind) index -= 1;
  const first = blocks[index];
  return first === undefined ? undefined : source.lastIndexOf('\n', first.offset + first.block.range.start - 1) + 1;
}

function contains({ block, offset }: PlacedBlock, position: number): boolean {
  const { start, end } = shiftRange(block.range, offset);
  return start <= position && position <= end;
}

function insertMark(document: TextDocument, start: number, rule: string, features: CodeActionOptions['features']): WorkspaceEdit {
  const mark = (reason: string): string => `<!-- ombudsbrev-ignorer ${rule}: ${reason} -->\n\n`;
  const place = { start, end: start };
  if (!features.snippetEdits) return workspaceEdit(document, [{ range: place, newText: mark('') }], features);
  const { uri, version } = document;
  const edits = [{ range: toRange(document, place), snippet: { kind: 'snippet' as const, value: mark('$1') } }];
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

function title(rule: string): Localized {
  return { da: `Ignorér ${rule} her, og skriv hvorfor`, en: `Ignore ${rule} here, and write why` };
}

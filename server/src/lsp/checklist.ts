import type { Range } from 'vscode-languageserver/node';
import { dispatchChecklist } from '../engine/dispatch/checklist.js';
import type { Language, Severity } from '../engine/index.js';
import type { DocumentProblem } from '../engine/layout/document.js';
import { letterDocument } from '../engine/layout/document/letterDocument.js';
import { wrongArguments } from './commands.js';
import type { LayoutHost } from './host.js';
import { toRange } from './positions.js';
import type { LetterView } from './workspace.js';

/** `workspace/executeCommand`: the argument is the URI of an open letter. Answers a {@link Checklist}; null when the letter is not open. */
export const checklistCommand = 'ombudsbrev.server.tjekliste';

/** What still stands open before the letter is sent. `state` is the gravest of the points', null when there are none. */
export interface Checklist {
  readonly items: readonly {
    readonly title: string;
    readonly state: Severity | null;
    readonly points: readonly { readonly message: string; readonly severity: Severity; readonly rule: string | null; readonly range: Range }[];
  }[];
  /** How many points are errors: with any, the letter is exported only on request. */
  readonly errors: number;
}

/** Throws a protocol error on other arguments. */
export function checklistParams([uri]: readonly unknown[]): { readonly textDocument: { readonly uri: string } } {
  if (typeof uri !== 'string') throw wrongArguments(checklistCommand, 'the URI of a letter');
  return { textDocument: { uri } };
}

const topOfLetter = { start: 0, end: 0 };

export function checklist({ analysis, options: { configuration }, document, open }: LetterView, layout: Pick<LayoutHost, 'missingFiles' | 'letterheadProblems'>, language: Language): Checklist {
  const finished = letterDocument(analysis.letter, configuration);
  const ofLetterhead = layout.letterheadProblems(configuration).map(({ message }): DocumentProblem => ({ kind: 'letterhead', message, range: topOfLetter }));
  const { items, errors } = dispatchChecklist(analysis, [...ofLetterhead, ...finished.problems, ...layout.missingFiles(finished, open.uri)]);
  return {
    errors,
    items: items.map(({ title, state, points }) => ({
      title: title[language],
      state: state ?? null,
      points: points.map(({ message, severity, rule, range }) => ({
        message: message[language],
        severity,
        rule: rule ?? null,
        range: toRange(document, range),
      })),
    })),
  };
}

import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { applySafeFixes, type Analysis, type Language, type Localized, type TextEdit, type TextRange } from '../engine/index.js';
import { rangesOverlap } from '../engine/text/range.js';
import type { ClientFeatures } from './clientFeatures.js';
import { composeEdits } from './composeEdits.js';
import { diagnosticSource } from './diagnostics.js';
import { toOffsets } from './positions.js';
import { suppressionActions } from './suppressionActions.js';
import { addAllActions, addWordsKind, wordActions } from './wordActions.js';
import type { WordEditServices } from './wordEdits.js';
import type { ConfigurationView, LetterView, View } from './workspace.js';
import { workspaceEdit } from './workspaceEdits.js';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.ombudsbrev`;

export interface CodeActionOptions {
  readonly language: Language;
  readonly features: Pick<ClientFeatures, 'versionedEdits' | 'snippetEdits'>;
  readonly services: WordEditServices;
}

/** The findings' fixes in the range, the ways to ignore them, and the one that makes every safe fix in the letter. */
export function codeActions(view: View, { range, context }: CodeActionParams, options: CodeActionOptions): CodeAction[] {
  if (view.kind === 'refused' || view.kind === 'words') return [];
  const asked = toOffsets(view.document, range);
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, context.only)) {
    const ours = context.diagnostics.filter(({ source }) => source === diagnosticSource);
    const fixes = view.kind === 'letter' ? findingFixes(view, asked) : suggestionFixes(view);
    for (const fix of fixes) {
      if (!rangesOverlap(fix.range, asked)) continue;
      const diagnostics = ours.filter((diagnostic) => diagnostic.code === fix.code && rangesOverlap(toOffsets(view.document, diagnostic.range), fix.range));
      actions.push(quickFix(view.document, fix, diagnostics, options));
    }
    if (view.kind === 'letter') {
      actions.push(...wordActions(view, asked, options));
      actions.push(...suppressionActions(view, view.analysis.findings.filter(({ range: place }) => rangesOverlap(place, asked)), options));
    }
  }
  if (view.kind === 'letter' && isWanted(CodeActionKind.RefactorRewrite, context.only)) actions.push(...fullTitles(view, asked, options));
  if (view.kind === 'letter' && isWanted(addWordsKind, context.only)) actions.push(...addAllActions(view, options));
  if (view.kind === 'letter' && isWanted(fixAllKind, context.only)) actions.push(...fixAll(view, options));
  return actions;
}

/** True when the client asks for nothing in particular, or for this kind or one above it. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

interface OfferedFix {
  readonly range: { readonly start: number; readonly end: number };
  /** The diagnostic's code; configuration problems have none. */
  readonly code: string | undefined;
  readonly title: Localized;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

/** A selection of more misspelt words than this is not there to have them mended one by one. */
const mostMisspellings = 20;

/** Those of the findings in `asked` (letter range): words for a misspelt one take some milliseconds to find. */
function findingFixes({ analysis, engine }: LetterView, asked: TextRange): OfferedFix[] {
  const findings = analysis.findings.filter(({ range }) => rangesOverlap(range, asked));
  const misspelt = new Set(findings.filter(({ misspelling }) => misspelling !== undefined).slice(0, mostMisspellings));
  return findings.flatMap((finding) =>
    [...finding.fixes, ...(misspelt.has(finding) ? engine.suggestions(analysis, finding) : [])].map((fix) => ({ ...fix, range: finding.range, code: finding.rule })),
  );
}

function suggestionFixes({ problems }: ConfigurationView): OfferedFix[] {
  return problems.flatMap(({ range, suggestion }) =>
    suggestion === undefined
      ? []
      : [{
          range,
          code: undefined,
          title: { da: `Ret til »${suggestion}«`, en: `Change to "${suggestion}"` },
          preferred: true,
          edits: [{ range, newText: suggestion }],
        }],
  );
}

function quickFix(document: TextDocument, fix: OfferedFix, diagnostics: Diagnostic[], { language, features }: CodeActionOptions): CodeAction {
  return {
    title: fix.title[language],
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length === 0 ? {} : { diagnostics }),
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(document, fix.edits, features),
  };
}

/** Of the acts that are first mentioned in `asked` (letter range) without title or number. */
function fullTitles({ engine, analysis, document }: LetterView, asked: TextRange, { language, features }: CodeActionOptions): CodeAction[] {
  return engine
    .firstMentions(analysis)
    .filter(({ placed }) => rangesOverlap(placed.range, asked))
    .map(({ fix }) => ({ title: fix.title[language], kind: CodeActionKind.RefactorRewrite, edit: workspaceEdit(document, fix.edits, features) }));
}

function fixAll(view: LetterView, { language, features }: CodeActionOptions): CodeAction[] {
  const edits = safeEdits(view);
  return edits.length === 0 ? [] : [{ title: fixAllTitle[language], kind: fixAllKind, edit: workspaceEdit(view.document, edits, features) }];
}

/** Editors ask at every move of the caret; the answer hangs on the analysis alone. */
const knownSafeEdits = new WeakMap<Analysis, readonly TextEdit[]>();

function safeEdits({ engine, analysis, options }: LetterView): readonly TextEdit[] {
  const known = knownSafeEdits.get(analysis);
  if (known !== undefined) return known;
  const edits = composeEdits(analysis.source.length, applySafeFixes(engine, analysis, options).rounds);
  knownSafeEdits.set(analysis, edits);
  return edits;
}

const fixAllTitle: Localized = { da: 'Ret alt, der sikkert kan rettes (kun formen ændres)', en: 'Make all safe fixes (form only)' };

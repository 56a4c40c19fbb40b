import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigurationProblem } from '../engine/configuration/model.js';
import type { Finding, Language, Localized, Severity, TextRange } from '../engine/index.js';
import { toRange } from './positions.js';
import { withoutFindingsIn, wordsBeingTyped } from './typing.js';
import type { LetterView, View } from './workspace.js';

export const diagnosticSource = 'ombudsbrev';

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticOptions {
  readonly language: Language;
  rulePage(ruleId: string): string | undefined;
  /** True while what is said of the words being typed is to be held back. */
  readonly typing: boolean;
}

export interface Diagnostics {
  readonly items: Diagnostic[];
  /** True when something was held back. */
  readonly withheld: boolean;
}

export function diagnosticsOf(view: View, options: DiagnosticOptions): Diagnostics {
  switch (view.kind) {
    case 'letter': {
      const { findings } = view.analysis;
      const shown = options.typing ? outsideTyping(view) : findings;
      const items = shown.map((finding) => findingDiagnostic(view.document, finding, options));
      const damage = encodingDamage(view.document.getText());
      if (damage !== undefined) items.unshift(plain(view.document, damage, DiagnosticSeverity.Warning, wrongEncoding[options.language]));
      return { items, withheld: shown.length < findings.length };
    }
    case 'configuration':
    case 'words':
      return { items: view.problems.map((problem) => problemDiagnostic(view.document, problem, options.language)), withheld: false };
    case 'refused':
      return { items: [plain(view.document, { start: 0, end: 0 }, DiagnosticSeverity.Error, view.reason[options.language])], withheld: false };
  }
}

/** In place of the findings when the check itself failed: an empty list would say that all is well. */
export function failureDiagnostic(document: TextDocument, language: Language): Diagnostic {
  return plain(document, { start: 0, end: 0 }, DiagnosticSeverity.Warning, checkFailed[language]);
}

function outsideTyping({ open, document, analysis }: LetterView): readonly Finding[] {
  const caret = open.lastChange?.caret;
  if (caret === undefined) return analysis.findings;
  const words = wordsBeingTyped(document.getText(), caret, analysis.citations.map(({ range }) => range));
  return withoutFindingsIn(analysis.findings, words);
}

function findingDiagnostic(document: TextDocument, finding: Finding, { language, rulePage }: DiagnosticOptions): Diagnostic {
  const page = rulePage(finding.rule);
  return {
    range: toRange(document, finding.range),
    severity: severityOf[finding.severity],
    code: finding.rule,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: diagnosticSource,
    message: finding.message[language],
    ...(finding.deprecated ? { tags: [DiagnosticTag.Deprecated] } : {}),
    ...(finding.related.length === 0
      ? {}
      : {
          relatedInformation: finding.related.map(({ range, message }) => ({
            location: { uri: document.uri, range: toRange(document, range) },
            message: message[language],
          })),
        }),
  };
}

function problemDiagnostic(document: TextDocument, { range, message }: ConfigurationProblem, language: Language): Diagnostic {
  return plain(document, range, DiagnosticSeverity.Error, message[language]);
}

/** A diagnostic that no rule stands behind. */
function plain(document: TextDocument, range: TextRange, severity: DiagnosticSeverity, message: string): Diagnostic {
  return { range: toRange(document, range), severity, source: diagnosticSource, message };
}

/** The first character that the editor could not read in the encoding it believes the file to have. */
function encodingDamage(text: string): TextRange | undefined {
  const start = text.indexOf('\uFFFD');
  return start < 0 ? undefined : { start, end: start + 1 };
}

const wrongEncoding: Localized = {
  da: 'Her står et tegn, som editoren ikke kunne læse. Filen er formentlig ikke gemt som UTF-8. Genåbn den med det rigtige tegnsæt (f.eks. Windows 1252), og gem den som UTF-8. Gemmer du den nu, går tegnet tabt.',
  en: 'Here is a character that the editor could not read. The file is probably not saved as UTF-8. Reopen it with the right encoding (e.g. Windows 1252) and save it as UTF-8. If you save it now, the character is lost.',
};

const checkFailed: Localized = {
  da: 'Brevet kunne ikke kontrolleres på grund af en fejl i Ombudsbrev. Årsagen står i loggen. Der er ikke ændret noget i brevet.',
  en: 'The letter could not be checked because of a fault in Ombudsbrev. The cause stands in the log. Nothing in the letter was changed.',
};

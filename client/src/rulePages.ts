import { Uri, type Diagnostic } from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';

/** Opens the page of a rule; the argument is the rule's id, `gruppe/navn`. */
export const openRuleCommand = 'ombudsbrev.aabnRegel';

/** The page of a rule as it is shipped with the extension. */
export function rulePage(extension: Uri, ruleId: string): Uri {
  return Uri.joinPath(extension, 'docs', 'regler', `${ruleId.replace('/', '-')}.md`);
}

/**
 * The server links each finding to its rule's page as a file. In this editor the link opens the page set as a page to read rather
 * than as Markdown source.
 */
export function rulePageLinks(extension: Uri): Middleware {
  const pages = Uri.joinPath(extension, 'docs', 'regler').toString();
  const link = (diagnostic: Diagnostic): void => {
    const { code } = diagnostic;
    if (typeof code === 'object' && code.target.toString().startsWith(pages)) {
      diagnostic.code = { value: code.value, target: Uri.parse(`command:${openRuleCommand}?${encodeURIComponent(JSON.stringify([code.value]))}`) };
    }
  };
  return {
    handleDiagnostics: (uri, diagnostics, next) => {
      diagnostics.forEach(link);
      next(uri, diagnostics);
    },
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const report = await next(document, previousResultId, token);
      if (report?.kind === 'full') {
        report.items.forEach(link);
      }
      return report;
    },
  };
}

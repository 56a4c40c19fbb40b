import type { Language } from '../engine/index.js';
import { letterDocument } from '../engine/layout/document/letterDocument.js';
import type { ExportToFile } from '../hosts/types.js';
import { wrongArguments } from './commands.js';
import type { LetterView } from './workspace.js';

/**
 * `workspace/executeCommand`: the URI of an open letter, the format (`pdf`, `docx`, `html`, `txt`), the URI of the file to write or null, and
 * `{ withAttachments, despiteErrors }`. Answers an {@link ExportAnswer}; null when the letter is not open.
 */
export const exportCommand = 'ombudsbrev.server.eksporter';

export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  readonly format: string;
  readonly target: string | undefined;
  readonly withAttachments: boolean;
  readonly despiteErrors: boolean;
}

export interface ExportAnswer {
  readonly done: boolean;
  /** The errors that held the export back; 0 when none did. */
  readonly errors: number;
  /** What went wrong, or what the reader of the file should know. */
  readonly messages: readonly string[];
  /** What the file would hold, where no file was asked for. */
  readonly text: string | null;
}

/** Throws a protocol error on other arguments. */
export function exportParams([uri, format, target, options]: readonly unknown[]): ExportParams {
  if (typeof uri !== 'string' || typeof format !== 'string' || (target !== null && typeof target !== 'string')) {
    throw wrongArguments(exportCommand, 'the URI of a letter, a format, and the URI of a file or null');
  }
  return {
    textDocument: { uri },
    format,
    target: target ?? undefined,
    withAttachments: isSet(options, 'withAttachments'),
    despiteErrors: isSet(options, 'despiteErrors'),
  };
}

function isSet(options: unknown, name: string): boolean {
  return typeof options === 'object' && options !== null && (options as Readonly<Record<string, unknown>>)[name] === true;
}

/** A letter with errors is not exported until the user has said that it is to be. */
export async function exportLetter(
  { open: { uri }, analysis: { letter, findings }, options: { configuration } }: LetterView,
  { format, target, withAttachments, despiteErrors }: ExportParams,
  exportToFile: ExportToFile,
  language: Language,
): Promise<ExportAnswer> {
  const errors = despiteErrors ? 0 : findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return { done: false, errors, messages: [], text: null };
  const document = letterDocument(letter, configuration);
  const brevtype = letter.frontMatter.brevtype?.value;
  const { done, messages, bytes } = await exportToFile({ uri, document, configuration, brevtype }, format, target, { enclosures: withAttachments });
  return { done, errors: 0, messages: messages.map((message) => message[language]), text: bytes === undefined ? null : new TextDecoder().decode(bytes) };
}

import { listSources } from '../engine/citations/sources.js';
import { sourcesToMarkdown } from '../engine/citations/sources/sourcesMarkdown.js';
import type { Language } from '../engine/index.js';
import { nameBeside, type CaseLetters } from './caseFolder.js';
import { wrongArguments } from './commands.js';
import type { LetterView } from './workspace.js';

/**
 * `workspace/executeCommand`: arguments are the URI of an open letter and `brev` (the letter alone, as when left out) or `mappe` (all
 * letters of its folder). Answers the list of sources as Markdown; null when the letter is not open.
 */
export const sourceListCommand = 'ombudsbrev.server.retskildeliste';

export interface SourceListParams {
  readonly textDocument: { readonly uri: string };
  readonly scope: 'brev' | 'mappe';
}

/** Throws a protocol error on other arguments. */
export function sourceListParams([uri, scope = 'brev']: readonly unknown[]): SourceListParams {
  if (typeof uri !== 'string' || (scope !== 'brev' && scope !== 'mappe')) throw wrongArguments(sourceListCommand, 'the URI of a letter and "brev" or "mappe"');
  return { textDocument: { uri }, scope };
}

/** Letters are called by their paths from the folder of the one asked about. */
export async function sourceList(
  { document: { uri }, analysis: { source, register, letterDate, citations }, texts }: LetterView,
  { scope }: SourceListParams,
  letters: () => Promise<CaseLetters>,
  language: Language,
): Promise<string> {
  const own = { file: nameBeside(uri, uri), source, register, letterDate, citations };
  if (scope === 'brev') return sourcesToMarkdown(listSources(texts, [own]), [own], register.date, language);
  const found = await letters();
  const listed = found.letters.map((letter) => ({ ...letter, file: nameBeside(letter.document.uri, uri) }));
  return sourcesToMarkdown(listSources(texts, listed), listed, register.date, language, found.omissions);
}

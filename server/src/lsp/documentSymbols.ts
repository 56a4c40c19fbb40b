import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language, Localized, TextRange } from '../engine/index.js';
import type { Letter, Section } from '../engine/letter/model.js';
import { shiftRange } from '../engine/text/range.js';
import { toRange, trimmedEnd } from './positions.js';
import type { LetterView } from './workspace.js';

/** What a footnote's text is cut to. Code units. */
const longestDetail = 60;

/** The letter's outline: its metadata, its sections as they nest, its footnotes. */
export function documentSymbols({ document, analysis: { letter } }: LetterView, language: Language): DocumentSymbol[] {
  return [...frontMatterSymbol(document, letter, language), ...sectionSymbols(document, letter), ...footnoteSymbols(document, letter)];
}

/** For clients that take a list only. */
export function flatSymbols(uri: string, symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flatSymbols(uri, children ?? [], name),
  ]);
}

function frontMatterSymbol(document: TextDocument, { frontMatter, source }: Letter, language: Language): DocumentSymbol[] {
  if (!frontMatter.present) return [];
  const keys = [...frontMatter.keys].map(([name, range]) => symbol(document, name, SymbolKind.Key, range, range));
  const firstLine = source.indexOf('\n', frontMatter.range.start);
  const selection = { start: frontMatter.range.start, end: Math.min(frontMatter.range.end, firstLine < 0 ? source.length : firstLine) };
  return [{ ...symbol(document, metadataName[language], SymbolKind.Module, frontMatter.range, selection), children: keys }];
}

function sectionSymbols(document: TextDocument, { sections, source }: Letter): DocumentSymbol[] {
  const made = new Map<Section, DocumentSymbol>();
  const top: DocumentSymbol[] = [];
  for (const section of sections) {
    if (section.heading === undefined) continue;
    const { block, offset } = section.heading;
    const item = symbol(document, block.prose.text, SymbolKind.String, trimmedEnd(source, section.range), shiftRange(block.range, offset));
    made.set(section, item);
    const parent = section.parent && made.get(section.parent);
    if (parent === undefined) top.push(item);
    else (parent.children ??= []).push(item);
  }
  return top;
}

function footnoteSymbols(document: TextDocument, { footnotes, blocks }: Letter): DocumentSymbol[] {
  return footnotes.map(({ label, range, blocks: [first] }) => {
    const text = first === undefined ? '' : (blocks[first]?.block.prose.text ?? '');
    const detail = text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text;
    return { ...symbol(document, `[^${label}]`, SymbolKind.Constant, range, range), detail };
  });
}

/** Clients refuse an empty name, and a selection outside the range. */
function symbol(document: TextDocument, name: string, kind: SymbolKind, range: TextRange, selection: TextRange): DocumentSymbol {
  const within = { start: Math.max(range.start, selection.start), end: Math.min(range.end, selection.end) };
  return { name: name.trim() === '' ? '–' : name, kind, range: toRange(document, range), selectionRange: toRange(document, within) };
}

const metadataName: Localized = { da: 'Brevets oplysninger', en: 'The letter’s metadata' };

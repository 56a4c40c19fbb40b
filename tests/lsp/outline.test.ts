import { DocumentSymbolRequest, FoldingRangeRequest, SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { startedClient } from '../kit/lspClient.js';
import { letterUri } from './letters.js';

const text = `---
brevtype: afsluttende-brev
dato: 2024-11-18
---

Indledning uden overskrift.

# 1. Forløbet

Borgeren skrev.[^1]

## 1.1 Forvaltningens svar

Forvaltningen svarede.

# Konklusion

Sagen er afsluttet.

[^1]: Brev fra borgeren.
    Det fylder to linjer.
`;

/** Name, detail and lines, children indented. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, range, children }) => [
    `${indent}${name}${detail === undefined ? '' : ` (${detail})`} ${range.start.line}-${range.end.line}`,
    ...outline(children ?? [], `${indent}  `),
  ]);
}

describe('document symbols', () => {
  it('are the metadata, the sections as they nest, and the footnotes', async () => {
    const client = await startedClient();
    await client.open(letterUri, text);
    const symbols: readonly (DocumentSymbol | SymbolInformation)[] = (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: letterUri } })) ?? [];
    expect(outline(symbols.filter((symbol) => 'range' in symbol))).toEqual([
      'Brevets oplysninger 0-3',
      '  brevtype 1-1',
      '  dato 2-2',
      '1. Forløbet 7-13',
      '  1.1 Forvaltningens svar 11-13',
      'Konklusion 15-20',
      '[^1] (Brev fra borgeren. Det fylder to linjer.) 19-20',
    ]);
    expect(symbols.map(({ kind }) => kind)).toEqual([SymbolKind.Module, SymbolKind.String, SymbolKind.String, SymbolKind.Constant]);
  });

  it('are a list for clients that know no tree', async () => {
    const client = await startedClient({ capabilities: {} });
    await client.open(letterUri, text);
    const symbols: readonly (DocumentSymbol | SymbolInformation)[] = (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: letterUri } })) ?? [];
    const [section] = symbols.filter(({ name }) => name === '1.1 Forvaltningens svar');
    expect(section).toMatchObject({ containerName: '1. Forløbet', location: { uri: letterUri, range: { start: { line: 11 } } } });
  });
});

describe('folding', () => {
  it('folds metadata, sections and long footnotes, without the blank lines below', async () => {
    const client = await startedClient();
    await client.open(letterUri, text);
    const ranges = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: letterUri } });
    expect(ranges?.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([[0, 3], [7, 13], [11, 13], [15, 20], [19, 20]]);
  });
});

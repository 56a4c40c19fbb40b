import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';

const root = new URL('../../', import.meta.url);

/** The editor brings its own YAML grammar; this one names just what the tests look at. */
const yamlStandIn = JSON.stringify({
  scopeName: 'source.yaml',
  patterns: [
    { match: '^([a-z]+)(:)', captures: { 1: { name: 'entity.name.tag.yaml' }, 2: { name: 'punctuation.separator.key-value.yaml' } } },
    { name: 'string.quoted.double.yaml', begin: '"', end: '"' },
    { name: 'comment.line.number-sign.yaml', match: '#.*$' },
    { name: 'string.unquoted.plain.out.yaml', begin: '[^\\s:#"]', end: '$' },
  ],
});

export interface Token {
  /** UTF-16 columns in the line. */
  readonly start: number;
  readonly end: number;
  /** Outermost first. */
  readonly scopes: readonly string[];
}

/** Loads the letter grammar as the editor does. */
export async function loadLetterGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: (scopeName) => {
      if (scopeName === 'source.yaml') return Promise.resolve(parseRawGrammar(yamlStandIn, 'yaml.json'));
      const file = new URL('grammars/ombudsbrev.tmLanguage.json', root);
      return Promise.resolve(parseRawGrammar(readFileSync(file, 'utf8'), file.pathname));
    },
  });
  const grammar = await registry.loadGrammar('text.html.markdown.ombudsbrev');
  if (grammar === null) throw new Error('The letter grammar did not load');
  return grammar;
}

/** The tokens of each line of a letter. */
export function tokenise(grammar: IGrammar, lines: readonly string[]): Token[][] {
  let state = INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({ start: startIndex, end: endIndex, scopes }));
  });
}

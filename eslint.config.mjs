import tseslint from 'typescript-eslint';

/** The layers of docs/architecture.md: what each may not import. */
const nodeAndEditor = [
  { group: ['node:*', 'fs', 'path', 'os', 'child_process', 'worker_threads'], message: 'The engine knows no Node: take it from the host.' },
  { group: ['vscode', 'vscode-*'], message: 'The engine knows no editor.' },
];

/** Only `ombudsbrev register update` reaches the network, and it is loaded when it is asked for. */
const network = [
  {
    regex: '^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:/|$)|^(?:undici|ws|axios|got|node-fetch)(?:/|$)',
    message: 'Only server/src/registerUpdate reaches the network.',
  },
  { regex: '/registerUpdate/', message: 'Load it with import() when the user asks for the update.' },
];
const networkGlobals = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns: [...patterns, ...network] }] });

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'tests/vscode/.out/**', '.cache/**'] },
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['server/**', 'client/**'],
    ignores: ['server/src/registerUpdate/**'],
    rules: { ...forbid(), 'no-restricted-globals': ['error', ...networkGlobals] },
  },
  {
    files: ['server/src/engine/**'],
    rules: {
      ...forbid(...nodeAndEditor, { group: ['**/hosts/**', '**/lsp/**', '**/cli/**'], message: 'The engine knows no shell.' }),
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'console', ...networkGlobals],
    },
  },
  {
    files: ['server/src/lsp/**'],
    rules: forbid({ group: ['**/cli/**'], message: 'Shells do not know each other.' }, { group: ['vscode'], message: 'The server runs outside VS Code.' }),
  },
  {
    files: ['server/src/cli/**'],
    rules: forbid({ group: ['vscode', 'vscode-languageclient*'], message: 'The command line runs outside VS Code.' }),
  },
  {
    files: ['client/**'],
    rules: forbid({ group: ['**/server/**', '**/engine/**'], message: 'The client knows no law: ask the server.' }),
  },
);

import tseslint from 'typescript-eslint';

/** The layers of docs/architecture.md: what each may not import. */
const nodeAndEditor = [
  { group: ['node:*', 'fs', 'path', 'os', 'child_process', 'worker_threads'], message: 'The engine knows no Node: take it from the host.' },
  { group: ['vscode', 'vscode-*'], message: 'The engine knows no editor.' },
];

const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

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
    files: ['server/src/engine/**'],
    rules: {
      ...forbid(...nodeAndEditor, { group: ['**/hosts/**', '**/lsp/**', '**/cli/**'], message: 'The engine knows no shell.' }),
      'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch', 'setTimeout', 'console'],
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

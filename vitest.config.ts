import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/vscode/**'],
    // Real processes are started on small machines; speed is the benchmark's business, not the tests'.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

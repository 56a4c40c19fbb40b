import { readFileSync } from 'node:fs';
import type { TestResult } from './suite/runner.js';

/** Prints the plain line that continuous integration reads, and sets the exit code. */
export function reportOutcome(results: readonly TestResult[]): void {
  const failed = results.filter(({ error }) => error !== undefined);
  for (const { name, error } of failed) console.error(`✘ ${name}\n${error ?? ''}`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0 || results.length === 0) process.exitCode = 1;
}

/** What the suite in the extension host wrote; one failure when it never came to that, as when the host crashed. */
export function readSuiteResults(file: string): TestResult[] {
  try {
    const results: TestResult[] = JSON.parse(readFileSync(file, 'utf8'));
    return results;
  } catch {
    return [{ name: 'the suite runs to its end', error: 'The extension host wrote no results' }];
  }
}

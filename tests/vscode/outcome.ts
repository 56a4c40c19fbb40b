import { existsSync, readFileSync } from 'node:fs';
import type { SuiteReport, TestResult } from './suite/runner.js';

/** Prints the plain line that continuous integration reads, and sets the exit code. */
export function reportOutcome(results: readonly TestResult[]): void {
  const failed = results.filter(({ error }) => error !== undefined);
  for (const { name, error } of failed) console.error(`✘ ${name}\n${error ?? ''}`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0 || results.length === 0) process.exitCode = 1;
}

/** What the suite in the extension host wrote; one failure more when it did not come to its end, as when the host crashed. */
export function readSuiteResults(file: string): readonly TestResult[] {
  const { planned, results } = readReport(file);
  return planned === results.length && planned > 0
    ? results
    : [...results, { name: 'the suite runs to its end', error: `The extension host reported ${results.length} of ${planned} tests` }];
}

function readReport(file: string): SuiteReport {
  if (!existsSync(file)) return { planned: 0, results: [] };
  const report: SuiteReport = JSON.parse(readFileSync(file, 'utf8'));
  return report;
}

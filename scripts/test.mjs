// @ts-check
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { changedFiles, snapshot } from './generatedFiles.mjs';
import { ensureInstalled, ensureNode } from './ensureInstalled.mjs';
import { root, run, runAsProgram, StageFailed } from './runStage.mjs';

let passed = 0;
let failed = 0;

/** Everything that must hold before a change is done; the last line counts the tests and the checks. */
async function test() {
  ensureNode();
  await ensureInstalled();
  const before = snapshot();
  await build();
  await check('De lavede filer er friske', () => reportStale(changedFiles(before)));
  await check('Typer', () => run('npm', ['run', '--silent', 'check:types'], 'Typerne stemmer'));
  await check('Stil', () => run('npm', ['run', '--silent', 'check:style'], 'Stilen holder'));
  await check('Ubrugt', () => run('npm', ['run', '--silent', 'check:unused'], 'Intet er ubrugt'));
  await runTests();
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

/** @param {string} title @param {() => unknown} action */
async function check(title, action) {
  try {
    await action();
    passed += 1;
  } catch (error) {
    if (!(error instanceof StageFailed)) throw error;
    failed += 1;
    console.error(`  ${title}: fejl`);
  }
}

/** @param {readonly string[]} stale */
function reportStale(stale) {
  if (stale.length === 0) {
    console.log('✔ De lavede filer er friske');
    return;
  }
  console.error(`✘ Lavede filer var ikke friske; de er lavet igen, gem dem i git:\n${stale.map((file) => `  ${file}`).join('\n')}`);
  throw new StageFailed('generated');
}

async function runTests() {
  const report = path.join(root, '.cache/vitest.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const wentWell = await run('npx', ['--no', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], 'Prøverne kørt').then(
    () => true,
    (error) => {
      if (!(error instanceof StageFailed)) throw error;
      return false;
    },
  );
  const { numPassedTests, numFailedTests, testResults } = readReport(report);
  passed += numPassedTests;
  // A file that cannot even be loaded has no tests to count.
  const brokenFiles = testResults.filter((/** @type {{ status: string, assertionResults: unknown[] }} */ file) => file.status === 'failed' && file.assertionResults.length === 0);
  failed += Math.max(numFailedTests + brokenFiles.length, wentWell ? 0 : 1);
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

await runAsProgram(import.meta.url, test);

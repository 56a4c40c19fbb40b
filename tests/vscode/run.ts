/**
 * `npm run test:vscode`: packages the extension, installs it in code-server (VS Code itself, in a browser), walks the journey and runs
 * the extension-host suite. Ends with the line `N passed, N failed`. With a .vsix as argument, that one is tested.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { buildSuite } from './buildSuite.js';
import { startBrowser } from './codeServer/browser.js';
import { ensureCodeServer } from './codeServer/install.js';
import { CodeServerHome } from './codeServer/server.js';
import { Workbench } from './codeServer/workbench.js';
import { letter, letterJourney, type Step } from './journey/letterJourney.js';
import { previewedLetter, previewJourney } from './journey/previewJourney.js';
import { sendingJourney, unfinishedLetter } from './journey/sendingJourney.js';
import { readSuiteResults, reportOutcome } from './outcome.js';
import type { TestResult } from './suite/runner.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = path.join(root, 'tests/vscode/.out');
const started = performance.now();

function progress(line: string): void {
  console.log(`[${((performance.now() - started) / 1000).toFixed(0).padStart(3)} s] ${line}`);
}

async function main(): Promise<TestResult[]> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const installed = await ensureCodeServer(root, progress);
  const vsix = process.argv[2] ?? (await packageExtension());
  const home = new CodeServerHome(installed, path.join(out, 'home'));
  progress('Installing the .vsix in code-server …');
  await home.installExtension(vsix);
  const browser = await startBrowser();
  try {
    return [
      ...(await walkJourney(home, browser, { name: 'journey', letter, steps: letterJourney })),
      ...(await walkJourney(home, browser, { name: 'preview', letter: previewedLetter, steps: previewJourney })),
      ...(await walkJourney(home, browser, { name: 'sending', letter: unfinishedLetter, theme: 'Default High Contrast', steps: sendingJourney })),
      ...(await runSuite(home, browser)),
    ];
  } finally {
    await browser.close();
  }
}

/** Always a new one: a package left over from another day proves nothing. */
async function packageExtension(): Promise<string> {
  progress('Packaging the extension …');
  await promisify(execFile)('npm', ['run', '--silent', 'package'], { cwd: root, maxBuffer: 1 << 26 });
  const manifest: { version: string } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return path.join(root, `ombudsbrev-${manifest.version}.vsix`);
}

/** A fresh copy of the example case, so that mending a letter changes no example. */
async function caseFolder(name: string): Promise<string> {
  const folder = path.join(out, name);
  await cp(path.join(root, 'examples'), folder, { recursive: true });
  return folder;
}

interface Journey {
  /** Also of its copy of the case folder. */
  readonly name: string;
  /** The letter that is open at its start. */
  readonly letter: string;
  readonly theme?: string;
  steps(workbench: Workbench, folder: string, pictures: string): Step[];
}

async function walkJourney(home: CodeServerHome, browser: Browser, journey: Journey): Promise<TestResult[]> {
  const folder = await caseFolder(journey.name);
  const server = await home.start({}, journey.theme);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'da-DK' });
  try {
    const workbench = new Workbench(page);
    progress(`The journey »${journey.name}« …`);
    await workbench.open(server.authority, folder, [['openFile', `vscode-remote://${server.authority}${folder}/${journey.letter}`]]);
    return await walk(journey.steps(workbench, folder, out), () => workbench.screenshot(path.join(out, `failed-${journey.name}.png`)));
  } finally {
    await page.close();
    await server.stop();
  }
}

/** Every step builds on the one before: the first that fails ends the journey. */
async function walk(steps: readonly Step[], onFailure: () => Promise<void>): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const { name, run } of steps) {
    try {
      await run();
      progress(`✔ ${name}`);
      results.push({ name, error: undefined });
    } catch (error) {
      await onFailure();
      return [...results, { name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }];
    }
  }
  return results;
}

async function runSuite(home: CodeServerHome, browser: Browser): Promise<readonly TestResult[]> {
  const folder = await caseFolder('suite');
  const suite = await buildSuite(root);
  const results = path.join(out, 'suite-results.json');
  // VS Code runs a suite only beside an extension under development; the one under test is the installed one.
  const beside = path.join(out, 'beside');
  await mkdir(beside);
  await writeFile(path.join(beside, 'package.json'), JSON.stringify({ name: 'beside', publisher: 'ombudsbrev', version: '0.0.0', engines: { vscode: '*' } }));
  const server = await home.start({ OMBUDSBREV_TEST_RESULTS: results });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  try {
    progress('The suite in the extension host …');
    const done = new Promise<void>((resolve) => {
      void page.exposeFunction('codeAutomationExit', () => {
        resolve();
      });
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => {
      const text = values.map(String).join(' ');
      if (/^[✔✘]/.test(text)) progress(text);
    });
    const remote = (place: string): string => `vscode-remote://${server.authority}${place}`;
    await new Workbench(page).open(server.authority, folder, [
      ['extensionDevelopmentPath', remote(beside)],
      ['extensionTestsPath', remote(suite)],
    ]);
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 300_000).unref())]);
    return readSuiteResults(results);
  } finally {
    await page.close();
    await server.stop();
  }
}

try {
  reportOutcome(await main());
} catch (error) {
  reportOutcome([{ name: 'VS Code', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }]);
}

// @ts-check
// Runs before anything is installed: Node's own modules only.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** A stage whose program failed; its output has been printed. */
export class StageFailed extends Error {}

/**
 * Runs one stage and prints one line about it; what the program itself says is printed only when it fails.
 *
 * @param {string} command @param {readonly string[]} args @param {string} title
 * @returns {Promise<string>} what the program wrote to standard output
 */
export async function run(command, args, title) {
  const start = performance.now();
  const { code, stdout, all } = await collect(command, args);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✔' : '✘'} ${title} (${seconds} s)`);
  if (code !== 0) {
    console.error(all.trimEnd());
    throw new StageFailed(title);
  }
  return stdout;
}

/**
 * @param {string} command @param {readonly string[]} args
 * @returns {Promise<{ code: number | null, stdout: string, all: string }>}
 */
export function collect(command, args) {
  return new Promise((resolve, reject) => {
    // Windows finds npm and npx only through the shell; no argument here needs quoting.
    const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let all = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      all += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      all += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, all }));
  });
}

/**
 * Runs `main` when this file is the one that was started; a failed stage ends the process with code 1 and no stack.
 *
 * @param {string} moduleUrl @param {() => Promise<void>} main
 */
export async function runAsProgram(moduleUrl, main) {
  if (process.argv[1] === undefined || path.resolve(process.argv[1]) !== fileURLToPath(moduleUrl)) return;
  try {
    await main();
  } catch (error) {
    if (!(error instanceof StageFailed)) throw error;
    process.exitCode = 1;
  }
}

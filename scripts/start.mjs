// @ts-check
import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { ensureInstalled, ensureNode } from './ensureInstalled.mjs';
import { packageExtension } from './package.mjs';
import { collect, root, run, runAsProgram, StageFailed } from './runStage.mjs';

/** From a fresh clone to a checked letter and an installed extension. */
async function start() {
  ensureNode();
  await ensureInstalled();
  await build();
  checkExamples();
  const file = await packageExtension();
  await install(file);
}

/** The findings go straight to the terminal, so that they keep their colours. */
function checkExamples() {
  console.log('\nEksempelbrevene i examples/ kontrolleres:\n');
  const { status } = spawnSync(process.execPath, ['dist/cli.cjs', 'check', 'examples'], { cwd: root, stdio: 'inherit' });
  // 1 only says that the letters in examples/fejl have errors, as they are meant to.
  if (status !== 0 && status !== 1) throw new StageFailed('examples');
  console.log('');
}

/** @param {string} file */
async function install(file) {
  if (await hasCode()) {
    await run('code', ['--install-extension', file, '--force'], 'Udvidelsen installeret i VS Code');
    console.log('\nÅbn mappen examples i VS Code (code examples), og vælg et brev.');
  } else {
    console.log(`
VS Code (kommandoen »code«) er ikke fundet på denne maskine. Udvidelsen er pakket og kan installeres sådan:
  i VS Code:      Udvidelser (Ctrl+Shift+X) → ⋯ → Installér fra VSIX … → ${file}
  på kommandolinjen:  code --install-extension ${file}
Kommandolinjen virker allerede:  node dist/cli.cjs check examples`);
  }
}

async function hasCode() {
  try {
    return (await collect('code', ['--version'])).code === 0;
  } catch {
    return false;
  }
}

await runAsProgram(import.meta.url, start);

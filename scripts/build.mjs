// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, runAsProgram } from './runStage.mjs';

/** Everything `npm start`, the package and the tests need: compiled data, generated files, bundles. */
export async function build() {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const names = Object.keys(scripts).sort();
  // What is compiled or generated says so by its script's name, so that no list has to be kept here.
  for (const name of [...names.filter((script) => script.startsWith('build:')), ...names.filter((script) => script.startsWith('generate:'))]) {
    await run('npm', ['run', '--silent', name], titles.get(name) ?? name);
  }
  const sizes = await run('node', ['scripts/bundle.mjs'], 'Programmerne bygget');
  console.log(sizes.trimEnd());
}

const titles = new Map([
  ['build:dictionary', 'Ordbogen oversat'],
  ['build:dictionary', 'Ordbogen oversat'],
  ['build:register', 'Registeret over love og bekendtgørelser oversat'],
  ['generate:pages', 'Reglernes sider lavet'],
  ['generate:schemas', 'Skemaerne lavet'],
  ['generate:snippets', 'Tekststumperne lavet'],
]);

await runAsProgram(import.meta.url, build);

// @ts-check
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './runStage.mjs';

/**
 * The licences of the packages whose code is in the bundles.
 *
 * @param {Iterable<string>} inputs bundled files, relative to the project
 * @throws {Error} when a package states no licence
 */
export function thirdPartyNotices(inputs) {
  const folders = new Set([...inputs].flatMap((file) => packageFolder(file) ?? []));
  const notices = [...folders].map(notice).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    'Ombudsbrev contains code of the following packages.',
    'Ombudsbrev indeholder kode fra disse pakker.',
    ...notices.map(({ name, version, licence, text }) => `${'-'.repeat(80)}\n${name} ${version} (${licence})\n\n${text}`),
    '',
  ].join('\n\n');
}

/** `node_modules/a/node_modules/@b/c/lib/x.js` → `node_modules/a/node_modules/@b/c`; undefined for our own files. @param {string} file */
function packageFolder(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

/** @param {string} folder */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} states no licence`);
  const files = readdirSync(path.join(root, folder)).filter((file) => /^(licen[cs]e|notice|thirdpartynotices)/i.test(file));
  const texts = files.map((file) => path.join(root, folder, file)).filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8').trim());
  return { name, version, licence: license, text: texts.length === 0 ? standardText(license) : texts.join('\n\n') };
}

/** For a package that names its licence but does not bring the text. @param {string} licence */
function standardText(licence) {
  const file = path.join(root, 'scripts/licences', `${licence}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : `Licence: ${licence}`;
}

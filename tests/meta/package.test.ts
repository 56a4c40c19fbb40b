import { listFiles, PackageManager } from '@vscode/vsce';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, manifest, readText, root } from './project.js';

/** What the .vsix may hold, besides the rules' pages. */
const expected = [
  'LICENSE',
  'README.md',
  'assets/icon.png',
  'assets/letter-dark.svg',
  'assets/letter-light.svg',
  'dictionaries/LGPL-2.1.txt',
  'dictionaries/NOTICE',
  'dictionaries/compiled/boejning.bin',
  'dictionaries/compiled/da.bin',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/cli.cjs',
  'dist/docx.cjs',
  'dist/extension.cjs',
  'dist/pdf-lib.cjs',
  'dist/preview/preview.css',
  'dist/preview/preview.js',
  'dist/preview/renderer.wasm',
  'dist/server.cjs',
  'dist/typesetter.cjs',
  'dist/typst/DejaVuSans.ttf',
  'dist/typst/SourceSans3_Bold.ttf',
  'dist/typst/SourceSans3_Bold_Italic.ttf',
  'dist/typst/SourceSans3_Regular.ttf',
  'dist/typst/SourceSans3_Regular_Italic.ttf',
  'dist/typst/typst.wasm.br',
  'docs/brevpapir.md',
  'docs/brugervejledning.md',
  'docs/images/forhaandsvisning.png',
  'docs/images/vscode.png',
  'grammars/ombudsbrev-yaml.tmLanguage.json',
  'grammars/ombudsbrev.tmLanguage.json',
  'language-configuration-yaml.json',
  'language-configuration.json',
  'package.json',
  'package.nls.json',
  'schemas/brev-frontmatter.schema.json',
  'schemas/ombudsbrev.schema.json',
  'server/data/NOTICE',
  'server/data/compiled/provisions.bin',
  'server/data/compiled/register.bin',
  'server/layout/brevpapir.typ',
  'server/layout/grundlag.typ',
  'snippets/ombudsbrev-yaml.code-snippets',
  'snippets/ombudsbrev.code-snippets',
];

describe('the package', () => {
  let files: string[];

  beforeAll(async () => {
    if (!existsSync(path.join(root, 'dist/server.cjs'))) throw new Error('Build first: npm run build');
    files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  });

  it('holds what is needed to run, and nothing else', () => {
    expect(files.filter((file) => !file.startsWith('docs/regler/')).sort()).toEqual(expected);
    expect(files.filter((file) => file.startsWith('docs/regler/')).sort()).toEqual(filesBelow('docs/regler', '.md').sort());
  });

  it('has the licence of each package whose code is in it', () => {
    const notices = readText('dist/THIRD-PARTY-NOTICES.txt');
    for (const name of ['vscode-languageclient', 'vscode-languageserver', 'remark-parse', 'unified', 'yaml']) {
      expect(notices).toContain(`\n${name} ${manifest().dependencies[name]} (`);
    }
    expect(notices).toContain('Permission is hereby granted');
    // What is shipped without its own licence file, and the fonts.
    for (const part of ['Apache License', 'SIL OPEN FONT LICENSE', 'Bitstream Vera']) expect(notices).toContain(part);
  });

  it('has a command line that can be started as a program', () => {
    const file = manifest().bin['ombudsbrev'] ?? '';
    expect(readText(file).startsWith('#!/usr/bin/env node\n')).toBe(true);
    if (process.platform !== 'win32') expect(statSync(path.join(root, file)).mode & 0o111).toBe(0o111);
  });
});

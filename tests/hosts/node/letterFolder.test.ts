import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { maximumLetterSize } from '../../../server/src/hosts/node/letterFile.js';
import { lettersBelow } from '../../../server/src/hosts/node/letterFolder.js';

function folderWith(...files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ombudsbrev-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  return folder;
}

async function namesBelow(folder: string): Promise<string[]> {
  const base = pathToFileURL(`${folder}/`).href;
  return (await lettersBelow(base)).map(({ uri }) => uri.replace(base, ''));
}

describe('the letters below a folder', () => {
  it('are its own first, then those of its subfolders, by name', async () => {
    const folder = folderWith('b/c.brev.md', 'b/b b.brev.md', 'a/dyb/d.brev.md', 'z.brev.md', 'note.md', '.git/x.brev.md', 'node_modules/y/y.brev.md');
    expect(await namesBelow(folder)).toEqual(['z.brev.md', 'b/b%20b.brev.md', 'b/c.brev.md', 'a/dyb/d.brev.md']);
  });

  it('are none where there is no folder', async () => {
    expect(await lettersBelow('file:///findes/ikke/')).toEqual([]);
    expect(await lettersBelow('untitled:x')).toEqual([]);
  });

  it('leave out what is too large, and links that lead round in a ring', async () => {
    const folder = folderWith('a.brev.md', 'b.brev.md');
    truncateSync(join(folder, 'b.brev.md'), maximumLetterSize + 1);
    symlinkSync(folder, join(folder, 'ring'));
    expect(await namesBelow(folder)).toEqual(['a.brev.md']);
  });

  it('end where a folder is no case any more', async () => {
    const folder = folderWith(...Array.from({ length: 210 }, (_, index) => `${index}.brev.md`));
    expect(await namesBelow(folder)).toHaveLength(200);
  });

  it('bear another stamp once they are written again', async () => {
    const folder = folderWith('a.brev.md');
    const stamp = async (): Promise<string | undefined> => (await lettersBelow(pathToFileURL(`${folder}/`).href))[0]?.stamp;
    const before = await stamp();
    expect(await stamp()).toBe(before);
    utimesSync(join(folder, 'a.brev.md'), new Date(), new Date(Date.now() + 5000));
    expect(await stamp()).not.toBe(before);
  });
});

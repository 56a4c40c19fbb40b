import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
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
  const { letters, omissions } = await lettersBelow(base);
  expect(omissions).toEqual([]);
  return letters.map(({ uri }) => uri.replace(base, ''));
}

describe('the letters below a folder', () => {
  it('are its own first, then those of its subfolders, by name', async () => {
    const folder = folderWith('b/c.brev.md', 'b/b b.brev.md', 'a/dyb/d.brev.md', 'z.brev.md', 'note.md', '.git/x.brev.md', 'node_modules/y/y.brev.md');
    expect(await namesBelow(folder)).toEqual(['z.brev.md', 'b/b%20b.brev.md', 'b/c.brev.md', 'a/dyb/d.brev.md']);
  });

  it('are none where there is no folder', async () => {
    expect(await lettersBelow('file:///findes/ikke/')).toEqual({ letters: [], omissions: [] });
    expect(await lettersBelow('untitled:x')).toEqual({ letters: [], omissions: [] });
  });

  it('are not read where they are too large, or links out of the folder, and it is said why', async () => {
    const folder = folderWith('a.brev.md', 'under/b.brev.md');
    const outside = folderWith('privat.brev.md', 'x/y.brev.md');
    truncateSync(join(folder, 'under/b.brev.md'), maximumLetterSize + 1);
    symlinkSync(join(outside, 'privat.brev.md'), join(folder, 'under/link.brev.md'));
    symlinkSync(join(outside, 'findes-ikke.brev.md'), join(folder, 'brudt.brev.md'));
    symlinkSync(join(outside, 'x'), join(folder, 'mappe'));
    const { letters, omissions } = await lettersBelow(pathToFileURL(`${folder}/`).href);
    expect(letters.map(({ uri, refusal }) => [basename(uri), refusal?.da])).toEqual([
      ['a.brev.md', undefined],
      ['b.brev.md', expect.stringMatching(/^under\/b\.brev\.md fylder 2,0 MB; et brev kan højst fylde 2,0 MB/) as string],
      ['link.brev.md', 'under/link.brev.md er et link til en fil uden for mappen og er ikke læst.'],
    ]);
    expect(omissions).toEqual([]);
  });

  it('are listed once where links lead round in the folder', async () => {
    const folder = folderWith('a.brev.md', 'b/c.brev.md');
    symlinkSync(folder, join(folder, 'ring'));
    symlinkSync(join(folder, 'a.brev.md'), join(folder, 'b/igen.brev.md'));
    expect(await namesBelow(folder)).toEqual(['a.brev.md', 'b/c.brev.md']);
  });

  it('end where a folder is no case any more, which is said', async () => {
    const folder = folderWith(...Array.from({ length: 201 }, (_, index) => `${index}.brev.md`));
    const { letters, omissions } = await lettersBelow(pathToFileURL(`${folder}/`).href);
    expect(letters).toHaveLength(200);
    expect(omissions.map(({ da }) => da)).toEqual([expect.stringMatching(/^Kun de 200 nærmeste breve er med; der ligger flere i mappen/) as string]);
    unlinkSync(join(folder, '200.brev.md'));
    expect(await namesBelow(folder)).toHaveLength(200);
  });

  it('end where they are too much to read at once, and after five hundred folders', async () => {
    const large = Array.from({ length: 11 }, (_, index) => `${index}.brev.md`);
    const folder = folderWith(...large);
    for (const file of large) truncateSync(join(folder, file), maximumLetterSize);
    const heavy = await lettersBelow(pathToFileURL(`${folder}/`).href);
    expect([heavy.letters.length, heavy.omissions.length]).toEqual([10, 1]);
    const wide = folderWith('a.brev.md', ...Array.from({ length: 499 }, (_, index) => `${index}/b.md`));
    expect(await namesBelow(wide)).toEqual(['a.brev.md']);
    mkdirSync(join(wide, '500'));
    const { omissions } = await lettersBelow(pathToFileURL(`${wide}/`).href);
    expect(omissions.map(({ da }) => da)).toEqual([expect.stringMatching(/^Kun de 500 nærmeste mapper er gennemset/) as string]);
  });

  it('bear another stamp once they are written again', async () => {
    const folder = folderWith('a.brev.md');
    const stamp = async (): Promise<string | undefined> => (await lettersBelow(pathToFileURL(`${folder}/`).href)).letters[0]?.stamp;
    const before = await stamp();
    expect(await stamp()).toBe(before);
    utimesSync(join(folder, 'a.brev.md'), new Date(), new Date(Date.now() + 5000));
    expect(await stamp()).not.toBe(before);
  });
});

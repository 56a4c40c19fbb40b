import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startedClient } from '../kit/lspClient.js';

const text = [
  'brevpapir:',
  '  skabelon: papir/findes-ikke.typ',
  '  skrifttyper: papir/skrifttyper',
  '  logo: papir/logo.svg',
  '',
].join('\n');

async function office(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ombudsbrev-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe('an ombudsbrev.yaml that names files of the letterhead', () => {
  it('says at each of them that it is missing', async () => {
    const uri = pathToFileURL(path.join(await office(), 'ombudsbrev.yaml')).href;
    const client = await startedClient();
    await client.open(uri, text, 'ombudsbrev-yaml');
    const found = await client.diagnostics(uri);
    expect(found.map(({ range: { start, end }, message }) => [start.line, text.split('\n')[start.line]?.slice(start.character, end.character), message])).toEqual([
      [1, 'papir/findes-ikke.typ', 'Brevpapirets skabelon »papir/findes-ikke.typ« findes ikke eller kan ikke læses.'],
      [2, 'papir/skrifttyper', 'Mappen »papir/skrifttyper« med skrifttyper findes ikke eller er tom. Brevet sættes med Source Sans 3.'],
      [3, 'papir/logo.svg', 'Logoet »papir/logo.svg« findes ikke eller er ikke et billede (SVG, PNG, JPEG eller GIF). Brevet sættes uden.'],
    ]);
  });

  it('says nothing of those that are there', async () => {
    const folder = await office();
    await writeFile(path.join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
    const uri = pathToFileURL(path.join(folder, 'ombudsbrev.yaml')).href;
    const client = await startedClient();
    await client.open(uri, 'brevpapir:\n  logo: logo.svg\n', 'ombudsbrev-yaml');
    expect(await client.diagnostics(uri)).toEqual([]);
  });
});

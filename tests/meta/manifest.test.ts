import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, manifest, readJson, readText, root } from './project.js';

const { contributes, ...rest } = manifest();

describe('package.json as the extension’s manifest', () => {
  it('names files that exist', () => {
    const named = [
      rest.icon,
      ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, ...(icon === undefined ? [] : [icon.light, icon.dark])]),
      ...contributes.grammars.map((grammar) => grammar.path),
      ...contributes.snippets.map((snippets) => snippets.path),
      ...contributes.yamlValidation.map(({ url }) => url),
    ];
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('gives each grammar the scope that the grammar itself states, and a language of ours', () => {
    const languages = contributes.languages.map(({ id }) => id);
    for (const grammar of contributes.grammars) {
      expect(readJson<{ scopeName: string }>(grammar.path).scopeName).toBe(grammar.scopeName);
      expect(languages).toContain(grammar.language);
    }
  });

  it('has a text for each placeholder, and a placeholder for each text', () => {
    const placeholders = [...readText('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    expect([...new Set(placeholders)].sort()).toEqual(Object.keys(readJson<Record<string, string>>('package.nls.json')).sort());
  });

  it('has settings that the client or the server reads, and reads no others', () => {
    const sources = [...filesBelow('client/src', '.ts'), ...filesBelow('server/src/lsp', '.ts')].map(readText).join('\n');
    // The protocol library reads this one by the client's id.
    const readByTheLibrary = ['ombudsbrev.trace.server'];
    for (const setting of Object.keys(contributes.configuration.properties).filter((name) => !readByTheLibrary.includes(name))) {
      expect(sources).toMatch(new RegExp(`['.]${setting.replace('ombudsbrev.', '')}\\b`));
    }
  });

  it('states the version that the lock file states', () => {
    const lock = readJson<{ version: string; packages: Record<string, { version?: string }> }>('package-lock.json');
    expect([lock.version, lock.packages['']?.version]).toEqual([rest.version, rest.version]);
  });

  it('compiles against the oldest VS Code it says it runs in', () => {
    expect(rest.engines.vscode).toBe(`^${rest.devDependencies['@types/vscode']}`);
  });

  it('pins every package to one version', () => {
    expect(Object.values({ ...rest.dependencies, ...rest.devDependencies }).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('names no registry, so that it installs from anyone’s', () => {
    expect(readText('package-lock.json')).not.toMatch(/"resolved"/);
  });
});

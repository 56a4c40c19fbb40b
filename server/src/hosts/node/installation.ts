import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRulePages, type RulePages } from './rulePages.js';

/**
 * Where the program's own files lie. The bundles stand in `dist/` and the sources in `server/src/`; both find the package's folder by
 * walking up to the `package.json` that bears our name.
 */
export function packageFolder(): string {
  let folder = dirname(programFile());
  for (;;) {
    if (readManifest(folder)?.name === 'ombudsbrev') return folder;
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the package folder of ombudsbrev was not found above the program');
    folder = parent;
  }
}

/** `__filename` in the CommonJS bundles, the module's own address in the sources. */
function programFile(): string {
  return typeof __filename === 'string' ? __filename : fileURLToPath(import.meta.url);
}

function readManifest(folder: string): { readonly name: unknown; readonly version: unknown } | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'name' in manifest && 'version' in manifest
    ? { name: manifest.name, version: manifest.version }
    : undefined;
}

export function packageVersion(): string {
  return String(readManifest(packageFolder())?.version);
}

export function registerFolder(): string {
  return join(packageFolder(), 'server/data/compiled');
}

export function dictionaryFolder(): string {
  return join(packageFolder(), 'dictionaries/compiled');
}

export function rulePages(): RulePages {
  return createRulePages(join(packageFolder(), 'docs/regler'));
}

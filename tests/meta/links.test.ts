import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, readText, root } from './project.js';

const pages = ['README.md', ...filesBelow('docs', '.md'), ...filesBelow('examples', 'README.md')];

describe('links in the documentation lead somewhere', () => {
  it.each(pages)('%s', (page) => {
    const withoutCode = readText(page).replaceAll(/^```.*?^```/gms, '').replaceAll(/`[^`\n]*`/g, '');
    const targets = [...withoutCode.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => target ?? []);
    const files = targets.filter((target) => !/^(?:https?|mailto):/.test(target)).map((target) => target.replace(/#.*$/, ''));
    const missing = files.filter((target) => target !== '' && !existsSync(path.join(root, path.dirname(page), decodeURIComponent(target))));
    expect(missing).toEqual([]);
  });
});

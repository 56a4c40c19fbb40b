import type { FrontMatter } from '../letter/frontMatter.js';

/** True when the front matter gives the key a value that could be read. A key we do not know counts when it stands there. */
export function hasValue(frontMatter: FrontMatter, key: string): boolean {
  switch (key) {
    case 'brevtype':
    case 'titel':
    case 'dato':
    case 'sagsnr':
    case 'dokumentnr':
    case 'sagsbehandler':
    case 'svarfrist':
    case 'vedr':
      return frontMatter[key] !== undefined;
    case 'modtagere':
    case 'underskrivere':
    case 'bilag':
      return frontMatter[key].length > 0;
    default:
      return frontMatter.keys.has(key);
  }
}

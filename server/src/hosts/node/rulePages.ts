import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The rules' Danish pages, as they are shipped beside the program (`docs/regler`): there when there is no network. */
export interface RulePages {
  /** `file:` address of the page; undefined when it is not installed. */
  url(ruleId: string): string | undefined;
  read(ruleId: string): string | undefined;
}

/** `henvisning/format` → `henvisning-format.md` */
export function rulePageFileName(ruleId: string): string {
  return `${ruleId.replace('/', '-')}.md`;
}

export function createRulePages(folder: string): RulePages {
  const known = new Map<string, string | undefined>();
  const path = (ruleId: string): string | undefined => {
    if (!known.has(ruleId)) {
      const candidate = join(folder, rulePageFileName(ruleId));
      known.set(ruleId, existsSync(candidate) ? candidate : undefined);
    }
    return known.get(ruleId);
  };
  return {
    url: (ruleId) => {
      const file = path(ruleId);
      return file === undefined ? undefined : pathToFileURL(file).href;
    },
    read: (ruleId) => {
      const file = path(ruleId);
      return file === undefined ? undefined : readFileSync(file, 'utf8');
    },
  };
}

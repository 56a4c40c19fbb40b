import type * as z from 'zod/mini';
import type { Localized } from '../text/localized.js';
import { messagesOf } from './issueMessages.js';
import { configurationSchema, type ConfigurationFileContent } from './schema.js';
import type { YamlPath } from './yamlFile.js';

/** Something wrong at a place in the file. `at: 'key'` points to the key, not its value. */
export interface ContentProblem {
  readonly path: YamlPath;
  readonly at: 'key' | 'value';
  readonly message: Localized;
  readonly suggestion: string | undefined;
}

/** A wrong place is cut out and the rest read again; a file needs at most as many rounds as it is deep. */
const mostRounds = 50;

/** What of the file's content is well-formed, and what is wrong with the rest. */
export function validate(content: unknown): { readonly value: ConfigurationFileContent; readonly problems: readonly ContentProblem[] } {
  if (content === undefined || content === null) return { value: {}, problems: [] };
  const problems: ContentProblem[] = [];
  let remaining: unknown = structuredCopy(content);
  const cut = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    if (remaining === undefined) break;
    const result = configurationSchema.safeParse(remaining);
    if (result.success) return { value: result.data, problems };
    for (const issue of result.error.issues) {
      const path = pathOf(issue);
      // What we cut out ourselves is not missing.
      if (!cut.has(path.join('\0'))) problems.push(...messagesOf(issue, path, valueAt(remaining, path)));
    }
    for (const issue of result.error.issues) {
      cut.add(pathOf(issue).join('\0'));
      remaining = cutOut(remaining, issue);
    }
  }
  return { value: {}, problems };
}

function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (!isRecord(value)) return value;
  return Object.assign(Object.create(null), Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner)])));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Issue = z.core.$ZodIssue;

function pathOf(issue: Issue): (string | number)[] {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function valueAt(content: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isRecord(value) ? value[step] : undefined;
  }, content);
}

/** Removes what the issue is about: the unknown keys, the wrong value, or the entry that lacks a key. */
function cutOut(content: unknown, issue: Issue): unknown {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') {
    const holder = valueAt(content, path);
    if (isRecord(holder)) for (const key of issue.keys) Reflect.deleteProperty(holder, key);
    return content;
  }
  const isMissing = valueAt(content, path) === undefined;
  return remove(content, isMissing ? path.slice(0, -1) : path);
}

/** Lists keep their length, so that later places in them still bear their index. */
function remove(content: unknown, path: YamlPath): unknown {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const holder = valueAt(content, path.slice(0, -1));
  if (Array.isArray(holder)) holder[Number(last)] = undefined;
  else if (isRecord(holder)) Reflect.deleteProperty(holder, last);
  return content;
}

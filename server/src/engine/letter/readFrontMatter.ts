import { nearest } from '../text/editDistance.js';
import type { Localized } from '../text/localized.js';
import type { TextRange } from '../text/range.js';
import type { FrontMatter, FrontMatterProblem } from './frontMatter.js';
import { splitEntries, type FrontMatterEntry } from './frontMatterEntries.js';
import { frontMatterKeys, type FrontMatterKeyName } from './frontMatterKeys.js';
import { problemMessages } from './frontMatterMessages.js';
import { findFrontMatter } from './frontMatterSource.js';
import { FrontMatterValue } from './frontMatterValues.js';
import type { Letter } from './model.js';

/** The longest front matter that is read, in UTF-16 code units: some hundred times the longest real one. */
const longest = 65_536;

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type ReadKeys = Pick<FrontMatter, FrontMatterKeyName>;

const nothingRead: ReadKeys = {
  brevtype: undefined,
  titel: undefined,
  dato: undefined,
  sagsnr: undefined,
  dokumentnr: undefined,
  sagsbehandler: undefined,
  svarfrist: undefined,
  vedr: undefined,
  modtagere: [],
  underskrivere: [],
  bilag: [],
  ord: [],
};

const absent: FrontMatter = { present: false, range: { start: 0, end: 0 }, ...nothingRead, keys: new Map(), problems: [] };

const keysByName: ReadonlyMap<string, FrontMatterKeyName> = new Map(frontMatterKeys.map(({ name }) => [name, name]));

/** Reads as much as can be read; never throws. The front matter of `previous` is handed on when its text is the same. */
export function readFrontMatter(source: string, previous?: Letter): FrontMatter {
  const found = findFrontMatter(source);
  if (found === undefined) return absent;
  const { range, opening, content, closed } = found;
  if (previous !== undefined && isUnchanged(source, range, closed, previous)) return previous.frontMatter;
  const problems: FrontMatterProblem[] = [];
  const report = (kind: FrontMatterProblem['kind'], at: TextRange, message: Localized, suggestion?: string): void => {
    problems.push({ kind, range: at, message, suggestion });
  };
  if (!closed) report('not-closed', opening, problemMessages.notClosed);
  if (content.end - content.start > longest) {
    report('syntax', opening, problemMessages.tooLong);
    return { ...absent, present: true, range, problems };
  }

  const read: Writable<ReadKeys> = { ...nothingRead };
  const keys = new Map<string, TextRange>();
  const { entries, stray } = splitEntries(source, content);
  for (const at of stray) report('syntax', at, problemMessages.stray);
  for (const entry of entries) {
    if (entry.tight) report('syntax', { start: entry.keyRange.end, end: entry.keyRange.end + 1 }, problemMessages.tight);
    const name = keysByName.get(entry.key.toLowerCase());
    if (name !== entry.key) {
      const suggestion = name ?? nearest(entry.key, keysByName.keys(), 1)[0];
      report('unknown-key', entry.keyRange, problemMessages.unknownKey(entry.key, suggestion), suggestion);
    }
    if (keys.has(name ?? entry.key)) {
      report('duplicate-key', entry.keyRange, problemMessages.duplicate(entry.key));
      continue;
    }
    keys.set(name ?? entry.key, entry.keyRange);
    if (name !== undefined) problems.push(...readKey(source, entry, name, read));
  }
  return { present: true, range, ...read, keys, problems: problems.sort((a, b) => a.range.start - b.range.start) };
}

/** Reads one known key into `read`; returns the problems. */
function readKey(source: string, { keyRange, range }: FrontMatterEntry, name: FrontMatterKeyName, read: Writable<ReadKeys>): readonly FrontMatterProblem[] {
  const colon = source.indexOf(':', keyRange.end);
  const value = new FrontMatterValue(source, name, { start: colon + 1, end: Math.max(colon + 1, range.end) });
  switch (name) {
    case 'dato':
      read.dato = value.date();
      break;
    case 'svarfrist':
      read.svarfrist = value.dateOrText();
      break;
    case 'modtagere':
    case 'ord':
      read[name] = value.texts();
      break;
    case 'bilag':
      read.bilag = value.enclosures();
      break;
    case 'underskrivere':
      read.underskrivere = value.signatories();
      break;
    default:
      read[name] = value.text();
  }
  return value.problems;
}

function isUnchanged(source: string, range: TextRange, closed: boolean, previous: Letter): boolean {
  const before = previous.frontMatter;
  return (
    before.present && closed === before.problems.every(({ kind }) => kind !== 'not-closed') &&
    before.range.start === range.start && before.range.end === range.end &&
    previous.source.slice(range.start, range.end) === source.slice(range.start, range.end)
  );
}

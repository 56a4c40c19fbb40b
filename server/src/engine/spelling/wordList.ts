import type { Localized } from '../text/localized.js';
import type { TextEdit, TextRange } from '../text/range.js';
import { compareDanish } from './danishOrder.js';
import { parseWordEntry, writeWordEntry, type WordEntry } from './wordEntry.js';

/** A word file: one word a line, what stands behind `#` is a comment. All ranges are UTF-16 offsets in its text. */
export interface WordList {
  readonly entries: readonly PlacedWordEntry[];
  readonly problems: readonly { readonly range: TextRange; readonly message: Localized }[];
}

export interface PlacedWordEntry extends WordEntry {
  /** Without the comment and the white space around. */
  readonly range: TextRange;
}

/** Some 80,000 words: more is no list that somebody keeps, and takes time at every change. UTF-16 code units. */
export const longestWordList = 1_000_000;

/** Whoever opens a wrong file need not be told of every line. */
const mostProblems = 50;

interface Line {
  /** With its end of line. */
  readonly range: TextRange;
  /** What is neither white space nor comment; empty for a line without. */
  readonly content: TextRange;
}

export function readWordList(text: string): WordList {
  if (text.length > longestWordList) return { entries: [], problems: [{ range: { start: 0, end: 1 }, message: tooLong(text.length) }] };
  const problems: { range: TextRange; message: Localized }[] = [];
  const entries: PlacedWordEntry[] = [];
  const lineOf = new Map<string, number>();
  let isDamaged = false;
  let number = 0;
  for (const { content } of linesOf(text)) {
    number += 1;
    if (content.start === content.end) continue;
    const written = text.slice(content.start, content.end);
    const entry = parseWordEntry(written);
    const first = entry === undefined ? undefined : lineOf.get(entry.word);
    if (written.includes('\uFFFD')) {
      if (!isDamaged) problems.push({ range: content, message: notUtf8 });
      isDamaged = true;
    } else if (entry === undefined) problems.push({ range: content, message: noWord(written) });
    else if (first !== undefined) problems.push({ range: content, message: duplicate(entry.word, first) });
    else {
      lineOf.set(entry.word, number);
      entries.push({ ...entry, range: content });
    }
  }
  return { entries, problems: problems.slice(0, mostProblems) };
}

/**
 * Puts words where they belong in the alphabet, each on a line of its own; comments stay where they are. A word that stands there gets its
 * model, if it has none. A list that is not sorted is not sorted by this.
 */
export function addToWordList(text: string, added: readonly WordEntry[]): readonly TextEdit[] {
  const { entries } = readWordList(text);
  const lines = [...linesOf(text)].filter(({ content }) => content.start < content.end);
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const edits = new Map<number, { text: string; range: TextRange }>();
  const known = new Map(entries.map((entry) => [entry.word, entry]));
  for (const entry of [...added].sort((a, b) => compareDanish(a.word, b.word))) {
    const own = known.get(entry.word);
    if (own !== undefined) {
      if (own.model === undefined && entry.model !== undefined) edits.set(own.range.start, { range: own.range, text: writeWordEntry(entry) });
      continue;
    }
    known.set(entry.word, { ...entry, range: { start: 0, end: 0 } });
    const next = lines.findIndex(({ content }) => compareDanish(firstWord(text, content), entry.word) > 0);
    const before = next < 0 ? lines.at(-1) : lines[next - 1];
    // Behind the word before it, so that a comment stays above its own; before the first, below what stands at the top of the file.
    const start = before?.range.end ?? lines[0]?.range.start ?? text.length;
    const isLineStart = start === 0 || /[\r\n]/.test(text.charAt(start - 1)) || (start === 1 && text.startsWith('\uFEFF'));
    const open = isLineStart ? '' : lineEnd;
    const earlier = edits.get(start);
    if (earlier === undefined) edits.set(start, { range: { start, end: start }, text: `${open}${writeWordEntry(entry)}${lineEnd}` });
    else earlier.text += `${writeWordEntry(entry)}${lineEnd}`;
  }
  return [...edits.values()].sort((a, b) => a.range.start - b.range.start).map(({ range, text: newText }) => ({ range, newText }));
}

/** Takes the lines of these words out. */
export function removeFromWordList(text: string, removed: readonly string[]): readonly TextEdit[] {
  const unwanted = new Set(removed);
  return [...linesOf(text)].flatMap(({ range, content }) => {
    const entry = parseWordEntry(text.slice(content.start, content.end));
    return entry !== undefined && unwanted.has(entry.word) ? [{ range, newText: '' }] : [];
  });
}

function firstWord(text: string, { start, end }: TextRange): string {
  return text.slice(start, end).split('=', 1)[0]?.trim() ?? '';
}

function* linesOf(text: string): Iterable<Line> {
  const pattern = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length; ) {
    pattern.lastIndex = start;
    const line = pattern.exec(text)?.[0] ?? '';
    const content = line.split('#', 1)[0] ?? '';
    const from = start + content.length - content.trimStart().length;
    yield { range: { start, end: start + line.length }, content: { start: from, end: Math.max(from, start + content.trimEnd().length) } };
    start += line.length;
  }
}

const notUtf8: Localized = {
  da: 'Ordlisten er ikke gemt som UTF-8. Linjer med tegn, der ikke kan læses, tæller ikke med. Åbn filen med det rigtige tegnsæt, og gem den som UTF-8.',
  en: 'The word list is not saved as UTF-8. Lines with unreadable characters do not count. Reopen it with the right encoding, and save it as UTF-8.',
};

function tooLong(length: number): Localized {
  const size = (length / 1_000_000).toFixed(1);
  return {
    da: `Ordlisten fylder ${size.replace('.', ',')} mio. tegn og bliver ikke læst; den kan højst fylde 1 mio. Er det den rigtige fil?`,
    en: `The word list has ${size} million characters and is not read; it may have 1 million at most. Is it the right file?`,
  };
}

function noWord(written: string): Localized {
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  return {
    da: `»${shown}« er ikke ét ord. Skriv ét ord på hver linje; et ord, der bøjes som et andet, skrives »flextrafik = trafik«, og # indleder en kommentar.`,
    en: `"${shown}" is not one word. Write one word a line; a word inflected as another is written "flextrafik = trafik", and # begins a comment.`,
  };
}

function duplicate(word: string, first: number): Localized {
  return { da: `»${word}« står allerede i linje ${first}. Slet den ene.`, en: `"${word}" stands in line ${first} already. Delete one of them.` };
}

/** A stretch of text in one font on one line, as the renderer tells it. Points. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  /** Undefined when the renderer did not tell. */
  readonly width: number | undefined;
  readonly size: number;
  /** What stands between the run before and this one. */
  readonly after: 'nothing' | 'wrapped-line' | 'break';
}

/** All text of a page in the order in which it was set, and where each run stands in it. */
export interface PageText {
  /** Soft hyphens are gone and words hyphenated over a line break whole; a wrapped line goes on after one space. */
  readonly text: string;
  readonly runs: readonly PlacedRun[];
}

export interface PlacedRun extends TextRun {
  /** UTF-16 offset in the page's text; the run's own text has the same length there. */
  readonly start: number;
}

const length = (kind: 'width' | 'height'): string => `calc\\(var\\(--data-text-${kind}\\) \\* (-?[\\d.]+)\\)`;

/** A run of text, the end of a run's extent, or a line's end. */
const token = new RegExp(
  [
    `<span class="typst-content-text"[^>]*?font-size: ${length('height')}[^>]*? left: ${length('width')}; top: ${length('height')}[^>]*>([^<]*)`,
    `<span class="typst-content-fallback typst-content-fallback-rb2" style="left: ${length('width')}`,
    '<(span|br) class="typst-content-hint"',
  ].join('|'),
  'g',
);

/** Reads the text layer that the renderer gives for a page (typst.ts 0.7.0): a list of positioned spans. */
export function readTextRuns(semantics: string): TextRun[] {
  const runs: TextRun[] = [];
  let after: TextRun['after'] = 'nothing';
  let open = false;
  for (const [, size, left, top, escaped, end, hint] of semantics.matchAll(token)) {
    if (escaped !== undefined) {
      runs.push({ text: unescape(escaped), left: Number(left), top: Number(top), width: undefined, size: Number(size), after });
      after = 'nothing';
      open = true;
    } else if (end !== undefined) {
      const run = runs.at(-1);
      if (open && run !== undefined) runs[runs.length - 1] = { ...run, width: Math.max(0, Number(end) - run.left) };
      open = false;
    } else if (hint === 'br' || after === 'break') {
      after = 'break';
    } else {
      after = 'wrapped-line';
    }
  }
  return runs;
}

const softHyphen = '\u00AD';

export function readPageText(semantics: string): PageText {
  const runs: PlacedRun[] = [];
  let text = '';
  let hyphenated = false;
  for (const run of readTextRuns(semantics)) {
    if (run.text === softHyphen) {
      hyphenated = true;
      continue;
    }
    const between = betweenRuns(runs.at(-1), run);
    if (between !== 'nothing') text = withoutTrailingSpace(runs, text);
    if (!hyphenated) text += separator(text, run.text, between);
    hyphenated = false;
    const own = run.text.endsWith(softHyphen) ? run.text.slice(0, -1) : run.text;
    hyphenated = own.length < run.text.length;
    runs.push({ ...run, text: own, start: text.length });
    text += own;
  }
  return { text: withoutTrailingSpace(runs, text), runs };
}

/** The space at a line's end has no width. Gives the text so far without it. */
function withoutTrailingSpace(runs: PlacedRun[], text: string): string {
  const last = runs.at(-1);
  const trimmed = last?.text.trimEnd();
  if (last === undefined || trimmed === undefined || trimmed.length === last.text.length) return text;
  runs[runs.length - 1] = { ...last, text: trimmed };
  return text.slice(0, last.start + trimmed.length);
}

function separator(text: string, next: string, between: TextRun['after']): string {
  if (text === '' || between === 'nothing') return '';
  if (between === 'break') return '\n';
  return /\s$/u.test(text) || /^\s/u.test(next) ? '' : ' ';
}

/** Not every end of a block is told; what begins on another line, or further left, is no part of the same word. */
function betweenRuns(before: TextRun | undefined, { after, left, top, size }: TextRun): TextRun['after'] {
  if (before === undefined || after !== 'nothing') return after;
  return Math.abs(top - before.top) > size / 2 || left < before.left - 1 ? 'break' : 'nothing';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", apos: "'", nbsp: '\u00A0' };

function unescape(html: string): string {
  return html.includes('&') ? html.replaceAll(/&(#?\w{1,8});/g, (whole, name: string) => entities[name] ?? whole) : html;
}

/** Index of the run that holds the offset of the page's text; the last one before it when none does. */
export function runAt({ runs }: PageText, offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const candidate = runs[middle];
    if (candidate !== undefined && candidate.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface Match {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand in the page's text, without regard to case and kinds of white space. */
export function findInPage({ text }: PageText, wanted: string): Match[] {
  const words = wanted.trim().split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'giu');
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

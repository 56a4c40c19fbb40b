import { splitProvision, type StkPart } from '../../register/splitProvision.js';
import { tokensOf, type Word } from './words.js';

/** A word of an act. Its range counts in its § text. */
export interface LawWord extends Word {
  /** Index into {@link LawText.paragraphs}. */
  readonly paragraph: number;
  /** 1-based. */
  readonly stk: number;
  /** A sentence, or an item of one, begins here. */
  readonly opens: boolean;
  /** A note of the editors begins here (`2) Se note 1.`): the text does not tell where it ends, and nobody quotes it. */
  readonly note: boolean;
}

/** One or more §§ as one text to compare with. */
export interface LawText {
  readonly paragraphs: readonly { readonly label: string; readonly text: string }[];
  readonly words: readonly LawWord[];
}

const boundary = /[.;:]$/u;

/** Headings and labels (`§ 9.`, `Stk. 2.`, `1)`) are left out. */
export function readLaw(paragraphs: LawText['paragraphs']): LawText {
  return { paragraphs, words: paragraphs.flatMap(({ text }, paragraph) => readParagraph(text, paragraph)) };
}

function readParagraph(text: string, paragraph: number): LawWord[] {
  const parts = splitProvision(text);
  const words: LawWord[] = [];
  const marks = new Set(parts?.stk.flatMap(marksOf));
  let stk = 0;
  let note = false;
  let opens = true;
  let end = 0;
  for (const token of tokensOf(text, parts?.heading.end ?? 0)) {
    if (token.kind === 'label') {
      opens = true;
      note = /\d\)$/u.test(text.slice(token.range.start, token.range.end)) && !marks.has(token.range.start);
    }
    if (token.kind !== 'word') continue;
    while ((parts?.stk[stk + 1]?.range.start ?? Infinity) <= token.range.start) stk += 1;
    opens ||= boundary.test(text.slice(end, token.range.start).trimEnd());
    words.push({ key: token.key, range: token.range, paragraph, stk: parts?.stk[stk]?.number ?? 1, opens, note });
    opens = false;
    note = false;
    end = token.range.end;
  }
  return words;
}

function marksOf({ nr, litra }: StkPart): readonly number[] {
  return [...nr, ...litra, ...nr.flatMap((item) => item.litra)].map(({ range }) => range.start);
}

/** The act's own words, as printed. Word indices; the words of one § only. */
export function lawWordsAt({ paragraphs, words }: LawText, start: number, end: number): string {
  const first = words[start];
  const last = words[end - 1];
  if (first === undefined || last === undefined || last.paragraph !== first.paragraph) return '';
  return paragraphs[first.paragraph]?.text.slice(first.range.start, last.range.end) ?? '';
}

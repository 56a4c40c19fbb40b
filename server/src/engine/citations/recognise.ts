import type { Block } from '../letter/model.js';
import type { Register } from '../register/model.js';
import { applyEdits, rangesOverlap, shiftRange, type TextEdit, type TextRange } from '../text/range.js';
import type { Citation, FormDeviation } from './model.js';
import type { CitationForm, FormContext, FoundCitation } from './forms/form.js';
import { createForms } from './forms/index.js';
import { ActNames } from './grammar/actNames.js';
import { deviation } from './grammar/deviations.js';
import { joinDivided } from './grammar/hyphenation.js';
import { isDigit, isLetter, lengthAt } from './grammar/match.js';
import { WordFilter } from './grammar/wordFilter.js';

/** Finds the citations of a block, in order and without overlap. */
export type Recogniser = (block: Block) => readonly Citation[];

/** A recogniser for a register's names. Building it takes milliseconds; a block costs time linear in its text. */
export function createRecogniser(register: Pick<Register, 'names'>): Recogniser {
  const names = new ActNames(register);
  const dispatch = new Dispatch(createForms(names));
  return (block) => {
    const { text } = block.prose;
    const inBlockQuotation = block.containers.some((container) => container.kind === 'quotation');
    const quoted = block.quotations.map((quotation) => quotation.range);
    return citationsIn(text, dispatch, names).map((found): Citation => {
      const deviations = [...(found.deviations ?? []), ...extraSpaces(text, found.range)];
      return {
        kind: found.kind,
        form: found.form,
        range: found.range,
        text: text.slice(found.range.start, found.range.end),
        canonical: canonical(text, found.range, deviations.flatMap((deviation) => deviation.edits)),
        document: found.document,
        act: found.act,
        provisions: found.provisions ?? [],
        deviations,
        url: found.url,
        inQuotation: inBlockQuotation || quoted.some((range) => rangesOverlap(range, found.range)),
      };
    });
  };
}

/** `§  117`: all spaces of a run but the first. Looks no further than the citation: a search to the text's end, for each, is quadratic. */
function extraSpaces(text: string, { start, end }: TextRange): readonly FormDeviation[] {
  const found: FormDeviation[] = [];
  for (let at = start + 1; at < end; at += 1) {
    if (text[at] !== ' ' || text[at - 1] !== ' ') continue;
    const first = at;
    while (text[at] === ' ') at += 1;
    const run = { start: first, end: at };
    found.push(deviation('extra-space', run, [{ range: run, newText: '' }], { severity: 'hint' }));
  }
  return found;
}

/** The citation's text with its edits made (those inside its range) and white space folded. */
function canonical(text: string, range: TextRange, edits: readonly TextEdit[]): string {
  const isOwn = (edit: TextEdit): boolean => edit.range.start >= range.start && edit.range.end <= range.end;
  // The comma after a citation belongs to the sentence around it.
  const isCommaAfter = (edit: TextEdit): boolean => edit.range.start === range.end && edit.newText === ',';
  const own = edits.filter((edit) => isOwn(edit) && !isCommaAfter(edit));
  const local = own.map((edit) => ({ ...edit, range: shiftRange(edit.range, -range.start) }));
  return applyEdits(text.slice(range.start, range.end), local).replace(/\s+/g, ' ');
}

const none: readonly CitationForm[] = [];

/** Which forms to ask at a character or word. */
class Dispatch {
  readonly #byCharacter = new Map<string, CitationForm[]>();
  readonly #byWord = new Map<string, CitationForm[]>();
  /** By the last two letters of the ending. */
  readonly #byEnding = new Map<string, { readonly ending: string; readonly form: CitationForm }[]>();
  readonly #byNumber: CitationForm[] = [];
  readonly #filter = new WordFilter();

  constructor(forms: readonly CitationForm[]) {
    for (const form of forms) {
      for (const trigger of form.triggers) {
        if (trigger.on === 'character') for (const character of trigger.characters) push(this.#byCharacter, character, form);
        else if (trigger.on === 'word') this.#addWords(trigger.words, form);
        else if (trigger.on === 'word-end') this.#addEndings(trigger.endings, form);
        else this.#byNumber.push(form);
      }
    }
  }

  #addWords(words: Iterable<string>, form: CitationForm): void {
    for (const word of words) {
      push(this.#byWord, word, form);
      this.#filter.addWord(word);
    }
  }

  #addEndings(endings: readonly string[], form: CitationForm): void {
    for (const ending of endings) {
      push(this.#byEnding, ending.slice(-2), { ending, form });
      this.#filter.addEnding(ending);
    }
  }

  forCharacter(character: string): readonly CitationForm[] {
    return this.#byCharacter.get(character) ?? none;
  }

  /** `start` and `end`: a word in `text`. */
  forWord(text: string, start: number, end: number): readonly CitationForm[] {
    if (!this.#filter.mayHold(text, start, end)) return none;
    const word = text.slice(start, end).toLowerCase();
    const exact = this.#byWord.get(word) ?? none;
    const endings = this.#byEnding.get(word.slice(-2));
    if (endings?.some(({ ending }) => word.endsWith(ending)) !== true) return exact;
    return [...new Set([...exact, ...endings.filter(({ ending }) => word.endsWith(ending)).map(({ form }) => form)])];
  }

  /** Whether a form is triggered by the word, or by an ending of it that is longer than `tail` letters. */
  isWord(word: string, tail: number): boolean {
    return this.#byWord.has(word) || (this.#byEnding.get(word.slice(-2))?.some(({ ending }) => ending.length > tail && word.endsWith(ending)) ?? false);
  }

  get forNumber(): readonly CitationForm[] {
    return this.#byNumber;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}

const space = 0;
const letter = 1;
const digit = 2;
const sign = 3;
type Kind = typeof space | typeof letter | typeof digit | typeof sign;

/** What the characters of European languages are: looked up rather than matched, since a text has thousands of words. */
const kinds: readonly Kind[] = Array.from({ length: 0x2_50 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (isLetter(character)) return letter;
  return isDigit(character) ? digit : /\s/.test(character) ? space : sign;
});

const wordOrSign = /\p{L}+|\d+|[^\p{L}\d\s]|\s+/uy;

/** Where the word, the number, the white space or the sign at `at` ends. */
function endOfRun(text: string, at: number): number {
  const kind = kinds[text.charCodeAt(at)];
  if (kind === undefined) return at + Math.max(1, lengthAt(wordOrSign, text, at));
  let end = at + 1;
  if (kind === sign) return end;
  while (end < text.length && kinds[text.charCodeAt(end)] === kind) end += 1;
  // A word may go on with a character that is not in the list.
  return end < text.length && kinds[text.charCodeAt(end)] === undefined ? at + lengthAt(wordOrSign, text, at) : end;
}

function citationsIn(text: string, dispatch: Dispatch, names: ActNames): readonly FoundCitation[] {
  const joined = joinDivided(text, (word, cutBeforeEnd) => dispatch.isWord(word, cutBeforeEnd));
  return joined === undefined ? scan(text, dispatch, names) : scan(joined.text, dispatch, names).map(joined.restore);
}

/** One walk through the text: at each word, number and sign the forms that it triggers are asked. */
function scan(text: string, dispatch: Dispatch, names: ActNames): readonly FoundCitation[] {
  const found: FoundCitation[] = [];
  const context: { -readonly [K in keyof FormContext]: FormContext[K] } = { names, floor: 0, found };
  for (let at = 0; at < text.length; ) {
    const end = endOfRun(text, at);
    for (const form of formsFor(dispatch, text, at, end)) {
      const citations = form.find(text, at, context);
      const last = citations.at(-1);
      if (last === undefined) continue;
      found.push(...citations);
      context.floor = Math.max(last.range.end, at + 1);
      break;
    }
    at = Math.max(end, context.floor);
  }
  return found;
}

function formsFor(dispatch: Dispatch, text: string, at: number, end: number): readonly CitationForm[] {
  const kind = kinds[text.charCodeAt(at)] ?? (isLetter(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? letter : sign);
  if (kind === space) return none;
  if (kind === digit) return isLetter(text[at - 1]) ? none : dispatch.forNumber;
  return kind === letter ? dispatch.forWord(text, at, end) : dispatch.forCharacter(text.slice(at, end));
}

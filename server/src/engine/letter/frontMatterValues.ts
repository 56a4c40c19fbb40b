import { isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLError } from 'yaml';
import type { CalendarDate } from '../dates/calendarDate.js';
import { toIsoDate } from '../dates/calendarDate.js';
import { recogniseDates } from '../dates/recogniseDates.js';
import { nearest } from '../text/editDistance.js';
import type { Localized } from '../text/localized.js';
import type { TextRange } from '../text/range.js';
import type { Enclosure, FrontMatterProblem, Placed, Signatory } from './frontMatter.js';
import { colonInValue, startsWithAsterisk, yamlMessage } from '../text/yamlMessage.js';
import { problemMessages } from './frontMatterMessages.js';

/**
 * Reads the value of one key. What cannot be read is left out and reported; an empty value is left out without a report, since a key
 * may just be being typed and a missing one is the form's business.
 */
export class FrontMatterValue {
  readonly problems: FrontMatterProblem[] = [];
  readonly #text: string;
  readonly #start: number;
  readonly #node: unknown = undefined;

  /** `range` is the value's place in the letter: from behind the colon to the end of the key's last line. */
  constructor(
    source: string,
    private readonly key: string,
    range: TextRange,
  ) {
    // The YAML parser does not know a line ending of CR alone.
    this.#text = `${source.slice(range.start, range.start + 1)}${source.slice(range.start + 1, range.end)}`.replace(/\r(?!\n)/g, '\n');
    this.#start = range.start;
    if (nestsDeeply(this.#text)) {
      this.#report('syntax', { start: range.start, end: range.end }, problemMessages.tooDeep);
      return;
    }
    const document = parseDocument(this.#text, { schema: 'failsafe', strict: false, prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
    this.#node = document.contents;
    const [error] = document.errors;
    // An unquoted text with a colon is YAML's commonest trap; it is reported where it is read.
    if (error !== undefined && !this.#isInlineMapping(this.#node)) this.#reportYaml(error);
  }

  text(): Placed<string> | undefined {
    const node = this.#node;
    if (this.#isInlineMapping(node)) {
      const line = this.#firstLine();
      this.#report('syntax', line.range, colonInValue);
      return line;
    }
    if (isScalar(node) && this.problems.length === 0) return this.#scalar(node);
    if (this.problems.length > 0) return this.#firstLine().value === '' ? undefined : this.#firstLine();
    return this.#wrongType(node, problemMessages.text(this.key));
  }

  date(): Placed<CalendarDate> | undefined {
    const placed = this.text();
    if (placed === undefined) return undefined;
    const date = this.#readDate(placed);
    if (date === undefined) this.#report('wrong-date', placed.range, problemMessages.date(placed.value));
    return date === undefined || date === 'impossible' ? undefined : { value: date, range: placed.range };
  }

  dateOrText(): Placed<CalendarDate | string> | undefined {
    const placed = this.text();
    if (placed === undefined) return undefined;
    const date = this.#readDate(placed);
    return date === 'impossible' ? undefined : { value: date ?? placed.value, range: placed.range };
  }

  /** A list, or one text; an unquoted one parted at its commas. */
  texts(): readonly Placed<string>[] {
    const node = this.#node;
    if (!isSeq(node)) {
      const single = this.text();
      if (single === undefined) return [];
      return isScalar(node) && node.type === 'PLAIN' ? partAtCommas(single) : [single];
    }
    return node.items.flatMap((item) => {
      const placed = isScalar(item) ? this.#scalar(item) : this.#wrongType(item, problemMessages.texts(this.key));
      return placed ?? [];
    });
  }

  signatories(): readonly Placed<Signatory>[] {
    const node = this.#node;
    const items: readonly unknown[] = isSeq(node) ? node.items : [node];
    return items.flatMap((item) => this.#signatory(item) ?? []);
  }

  #signatory(item: unknown): Placed<Signatory> | undefined {
    if (isScalar(item)) {
      const placed = this.#scalar(item);
      if (placed === undefined) return undefined;
      const comma = placed.value.indexOf(',');
      const name = (comma < 0 ? placed.value : placed.value.slice(0, comma)).trim();
      return { value: { name, title: comma < 0 ? undefined : placed.value.slice(comma + 1).trim() || undefined }, range: placed.range };
    }
    const read = this.#texts(item, ['navn', 'titel'], problemMessages.signatories, problemMessages.signatoryKey);
    if (read === undefined) return undefined;
    const [name, title] = read.value;
    if (name !== undefined) return { value: { name, title }, range: read.range };
    this.#report('wrong-type', read.range, problemMessages.signatories);
    return undefined;
  }

  /** A list of texts or of `titel` and `fil`, or one of them. */
  enclosures(): readonly Placed<Enclosure>[] {
    const node = this.#node;
    if (!isSeq(node) && (!isMap(node) || this.#isInlineMapping(node))) {
      const single = this.text();
      return single === undefined ? [] : [{ value: { title: single.value, file: undefined }, range: single.range }];
    }
    return (isSeq(node) ? node.items : [node]).flatMap((item) => this.#enclosure(item) ?? []);
  }

  #enclosure(item: unknown): Placed<Enclosure> | undefined {
    if (isScalar(item)) {
      const placed = this.#scalar(item);
      return placed && { value: { title: placed.value, file: undefined }, range: placed.range };
    }
    const read = this.#texts(item, ['titel', 'fil'], problemMessages.enclosures, problemMessages.enclosureKey);
    if (read === undefined) return undefined;
    const [title, file] = read.value;
    const shown = title ?? file;
    if (shown !== undefined) return { value: { title: shown, file }, range: read.range };
    this.#report('wrong-type', read.range, problemMessages.enclosures);
    return undefined;
  }

  /** What a mapping says for each of the keys, and its place. Other keys are reported. */
  #texts(
    item: unknown,
    keys: readonly string[],
    wrongType: Localized,
    unknownKey: (key: string) => Localized,
  ): Placed<readonly (string | undefined)[]> | undefined {
    const range = this.#rangeOf(item);
    if (!isMap(item) || range === undefined) return this.#wrongType(item, wrongType);
    const found = new Map<string, string>();
    for (const { key, value } of item.items) {
      const keyText = isScalar(key) ? String(key.value) : '';
      const text = isScalar(value) ? this.#scalar(value)?.value : undefined;
      if (!keys.includes(keyText)) this.#report('unknown-key', this.#rangeOf(key) ?? range, unknownKey(keyText), nearest(keyText, keys, 1)[0]);
      else if (text !== undefined && !found.has(keyText)) found.set(keyText, text);
    }
    return { value: keys.map((key) => found.get(key)), range };
  }

  /** Undefined when the text is no date; what is written in another form than the two is read and reported. */
  #readDate({ value, range }: Placed<string>): CalendarDate | 'impossible' | undefined {
    const [found, ...more] = recogniseDates(value);
    if (found === undefined || more.length > 0 || found.precision !== 'day' || found.range.start > 0 || found.range.end < value.length) return undefined;
    if (found.date === undefined) {
      if (found.day === undefined || found.month === undefined || found.year === undefined) return undefined;
      this.#report('wrong-date', range, problemMessages.impossibleDate(value));
      return 'impossible';
    }
    if (found.form !== 'iso' && (found.form !== 'worded' || found.deviations.length > 0)) {
      this.#report('wrong-date', range, problemMessages.dateForm(value), toIsoDate(found.date));
    }
    return found.date;
  }

  #scalar(node: { readonly value: unknown; readonly type?: unknown }): Placed<string> | undefined {
    const range = this.#rangeOf(node);
    const raw = typeof node.value === 'string' ? node.value : '';
    const value = raw.trim();
    if (value === '' || range === undefined) return undefined;
    const quoted = (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') && range.end - range.start >= 2;
    return { value, range: quoted ? { start: range.start + 1, end: range.end - 1 } : range };
  }

  /** The text behind the colon, as it stands, without quotation marks at its ends. */
  #firstLine(): Placed<string> {
    const line = /^[ \t]*["']?([^\r\n]*)/.exec(this.#text);
    const shown = (line?.[1] ?? '').replace(/["']?[ \t]*$/, '');
    const start = this.#start + (line?.[0].length ?? 0) - (line?.[1]?.length ?? 0);
    return { value: shown, range: { start, end: start + shown.length } };
  }

  #isInlineMapping(node: unknown): boolean {
    return isMap(node) && node.flow !== true && !/^[ \t]*(?:#[^\r\n]*)?(?:\r|\n|$)/.test(this.#text);
  }

  #wrongType(node: unknown, message: Localized): undefined {
    const range = this.#rangeOf(node);
    if (range === undefined) return undefined;
    if (isAlias(node)) this.#report('syntax', range, startsWithAsterisk);
    else this.#report('wrong-type', range, message);
    return undefined;
  }

  #rangeOf(node: unknown): TextRange | undefined {
    const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
    if (range === undefined || range === null) return undefined;
    const [start, valueEnd, end] = range;
    const stop = isScalar(node) ? valueEnd : end;
    const text = this.#text.slice(start, stop).trimEnd();
    return { start: this.#start + start, end: this.#start + start + text.length };
  }

  #reportYaml(error: YAMLError): void {
    const start = Math.min(error.pos[0], Math.max(0, this.#text.trimEnd().length - 1));
    const end = Math.min(Math.max(error.pos[1], start + 1), this.#text.length);
    this.#report('syntax', { start: this.#start + start, end: this.#start + Math.max(start, end) }, yamlMessage(error));
  }

  #report(kind: FrontMatterProblem['kind'], range: TextRange, message: Localized, suggestion?: string): void {
    this.problems.push({ kind, range, message, suggestion });
  }
}

/** More brackets than this in one value, or a line with more markers or indentation: the YAML parser's stack is not put to the test. */
const mostBrackets = 200;
const deepLine = /^(?:[ \t]*[-?:](?=[ \t])){8}|^[ \t]{80}/m;

function nestsDeeply(text: string): boolean {
  return (text.match(/[[{]/g)?.length ?? 0) > mostBrackets || deepLine.test(text);
}

function partAtCommas({ value, range }: Placed<string>): Placed<string>[] {
  return [...value.matchAll(/[^,;]+/g)].flatMap(({ 0: piece, index }) => {
    const text = piece.trim();
    const start = range.start + index + piece.indexOf(text);
    return text === '' ? [] : [{ value: text, range: { start, end: start + text.length } }];
  });
}

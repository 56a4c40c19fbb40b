import type { Block, Letter, LongQuotation } from '../letter/model.js';
import { perObject } from '../perObject.js';
import type { PartSign } from './model.js';
import { signDetector } from './signs/index.js';
import type { SignContext, SignText } from './signs/sign.js';
import { titleWords } from './titles.js';
import { compileWords } from './words.js';

/** The texts that signs are looked for in, made on demand: most parts are found by their headings. */
export interface SignTexts extends SignContext {
  /** By index into `Letter.blocks`. */
  at(index: number): SignText;
  /** What the block is headed with in running text, in words: `**Konklusion**` alone in its paragraph, or `Konklusion: …`. Else empty. */
  label(index: number): readonly string[];
  /** True when the block bears the sign. A detector that does not exist is borne by none. */
  shows(sign: PartSign, index: number): boolean;
}

interface OwnWords {
  readonly text: string;
  readonly lower: string;
  readonly quoted: string;
  /** See {@link SignTexts.label}. */
  readonly label: readonly string[];
}

const noWords: OwnWords = { text: '', lower: '', quoted: '', label: [] };

const ownWords = perObject(separateQuotations);

function separateQuotations(block: Block): OwnWords {
  const { text } = block.prose;
  if (block.containers.some(({ kind }) => kind === 'quotation')) return { text: '', lower: '', quoted: text, label: [] };
  const own: string[] = [];
  const quoted: string[] = [];
  let from = 0;
  for (const { range, closed } of block.quotations) {
    // What is opened and not closed may be a slip: then nobody can tell where the office speaks again.
    if (!closed || range.start < from) continue;
    own.push(text.slice(from, range.start), ' ');
    quoted.push(text.slice(range.start, range.end));
    from = range.end;
  }
  own.push(text.slice(from));
  const ownText = own.join('');
  return { text: ownText, lower: ownText.toLowerCase(), quoted: quoted.join(' '), label: labelOf(ownText) };
}

/** The words of a block that a quotation of several blocks runs through. */
function outsideOf({ first, last, end }: LongQuotation, index: number, { prose: { text }, quotations }: Block): OwnWords {
  const opened = index === first ? (quotations.findLast(({ closed }) => !closed)?.range.start ?? text.length) : 0;
  const closed = index === last ? end : text.length;
  const own = `${text.slice(0, opened)} ${text.slice(closed)}`;
  return { text: own, lower: own.toLowerCase(), quoted: text.slice(opened, closed), label: [] };
}

const longestLabel = 60;

function labelOf(text: string): readonly string[] {
  const colon = text.slice(0, longestLabel).indexOf(':');
  const label = colon >= 0 ? text.slice(0, colon) : text;
  return label.length > longestLabel ? [] : titleWords(label);
}

const wordsOf = perObject((sign: Extract<PartSign, { kind: 'words' }>) => compileWords(sign.words));

/** Which word lists a block's own words hold, asked again at every edit of any other block. */
const heldWordsOf = perObject<OwnWords, Map<PartSign, boolean>>(() => new Map());

function holds(words: OwnWords, sign: Extract<PartSign, { kind: 'words' }>): boolean {
  const answers = heldWordsOf(words);
  const known = answers.get(sign);
  if (known !== undefined) return known;
  const held = wordsOf(sign).test(words.lower);
  answers.set(sign, held);
  return held;
}

/** `citesLaw` takes an index into `Letter.blocks`; `body` are the blocks that are running text, in order. */
export function createSignTexts(
  letter: Letter,
  body: readonly number[],
  citesLaw: (block: number) => boolean,
  caseNumber: RegExp,
): SignTexts {
  const longQuotations = new Map<number, LongQuotation>();
  for (const quotation of letter.longQuotations) for (let index = quotation.first; index <= quotation.last; index += 1) longQuotations.set(index, quotation);
  const wordsAt = (index: number): OwnWords => {
    const block = letter.blocks[index]?.block;
    if (block === undefined) return noWords;
    const quotation = longQuotations.get(index);
    return quotation === undefined ? ownWords(block) : outsideOf(quotation, index, block);
  };
  const made = new Map<number, SignText>();
  const positions = new Map<SignText, number>();
  const at = (index: number): SignText => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const words = wordsAt(index);
    const text: SignText = { text: words.text, lower: words.lower, quoted: words.quoted, citesLaw: citesLaw(index) };
    made.set(index, text);
    positions.set(text, index);
    return text;
  };
  const context: SignContext = {
    caseNumber,
    neighbours(text) {
      const index = positions.get(text);
      const place = index === undefined ? -1 : body.indexOf(index);
      if (place < 0) return [];
      return [body[place - 1], body[place + 1]].flatMap((near) => (near === undefined ? [] : [at(near)]));
    },
  };
  return {
    ...context,
    at,
    label(index) {
      return wordsAt(index).label;
    },
    shows(sign, index) {
      return sign.kind === 'words' ? holds(wordsAt(index), sign) : signDetector(sign.name)?.standsIn(at(index), context) === true;
    },
  };
}

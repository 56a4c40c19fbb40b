import type { Block } from '../letter/model.js';
import type { Register } from '../register/model.js';
import { applyEdits, rangesOverlap, shiftRange, type TextEdit, type TextRange } from '../text/range.js';
import type { Citation } from './model.js';
import type { CitationForm, FormContext, FoundCitation } from './forms/form.js';
import { createForms } from './forms/index.js';
import { ActNames } from './grammar/actNames.js';
import { isDigit, isLetter } from './grammar/match.js';

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
    return scan(text, dispatch, names).map((found): Citation => {
      const deviations = found.deviations ?? [];
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

/** The citation's text with its edits made (those inside its range) and white space folded. */
function canonical(text: string, range: TextRange, edits: readonly TextEdit[]): string {
  const isOwn = (edit: TextEdit): boolean => edit.range.start >= range.start && edit.range.end <= range.end;
  // The comma after a citation belongs to the sentence around it.
  const isCommaAfter = (edit: TextEdit): boolean => edit.range.start === range.end && edit.newText === ',';
  const own = edits.filter((edit) => isOwn(edit) && !isCommaAfter(edit));
  const local = own.map((edit) => ({ ...edit, range: shiftRange(edit.range, -range.start) }));
  return applyEdits(text.slice(range.start, range.end), local).replace(/\s+/g, ' ');
}

/** Which forms to ask at a character or word. */
class Dispatch {
  readonly #byCharacter = new Map<string, CitationForm[]>();
  readonly #byWord = new Map<string, CitationForm[]>();
  /** By the last two letters of the ending. */
  readonly #byEnding = new Map<string, { readonly ending: string; readonly form: CitationForm }[]>();
  readonly #byNumber: CitationForm[] = [];

  constructor(forms: readonly CitationForm[]) {
    for (const form of forms) {
      for (const trigger of form.triggers) {
        if (trigger.on === 'character') for (const character of trigger.characters) push(this.#byCharacter, character, form);
        else if (trigger.on === 'word') for (const word of trigger.words) push(this.#byWord, word, form);
        else if (trigger.on === 'word-end') for (const ending of trigger.endings) push(this.#byEnding, ending.slice(-2), { ending, form });
        else this.#byNumber.push(form);
      }
    }
  }

  forCharacter(character: string): readonly CitationForm[] {
    return this.#byCharacter.get(character) ?? [];
  }

  /** `word` in lower case. */
  forWord(word: string): readonly CitationForm[] {
    const exact = this.#byWord.get(word) ?? [];
    const endings = this.#byEnding.get(word.slice(-2))?.filter(({ ending }) => word.endsWith(ending)) ?? [];
    return endings.length === 0 ? exact : [...new Set([...exact, ...endings.map(({ form }) => form)])];
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

const wordOrSign = /\p{L}+|\d+|[^\p{L}\d\s]/gu;

/** One walk through the text: at each word, number and sign the forms that it triggers are asked. */
function scan(text: string, dispatch: Dispatch, names: ActNames): readonly FoundCitation[] {
  const found: FoundCitation[] = [];
  const context: { -readonly [K in keyof FormContext]: FormContext[K] } = { names, floor: 0, found };
  wordOrSign.lastIndex = 0;
  for (let match = wordOrSign.exec(text); match !== null; match = wordOrSign.exec(text)) {
    const at = match.index;
    const run = match[0];
    const end = at + run.length;
    for (const form of formsFor(dispatch, run, text[at - 1])) {
      const citations = form.find(text, at, context);
      const last = citations.at(-1);
      if (last === undefined) continue;
      found.push(...citations);
      context.floor = Math.max(last.range.end, at + 1);
      break;
    }
    wordOrSign.lastIndex = Math.max(end, context.floor);
  }
  return found;
}

function formsFor(dispatch: Dispatch, run: string, before: string | undefined): readonly CitationForm[] {
  if (isDigit(run[0])) return isLetter(before) ? [] : dispatch.forNumber;
  if (isLetter(run[0])) return dispatch.forWord(run.toLowerCase());
  return dispatch.forCharacter(run);
}

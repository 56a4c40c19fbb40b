import { toDanishDate } from '../../dates/calendarDate.js';
import type { Citation } from '../../citations/model.js';
import { typeWord } from '../../citations/verify/documentTypes.js';
import type { Fix } from '../../findings.js';
import type { Block, Letter } from '../../letter/model.js';
import type { RegisterDocument } from '../../register/model.js';
import type { LetterRule, PlacedCitation, Report } from '../rule.js';

/** `LBK nr 261 af 13/03/2024`, or `lovbekendtgørelse nr. 261 af 13. marts 2024`. */
type Form = 'code' | 'word';

/** A letter that writes both forms in its running text, or both in its notes and tables. */
export const sameForm: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'henvisning/ens-form',
    severity: 'hint',
    title: { da: 'Henvisninger skrevet på to måder', en: 'Citations written in two ways' },
    basis: 'Både »LBK nr 261 af 13/03/2024« (Retsinformations korte form) og »lovbekendtgørelse nr. 261 af 13. marts 2024« er rigtige; i løbende tekst og i noter bruges én af dem.',
    fixable: 'choice',
  },
  *check(letter, { citations }) {
    const inText: PlacedCitation[] = [];
    const inNotes: PlacedCitation[] = [];
    for (const placed of citations) {
      const block = letter.blocks[placed.block]?.block;
      if (block === undefined || placed.citation.citation.inQuotation || formOf(placed.citation.citation) === undefined) continue;
      (isNote(block) ? inNotes : inText).push(placed);
    }
    yield* mixedForms(letter, inText, 'word');
    yield* mixedForms(letter, inNotes, 'code');
  },
};

function isNote({ containers }: Block): boolean {
  return containers.some(({ kind }) => kind === 'footnote' || kind === 'table');
}

function formOf({ kind, text, document }: Citation): Form | undefined {
  if (kind !== 'document' || document?.typeRange === undefined || document.date === undefined) return undefined;
  if (/^(?:LOV|LBK|BEK|AND)\s/u.test(text)) return 'code';
  return /^(?:lov|lovbekendtgørelse|bekendtgørelse|anordning)\s/iu.test(text) ? 'word' : undefined;
}

/** The rarer form is the odd one; of equally many the one that does not suit the place. */
function* mixedForms(letter: Letter, citations: readonly PlacedCitation[], suited: Form): Iterable<Report> {
  const ofForm = (form: Form): readonly PlacedCitation[] => citations.filter(({ citation }) => formOf(citation.citation) === form);
  const counts = { code: ofForm('code'), word: ofForm('word') };
  if (counts.code.length === 0 || counts.word.length === 0) return;
  const common: Form = counts.code.length === counts.word.length ? suited : counts.code.length > counts.word.length ? 'code' : 'word';
  const example = counts[common][0]?.citation.citation.text.replace(/\s+/gu, ' ') ?? '';
  for (const placed of counts[common === 'code' ? 'word' : 'code']) {
    yield {
      range: placed.range,
      message: {
        da: `Andre henvisninger i brevet er skrevet som »${example}«. Brug én form.`,
        en: `Other citations in the letter are written like »${example}«. Use one form.`,
      },
      fixes: fixesFor(letter, placed, common),
    };
  }
}

/** Rewrites a document the register knows. Text with markup in it is left alone. */
function fixesFor(letter: Letter, { citation: { citation, verdict }, range }: PlacedCitation, form: Form): readonly Fix[] {
  const written = letter.source.slice(range.start, range.end).replace(/\s+/gu, ' ');
  if (verdict.document === undefined || written !== citation.text.replace(/\s+/gu, ' ')) return [];
  const newText = form === 'code' ? asCode(verdict.document) : asWords(verdict.document, written);
  return [{ title: { da: `Ret til »${newText}«`, en: `Change to »${newText}«` }, safe: false, preferred: true, edits: [{ range, newText }] }];
}

function asCode({ type, number, date }: RegisterDocument): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${type} nr ${number} af ${two(date.day)}/${two(date.month)}/${date.year}`;
}

function asWords({ type, number, date }: RegisterDocument, written: string): string {
  const word = typeWord(type);
  const isFirst = /^\p{Lu}\p{Ll}/u.test(written);
  return `${isFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word} nr. ${number} af ${toDanishDate(date)}`;
}

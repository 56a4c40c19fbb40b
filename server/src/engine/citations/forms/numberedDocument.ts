import { eliUrl } from '../grammar/eliUrl.js';
import { documentTypeEndings, documentTypeOf, documentTypeWords } from '../grammar/documentTypes.js';
import { readElidedDocument, readNumberedDocument, type NumberedDocument } from '../grammar/numberedDocument.js';
import type { CitationForm, FoundCitation } from './form.js';

/** What stands right before a further member of an enumeration. */
const enumeration = /(?:,|,?\s(?:og|eller|samt|og ved|ved|og senest ved|senest ved))\s{1,3}$/u;

/** A title between the type and `nr.`, in the same sentence. */
const titleBefore = /(?<!\p{L})(\p{L}*(?:lov|bekendtgørelse|cirkulære|vejledning|anordning))(?:en|n|t)? (?:om|for|af|vedrørende) [^.,;:()§»«”"]{3,140}\s$/iu;
/** `vejledning om forvaltningsloven (nr. 11740 af …)`. A consolidation (`bekendtgørelse af lov om …`) is of another type than its first word. */
const bracketBefore = /(?<!\p{L})(bekendtgørelse|cirkulære|cirkulæreskrivelse|vejledning|anordning|skrivelse)(?:en|n|t)?(?: (?:om|for|vedrørende|af(?! lov)) [^.,;:()§»«”"]{3,140})?\s\($/iu;

/** How far a document can stand before a member that leaves out its type; a title may lie between. */
const farthest = 400;

/** `lovbekendtgørelse nr. 261 af 13. marts 2024`, `LBK nr 261 af 13/03/2024`, `BEK 694/2014`. */
export const numberedDocument: CitationForm = {
  id: 'numberedDocument',
  triggers: [
    { on: 'word', words: documentTypeWords },
    { on: 'word-end', endings: documentTypeEndings },
  ],
  find(text, at) {
    const found = readNumberedDocument(text, at);
    return found === undefined ? [] : [toCitation(found, 'numberedDocument')];
  },
};

/** `lov nr. 1 af 3. maj 2020, nr. 2 af 4. juni 2021 og nr. 3 af …`: the type is that of the document before. */
export const elidedDocument: CitationForm = {
  id: 'elidedDocument',
  triggers: [{ on: 'word', words: ['nr'] }],
  find(text, at, { found }) {
    const type = typeBefore(text, at, found);
    const document = type === undefined ? undefined : readElidedDocument(text, at, type);
    return document === undefined ? [] : [toCitation(document, 'elidedDocument')];
  },
};

/** The type of the document before in the enumeration, or of the title right before: `byggelov for staden København nr. 148 af …`. */
function typeBefore(text: string, at: number, found: readonly FoundCitation[]): string | undefined {
  const previous = precedingDocument(found, at - farthest);
  const between = previous === undefined ? '' : text.slice(previous.range.end, at);
  if (previous !== undefined && enumeration.test(between) && !/[.!?]\s+\p{Lu}/u.test(between)) return previous.document?.type;
  const before = text.slice(Math.max(previous?.range.end ?? 0, at - 160), at);
  const word = (before.endsWith('(') ? bracketBefore : titleBefore).exec(before)?.[1];
  return word === undefined ? undefined : documentTypeOf(word)?.code;
}

/** The last document that ends at or after `earliest`. */
function precedingDocument(found: readonly FoundCitation[], earliest: number): FoundCitation | undefined {
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const citation = found[index];
    if (citation === undefined || citation.range.end < earliest) return undefined;
    if (citation.kind === 'document') return citation;
  }
  return undefined;
}

function toCitation({ range, document, deviations }: NumberedDocument, form: string): FoundCitation {
  return { kind: 'document', form, range, document, deviations, url: eliUrl(document) };
}


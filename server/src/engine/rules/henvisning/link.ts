import { isOldLegislationUrl, unwrapSafelink } from '../../citations/forms/legislationUrl.js';
import { documentName } from '../../citations/verify/wording.js';
import type { PlacedBlock } from '../../letter/model.js';
import type { Register } from '../../register/model.js';
import { shiftRange, type TextRange } from '../../text/range.js';
import type { LetterRule, PlacedCitation, Report } from '../rule.js';

/** The target of `[loven](https://…)`: wrapped by a mail program, an old form, or another document than the link's text names. */
export const linkTarget: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'henvisning/link',
    severity: 'warning',
    title: { da: 'Et links adresse', en: 'The address of a link' },
    basis: 'Adresser pakket ind af et mailprogram (safelinks), Retsinformations ELI-adresser og adresserne på ft.dk.',
    fixable: 'safe',
  },
  *check(letter, { citations, register }) {
    let next = 0;
    for (const [index, placed] of letter.blocks.entries()) {
      for (const link of placed.block.links) {
        // A bare address is a citation of its own, and its form is `henvisning/format`'s.
        if (link.range.start === link.urlRange.start || isShown(placed, link.textRange)) continue;
        while ((citations[next]?.block ?? Infinity) < index) next += 1;
        yield* checkTarget(link.url, shiftRange(link.urlRange, placed.offset));
        for (let at = next; citations[at]?.block === index; at += 1) {
          const cited = citations[at];
          if (cited !== undefined && isWithin(cited.citation.citation.range, link.textRange)) yield* checkAgainstText(link.url, shiftRange(link.urlRange, placed.offset), cited, register);
        }
      }
    }
  },
};

/** The link's text is an address itself. */
function isShown({ block }: PlacedBlock, { start, end }: TextRange): boolean {
  return /^(?:https?:\/\/|www\.)/iu.test(block.prose.text.slice(start, end));
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What would end a link's address, or begin something else in it. */
const unsafeInTarget = /[\s()<>\\]/u;

function* checkTarget(url: string, range: TextRange): Iterable<Report> {
  const real = unwrapSafelink(url);
  if (real !== undefined) {
    const message = {
      da: `Linkets adresse er pakket ind af et mailprogram (safelinks); modtageren skal have den rigtige: ${real}`,
      en: `The link's address is wrapped by a mail program (safelinks); the reader needs the real one: ${real}`,
    };
    const title = { da: 'Indsæt den rigtige adresse', en: 'Insert the real address' };
    yield { range, message, fixes: unsafeInTarget.test(real) ? [] : [{ title, safe: true, preferred: true, edits: [{ range, newText: real }] }] };
  }
  if (isOldLegislationUrl(real ?? url)) {
    yield {
      range,
      severity: 'hint',
      message: {
        da: 'Det er Retsinformations gamle adresseform; brug ELI-adressen, f.eks. »https://www.retsinformation.dk/eli/lta/2024/909«.',
        en: 'This is Retsinformation’s old form of address; use the ELI, such as »https://www.retsinformation.dk/eli/lta/2024/909«.',
      },
    };
  }
}

const parliament = /ft\.dk\/samling\/(\d{5})\/almdel\/(\p{L}{3})\/(spm|bilag)\/(\d{1,4})/iu;
const legislation = /retsinformation\.dk\/eli\/lta\/(\d{4})\/(\d{1,5})(?!\d)/iu;

function* checkAgainstText(url: string, range: TextRange, { citation: { citation, verdict } }: PlacedCitation, register: Register): Iterable<Report> {
  const target = unwrapSafelink(url) ?? url;
  const linked = parliament.exec(target)?.slice(1).join('/').toLowerCase();
  const named = parliament.exec(citation.url ?? '')?.slice(1).join('/').toLowerCase();
  if (linked !== undefined && named !== undefined && linked !== named) {
    yield {
      range,
      message: {
        da: `Adressen på ft.dk hører til et andet dokument end linkets tekst nævner. »${citation.text}« har ${citation.url ?? ''}`,
        en: `The address at ft.dk belongs to another document than the link's text names. »${citation.text}« has ${citation.url ?? ''}`,
      },
    };
  }
  const [, year, number] = legislation.exec(target) ?? [];
  const { document } = verdict;
  if (citation.kind !== 'document' || document === undefined || year === undefined || number === undefined) return;
  if (document.date.year === Number(year) && document.number === Number(number)) return;
  const [other] = register.documents(Number(year), Number(number));
  const is = other === undefined ? undefined : documentName(other);
  yield {
    range,
    message: {
      da: `Linkets tekst nævner ${documentName(document).da}, men adressen fører til ${is?.da ?? 'et andet dokument'}.`,
      en: `The link's text names ${documentName(document).en}, but the address leads to ${is?.en ?? 'another document'}.`,
    },
    fixes: [{
      title: { da: `Ret adressen til ${document.eliUrl}`, en: `Change the address to ${document.eliUrl}` },
      safe: false,
      preferred: false,
      edits: [{ range, newText: document.eliUrl }],
    }],
  };
}

import type { Fix } from '../../findings.js';
import type { Placed } from '../../letter/frontMatter.js';
import { isCaseNumber, isDocumentNumber } from '../../numbers/caseNumbers.js';
import { isUnfilled } from '../metadata/unfilled.js';
import type { LetterRule } from '../rule.js';
import { editValue } from './editValue.js';

/** `dokumentnr:` that does not begin with the case number, or does not have the office's form. */
export const documentNumber: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'nummer/dokumentnr',
    severity: 'warning',
    title: { da: 'Dokumentnummeret passer ikke til sagsnummeret', en: 'The document number does not fit the case number' },
    basis: 'Kontorets profil: et dokumentnummer er sagsnummeret fulgt af dokumentets løbenummer.',
    fixable: 'choice',
  },
  *check({ frontMatter: { sagsnr, dokumentnr }, source }, { configuration: { profile } }) {
    if (dokumentnr === undefined || isUnfilled(dokumentnr.value)) return;
    const number = dokumentnr.value.trim();
    if (profile.documentNumberBeginsWithCaseNumber && sagsnr !== undefined && isCaseNumber(sagsnr.value.trim(), profile) && !belongsTo(number, sagsnr.value.trim())) {
      yield {
        range: dokumentnr.range,
        message: {
          da: `Dokumentnummeret »${number}« begynder ikke med sagsnummeret ${sagsnr.value.trim()}.`,
          en: `The document number »${number}« does not begin with the case number ${sagsnr.value.trim()}.`,
        },
        related: [{ range: sagsnr.range, message: { da: 'Sagsnummeret', en: 'The case number' } }],
        fixes: fixesFor(source, sagsnr, dokumentnr),
      };
    } else if (!isDocumentNumber(number, profile)) {
      yield {
        range: dokumentnr.range,
        message: {
          da: `»${number}« har ikke formen for kontorets dokumentnumre.`,
          en: `»${number}« does not have the form of the office's document numbers.`,
        },
      };
    }
  },
};

function belongsTo(documentNr: string, caseNr: string): boolean {
  return documentNr.startsWith(caseNr) && !/^\d/.test(documentNr.slice(caseNr.length));
}

/** Which of the two is wrong, only the author knows. */
function fixesFor(source: string, sagsnr: Placed<string>, dokumentnr: Placed<string>): readonly Fix[] {
  const parts = /^(.+)(-\d{1,4})$/.exec(dokumentnr.value.trim());
  if (parts === null) return [];
  const [, casePart = '', serial = ''] = parts;
  const caseNumber = sagsnr.value.trim();
  const candidates = [
    { edit: editValue(source, dokumentnr.range, dokumentnr.value.trim(), caseNumber + serial), da: `Ret dokumentnummeret til ${caseNumber}${serial}`, en: `Change the document number to ${caseNumber}${serial}` },
    { edit: editValue(source, sagsnr.range, caseNumber, casePart), da: `Ret sagsnummeret til ${casePart}`, en: `Change the case number to ${casePart}` },
  ];
  return candidates.flatMap(({ edit, da, en }): Fix[] => (edit === undefined ? [] : [{ title: { da, en }, safe: false, preferred: false, edits: [edit] }]));
}

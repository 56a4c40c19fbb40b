import type { OfficeProfile } from './model.js';
import { anyOf, readNumberMask, type NumberMask } from './numberMask.js';
import { anyNumberPattern, recordsSystems, type RecordsSystem, type RecordsSystemId } from './recordsSystems.js';

export type NumberPatterns = Pick<
  OfficeProfile,
  'caseNumberPattern' | 'documentNumberPattern' | 'caseNumberExample' | 'documentNumberBeginsWithCaseNumber'
>;

/** Reads several masks as one. Throws `NumberMaskError`. */
export function readMasks(masks: readonly [string, ...string[]], caseNumber?: NumberMask): NumberMask {
  const [first, ...rest] = masks;
  return anyOf([readNumberMask(first, caseNumber), ...rest.map((mask) => readNumberMask(mask, caseNumber))]);
}

/** What the masks mean for a profile. Without `documentNumbers` every document number is well-formed. */
export function numberPatterns(caseNumber: NumberMask, documentNumber: NumberMask | undefined): NumberPatterns {
  return {
    caseNumberPattern: caseNumber.pattern,
    caseNumberExample: caseNumber.example,
    documentNumberPattern: documentNumber?.pattern ?? anyNumberPattern,
    documentNumberBeginsWithCaseNumber: documentNumber?.beginsWithCaseNumber ?? false,
  };
}

export function masksOfSystem(id: RecordsSystemId): { readonly caseNumber: NumberMask; readonly documentNumber: NumberMask | undefined } {
  const system: RecordsSystem = recordsSystems[id];
  const caseNumber = readMasks(system.caseNumbers);
  return { caseNumber, documentNumber: system.documentNumbers === undefined ? undefined : readMasks(system.documentNumbers, caseNumber) };
}

import type { DocumentReference } from '../model.js';
import { firstMinisterialtidendeNumber, isInLovtidendeA } from '../verify/documentTypes.js';

/** Types that Ministerialtidende held until 2012, and Retsinformation alone since. */
const notInLovtidende = new Set(['CIR', 'CIS', 'VEJ', 'SKR', 'KEN', 'UDT', 'DSK']);

/**
 * The document's address in Retsinformation, when type, number and year say it for certain or very likely: the year and number of an ELI
 * are those of the document, without exception in 62,762 of Lovtidende A.
 */
export function eliUrl({ type, number, year }: DocumentReference): string | undefined {
  if (type === undefined || number === undefined || year === undefined) return undefined;
  const collection = collectionOf(type, number, year);
  return collection === undefined ? undefined : `https://www.retsinformation.dk/eli/${collection}/${year}/${number}`;
}

function collectionOf(type: string, number: number, year: number): string | undefined {
  if (notInLovtidende.has(type)) return year <= 2012 ? 'mt' : 'retsinfo';
  if (!isInLovtidendeA(type)) return undefined;
  if (number < firstMinisterialtidendeNumber) return 'lta';
  return type === 'BEK' && year <= 2012 ? 'mt' : undefined;
}

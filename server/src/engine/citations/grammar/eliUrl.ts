import type { DocumentReference } from '../model.js';

/** Types that Lovtidende A holds: year and number of its ELI are those of the document, without exception in 62,762. */
const lovtidendeA = new Set(['LOV', 'LBK', 'BEK', 'AND', 'ANG', 'ABK']);
/** Types that Ministerialtidende held until 2012, and Retsinformation alone since. */
const notInLovtidende = new Set(['CIR', 'CIS', 'VEJ', 'SKR', 'KEN', 'UDT', 'DSK']);

/** The document's address in Retsinformation, when type, number and year say it for certain or very likely. */
export function eliUrl({ type, number, year }: DocumentReference): string | undefined {
  if (type === undefined || number === undefined || year === undefined) return undefined;
  const collection = collectionOf(type, number, year);
  return collection === undefined ? undefined : `https://www.retsinformation.dk/eli/${collection}/${year}/${number}`;
}

function collectionOf(type: string, number: number, year: number): string | undefined {
  if (notInLovtidende.has(type)) return year <= 2012 ? 'mt' : 'retsinfo';
  if (!lovtidendeA.has(type)) return undefined;
  return type === 'BEK' && number >= 9000 && year <= 2012 ? 'mt' : 'lta';
}

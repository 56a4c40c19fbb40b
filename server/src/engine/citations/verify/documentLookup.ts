import { compareDates } from '../../dates/calendarDate.js';
import type { Register, RegisterDocument } from '../../register/model.js';
import type { DocumentReference } from '../model.js';
import { typeFits } from './documentTypes.js';

/** The document that number, date and type agree on; undefined when one of them is missing or differs. */
export function exactDocument(register: Register, reference: DocumentReference): RegisterDocument | undefined {
  const { number, date, type } = reference;
  if (number === undefined || date === undefined) return undefined;
  return register
    .documents(date.year, number)
    .find((document) => compareDates(document.date, date) === 0 && documentFits(type, document));
}

/** Some consolidations stand in the register as acts. */
export function documentFits(written: string | undefined, { type, title }: RegisterDocument): boolean {
  return typeFits(written, type) || (written === 'LBK' && type === 'LOV' && /^Bekendtgørelse af/iu.test(title));
}

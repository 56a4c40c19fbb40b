import type { ColophonFieldName } from '../../configuration/letterhead.js';
import type { OfficeProfile } from '../../configuration/model.js';
import { toDanishDate } from '../../dates/calendarDate.js';
import type { LetterForm } from '../../forms/model.js';
import type { FrontMatter } from '../../letter/frontMatter.js';
import type { ColophonField } from '../document.js';

/** The office's choice of fields, those with something in them. */
export function colophonOf(
  names: readonly ColophonFieldName[],
  frontMatter: FrontMatter,
  profile: OfficeProfile,
  addressees: LetterForm['addressees'],
): readonly ColophonField[] {
  return names.flatMap((name) => {
    const { label, lines } = fieldOf(name, frontMatter, profile, addressees);
    const filled = lines.filter((line) => line !== '');
    return filled.length === 0 ? [] : [{ label, lines: filled }];
  });
}

function fieldOf(name: ColophonFieldName, frontMatter: FrontMatter, profile: OfficeProfile, addressees: LetterForm['addressees']): ColophonField {
  const { dato, sagsnr, dokumentnr, sagsbehandler } = frontMatter;
  switch (name) {
    case 'dato':
      return { label: undefined, lines: dato === undefined ? [] : [toDanishDate(dato.value)] };
    case 'sagsnr':
      return { label: 'Sagsnr.', lines: [sagsnr?.value ?? ''] };
    case 'dokumentnr':
      return { label: 'Dokumentnr.', lines: [dokumentnr?.value ?? ''] };
    case 'sagsbehandler':
      return { label: 'Sagsbehandler', lines: [sagsbehandler?.value ?? ''] };
    case 'kontor':
      return { label: undefined, lines: [profile.office] };
    case 'myndighed':
      return { label: undefined, lines: [profile.municipality] };
    case 'adresse':
      return { label: undefined, lines: [profile.address, `${profile.postcode} ${profile.city}`.trim()] };
    case 'telefon':
      return { label: 'Telefon', lines: [profile.telephone] };
    case 'email':
      return { label: 'E-mail', lines: [profile.email] };
    case 'ean':
      return { label: 'EAN-nummer', lines: [profile.ean] };
    case 'telefon-eller-ean': {
      const ean = profile.telephone === '' || (addressees === 'administrations' && profile.ean !== '');
      return fieldOf(ean ? 'ean' : 'telefon', frontMatter, profile, addressees);
    }
    case 'web':
      return { label: undefined, lines: [profile.web] };
  }
}

import { definePart } from '../definePart.js';
import type { FormPart, LetterForm } from '../model.js';

/** A list of cases; `-` when there are none, so that the committee sees that none was forgotten. */
function list(id: string, title: string, aliases: readonly string[] = []): FormPart {
  return definePart({ id, title, aliases, emptyText: '-', skeleton: '-' });
}

export const statusnotat: LetterForm = {
  id: 'statusnotat',
  name: { da: 'Statusnotat til udvalg', en: 'Status note to a committee' },
  description: {
    da: 'Status til det politiske udvalg over iværksatte, afsluttede og kommende tilsyn.',
    en: 'Status to the political committee on opened, closed and coming supervisions.',
  },
  requiredKeys: ['titel', 'dato', 'sagsnr', 'dokumentnr'],
  numbered: false,
  style: 'headings',
  addressees: 'anyone',
  layout: 'status',
  parts: [
    definePart({
      id: 'status-siden-sidst',
      title: 'Status siden sidst',
      aliases: ['Siden sidst', 'Status siden sidste møde'],
      skeleton: '',
      parts: [
        list('ivaerksatte-tilsyn', 'Iværksatte tilsyn', ['Nye tilsyn', 'Tilsyn iværksat siden sidst']),
        list('afsluttede-tilsyn', 'Afsluttede tilsyn', ['Tilsyn afsluttet siden sidst']),
        list('afklarende-henvendelser', 'Afklarende henvendelser', ['Afklarende henvendelse', 'Høringer']),
      ],
    }),
    definePart({
      id: 'tilsyn-paa-vej',
      title: 'Tilsyn på vej',
      aliases: ['Kommende tilsyn'],
      skeleton: '',
      parts: [
        list('ivaerksat-ikke-afsluttet', 'Iværksat, ikke afsluttet', ['Iværksatte, ikke afsluttede tilsyn', 'Iværksat men ikke afsluttet']),
        list('besluttet-ikke-ivaerksat', 'Besluttet, ikke iværksat', ['Besluttede, ikke iværksatte tilsyn', 'Besluttet men ikke iværksat']),
      ],
    }),
    list('vedhaeftninger', 'Rækkefølgen af vedhæftninger', ['Rækkefølge af vedhæftninger', 'Vedhæftninger', 'Bilag']),
  ],
};

import { definePart, sign, words } from '../definePart.js';
import type { LetterForm } from '../model.js';
import { letterKeys } from './parts.js';

export const aktindsigt: LetterForm = {
  id: 'aktindsigt',
  name: { da: 'Aktindsigtsafgørelse', en: 'Decision on access to documents' },
  description: {
    da: 'Afgør en anmodning om aktindsigt, med begrundelse og klagevejledning, medmindre den imødekommes fuldt ud.',
    en: 'Decides on access to documents, with reasons and guidance on appeal unless granted in full.',
  },
  requiredKeys: letterKeys,
  numbered: false,
  style: 'headings',
  addressees: 'anyone',
  layout: 'letter',
  parts: [
    definePart({
      id: 'anmodningen',
      title: 'Anmodningen',
      aliases: ['Din anmodning', 'Anmodning', 'Anmodning om aktindsigt', 'Baggrund', 'Indledning'],
      placement: 'opening',
      skeleton: 'Du har den [dato] anmodet om aktindsigt i [hvad anmodningen omfatter].',
    }),
    definePart({
      id: 'afgoerelse',
      title: 'Afgørelse',
      aliases: ['Afgørelsen', '{kontors} afgørelse', 'Vores afgørelse'],
      signs: [words('afgørelse*', 'imødekommer', 'imødekommes', 'meddeler', 'meddeles', 'afslår', 'afslag', 'får aktindsigt', 'giver … aktindsigt')],
      skeleton: '{kontor} har truffet den afgørelse, at [hvad der gives aktindsigt i, og hvad der undtages].',
    }),
    definePart({
      id: 'begrundelse',
      title: 'Begrundelse',
      aliases: ['Begrundelsen', 'Begrundelse for afgørelsen', 'Retsgrundlag', 'Retligt grundlag'],
      signs: [words('begrund*', 'fordi', 'lagt vægt', 'lægger vægt', 'lægges vægt'), sign('lovhenvisning')],
      basis: 'forvaltningslovens § 24',
      skeleton: 'Afgørelsen er truffet efter [lov, § og stk.], fordi [hovedhensyn].',
    }),
    definePart({
      id: 'klagevejledning',
      title: 'Klagevejledning',
      aliases: ['Klage', 'Klageadgang', 'Vejledning om klage', 'Hvis du vil klage'],
      requirement: { mandatoryUnless: 'fuld-aktindsigt' },
      signs: [words('kan klage*', 'kan … klage*', 'klagevejledning*', 'klagefrist*', 'klageadgang*', 'klage over', 'påklage*', 'påklages', 'indbringe*')],
      basis: 'forvaltningslovens § 25',
      skeleton: 'Du kan klage over afgørelsen til [klageinstans]. Klagen sendes til {kontor}, som sender den videre.',
    }),
    definePart({
      id: 'sagsbehandlingstid',
      title: 'Sagsbehandlingstid',
      aliases: ['Behandlingstid', 'Sagsbehandlingstiden'],
      requirement: 'optional',
      placement: 'anywhere',
      signs: [words('sagsbehandlingstid*', 'arbejdsdage')],
      basis: 'offentlighedslovens § 36, stk. 2',
      skeleton: 'En anmodning om aktindsigt skal færdigbehandles inden 7 arbejdsdage, jf. offentlighedslovens § 36, stk. 2. [Forklar en overskridelse.]',
    }),
  ],
};

import { definePart, sign, words } from '../definePart.js';
import type { LetterForm } from '../model.js';
import { kontakt, letterKeys } from './parts.js';

export const kvittering: LetterForm = {
  id: 'kvittering',
  name: { da: 'Kvittering for henvendelse', en: 'Acknowledgement' },
  description: {
    da: 'Bekræfter, at en henvendelse er modtaget, og oplyser den forventede sagsbehandlingstid.',
    en: 'Confirms that a letter was received and gives the expected processing time.',
  },
  requiredKeys: letterKeys,
  numbered: false,
  style: 'running-text',
  addressees: 'anyone',
  layout: 'letter',
  parts: [
    definePart({
      id: 'modtaget',
      title: 'Modtaget',
      aliases: ['Modtaget dato', 'Din henvendelse', 'Henvendelsen', 'Modtagelse'],
      signs: [sign('modtaget-dato')],
      skeleton: '{kontor} modtog den [dato] din henvendelse om [emne].',
    }),
    definePart({
      id: 'sagsbehandlingstid',
      title: 'Forventet sagsbehandlingstid',
      aliases: ['Sagsbehandlingstid', 'Svartid', 'Forventet svartid'],
      signs: [words('sagsbehandlingstid*', 'svartid*', 'forventer', 'forventes', 'kan forvente', 'behandlingstid*', 'svar … inden for')],
      skeleton: 'Vi forventer at kunne svare dig inden for [antal] uger.',
    }),
    kontakt(),
  ],
};

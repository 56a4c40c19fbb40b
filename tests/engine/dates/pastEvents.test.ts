import { describe, expect, it } from 'vitest';
import { namesPastEvent } from '../../../server/src/engine/dates/pastEvents.js';
import { recogniseDates } from '../../../server/src/engine/dates/recogniseDates.js';

function judge(text: string): boolean[] {
  return recogniseDates(text).map((date) => namesPastEvent(text, date));
}

describe('namesPastEvent', () => {
  it.each([
    'Borgerrådgiveren modtog den 3. januar 2025 en henvendelse.',
    'Borgerrådgiveren modtog en klage den 3. januar 2025.',
    'Den 3. januar 2025 modtog Borgerrådgiveren en klage.',
    'Den 3. januar 2025 blev sagen afsluttet.',
    'Borgerrådgiveren har den 3. januar 2025 modtaget en klage.',
    'Af forvaltningens brev af 3. januar 2025 fremgår det.',
    'I afgørelserne af 3. januar 2025 står det.',
    'Borgerens e-mail af 3. januar 2025 er vedlagt.',
    'Høringssvaret er dateret den 3. januar 2025.',
    'Forvaltningen oplyste den 3. januar 2025, at sagen er afsluttet.',
    'Efter et møde, og den 3. januar 2025 skrev borgeren igen.',
    'Kommunen henvendte sig den 3. januar 2025.',
  ])('%j tells of the past', (text) => {
    expect(judge(text)).toEqual([true]);
  });

  it.each([
    'Forvaltningen bedes svare senest den 3. januar 2025.',
    'Loven træder i kraft den 3. januar 2025.',
    'Den 3. januar 2025 træder loven i kraft.',
    'Mødet holdes den 3. januar 2025.',
    'Forvaltningen oplyste, at ordningen gælder fra den 3. januar 2025.',
    'Borgerrådgiveren modtog oplysning om, at fristen er den 3. januar 2025.',
    'Forvaltningen meddelte ny frist den 3. januar 2025.',
    'Borgeren blev indkaldt til møde den 3. januar 2025.',
    'Borgeren bad om et møde den 3. januar 2025.',
    'Borgeren ansøgte om orlov fra den 3. januar 2025.',
    'Borgeren klagede over opsigelsen pr. 3. januar 2025.',
    'Hvis svaret er modtaget den 3. januar 2025, behandles det.',
    'Forvaltningen vil sende en afgørelse af 3. januar 2025.',
    'Borgerrådgiveren anmodede forvaltningen om svar den 3. januar 2025.',
    'Borgeren har den 3. januar 2025 en tid hos lægen.',
    'Vi modtog brevet. Den 3. januar 2025 holdes mødet.',
    '3. januar 2025',
  ])('%j may lie ahead', (text) => {
    expect(judge(text)).toEqual([false]);
  });
});

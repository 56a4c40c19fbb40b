import { describe, expect, it } from 'vitest';
import { sameInflection } from '../../../server/src/engine/spelling/sameInflection.js';
import { spelling } from '../../kit/engine.js';

describe('the form of one word that another stands in', () => {
  it.each([
    ['klienten', 'klient', 'borger', 'borgeren'],
    ['klientens', 'klient', 'borger', 'borgerens'],
    ['klienterne', 'klient', 'borger', 'borgerne'],
    ['klienters', 'klient', 'borger', 'borgeres'],
    ['klienten', 'klient', 'emne', 'emnet'],
    ['trafikken', 'trafik', 'bus', 'bussen'],
    ['påtaler', 'påtale', 'kritisere', 'kritiserer'],
    ['skrivelserne', 'skrivelse', 'brev', 'brevene'],
    ['skrivelser', 'skrivelse', 'brev', 'breve'],
    ['klient', 'klient', 'den, sagen handler om', 'den, sagen handler om'],
  ])('%s of %s: %s → %s', (form, other, word, expected) => {
    expect(sameInflection(spelling.inflections, form, other, word)).toBe(expected);
  });

  it.each([
    ['klienten', 'klient', 'den, sagen handler om'],
    ['klienter', 'klient', 'xyzzy'],
    ['trafikken', 'trafik', 'kørsel'],
  ])('%s of %s: %s has none that is certain', (form, other, word) => {
    expect(sameInflection(spelling.inflections, form, other, word)).toBe(undefined);
  });
});

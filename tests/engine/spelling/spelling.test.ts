import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../server/src/engine/text/editDistance.js';
import { spelling } from '../../kit/engine.js';

describe('correct', () => {
  it.each([
    // Entries that nspell loses because of their morphological fields, and abbreviations.
    'er', 'har', 'den', 'blevet', 'fremgår', 'iværksætte', 'jf.', 'f.eks.', 'm.v.', 'pkt.', 'a',
    'kommune', 'kommunernes', 'Kommunen', 'KOMMUNEN', 'København', 'Københavns', 'KØBENHAVN', 'Ankestyrelsens', 'Borgerrådgiverens',
    'forvaltningslovens', 'sagsbehandlingstiden', 'fraflytningskommunen', 'ressourceforløbsydelse', 'sygeundervisningen', 'klagesagsbehandling',
    'principafgørelserne', 'kærefristens', 'hjemviste', 'bydækkende', 'allerstørste',
    'e-læringskursus', 'it-medarbejder', 'GDPR-området', 'Beskæftigelses-', 'journaliserings-', 'børne-', '-lovens', 'BUF', "BUF's", 'CPR-nummeret', 'ESDH-systemet', 'eDoc',
  ])('%s', (word) => {
    expect(spelling.correct(word)).toBe(true);
  });

  it.each([
    // Forms that nspell takes from affixes which only serve others.
    'kontroll', 'overblikk', 'klubb', 'børne',
    // Lost or false linking letters.
    'ressourceforløbydelse', 'undervisningplatform', 'klagessagsbehandling', 'afgørelseskabelon',
    // Misspellings that Hunspell takes for compounds.
    'forvaltingen', 'partshørring', 'desvære', 'kontaktpunker', 'udviklingsforrum',
    'københavn', 'retidigt', 'alrig', 'sagsbehandligstid', 'e-læringskrusus', 'xyzzy',
  ])('not %s', (word) => {
    expect(spelling.correct(word)).toBe(false);
  });
});

describe('compoundOf', () => {
  it('shows the parts of a compound that the dictionary does not have', () => {
    expect(spelling.compoundOf('kantinekommune')).toEqual({ parts: ['kantine', 'kommune'], likelier: undefined });
  });

  it('names the word that was probably meant', () => {
    expect(spelling.compoundOf('kontaktpunker')?.likelier).toBe('kontaktpunkter');
    expect(spelling.compoundOf('udviklingsforrum')?.likelier).toBe('udviklingsforum');
  });

  it.each(['sag', 'sagsbehandling', 'xyzzy'])('is undefined for %s', (word) => {
    expect(spelling.compoundOf(word)).toBe(undefined);
  });
});

describe('readingOf', () => {
  it.each([
    ['afgørelse', 'common'],
    ['materiale', 'neuter'],
    ['forløb', 'neuter'],
    ['kantinekommune', 'common'],
    ['kantinemateriale', 'neuter'],
    ['it-materiale', 'neuter'],
    // Of both genders, adjectives too, no indefinite singular.
    ['øl', undefined],
    ['svar', undefined],
    ['brevet', undefined],
    ['forløbe', undefined],
  ])('%s is %s', (word, gender) => {
    expect(spelling.readingOf(word)?.gender).toBe(gender);
  });

  it.each([
    ['vurdere', 'infinitive'],
    ['vurderer', 'present'],
    // Besides a doer (`behandleren`) or another word.
    ['behandler', undefined],
    ['køre', undefined],
    ['vurderede', undefined],
  ])('%s is %s', (word, verb) => {
    expect(spelling.readingOf(word)?.verb).toBe(verb);
  });

  it('says when a noun may be a verb', () => {
    expect(spelling.readingOf('forløb')?.mayBeVerb).toBe(true);
    expect(spelling.readingOf('materiale')?.mayBeVerb).toBe(false);
  });
});

describe('suggest', () => {
  it.each([
    ['forvaltingen', 'forvaltningen'],
    ['Forvaltingen', 'Forvaltningen'],
    ['FORVALTINGEN', 'FORVALTNINGEN'],
    ['ressourceforløbydelse', 'ressourceforløbsydelse'],
    ['partshørring', 'partshøring'],
    ['kontaktpunker', 'kontaktpunkter'],
    ['desvære', 'desværre'],
    ['afgørlse', 'afgørelse'],
    ['e-læringskrusus', 'e-læringskursus'],
  ])('%s → %s first', (written, meant) => {
    expect(spelling.suggest(written)[0]).toBe(meant);
  });

  it.each(['forvaltingen', 'sagsbehandligstid', 'kommunnens', 'qwrtplk', 'undervisningplatform', 'klagesagsbehandlingstdi'])('offers at most eight for %s, near it and unbroken', (written) => {
    const suggestions = spelling.suggest(written);
    expect(suggestions.length).toBeLessThanOrEqual(8);
    expect(new Set(suggestions).size).toBe(suggestions.length);
    expect(suggestions.filter((word) => word.includes(' ') || editDistance(written, word, 2) > 2)).toEqual([]);
  });

  it('has nothing for what is no word', () => {
    expect(spelling.suggest('q'.repeat(500))).toEqual([]);
  });
});

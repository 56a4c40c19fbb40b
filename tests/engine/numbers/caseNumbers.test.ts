import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import type { OfficeProfile } from '../../../server/src/engine/configuration/model.js';
import { filledUp, findCaseNumbers, isCaseNumber, isDocumentNumber, missesOneDigit, yearOfCaseNumber } from '../../../server/src/engine/numbers/caseNumbers.js';

const { profile } = readConfiguration([]).configuration;

/** Slash type, two-digit year. */
const acadre: OfficeProfile = { ...profile, caseNumberPattern: '\\d{2}/\\d{1,6}', caseNumberExample: '24/12345', documentNumberPattern: '.{1,40}', documentNumberBeginsWithCaseNumber: false };
const nova: OfficeProfile = { ...profile, caseNumberPattern: 'S(?:19|20)\\d{2}-\\d{1,6}', caseNumberExample: 'S2024-12345' };

function show(text: string, office: OfficeProfile): string[] {
  return findCaseNumbers(text, office).map(({ range, caseNumber, isWellFormed }) => `${text.slice(range.start, range.end)} → ${caseNumber}${isWellFormed ? '' : '?'}`);
}

describe('findCaseNumbers', () => {
  it.each([
    ['sagsnr. 2024-0283030.', ['2024-0283030 → 2024-0283030']],
    ['dokument 2024-0283030-15', ['2024-0283030-15 → 2024-0283030']],
    ['2024-283030', ['2024-283030 → 2024-283030?']],
    ['2024-02830300', ['2024-02830300 → 2024-02830300?']],
    ['2024-283030-15', ['2024-283030-15 → 2024-283030?']],
    ['(224-0283030)', ['224-0283030 → 224-0283030?']],
  ])('in the built-in profile: %j', (text, expected) => {
    expect(show(text, profile)).toEqual(expected);
  });

  it.each([
    '2024-11-18', '2013-14', '2022/2023', '33 66 14 00', '2020-9326', '25-72316', '21/02014-16', '2017-4115-08704', '330-2020-29711', '2008-0001-810', '010190-1234',
    'S2023-24573', 'RES-N6AHE0', '27.00.00-G01-3-24', 'C-131/12', '1.2.3', '2024-0283030-bilag', 'x2024-0283030', '2024-0283030-12345', '18/11-2024', '',
  ])('finds none in %j', (text) => {
    expect(show(text, profile)).toEqual([]);
  });

  it('follows the profile', () => {
    expect(show('sag 13/11537 og 24/12345-3 og S2023-24573', acadre)).toEqual(['13/11537 → 13/11537', '24/12345-3 → 24/12345']);
    expect(show('sag S2023-24573 og 2024-0283030', nova)).toEqual(['S2023-24573 → S2023-24573']);
  });
});

describe('the form of numbers', () => {
  it.each([['2024-0283030', true], ['2024-283030', false], ['2024-0283030-1', false], [' 2024-0283030', false], ['', false]])('%j is a case number: %s', (text, expected) => {
    expect(isCaseNumber(text, profile)).toBe(expected);
  });

  it.each([['2024-0283030-1', true], ['2024-0283030-1234', true], ['2024-0283030', false], ['2024-0283030-12345', false]])('%j is a document number: %s', (text, expected) => {
    expect(isDocumentNumber(text, profile)).toBe(expected);
  });

  it.each([['2024-283030', '2024-0283030'], ['2024-02830300', undefined], ['2024-28303', undefined]])('%s is filled up to %s', (text, expected) => {
    expect(filledUp(text, profile)).toBe(expected);
  });

  it.each<[string, OfficeProfile, number | undefined]>([
    ['2024-0283030', profile, 2024], ['S2023-24573', nova, 2023], ['24/12345', acadre, undefined], ['2024', profile, undefined],
  ])('the year of %s', (text, office, expected) => {
    expect(yearOfCaseNumber(text, office)).toBe(expected);
  });

  it.each([['NNNN-NNN', 'NNNN-NNNN', true], ['NNN-NNNN', 'NNNN-NNNN', true], ['NNNN-NN', 'NNNN-NNNN', false], ['NNNNNNN', 'NNNN-NNN', false], ['NNNN-NNNN', 'NNNN-NNNN', false]])(
    '%s misses %s by one digit: %s',
    (shape, wanted, expected) => {
      expect(missesOneDigit(shape, wanted)).toBe(expected);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { readJson } from './project.js';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly onEnterRules: readonly { readonly beforeText: string; readonly action: { readonly appendText: string } }[];
}

const configuration = readJson<LanguageConfiguration>('language-configuration.json');

describe('the letter’s language configuration', () => {
  const words = (text: string): string[] => text.match(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`)) ?? [];

  it.each([
    ['Børne- og Ungdomsforvaltningen', ['Børne', 'og', 'Ungdomsforvaltningen']],
    ['servicelovens § 117 a, stk. 2', ['servicelovens', '§', '117', 'a', 'stk', '2']],
    ['§§ 9-11', ['§§', '9-11']],
    ['sagsnr. 2023-0123456-15', ['sagsnr', '2023-0123456-15']],
    ['”Æblet” på øen', ['Æblet', 'på', 'øen']],
  ])('takes the words of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('closes and surrounds with Danish quotation marks', () => {
    expect(configuration.autoClosingPairs).toContainEqual({ open: '”', close: '”' });
    expect(configuration.surroundingPairs).toContainEqual(['”', '”']);
  });

  it.each([
    ['- et punkt', '- '],
    ['  * et punkt', '* '],
    ['> et citat', '> '],
    ['>citat', '> '],
    ['- ', undefined],
    ['et punkt - og mere', undefined],
    ['18. november 2024', undefined],
  ])('goes on after %j with %j', (before, appended) => {
    const rule = configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(before));
    expect(rule?.action.appendText).toBe(appended);
  });
});

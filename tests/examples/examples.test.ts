import { describe, expect, it } from 'vitest';
import { analyse, configuration } from '../kit/engine.js';
import { exampleLetters } from '../kit/examples.js';

describe('the example letters', () => {
  it('are one of every form', () => {
    const forms = exampleLetters.filter((letter) => !letter.wrong).map(({ source }) => analyse(source).letter.frontMatter.brevtype?.value);
    expect(forms.sort()).toEqual([...configuration.forms.keys()].sort());
  });

  it.each(exampleLetters.filter((letter) => !letter.wrong))('$name is in order', ({ source }) => {
    expect(analyse(source).findings.map(({ rule, message }) => `${rule}: ${message.da}`)).toEqual([]);
  });

  it.each(exampleLetters.filter((letter) => letter.wrong))('$name shows its faults', ({ name, source }) => {
    const found = analyse(source).findings.map(({ rule, severity, range }) => `${severity} ${rule} «${source.slice(range.start, range.end)}»`);
    expect(found).toMatchSnapshot(name);
  });
});

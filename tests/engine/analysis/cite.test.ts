import { describe, expect, it } from 'vitest';
import { exampleLetters } from '../../kit/examples.js';
import { analyse, configuration, engine, register, today } from '../../kit/engine.js';

describe('the citations alone', () => {
  it('are those of the whole analysis', () => {
    for (const { source } of exampleLetters) {
      const { citations, letterDate } = analyse(source);
      expect(engine.cite(source, { configuration })).toEqual({ source, register, citations, letterDate });
    }
  });

  it('are judged as of another day when asked for, and today where the letter has no date', () => {
    const source = 'Efter LBK nr. 1109 af 24. august 2023.\n';
    const asOf = { year: 2023, month: 12, day: 1 };
    expect(engine.cite(source, { configuration, asOf }).citations.map(({ citation }) => citation.verdict.status)).toEqual(['ok']);
    expect(engine.cite(source, { configuration }).letterDate).toEqual(today);
    expect(engine.cite(source, { configuration }).citations.map(({ citation }) => citation.verdict.status)).toEqual(['outdated']);
  });
});

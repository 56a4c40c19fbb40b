import { describe, expect, it } from 'vitest';
import { applySafeFixes } from '../../../server/src/engine/index.js';
import { analyse, configuration, engine } from '../../kit/engine.js';

function fixAll(source: string): string {
  return applySafeFixes(engine, analyse(source), { configuration }).analysis.source;
}

describe('fix all in a quotation of several paragraphs', () => {
  it('leaves every one of them alone, and mends what follows', () => {
    const quotation = '”Se §117 i serviceloven.\n\nSe §118 i serviceloven.\n\nSe §119 i serviceloven.”';
    expect(fixAll(`Forvaltningen skrev:\n\n${quotation} Men se §117 i serviceloven.`)).toBe(
      `Forvaltningen skrev:\n\n${quotation} Men se § 117 i serviceloven.`,
    );
  });

  it('mends them when the mark was merely forgotten', () => {
    expect(fixAll('”Se loven.\n\nSe §118 i serviceloven.')).toBe('”Se loven.\n\nSe § 118 i serviceloven.');
  });
});

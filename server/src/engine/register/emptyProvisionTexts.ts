import type { ProvisionTexts } from './provisionTexts.js';

/** Holds no texts: for a session without the file. */
export const emptyProvisionTexts: ProvisionTexts = { covers: () => false, text: () => undefined };

/** The same texts, or none at all from the first failure on, which is told once. */
export function forgivingProvisionTexts(texts: ProvisionTexts, onFailure: (error: unknown) => void): ProvisionTexts {
  let current = texts;
  const guarded = <T>(ask: (from: ProvisionTexts) => T): T => {
    try {
      return ask(current);
    } catch (error) {
      current = emptyProvisionTexts;
      onFailure(error);
      return ask(current);
    }
  };
  return {
    covers: (generation) => guarded((from) => from.covers(generation)),
    text: (generation, label) => guarded((from) => from.text(generation, label)),
  };
}

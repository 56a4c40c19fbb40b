import { addresseesOf } from '../../forms/addressees.js';
import type { Placed } from '../../letter/frontMatter.js';
import type { LetterRule } from '../rule.js';

/** A recipient that stands twice among `modtagere`, be it once by name and once by abbreviation. */
export const repeatedRecipient: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/modtager-gentaget',
    severity: 'warning',
    title: { da: 'En modtager er nævnt to gange', en: 'A recipient is named twice' },
    basis: 'Modtagerne står én gang hver i brevhovedet.',
    fixable: 'none',
  },
  *check({ frontMatter }, { configuration: { profile } }) {
    const seen = new Map<string, Placed<string>>();
    for (const { placed, recipient, titles } of addresseesOf(frontMatter, profile)) {
      // A unit of an administration is another recipient than the administration.
      const key = recipient === undefined || isUnit(placed.value) ? placed.value.toLowerCase() : (titles[0] ?? []).join(' ');
      const earlier = seen.get(key);
      if (earlier === undefined) {
        seen.set(key, placed);
        continue;
      }
      yield {
        range: placed.range,
        message: {
          da: earlier.value === placed.value ? `»${placed.value}« står allerede blandt modtagerne.` : `»${placed.value}« er den samme som »${earlier.value}«, der allerede står blandt modtagerne.`,
          en: earlier.value === placed.value ? `"${placed.value}" already stands among the recipients.` : `"${placed.value}" is the same as "${earlier.value}", which already stands among the recipients.`,
        },
        related: [{ range: earlier.range, message: { da: 'Her første gang', en: 'Here the first time' } }],
      };
    }
  },
};

function isUnit(text: string): boolean {
  return text.includes(',');
}

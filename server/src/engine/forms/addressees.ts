import type { OfficeProfile, Recipient } from '../configuration/model.js';
import type { FrontMatter, Placed } from '../letter/frontMatter.js';
import { nearest } from '../text/editDistance.js';
import { titleWords } from './titles.js';

/** One of `modtagere:`, with what the profile knows of it. */
export interface Addressee {
  readonly placed: Placed<string>;
  /** Undefined when the profile holds no such recipient. */
  readonly recipient: Recipient | undefined;
  /** The recipient's full name, or what stands there. */
  readonly name: string;
  /** In words: everything that headings may call it. */
  readonly titles: readonly (readonly string[])[];
}

function namesOf(recipient: Recipient): string[] {
  return [recipient.name, ...(recipient.abbreviation === undefined ? [] : [recipient.abbreviation]), ...recipient.aliases];
}

function standsWhole(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && words.some((_, start) => wanted.every((word, offset) => words[start + offset] === word));
}

/**
 * The recipient that a text names, letter case and punctuation aside: alone, with its abbreviation (`Socialforvaltningen (SOF)`), or
 * with a unit of it (`Socialforvaltningen, Borgercenter Handicap`). The longest name wins.
 */
export function recipientNamed(text: string, recipients: readonly Recipient[]): Recipient | undefined {
  const words = titleWords(text);
  let best: { recipient: Recipient; length: number } | undefined;
  for (const recipient of recipients) {
    for (const name of namesOf(recipient)) {
      const wanted = titleWords(name);
      if (wanted.length > (best?.length ?? 0) && standsWhole(words, wanted)) best = { recipient, length: wanted.length };
    }
  }
  return best?.recipient;
}

/** No letter has more; further ones are not looked at. */
const mostAddressees = 60;

export function addresseesOf(frontMatter: FrontMatter, profile: OfficeProfile): readonly Addressee[] {
  return frontMatter.modtagere.slice(0, mostAddressees).map((placed) => {
    const recipient = recipientNamed(placed.value, profile.recipients);
    const names = recipient === undefined ? [placed.value] : namesOf(recipient);
    return { placed, recipient, name: recipient?.name ?? placed.value, titles: names.map(titleWords) };
  });
}

/** The recipients that an unknown name may be a slip for, best first. */
export function recipientsNear(text: string, recipients: readonly Recipient[]): readonly Recipient[] {
  const byName = new Map(recipients.flatMap((recipient) => namesOf(recipient).map((name) => [name, recipient] as const)));
  const found = nearest(text, byName.keys(), 5).flatMap((name) => byName.get(name) ?? []);
  return [...new Set(found)].slice(0, 3);
}

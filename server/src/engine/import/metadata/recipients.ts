import type { OfficeProfile } from '../../configuration/model.js';
import { recipientNamed } from '../../forms/addressees.js';
import { titleWords } from '../../forms/titles.js';

const introduction = /^(?:til|modtagere?)\s*:\s*/i;

/** How a recipient is written in the front matter: as the profile abbreviates it, or as it stands when there is more to it. */
export function recipientIn(line: string, profile: OfficeProfile): { readonly value: string; readonly known: boolean } {
  const text = line.replace(introduction, '').trim();
  const recipient = recipientNamed(text, profile.recipients);
  if (recipient === undefined) return { value: text, known: false };
  const words = titleWords(text).join(' ');
  const { name, abbreviation, aliases } = recipient;
  const ways = [name, abbreviation ?? name, ...aliases, `${name} ${abbreviation ?? ''}`].map((way) => titleWords(way).join(' '));
  return { value: ways.includes(words) ? (abbreviation ?? name) : text, known: true };
}

import { monthNames } from '../dates/calendarDate.js';

const monthStart = new RegExp(`^(?:${monthNames.join('|')}|${monthNames.map((name) => name.slice(0, 3)).join('|')})\\b`, 'i');
/** `Kapitel 3`, `Kapitel 3. Metode`, `Kapitel 3 – Metode`. */
const chapter = /^kapitel\s+(\d{1,3}(?:\.\d{1,3}){0,5})\.?(?:\s*[:–—-])?(?:\s+|$)/i;
/** `2.1 Formål`, `2.1. Formål`. */
const several = /^(\d{1,3}(?:\.\d{1,3}){1,5})\.?(?:\s*[:–—-])?(?:\s+|$)/;
/** `7. Bilag`, `7 Bilag`, `7) Bilag`. */
const single = /^(\d{1,3})[.):]?(?:\s*[–—-])?(?:\s+|$)/;

/**
 * Parts a heading into its number and its title. One number alone counts only before a capital (or nothing): `3 anbefalinger`,
 * `5. klasse` and `18. november 2024` are titles.
 */
export function splitHeading(text: string): { readonly title: string; readonly number: string | undefined } {
  const heading = text.trim();
  const match = chapter.exec(heading) ?? several.exec(heading);
  if (match !== null) return { title: heading.slice(match[0].length), number: match[1] };
  const alone = single.exec(heading);
  const title = heading.slice(alone?.[0].length ?? 0);
  if (alone === null || /^\p{Ll}/u.test(title) || monthStart.test(title)) return { title: heading, number: undefined };
  return { title, number: alone[1] };
}

import { formatParagraphLabel, parseParagraphLabel, type ParagraphLabel } from '../../src/engine/register/paragraphLabel.js';

export interface LabelRange {
  readonly first: ParagraphLabel;
  readonly last: ParagraphLabel;
}

/** `9 c`, `22-29`, `14 B – 14 E`, `96 k-o`, `63 og 64`: the ranges under one heading; none when it is something else. */
export function readHeading(heading: string): LabelRange[] {
  const ranges = heading.split(/ og |, /).map((part): LabelRange | undefined => {
    const [from = '', to = from] = part.split(/ ?[-–] ?/);
    const first = parseParagraphLabel(from.trim());
    const last = /^[A-Za-zÆØÅæøå]$/.test(to) && first !== undefined ? { number: first.number, letter: to } : parseParagraphLabel(to.trim());
    return first === undefined || last === undefined ? undefined : { first, last };
  });
  return ranges.every((range) => range !== undefined) ? ranges : [];
}

const letter = '[A-Za-zÆØÅæøå](?![A-Za-zÆØÅæøå])';
const label = `\\d{1,4}(?: ?${letter})?`;
const headingPattern = new RegExp(`^§ ?§? ?(${label}(?:(?: ?[-–] ?| og |, )(?:${label}|${letter}))*)`);

/** The heading as a § text itself gives it: its table's column loses letters (`49` for § 49 d). Empty for a text without one. */
export function headingOf(text: string): string {
  const heading = headingPattern.exec(text)?.[1] ?? '';
  const single = parseParagraphLabel(heading);
  return single === undefined ? heading : formatParagraphLabel(single);
}

/** `§§ 22-29. (Ophævet)`, also with a footnote on when. */
export function isRepealed(text: string): boolean {
  return text.length < 400 && /\(Ophæve[ts]\)\s*$/.test(text);
}

import { formatParagraphLabel, labelsInRange, parseParagraphLabel } from '../register/paragraphLabel.js';
import type { ProvisionTexts } from '../register/provisionTexts.js';
import { splitProvision, type StkPart } from '../register/splitProvision.js';
import { escapeMarkdown } from '../text/escapeMarkdown.js';
import type { Language, Localized } from '../text/localized.js';
import type { TextRange } from '../text/range.js';
import type { NumberSpan, ProvisionReference, VerifiedCitation } from './model.js';
import { documentName, localizedDate, worded } from './verify/wording.js';

/** §§ of one citation that are shown. */
const mostParagraphs = 2;
/** Lengths in UTF-16 units: what is cited, what stands beside it, and all of a § of which nothing particular is cited. */
const longest = { cited: 1500, beside: 140, whole: 1500 } as const;
/** Lines shown on either side of what is cited. */
const linesBeside = 3;
const ellipsis = '…';

/**
 * The text of the §§ that a citation names, as Markdown quotations, in the wording that the citation was verified in: the cited stk. and
 * items are marked and shown in full, what stands beside them is cut short. Undefined when there is nothing to show.
 *
 * @throws whatever `texts` throws
 */
export function showProvisionText(texts: ProvisionTexts, { provisions, verdict }: VerifiedCitation, language: Language): string | undefined {
  const { generation, reason } = verdict;
  if (generation === undefined || reason === 'provision-moved' || !texts.covers(generation)) return undefined;
  const byLabel = new Map<string, ProvisionReference[]>();
  for (const reference of provisions) {
    for (const label of labelsOf(reference)) byLabel.set(label, [...(byLabel.get(label) ?? []), reference]);
  }
  const found = [...byLabel].flatMap(([label, references]) => {
    const text = texts.text(generation, label);
    return text === undefined ? [] : [{ text, references }];
  });
  if (found.length === 0) return undefined;
  const shown = found.slice(0, mostParagraphs).map(({ text, references }) => quotation(text, references));
  if (found.length > mostParagraphs) shown.push(`*${words.more[language]}*`);
  const lead: Localized = generation.commencement === undefined
    ? worded({ da: 'Teksten i {0}:', en: 'The text of {0}:' }, documentName(generation))
    : worded({ da: 'Teksten i {0}, i kraft fra {1}:', en: 'The text of {0}, in force from {1}:' }, documentName(generation), localizedDate(generation.commencement));
  return [lead[language], ...shown].join('\n\n');
}

const words = { more: { da: 'Kun de første to §§ er vist.', en: 'Only the first two §§ are shown.' } } as const satisfies Record<string, Localized>;

/** The §§ of which texts are asked for: of a range as many as tell that there are more than are shown. */
function labelsOf({ unit, paragraph, paragraphEnd }: ProvisionReference): readonly string[] {
  if (unit !== 'paragraph' || paragraph === undefined) return [];
  const first = parseParagraphLabel(paragraph);
  const last = paragraphEnd === undefined ? undefined : parseParagraphLabel(paragraphEnd);
  if (first === undefined || last === undefined) return [paragraph];
  return labelsInRange(first, last).slice(0, mostParagraphs + 1).map(formatParagraphLabel);
}

interface Line {
  /** `Stk. 2.`, `1)`; the § for the first. */
  readonly label: string;
  readonly text: string;
  readonly isCited: boolean;
}

function quotation(text: string, references: readonly ProvisionReference[]): string {
  const lines = linesOf(text, references);
  const shown = lines.some(({ isCited }) => isCited) ? aroundCited(lines) : fromBeginning(lines);
  return shown.map((line) => `> ${line}`).join('\n>\n');
}

/** What is cited, and some lines on either side of it. */
function aroundCited(lines: readonly Line[]): readonly string[] {
  const shown: string[] = [];
  for (const [index, line] of lines.entries()) {
    const isNear = lines.slice(Math.max(0, index - linesBeside), index + linesBeside + 1).some(({ isCited }) => isCited);
    if (isNear) shown.push(markdown(line, line.isCited ? longest.cited : longest.beside));
    else if (shown.at(-1) !== ellipsis) shown.push(ellipsis);
  }
  return shown;
}

function fromBeginning(lines: readonly Line[]): readonly string[] {
  let left: number = longest.whole;
  const shown: string[] = [];
  for (const line of lines) {
    if (left <= 0) return [...shown, ellipsis];
    shown.push(markdown(line, left));
    left -= line.text.length;
  }
  return shown;
}

function markdown({ label, text, isCited }: Line, room: number): string {
  return `${isCited ? '▸ ' : ''}**${escapeMarkdown(label)}** ${escapeMarkdown(cut(text, room))}`.trimEnd();
}

function linesOf(text: string, references: readonly ProvisionReference[]): readonly Line[] {
  const parts = splitProvision(text);
  if (parts === undefined) return [{ label: '§', text, isCited: false }];
  const heading = text.slice(parts.heading.start, parts.heading.end);
  const wholeIsCited = references.some(({ stk, nr }) => stk.length === 0 && nr.length === 0);
  // `Stk. 3-5. (Udelades)` is one line.
  const distinct = parts.stk.filter(({ range }, index) => parts.stk[index - 1]?.range.start !== range.start);
  return distinct.flatMap((stk, index): Line[] => {
    const own = wholeIsCited ? [] : references.filter((reference) => reference.stk.length === 0 || covers(reference.stk, stk.number));
    const mark = text.slice(stk.range.start, stk.intro.start).trim();
    const items = itemsOf(stk);
    const citesItem = own.some(({ nr, litra }) => nr.length > 0 || litra.length > 0) && items.length > 0;
    return [
      { label: index === 0 ? heading : mark, text: slice(text, stk.intro), isCited: own.length > 0 },
      ...items.map(({ name, range }): Line => {
        const label = `${name})`;
        const item = slice(text, range);
        const isCited = citesItem
          ? own.some(({ nr, litra }) => (typeof name === 'number' ? covers(nr, name) : litra.includes(name)))
          : own.length > 0;
        return { label, text: item.startsWith(label) ? item.slice(label.length).trimStart() : item, isCited };
      }),
    ];
  });
}

function itemsOf({ nr, litra }: StkPart): readonly { readonly name: number | string; readonly range: TextRange }[] {
  return [...litra.map(({ letter, range }) => ({ name: letter, range })), ...nr.map(({ number, range }) => ({ name: number, range }))];
}

function covers(spans: readonly NumberSpan[], number: number): boolean {
  return spans.some(({ first, last }) => first <= number && number <= last);
}

function slice(text: string, { start, end }: TextRange): string {
  return text.slice(start, end).replace(/\s+/gu, ' ');
}

function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  const end = text.lastIndexOf(' ', Math.max(room, 40));
  return `${text.slice(0, end > 0 ? end : room).replace(/[,;:]$/u, '')} ${ellipsis}`;
}

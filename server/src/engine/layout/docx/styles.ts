import type { Element } from 'xast';
import { x } from 'xastscript';
import { indentStep, textWidth } from './measures.js';

/**
 * The styles of the letter. Where Word has a built-in style for a thing, it is that one, by Word's own (English) name: then it stands
 * under its Danish name in the user's style list, and the office's template restyles it.
 */
interface Style {
  readonly id: StyleId;
  readonly name: string;
  /** `paragraph` when left out. */
  readonly type?: 'paragraph' | 'character' | 'table';
  readonly basedOn?: StyleId;
  readonly next?: StyleId;
  readonly paragraph?: readonly Element[];
  readonly run?: readonly Element[];
  /** For a table style. */
  readonly table?: readonly Element[];
}

export type HeadingStyleId = 'Heading1' | 'Heading2' | 'Heading3' | 'Heading4' | 'Heading5' | 'Heading6';
type ListLevel = '' | '2' | '3' | '4' | '5';
export type ListStyleId = `List${'Bullet' | 'Number' | 'Continue'}${ListLevel}`;

export type StyleId =
  | 'Normal' | 'Title' | 'Subtitle' | HeadingStyleId | ListStyleId | 'Quote' | 'HTMLPreformatted' | 'FootnoteText' | 'Header' | 'Footer'
  | 'TOCHeading' | 'TOC1' | 'TOC2' | 'TOC3' | 'Kolofon' | 'Kolofonfelt' | 'Modtager' | 'Afsender' | 'Tabeltekst' | 'Tabeloverskrift' | 'Bilag'
  | 'Hilsen' | 'Underskrift'
  | 'DefaultParagraphFont' | 'FootnoteReference' | 'Hyperlink' | 'HTMLCode' | 'TableNormal' | 'TableGrid';

const font = 'Calibri';
const codeFont = 'Consolas';

const value = (name: string, val: string | number): Element => x(name, { 'w:val': String(val) });
const spacing = (before: number, after: number, line?: number): Element =>
  x('w:spacing', { 'w:before': String(before), 'w:after': String(after), ...(line === undefined ? {} : { 'w:line': String(line), 'w:lineRule': 'auto' }) });
const indent = (left: number, right: number, hanging?: number): Element =>
  x('w:ind', { 'w:left': String(left), 'w:right': String(right), ...(hanging === undefined ? {} : { 'w:hanging': String(hanging) }) });
const size = (halfPoints: number): Element[] => [value('w:sz', halfPoints), value('w:szCs', halfPoints)];
const bold = [x('w:b'), x('w:bCs')];
const keepNext = x('w:keepNext');
const keepLines = x('w:keepLines');
const unhyphenated = x('w:suppressAutoHyphens');
const fonts = (name: string): Element => x('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:cs': name });
const rightTab = (position: number, leader?: string): Element =>
  x('w:tabs', [x('w:tab', { 'w:val': 'right', ...(leader === undefined ? {} : { 'w:leader': leader }), 'w:pos': String(position) })]);

const heading = (level: 1 | 2 | 3 | 4 | 5 | 6, halfPoints: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  paragraph: [keepNext, keepLines, unhyphenated, spacing(level === 1 ? 320 : 240, 60), value('w:outlineLvl', level - 1)],
  run: [...bold, ...size(halfPoints)],
});

const lists = (['', '2', '3', '4', '5'] as const).flatMap((suffix, index): Style[] => {
  const left = indentStep * (index + 1);
  const name = suffix === '' ? '' : ` ${suffix}`;
  return [
    { id: `ListBullet${suffix}`, name: `List Bullet${name}`, basedOn: 'Normal', paragraph: [spacing(0, 100), indent(left, 0, indentStep)] },
    { id: `ListNumber${suffix}`, name: `List Number${name}`, basedOn: 'Normal', paragraph: [spacing(0, 100), indent(left, 0, indentStep)] },
    { id: `ListContinue${suffix}`, name: `List Continue${name}`, basedOn: 'Normal', paragraph: [spacing(0, 100), indent(left, 0)] },
  ];
});

const tableBorders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
  x(`w:${side}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': '808080' }),
);

const cellMargins = x('w:tblCellMar', ['top', 'left', 'bottom', 'right'].map((side) =>
  x(`w:${side}`, { 'w:w': side === 'left' || side === 'right' ? '108' : '40', 'w:type': 'dxa' }),
));

const styles: readonly Style[] = [
  { id: 'Normal', name: 'Normal' },
  { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', type: 'character' },
  { id: 'TableNormal', name: 'Normal Table', type: 'table', table: [x('w:tblInd', { 'w:w': '0', 'w:type': 'dxa' }), cellMargins] },
  { id: 'Title', name: 'Title', basedOn: 'Normal', next: 'Normal', paragraph: [keepNext, keepLines, unhyphenated, spacing(480, 240)], run: [...bold, ...size(32)] },
  { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', paragraph: [keepNext, unhyphenated, spacing(0, 240)] },
  heading(1, 26),
  heading(2, 23),
  heading(3, 22),
  heading(4, 22),
  heading(5, 22),
  heading(6, 22),
  ...lists,
  { id: 'Quote', name: 'Quote', basedOn: 'Normal', next: 'Normal', paragraph: [spacing(60, 160), indent(indentStep, indentStep)] },
  {
    id: 'HTMLPreformatted', name: 'HTML Preformatted', basedOn: 'Normal', paragraph: [unhyphenated, spacing(60, 160, 240)],
    run: [fonts(codeFont), x('w:noProof'), ...size(18)],
  },
  { id: 'FootnoteText', name: 'footnote text', basedOn: 'Normal', paragraph: [spacing(0, 40, 240)], run: size(18) },
  { id: 'Header', name: 'header', basedOn: 'Normal', paragraph: [rightTab(textWidth), spacing(0, 0)], run: size(18) },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', paragraph: [rightTab(textWidth), spacing(0, 0)], run: size(18) },
  // Not a heading of the outline: it would list itself.
  { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', next: 'Normal', paragraph: [keepNext, keepLines, spacing(0, 160)], run: [...bold, ...size(26)] },
  ...([1, 2, 3] as const).map((level): Style => ({
    id: `TOC${level}`, name: `toc ${level}`, basedOn: 'Normal', next: 'Normal',
    paragraph: [rightTab(textWidth, 'dot'), spacing(0, 60), indent(220 * (level - 1), 0)],
  })),
  { id: 'Afsender', name: 'Afsender', basedOn: 'Normal', next: 'Modtager', paragraph: [unhyphenated, spacing(0, 0)], run: [...bold] },
  { id: 'Modtager', name: 'Modtager', basedOn: 'Normal', paragraph: [unhyphenated, spacing(0, 0)] },
  { id: 'Kolofon', name: 'Kolofon', basedOn: 'Normal', paragraph: [unhyphenated, spacing(0, 0, 252)], run: size(17) },
  { id: 'Kolofonfelt', name: 'Kolofonfelt', basedOn: 'Kolofon', next: 'Kolofon', paragraph: [spacing(120, 0, 252)], run: [...bold] },
  { id: 'Tabeltekst', name: 'Tabeltekst', basedOn: 'Normal', paragraph: [spacing(0, 0, 252)], run: size(20) },
  { id: 'Tabeloverskrift', name: 'Tabeloverskrift', basedOn: 'Tabeltekst', paragraph: [keepNext], run: [...bold] },
  { id: 'Hilsen', name: 'Hilsen', basedOn: 'Normal', next: 'Underskrift', paragraph: [keepNext, keepLines, spacing(480, 240)] },
  { id: 'Underskrift', name: 'Underskrift', basedOn: 'Normal', paragraph: [keepLines, unhyphenated, spacing(0, 240)] },
  { id: 'Bilag', name: 'Bilagsoverskrift', basedOn: 'Normal', next: 'ListNumber', paragraph: [keepNext, spacing(360, 60)], run: [...bold] },
  { id: 'FootnoteReference', name: 'footnote reference', type: 'character', basedOn: 'DefaultParagraphFont', run: [value('w:vertAlign', 'superscript')] },
  { id: 'Hyperlink', name: 'Hyperlink', type: 'character', basedOn: 'DefaultParagraphFont', run: [value('w:color', '0563C1'), value('w:u', 'single')] },
  { id: 'HTMLCode', name: 'HTML Code', type: 'character', basedOn: 'DefaultParagraphFont', run: [fonts(codeFont), x('w:noProof'), ...size(20)] },
  { id: 'TableGrid', name: 'Table Grid', type: 'table', basedOn: 'TableNormal', table: [x('w:tblBorders', tableBorders), cellMargins] },
];

const standard: ReadonlySet<StyleId> = new Set(['Normal', 'DefaultParagraphFont', 'TableNormal']);
const ownStyles: ReadonlySet<string> = new Set(['Afsender', 'Modtager', 'Kolofon', 'Kolofonfelt', 'Tabeltekst', 'Tabeloverskrift', 'Hilsen', 'Underskrift', 'Bilag']);

/** What holds where no style says otherwise. */
export function documentDefaults(): Element {
  return x('w:docDefaults', [
    x('w:rPrDefault', [
      x('w:rPr', [fonts(font), ...size(22), x('w:lang', { 'w:val': 'da-DK', 'w:eastAsia': 'da-DK', 'w:bidi': 'ar-SA' })]),
    ]),
    x('w:pPrDefault', [x('w:pPr', [spacing(0, 160, 276)])]),
  ]);
}

export function letterStyles(): readonly Element[] {
  return styles.map(styleElement);
}

function styleElement({ id, name, type = 'paragraph', basedOn, next, paragraph = [], run = [], table = [] }: Style): Element {
  return x(
    'w:style',
    {
      'w:type': type,
      ...(standard.has(id) ? { 'w:default': '1' } : {}),
      ...(ownStyles.has(id) ? { 'w:customStyle': '1' } : {}),
      'w:styleId': id,
    },
    [
      value('w:name', name),
      ...(basedOn === undefined ? [] : [value('w:basedOn', basedOn)]),
      ...(next === undefined ? [] : [value('w:next', next)]),
      ...(type === 'paragraph' ? [x('w:qFormat')] : []),
      ...(paragraph.length === 0 ? [] : [x('w:pPr', [...paragraph])]),
      ...(run.length === 0 ? [] : [x('w:rPr', [...run])]),
      ...(table.length === 0 ? [] : [x('w:tblPr', [...table])]),
    ],
  );
}

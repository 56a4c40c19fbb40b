import type { Element } from 'xast';
import type { Relationship } from '../../openXml/openPackage.js';
import { attributeOf, elementAt, elementsIn, textIn } from '../../openXml/xml.js';
import type { Remark, RemarkKind } from '../remarks.js';
import { isAddress, noteKey, type WordInline } from './model.js';
import { isMonospaced, noStyle, numberAt, toggle, type WordStyle } from './styles.js';

/** What the readers of one file share. */
export interface WordContext {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly remarks: Remark[];
}

/** A field that is open: Word writes its code, a separator, its result, an end. */
interface Field {
  code: string;
  inResult: boolean;
  result: string;
}

export interface ParagraphContent {
  readonly inlines: WordInline[];
  /** The contents of text boxes that are anchored in the paragraph: elements that hold paragraphs. */
  readonly boxes: Element[];
}

/** Marks without anything to read. Every other element that is not known is searched for text. */
const silent = new Set([
  'w:pPr', 'w:rPr', 'w:sectPr', 'w:lastRenderedPageBreak', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr', 'w:footnoteRef', 'w:endnoteRef', 'w:annotationRef',
  'w:separator', 'w:continuationSeparator', 'w:commentReference', 'w:commentRangeStart', 'w:commentRangeEnd', 'w:permStart', 'w:permEnd', 'w:softHyphen',
  'w:smartTagPr', 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:fldData', 'w:rt',
]);

/** Fields whose result is what the reader sees and whose code says nothing more. */
const plainFields = /^(?:HYPERLINK|FORMTEXT|DOCPROPERTY|DOCVARIABLE|TITLE|SUBJECT|AUTHOR|MERGEFIELD|QUOTE|SYMBOL|CREATEDATE|SAVEDATE)$/;

/** Remarks that are not joined with the one before them. */
const eachAlone: ReadonlySet<RemarkKind> = new Set<RemarkKind>(['object', 'image', 'symbol', 'field', 'link']);

/** Reads the running text of one part, paragraph by paragraph: a field may reach over several. */
export class RunReader {
  readonly #fields: Field[] = [];

  constructor(
    private readonly context: WordContext,
    private readonly relationships: ReadonlyMap<string, Relationship>,
  ) {}

  read(paragraph: Element, style: WordStyle): ParagraphContent {
    const content: ParagraphContent = { inlines: [], boxes: [] };
    this.#children(paragraph, { content, style, link: undefined, deleted: undefined });
    return content;
  }

  /** True while the text belongs to a table of contents or an index, which are made anew. */
  get #inContents(): boolean {
    return this.#fields.some(({ code, inResult }) => inResult && /^\s*(?:TOC|INDEX)\b/i.test(code));
  }

  #children(element: Element, place: Place): void {
    for (const child of elementsIn(element)) this.#element(child, place);
  }

  #element(element: Element, place: Place): void {
    if (silent.has(element.name)) return;
    switch (element.name) {
      case 'w:r':
        this.#run(element, place);
        break;
      case 'w:hyperlink': {
        const target = this.relationships.get(attributeOf(element, 'r:id') ?? '');
        const address = target?.external === true ? wholeAddress(target.target, attributeOf(element, 'w:anchor')) : undefined;
        if (address !== undefined && !isAddress(address)) this.#remark('link', `${shownText(element)} (${address})`);
        this.#children(element, { ...place, link: address ?? place.link });
        break;
      }
      case 'w:fldSimple':
        this.#simpleField(element, place);
        break;
      case 'w:ins':
        this.#remark('inserted', shownText(element));
        this.#children(element, place);
        break;
      case 'w:del':
        this.#children(element, { ...place, deleted: 'deleted' });
        break;
      case 'w:moveFrom':
        this.#children(element, { ...place, deleted: 'moved' });
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#remark('equation', textIn(element));
        this.#text(textIn(element), noRun, place);
        break;
      case 'mc:AlternateContent':
        this.#children(readable(element) ?? element, place);
        break;
      default:
        this.#children(element, place);
    }
  }

  #run(element: Element, place: Place): void {
    const properties = elementAt(element, 'w:rPr');
    const style = this.context.styles.get(attributeOf(elementAt(properties, 'w:rStyle'), 'w:val') ?? '-') ?? noStyle;
    const strong = toggle(properties, 'w:b') ?? style.bold;
    const run: Run = {
      strong: strong ?? false,
      emphasis: toggle(properties, 'w:i') ?? style.italic ?? false,
      code: isMonospaced(properties) ?? style.monospaced,
      bold: strong ?? place.style.bold ?? false,
      hidden: toggle(properties, 'w:vanish') ?? style.hidden ?? place.style.hidden ?? false,
      noteNumber: style.name === 'footnote reference',
    };
    if (run.hidden) {
      this.#remark('hidden', shownText(element));
      return;
    }
    this.#remarkFormatting(properties, style, shownText(element), place);
    for (const child of elementsIn(element)) this.#inRun(child, run, place);
  }

  #inRun(element: Element, run: Run, place: Place): void {
    switch (element.name) {
      case 'w:t':
        this.#text(textIn(element), run, place);
        break;
      case 'w:delText':
        this.#text(textIn(element), run, { ...place, deleted: place.deleted ?? 'deleted' });
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#text('\t', run, place);
        break;
      case 'w:noBreakHyphen':
        this.#text('\u2011', run, place);
        break;
      case 'w:br':
      case 'w:cr':
        // A page break ends a line too: what stands around it must not become one word.
        if (place.deleted === undefined && !this.#inContents) place.content.inlines.push({ kind: 'break' });
        break;
      case 'w:sym':
        this.#symbol(element, run, place);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#note(element, place);
        break;
      case 'w:fldChar':
        // Before the field, whose code follows.
        this.#text(formValue(elementAt(element, 'w:ffData')), run, place);
        this.#fieldCharacter(attributeOf(element, 'w:fldCharType'));
        break;
      case 'w:instrText':
      case 'w:delInstrText': {
        const field = this.#fields.at(-1);
        if (field !== undefined) field.code += textIn(element);
        break;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#drawing(element, place);
        break;
      case 'mc:AlternateContent': {
        for (const child of elementsIn(readable(element))) this.#inRun(child, run, place);
        break;
      }
      case 'w:ruby':
        this.#children(elementAt(element, 'w:rubyBase') ?? element, place);
        break;
      default:
        if (!silent.has(element.name)) this.#children(element, place);
    }
  }

  #text(value: string, run: Run, { content, link, deleted }: Place): void {
    const field = this.#fields.at(-1);
    if (field !== undefined && !field.inResult) {
      // Text where a field's code should be is shown nowhere.
      field.code += value;
      return;
    }
    if (field !== undefined) field.result += value;
    if (deleted !== undefined || this.#inContents) {
      this.#remark(deleted ?? 'contents', value);
      return;
    }
    if (value === '') return;
    if (run.noteNumber && /^\d{1,4}$/.test(value)) {
      content.inlines.push({ kind: 'noteNumber', number: value });
      return;
    }
    const address = link ?? this.#linkOfField();
    if (this.context.remarks.at(-1)?.kind === 'deleted') this.#continues = false;
    content.inlines.push({ kind: 'text', value, strong: run.strong, emphasis: run.emphasis, code: run.code, bold: run.bold, link: address });
  }

  #linkOfField(): string | undefined {
    for (const { code } of this.#fields) {
      const [, address, anchor] = /^\s*HYPERLINK\s+"([^"]+)"(?:[^"\\]*\\l\s+"([^"]+)")?/i.exec(code) ?? [];
      if (address !== undefined) return wholeAddress(address, anchor);
    }
    return undefined;
  }

  #fieldCharacter(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ code: '', inResult: false, result: '' });
    else if (type === 'separate' && field !== undefined) field.inResult = true;
    else if (type === 'end') {
      this.#fields.pop();
      if (field !== undefined) this.#remarkField(field.code, field.result);
    }
  }

  #simpleField(element: Element, place: Place): void {
    const field = { code: attributeOf(element, 'w:instr') ?? '', inResult: true, result: '' };
    this.#fields.push(field);
    this.#children(element, place);
    this.#fields.pop();
    this.#remarkField(field.code, field.result);
  }

  #remarkField(code: string, result: string): void {
    const name = /^\s*([A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? '';
    if (result.trim() === '' || plainFields.test(name) || /^(?:TOC|INDEX|PAGEREF|PAGE|NUMPAGES|SECTIONPAGES)$/.test(name) || this.#inContents) return;
    this.#remark('field', result);
  }

  #symbol(element: Element, run: Run, place: Place): void {
    const code = Number.parseInt(attributeOf(element, 'w:char') ?? '', 16);
    const font = attributeOf(element, 'w:font') ?? '';
    const isPrivate = Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) || /symbol|wingdings|webdings/i.test(font);
    if (isPrivate) this.#remark('symbol', `${font} ${attributeOf(element, 'w:char') ?? ''}`.trim());
    else this.#text(String.fromCodePoint(code), run, place);
  }

  #note(element: Element, { content, deleted }: Place): void {
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    if (deleted === undefined) content.inlines.push({ kind: 'note', key: noteKey(kind, attributeOf(element, 'w:id') ?? '') });
  }

  /** A picture, a text box, or something that only another program can read. */
  #drawing(element: Element, place: Place): void {
    const boxes = descendants(element, new Set(['w:txbxContent']));
    if (place.deleted === undefined) place.content.boxes.push(...boxes);
    const picture = descendants(element, new Set(['a:blip', 'v:imagedata']));
    const properties = descendants(element, new Set(['wp:docPr']))[0];
    const description = attributeOf(properties, 'descr') ?? '';
    for (const blip of picture) {
      const target = this.relationships.get(attributeOf(blip, 'r:embed') ?? attributeOf(blip, 'r:id') ?? attributeOf(blip, 'r:link') ?? '');
      if (target === undefined || target.external) this.#remark('image', description || (target?.target ?? ''));
      else if (place.deleted === undefined) place.content.inlines.push({ kind: 'image', part: target.target, description });
    }
    const drawn = descendants(element, new Set(['a:t', 'v:textpath'])).map((each) => textIn(each) || (attributeOf(each, 'string') ?? '')).join(' ').trim();
    if (boxes.length === 0 && picture.length === 0) this.#remark('object', drawn || description);
  }

  #remarkFormatting(properties: Element | undefined, { name }: WordStyle, text: string, { link, deleted }: Place): void {
    if (text.trim() === '' || deleted !== undefined) return;
    if (toggle(properties, 'w:strike') === true || toggle(properties, 'w:dstrike') === true) this.#remark('struckThrough', text);
    const underline = attributeOf(elementAt(properties, 'w:u'), 'w:val') ?? 'none';
    if (underline !== 'none' && link === undefined && this.#linkOfField() === undefined) this.#remark('underlined', text);
    const raised = attributeOf(elementAt(properties, 'w:vertAlign'), 'w:val') ?? 'baseline';
    const isOffLine = raised !== 'baseline' || (numberAt(elementAt(properties, 'w:position'), 'w:val') ?? 0) !== 0;
    if (isOffLine && !/^(?:footnote|endnote) reference$/.test(name)) this.#remark('raised', text);
  }

  /** Runs that follow each other make one remark. */
  #remark(kind: RemarkKind, text: string): void {
    const { remarks } = this.context;
    const last = remarks.at(-1);
    if (text === '' && kind !== 'object' && kind !== 'image') return;
    if (last?.kind === kind && !eachAlone.has(kind) && this.#continues) remarks[remarks.length - 1] = { kind, text: last.text + text };
    else remarks.push({ kind, text });
    this.#continues = true;
  }

  #continues = false;

  /** What comes next begins a remark of its own. */
  endParagraph(): void {
    this.#continues = false;
  }
}

interface Place {
  readonly content: ParagraphContent;
  readonly style: WordStyle;
  readonly link: string | undefined;
  readonly deleted: 'deleted' | 'moved' | undefined;
}

interface Run {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  readonly bold: boolean;
  readonly hidden: boolean;
  /** Of the style of notes' numbers: where a note is called once more, its number stands as text. */
  readonly noteNumber: boolean;
}

const noRun: Run = { strong: false, emphasis: false, code: false, bold: false, hidden: false, noteNumber: false };

/** The same thing is written twice, for newer and older Words: what a newer one reads, unless there is nothing in it. */
export function readable(alternate: Element): Element | undefined {
  const choices = elementsIn(alternate).filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
  const told = new Set(['w:t', 'a:blip', 'v:imagedata', 'w:txbxContent']);
  return choices.find((choice) => descendants(choice, told).length > 0) ?? choices[0];
}

/** Elements of these names, outermost only, and of alternatives only the one that is read. */
export function descendants(element: Element, names: ReadonlySet<string>): Element[] {
  if (element.name === 'mc:AlternateContent') {
    const chosen = readable(element);
    return chosen === undefined ? [] : elementsIn(chosen).flatMap((child) => (names.has(child.name) ? [child] : descendants(child, names)));
  }
  return elementsIn(element).flatMap((child) => (names.has(child.name) ? [child] : descendants(child, names)));
}

/** Word keeps what stands behind the # by itself. */
function wholeAddress(address: string, anchor: string | undefined): string {
  return anchor === undefined || address.includes('#') ? address : `${address}#${anchor}`;
}

/** What an old form's check box or list shows, which stands only in the field's data; '' for other fields. */
function formValue(data: Element | undefined): string {
  const box = elementAt(data, 'w:checkBox');
  if (box !== undefined) return (toggle(box, 'w:checked') ?? toggle(box, 'w:default') ?? false) ? '☒' : '☐';
  const list = elementAt(data, 'w:ddList');
  const chosen = numberAt(elementAt(list, 'w:result'), 'w:val') ?? numberAt(elementAt(list, 'w:default'), 'w:val') ?? 0;
  return attributeOf(elementsIn(list).filter(({ name }) => name === 'w:listEntry')[chosen], 'w:val') ?? '';
}

function shownText(element: Element): string {
  return descendants(element, new Set(['w:t', 'w:txbxContent']))
    .filter(({ name }) => name === 'w:t')
    .map(textIn)
    .join('');
}

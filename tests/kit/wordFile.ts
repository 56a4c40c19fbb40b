import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What a Word file of a test holds: the inner XML of its parts, as Word writes it. */
export interface WordFileParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** By id. */
  readonly footnotes?: Readonly<Record<string, string>>;
  readonly endnotes?: Readonly<Record<string, string>>;
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  readonly comments?: string;
  /** Files by the id of the relationship that names them. */
  readonly media?: Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>>;
  /** Addresses by the id of the relationship. */
  readonly links?: Readonly<Record<string, string>>;
  /** Custom properties. */
  readonly properties?: Readonly<Record<string, string>>;
  /** The type of the main part, when it is not that of a document. */
  readonly mainType?: string;
}

/** A Word file as Word writes it, made by hand. */
export function wordFile(parts: WordFileParts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const overrides: string[] = [];
  const relationships: string[] = [];
  const add = (name: string, type: string, root: string, inner: string, contentType = type): void => {
    files[`word/${name}`] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${namespaces}>${inner}</w:${root}>`);
    overrides.push(`<Override PartName="/word/${name}" ContentType="${contentTypes}.${contentType}+xml"/>`);
    relationships.push(`<Relationship Id="part-${name}" Type="${types}/${type}" Target="${name}"/>`);
  };
  add('styles.xml', 'styles', 'styles', parts.styles ?? usualStyles);
  if (parts.numbering !== undefined) add('numbering.xml', 'numbering', 'numbering', parts.numbering);
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = parts[`${kind}s`];
    if (notes !== undefined) {
      add(`${kind}s.xml`, `${kind}s`, `${kind}s`, `<w:${kind} w:type="separator" w:id="-1"><w:p/></w:${kind}>${Object.entries(notes).map(([id, inner]) => `<w:${kind} w:id="${id}">${inner}</w:${kind}>`).join('')}`);
    }
  }
  parts.headers?.forEach((inner, index) => add(`header${index + 1}.xml`, 'header', 'hdr', inner));
  parts.footers?.forEach((inner, index) => add(`footer${index + 1}.xml`, 'footer', 'ftr', inner));
  if (parts.comments !== undefined) add('comments.xml', 'comments', 'comments', parts.comments);
  for (const [id, { name, bytes }] of Object.entries(parts.media ?? {})) {
    files[`word/media/${name}`] = bytes;
    relationships.push(`<Relationship Id="${id}" Type="${types}/image" Target="media/${name}"/>`);
  }
  for (const [id, url] of Object.entries(parts.links ?? {})) {
    relationships.push(`<Relationship Id="${id}" Type="${types}/hyperlink" Target="${url}" TargetMode="External"/>`);
  }
  const rels = (inner: string): Uint8Array => strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`);
  files['word/document.xml'] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${namespaces}><w:body>${parts.body}<w:sectPr/></w:body></w:document>`);
  files['word/_rels/document.xml.rels'] = rels(relationships.join(''));
  files['_rels/.rels'] = rels(
    `<Relationship Id="rId1" Type="${types}/officeDocument" Target="word/document.xml"/>` +
      (parts.properties === undefined ? '' : `<Relationship Id="rId2" Type="${types}/custom-properties" Target="docProps/custom.xml"/>`),
  );
  if (parts.properties !== undefined) {
    const each = Object.entries(parts.properties).map(([name, value], index) => `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`);
    files['docProps/custom.xml'] = strToU8(
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${each.join('')}</Properties>`,
    );
  }
  files['[Content_Types].xml'] = strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${parts.mainType ?? `${contentTypes}.document.main+xml`}"/>${overrides.join('')}</Types>`,
  );
  return zipSync(files, { mtime: '1980-01-01T00:00:00' });
}

export function xmlEscape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A run of text; `properties` is the inside of `w:rPr`. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xmlEscape(text)}</w:t></w:r>`;
}

export const bold = '<w:b/>';

/** A paragraph; `content` is text, or runs when it begins with `<`. `properties` is the inside of `w:pPr`. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;
}

export function styled(style: string, content: string): string {
  return paragraph(content, `<w:pStyle w:val="${style}"/>`);
}

/** Rows of cells; a cell is text, or blocks when it begins with `<`. */
export function table(rows: readonly (readonly string[])[], properties = ''): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** A text box, for newer and for older Words. */
export function textBox(content: string): string {
  return (
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Tekstfelt 1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  );
}

export function field(code: string, result: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${xmlEscape(code)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

const paragraphStyle = (id: string, name: string, inner = ''): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;

/** Under the ids that Danish Word gives them. */
export const usualStyles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  paragraphStyle('Overskrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>') +
  paragraphStyle('Overskrift2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr>') +
  paragraphStyle('Titel', 'Title') + paragraphStyle('Citat', 'Quote') + paragraphStyle('Sidehoved', 'header') + paragraphStyle('Indholdsfortegnelse1', 'toc 1') +
  '<w:style w:type="character" w:styleId="Fodnotehenvisning"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';

/** `1` is a bullet list, `2` counts 1., 2., and `3` a), b). */
export const usualNumbering = [['bullet', '·'], ['decimal', '%1.'], ['lowerLetter', '%1)']]
  .map(
    ([format, text], index) =>
      `<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>` +
      `<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text?.replace('1', '2')}"/><w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>`,
  )
  .concat([1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`))
  .join('');

export function item(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

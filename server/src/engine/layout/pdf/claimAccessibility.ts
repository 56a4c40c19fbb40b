/** The claim itself, as the XMP metadata state it. */
export const pdfUaClaim =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/**
 * Appends to a PDF that it conforms to PDF/UA-1, and that viewers show its title: an incremental update (ISO 32000-1, 7.5.6), so that
 * every byte Typst wrote stands as it was. It checks nothing; call it when the checks have passed.
 *
 * @throws {Error} when the bytes are not laid out as Typst 0.14 writes them
 */
export function claimAccessibility(bytes: Uint8Array): Uint8Array {
  const text = byteText(bytes);
  const previous = Number(matchIn(text, /startxref\s+(\d+)\s+%%EOF\s*$/)[1]);
  const trailer = matchIn(text.slice(previous), /trailer\s*<<([\s\S]*?)>>\s*startxref/)[1] ?? '';
  const root = Number(matchIn(trailer, /\/Root (\d+) 0 R/)[1]);
  const offsets = objectOffsets(text, previous);

  const catalog = objectAt(text, offsets, root);
  const metadata = Number(matchIn(catalog.text, /\/Metadata (\d+) 0 R/)[1]);
  const xmp = objectAt(text, offsets, metadata);
  const stream = matchIn(xmp.text, /\/Length (\d+)([\s\S]*?>>\s*stream\r?\n)/);
  const length = Number(stream[1]);
  const streamStart = xmp.start + stream.index + stream[0].length;
  const claimAt = text.lastIndexOf('</rdf:RDF>', streamStart + length);
  if (claimAt < streamStart) throw new Error('the PDF has no XMP metadata to state the claim in');

  const out = new ByteWriter(bytes);
  const catalogAt = out.add('\n');
  out.add(catalog.text.replace(/\/ViewerPreferences\s*<</, '$&\n    /DisplayDocTitle true'));
  if (!catalog.text.includes('/ViewerPreferences')) throw new Error('the PDF has no viewer preferences to amend');
  const metadataAt = out.add('\n');
  out.add(xmp.text.slice(0, stream.index));
  out.add(`/Length ${length + pdfUaClaim.length}${stream[2] ?? ''}`);
  out.addBytes(bytes.subarray(streamStart, claimAt));
  out.add(pdfUaClaim);
  out.addBytes(bytes.subarray(claimAt, streamStart + length));
  const table = out.add('\nendstream\nendobj\n');
  const entries = [[root, catalogAt] as const, [metadata, metadataAt] as const].sort(([a], [b]) => a - b);
  out.add(`xref\n${entries.map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('')}`);
  out.add(`trailer\n<<${trailer}  /Prev ${previous}\n>>\nstartxref\n${table}\n%%EOF\n`);
  return out.bytes();
}

/** A character for every byte, so that positions in the text are positions in the bytes. */
function byteText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** Byte offsets of the objects by number, from a cross-reference table of one section. */
function objectOffsets(text: string, table: number): ReadonlyMap<number, number> {
  const [whole, first, count] = matchIn(text.slice(table, table + 60), /^xref\s+(\d+) (\d+)\s*\n/);
  const offsets = new Map<number, number>();
  for (let entry = 0; entry < Number(count); entry += 1) {
    // An entry is exactly 20 bytes: `0000000016 00000 n` and two for the line's end.
    const at = table + whole.length + entry * 20;
    offsets.set(Number(first) + entry, Number(text.slice(at, at + 10)));
  }
  return offsets;
}

/** From `58 0 obj` to `endobj`; of a stream at least its dictionary. */
function objectAt(text: string, offsets: ReadonlyMap<number, number>, number: number): { readonly start: number; readonly text: string } {
  const start = offsets.get(number);
  if (start === undefined || !text.startsWith(`${number} 0 obj`, start)) throw new Error(`object ${number} of the PDF was not found`);
  return { start, text: text.slice(start, text.indexOf('endobj', start) + 'endobj'.length) };
}

function matchIn(text: string, pattern: RegExp): RegExpExecArray {
  const found = pattern.exec(text);
  if (found === null) throw new Error(`the PDF is not laid out as expected: ${pattern.source} was not found`);
  return found;
}

class ByteWriter {
  readonly #parts: Uint8Array[];
  #length: number;

  constructor(start: Uint8Array) {
    this.#parts = [start];
    this.#length = start.length;
  }

  /** Characters below U+0100 as single bytes. Returns the offset after them. */
  add(text: string): number {
    return this.addBytes(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  }

  addBytes(bytes: Uint8Array): number {
    this.#parts.push(bytes);
    this.#length += bytes.length;
    return this.#length;
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

/** An instruction of a page's content (ISO 32000-1, 7.8.2): its operands as they are written, and the operator. */
export interface Instruction {
  readonly operator: string;
  /** Names with their slash; strings as their bytes; dictionaries as their text. Numbers and the brackets of arrays are left out. */
  readonly operands: readonly (string | Uint8Array)[];
}

/** Reads the instructions of a content stream; inline images, which Typst does not write, are not understood. */
export function* instructions(content: Uint8Array): Generator<Instruction> {
  let operands: (string | Uint8Array)[] = [];
  let at = 0;
  while (at < content.length) {
    const byte = content[at] ?? 0;
    if (isSpace(byte) || byte === code('[') || byte === code(']')) at += 1;
    else if (byte === code('(')) {
      const end = literalEnd(content, at);
      operands.push(literalBytes(content.subarray(at + 1, end - 1)));
      at = end;
    } else if (byte === code('<') && content[at + 1] === code('<')) {
      const end = dictionaryEnd(content, at);
      operands.push(text(content.subarray(at, end)));
      at = end;
    } else if (byte === code('<')) {
      const end = content.indexOf(code('>'), at) + 1 || content.length;
      operands.push(hexadecimalBytes(text(content.subarray(at + 1, end - 1))));
      at = end;
    } else {
      const end = wordEnd(content, at);
      const word = text(content.subarray(at, end));
      at = end;
      if (word.startsWith('/')) operands.push(word);
      else if (!/^[-+.\d]/.test(word)) {
        yield { operator: word, operands };
        operands = [];
      }
    }
  }
}

function code(character: string): number {
  return character.charCodeAt(0);
}

function text(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return characters;
}

function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13) || byte === 0;
}

/** Always beyond `at`. */
function wordEnd(content: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < content.length && !isSpace(content[end] ?? 0) && !delimiters.has(content[end] ?? 0)) end += 1;
  return end;
}

function literalEnd(content: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const byte = content[at];
    if (byte === code('\\')) at += 1;
    else if (byte === code('(')) depth += 1;
    else if (byte === code(')')) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return content.length;
}

function dictionaryEnd(content: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length - 1; at += 1) {
    const byte = content[at];
    const doubled = byte === content[at + 1];
    if (byte === code('(')) at = literalEnd(content, at) - 1;
    else if (doubled && byte === code('<')) {
      depth += 1;
      at += 1;
    } else if (doubled && byte === code('>')) {
      depth -= 1;
      at += 1;
      if (depth === 0) return at + 1;
    }
  }
  return content.length;
}

/** What ends a word, besides blanks. */
const delimiters = new Set([...'/[]<>()'].map(code));

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function literalBytes(written: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const byte = written[at] ?? 0;
    if (byte !== code('\\')) {
      bytes.push(byte);
      continue;
    }
    at += 1;
    const octal = /^[0-7]{1,3}/.exec(text(written.subarray(at, at + 3)))?.[0];
    const escaped = written[at] ?? 0;
    if (octal !== undefined) {
      bytes.push(Number.parseInt(octal, 8) & 0xff);
      at += octal.length - 1;
    } else if (escaped !== 10) bytes.push(escapes[String.fromCharCode(escaped)] ?? escaped);
  }
  return Uint8Array.from(bytes);
}

function hexadecimalBytes(written: string): Uint8Array {
  const digits = written.replace(/\s/g, '');
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2).padEnd(2, '0'), 16));
}

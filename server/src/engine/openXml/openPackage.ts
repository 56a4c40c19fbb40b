import { strFromU8, unzipSync } from 'fflate';
import type { Element } from 'xast';
import type { Localized } from '../text/localized.js';
import { attributeOf, elementsIn, parseXml, XmlError } from './xml.js';

/** Why a Word file cannot be used. `localized` is for the user. */
export class WordDocumentError extends Error {
  constructor(readonly localized: Localized) {
    super(localized.da);
    this.name = 'WordDocumentError';
  }
}

/** What a Word file may hold. A letter of 200 pages has some 10 MB of XML; an archive that unpacks to far more is made to harm. Bytes. */
const limits = { file: 100_000_000, xml: 40_000_000, media: 200_000_000, parts: 5_000 } as const;

/** The files inside a Word file, unpacked. */
export interface WordPackage {
  /** Bytes by name: `word/document.xml`. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The name of the part that holds the text, as the file itself says. */
  readonly main: string;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `footnotes`, `header`, `image`. */
  readonly type: string;
  /** The name of the part; an address when `external`. */
  readonly target: string;
  readonly external: boolean;
}

const zipSignature = [0x50, 0x4b];
const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0];
const mainTypes = /\.wordprocessingml\.(?:document|template)\.main\+xml$/;
const macroTypes = /\.word\.(?:document|template)\.macroEnabledTemplate\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml$/;

/** @throws {WordDocumentError} when the bytes are no Word file that can be read. */
export function openWordFile(bytes: Uint8Array): WordPackage {
  if (bytes.length > limits.file) throw tooLarge();
  if (beginsWith(bytes, compoundSignature)) throw new WordDocumentError(isEncrypted(bytes) ? messages.encrypted : messages.oldFormat);
  if (!beginsWith(bytes, zipSignature)) throw new WordDocumentError(messages.noWordFile);
  const parts = unpack(bytes);
  const types = parts.get('[Content_Types].xml');
  if (types === undefined) throw new WordDocumentError(messages.noWordFile);
  return { parts, main: mainPart(elementsIn(readXml(types))) };
}

/** The XML of a part; undefined when there is no such part. Throws {@link WordDocumentError} when it is damaged. */
export function xmlPart({ parts }: WordPackage, name: string): Element | undefined {
  const bytes = parts.get(name);
  return bytes === undefined ? undefined : readXml(bytes);
}

/** What a part refers to, by id. */
export function relationshipsOf(file: WordPackage, part: string): ReadonlyMap<string, Relationship> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = xmlPart(file, `${folder}_rels/${part.slice(folder.length)}.rels`);
  const relationships = elementsIn(root).map((element): Relationship => {
    const external = attributeOf(element, 'TargetMode') === 'External';
    const target = attributeOf(element, 'Target') ?? '';
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: (attributeOf(element, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolve(folder, target),
      external,
    };
  });
  return new Map(relationships.map((relationship) => [relationship.id, relationship]));
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let xml = 0;
  let media = 0;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      // The unpacked size is the archive's own word, and no more than that is written.
      filter: ({ name, originalSize }) => {
        count += 1;
        if (isXml(name)) xml += originalSize;
        else media += originalSize;
        if (xml > limits.xml || media > limits.media || count > limits.parts) throw tooLarge();
        return !name.endsWith('/');
      },
    });
    return new Map(Object.entries(parts).map(([name, content]) => [name.replace(/\\/g, '/').replace(/^\//, ''), content]));
  } catch (error) {
    throw error instanceof WordDocumentError ? error : new WordDocumentError(messages.damaged);
  }
}

function mainPart(types: readonly Element[]): string {
  const typeOf = (element: Element): string => attributeOf(element, 'ContentType') ?? '';
  if (types.some((element) => macroTypes.test(typeOf(element)))) throw new WordDocumentError(messages.macros);
  const name = attributeOf(types.find((element) => mainTypes.test(typeOf(element))), 'PartName');
  if (name === undefined) throw new WordDocumentError(messages.noWordFile);
  return name.replace(/^\//, '');
}

function readXml(bytes: Uint8Array): Element {
  try {
    return parseXml(decode(bytes));
  } catch (error) {
    if (error instanceof XmlError) throw new WordDocumentError(messages.damaged);
    throw error;
  }
}

/** XML parts are UTF-8, or UTF-16 with a byte order mark. */
function decode(bytes: Uint8Array): string {
  if (beginsWith(bytes, [0xff, 0xfe]) || beginsWith(bytes, [0xfe, 0xff])) {
    const little = bytes[0] === 0xff;
    let text = '';
    for (let at = 2; at + 1 < bytes.length; at += 2) text += String.fromCharCode((bytes[little ? at + 1 : at] ?? 0) * 256 + (bytes[little ? at : at + 1] ?? 0));
    return text;
  }
  return strFromU8(bytes).replace(/^\uFEFF/, '');
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** An encrypted Word file is a compound file whose folder names the stream `EncryptedPackage`, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return strFromU8(bytes, true).includes([...'EncryptedPackage'].map((letter) => `${letter}\0`).join(''));
}

function tooLarge(): WordDocumentError {
  return new WordDocumentError(messages.tooLarge);
}

const messages = {
  noWordFile: {
    da: 'Filen er ikke et Word-dokument (.docx).',
    en: 'The file is not a Word document (.docx).',
  },
  oldFormat: {
    da: 'Filen er i Words gamle format (.doc). Åbn den i Word, vælg »Gem som« og »Word-dokument (.docx)«, og prøv igen.',
    en: 'The file is in Word’s old format (.doc). Open it in Word, choose "Save As" and "Word Document (.docx)", and try again.',
  },
  encrypted: {
    da: 'Filen er beskyttet med en adgangskode. Åbn den i Word, fjern adgangskoden under »Filer« og »Oplysninger«, gem den, og prøv igen.',
    en: 'The file is protected by a password. Open it in Word, remove the password under "File" and "Info", save it, and try again.',
  },
  macros: {
    da: 'Filen kan indeholde makroer (.docm). Åbn den i Word, gem den som »Word-dokument (.docx)«, og prøv igen.',
    en: 'The file may hold macros (.docm). Open it in Word, save it as "Word Document (.docx)", and try again.',
  },
  damaged: {
    da: 'Filen er beskadiget og kan ikke læses. Hent den igen, eller åbn og gem den i Word, som måske kan reparere den.',
    en: 'The file is damaged and cannot be read. Fetch it again, or open and save it in Word, which may be able to mend it.',
  },
  tooLarge: {
    da: 'Filen er for stor til at være et brev og bliver ikke læst.',
    en: 'The file is too large to be a letter and is not read.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

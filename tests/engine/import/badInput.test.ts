import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import { importWord } from '../../../server/src/engine/import/importWord.js';
import { paragraph, wordFile } from '../../kit/wordFile.js';

const { configuration } = readConfiguration([]);

function read(bytes: Uint8Array): () => unknown {
  return () => importWord(bytes, 'brev', configuration);
}

/** A compound file, as far as its beginning and the name of a stream. */
function compoundFile(stream: string): Uint8Array {
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0), ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);
}

const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const whole = wordFile({ body: Array.from({ length: 200 }, (_, index) => paragraph(`Afsnit ${index} om sagen`)).join('') });

describe('a file that is no Word letter', () => {
  it.each([
    ['empty', new Uint8Array(), 'Filen er ikke et Word-dokument (.docx).'],
    ['text', strToU8('Kære borger'), 'Filen er ikke et Word-dokument (.docx).'],
    ['a PDF', strToU8('%PDF-1.7'), 'Filen er ikke et Word-dokument (.docx).'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'Filen er ikke et Word-dokument (.docx).'],
    ['a spreadsheet', wordFile({ body: '', mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }), 'Filen er ikke et Word-dokument (.docx).'],
    ['of the old format', compoundFile('WordDocument'), 'Filen er i Words gamle format (.doc). Åbn den i Word, vælg »Gem som« og »Word-dokument (.docx)«, og prøv igen.'],
    ['encrypted', compoundFile('EncryptedPackage'), 'Filen er beskyttet med en adgangskode. Åbn den i Word, fjern adgangskoden under »Filer« og »Oplysninger«, gem den, og prøv igen.'],
    ['with macros', wordFile({ body: paragraph('x'), mainType: macros }), 'Filen kan indeholde makroer (.docm). Åbn den i Word, gem den som »Word-dokument (.docx)«, og prøv igen.'],
    ['cut off', whole.slice(0, whole.length / 2), 'Filen er beskadiget og kan ikke læses. Hent den igen, eller åbn og gem den i Word, som måske kan reparere den.'],
    ['of broken XML', wordFile({ body: '<w:p><w:r>' }), 'Filen er beskadiget og kan ikke læses. Hent den igen, eller åbn og gem den i Word, som måske kan reparere den.'],
    ['of tables in tables in tables …', wordFile({ body: '<w:tbl><w:tr><w:tc>'.repeat(400) + '</w:tc></w:tr></w:tbl>'.repeat(400) }), 'Filen er beskadiget og kan ikke læses. Hent den igen, eller åbn og gem den i Word, som måske kan reparere den.'],
    ['of XML nested without end', wordFile({ body: '<w:p>'.repeat(200_000) + '</w:p>'.repeat(200_000) }), 'Filen er beskadiget og kan ikke læses. Hent den igen, eller åbn og gem den i Word, som måske kan reparere den.'],
  ])('is refused with a reason when it is %s', (_, bytes, message) => {
    expect(read(bytes)).toThrow(message);
  });

  it('is refused when it unpacks to far more than a letter', () => {
    const bomb = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(60_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(read(bomb)).toThrow('Filen er for stor til at være et brev og bliver ikke læst.');
  });

  it('resolves no entity of its own', () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const types = '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
    const file = zipSync({ '[Content_Types].xml': strToU8(types), 'word/document.xml': strToU8(`${entities}<x>&b;</x>`) });
    expect(read(file)).toThrow('Filen er beskadiget og kan ikke læses.');
  });
});

describe('an odd Word file', () => {
  it('may use other prefixes and the names of the strict standard', () => {
    const types = '<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
    const file = zipSync({
      '[Content_Types].xml': strToU8(types),
      'word/document.xml': strToU8('<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Kære borger, tak for dit brev.</t></r></p></body></document>'),
    });
    expect(importWord(file, 'brev', configuration).draft.endsWith('---\n\nKære borger, tak for dit brev.\n')).toBe(true);
  });

  it('may hold nothing', () => {
    expect(importWord(wordFile({ body: '' }), 'brev', configuration).remarks).toEqual([]);
  });
});

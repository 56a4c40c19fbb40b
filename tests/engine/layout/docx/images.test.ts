import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../../server/src/engine/configuration/readConfiguration.js';
import { letterDocument } from '../../../../server/src/engine/layout/document/letterDocument.js';
import { measureImage, wordImageProblem } from '../../../../server/src/engine/layout/docx/images.js';
import { letterDocx } from '../../../../server/src/engine/layout/docx/letterDocx.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
/** Checksums are not looked at. */
const chunk = (kind: string, data: Buffer): Buffer => Buffer.concat([uint32(data.length), Buffer.from(kind), data, uint32(0)]);

function png(width: number, height: number, dotsPerMetre?: number): Buffer {
  const header = chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.of(8, 6, 0, 0, 0)]));
  const resolution = dotsPerMetre === undefined ? Buffer.alloc(0) : chunk('pHYs', Buffer.concat([uint32(dotsPerMetre), uint32(dotsPerMetre), Buffer.of(1)]));
  return Buffer.concat([Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), header, resolution, chunk('IDAT', Buffer.alloc(0)), chunk('IEND', Buffer.alloc(0))]);
}

/** Only the headers that sizes stand in. `unit` is 1 for dots an inch, 2 for dots a centimetre. */
function jpeg(width: number, height: number, unit: number, density: number): Buffer {
  const jfif = Buffer.from([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, unit, 0, density, 0, density, 0, 0]);
  return Buffer.concat([Buffer.of(0xff, 0xd8), jfif, frame(width, height)]);
}

const frame = (width: number, height: number): Buffer => Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0, 0xff, 0xd9]);

/** As a telephone leaves it: the Exif orientation 6 asks for a quarter turn. */
const turnedJpeg = (() => {
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*', 'latin1'), uint32(8), Buffer.of(0, 1), Buffer.of(0x01, 0x12, 0, 3), uint32(1), Buffer.of(0, 6, 0, 0), uint32(0),
  ]);
  return Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2), exif, frame(200, 100)]);
})();

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>');

describe('an image in Word', () => {
  it.each([
    ['72 dots an inch where it says nothing', png(150, 75), [200, 100]],
    ['the resolution of a PNG', png(300, 150, 11_811), [96, 48]],
    ['the resolution of a JPEG in inches', jpeg(300, 150, 1, 150), [192, 96]],
    ['the resolution of a JPEG in centimetres', jpeg(100, 50, 2, 100), [38, 19]],
    ['the size of an SVG', svg, [40, 20]],
    ['the text’s width at most', png(4000, 400), [472, 47]],
    ['the text’s height at most', png(400, 4000), [90, 898]],
  ])('has %s, as on the pages', (_, bytes, size) => {
    const measured = measureImage(bytes);
    expect([measured?.width, measured?.height]).toEqual(size);
  });

  it('is told of when it will not be seen as on the pages', () => {
    const kinds = [png(10, 10), png(0, 0), svg, turnedJpeg].map((bytes) => wordImageProblem('x', bytes)?.da.slice(0, 38));
    expect(kinds).toEqual([undefined, 'Billedet »x« kan Word ikke vise. Dets ', 'Billedet »x« er SVG og ses kun i Word ', 'Billedet »x« ligger på siden i Word: k']);
  });

  it('leaves nothing to be seen where SVG cannot be shown', async () => {
    const letter = letterDocument(parseLetter('---\ntitel: A\n---\n\n![En](a.svg)\n'), readConfiguration([]).configuration);
    const parts = unzipSync(await letterDocx(letter, { images: new Map([['a.svg', svg]]), template: undefined, runningHead: '', brevtype: undefined }));
    const fallback = Buffer.from(Object.entries(parts).find(([name]) => name.endsWith('.png'))?.[1] ?? []);
    const data = fallback.indexOf('IDAT');
    // One line: its filter, then red, green, blue and how opaque it is.
    expect([...inflateSync(fallback.subarray(data + 4, data + 4 + fallback.readUInt32BE(data - 4)))]).toEqual([0, 0, 0, 0, 0]);
  });
});

import { ImageRun } from 'docx';
import { imageSize } from 'image-size';
import type { Localized } from '../../text/localized.js';
import { textHeight, textWidth } from './measures.js';

const twipsPerPixel = 15;
/** A transparent pixel, for a program that cannot show SVG. */
const pixel = Uint8Array.of(
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89,
  0, 0, 0, 0x0b, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x60, 0, 2, 0, 0, 5, 0, 1, 0xe9, 0xfa, 0xdc, 0xd8,
  0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
);

export interface WordImage {
  readonly type: 'jpg' | 'png' | 'gif' | 'bmp' | 'svg';
  /** Pixels of 1/96 inch, no larger than the text's place on a page. */
  readonly width: number;
  readonly height: number;
  /** The file says that it is to be turned, which Word does not do. */
  readonly turned: boolean;
}

/** Undefined for bytes that are no image that Word can show. As large as on the pages: an image that says no resolution has 72 dots an inch. */
export function measureImage(bytes: Uint8Array): WordImage | undefined {
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    return undefined;
  }
  const type = size.type;
  if (type !== 'jpg' && type !== 'png' && type !== 'gif' && type !== 'bmp' && type !== 'svg') return undefined;
  if (!(size.width > 0 && size.height > 0)) return undefined;
  const natural = type === 'svg' ? 1 : 96 / (dotsPerInch(bytes) ?? 72);
  const scale = Math.min(natural, textWidth / twipsPerPixel / size.width, textHeight / twipsPerPixel / size.height);
  return {
    type,
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
    turned: size.orientation !== undefined && size.orientation > 1,
  };
}

/** What a reader of the Word file will not see as it is on the pages. */
export function wordImageProblem(file: string, bytes: Uint8Array): Localized | undefined {
  const measured = measureImage(bytes);
  if (measured === undefined) {
    return {
      da: `Billedet »${file}« kan Word ikke vise. Dets beskrivelse står i stedet. Gem det igen som PNG eller JPEG.`,
      en: `Word cannot show the image "${file}". Its description stands in its place. Save it again as PNG or JPEG.`,
    };
  }
  if (measured.type === 'svg') {
    return {
      da: `Billedet »${file}« er SVG og ses kun i Word 2016 og nyere; i andre programmer er pladsen tom. Gem det som PNG, hvis alle skal kunne se det.`,
      en: `The image "${file}" is SVG and shows only in Word 2016 and later; in other programs its place is empty. Save it as PNG if everyone is to see it.`,
    };
  }
  if (!measured.turned) return undefined;
  return {
    da: `Billedet »${file}« ligger på siden i Word: kameraet har kun noteret, hvordan det skal vendes. Åbn det i et billedprogram, og gem det, som det skal stå.`,
    en: `The image "${file}" lies on its side in Word: the camera only noted how it is to be turned. Open it in an image program and save it as it is to stand.`,
  };
}

/** As PNG (`pHYs`) and JPEG (the JFIF header) give it. */
function dotsPerInch(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0x89) {
    for (let at = 8; at + 21 <= bytes.length; at += 12 + view.getUint32(at)) {
      const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      if (kind === 'IDAT') return undefined;
      if (kind === 'pHYs') return bytes[at + 16] === 1 ? plausible(view.getUint32(at + 8) * 0.0254) : undefined;
    }
    return undefined;
  }
  if (bytes.length < 18 || String.fromCharCode(...bytes.subarray(6, 10)) !== 'JFIF') return undefined;
  const density = view.getUint16(14);
  return bytes[13] === 1 ? plausible(density) : bytes[13] === 2 ? plausible(density * 2.54) : undefined;
}

function plausible(dots: number): number | undefined {
  return dots >= 1 ? dots : undefined;
}

/** `number` counts the document's images from 1. */
export function imageRun(bytes: Uint8Array, { type, width, height }: WordImage, description: string, number: number): ImageRun {
  const common = { transformation: { width, height }, altText: { name: `Billede ${number}`, description, id: String(number) } };
  return type === 'svg'
    ? new ImageRun({ type, data: bytes, fallback: { type: 'png', data: pixel }, ...common })
    : new ImageRun({ type, data: bytes, ...common });
}

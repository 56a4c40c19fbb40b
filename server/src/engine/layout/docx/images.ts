import { ImageRun } from 'docx';
import { imageSize } from 'image-size';
import { textWidth } from './measures.js';

const twipsPerPixel = 15;
/** A transparent pixel, for a Word that cannot show SVG. */
const pixel = Uint8Array.of(
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89,
  0, 0, 0, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x64, 0xf8, 0xcf, 0x50, 0x0f, 0, 0x03, 0x86, 0x01, 0x80, 0x5a, 0x34, 0x7d, 0x6b,
  0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
);

export interface WordImage {
  readonly type: 'jpg' | 'png' | 'gif' | 'bmp' | 'svg';
  /** Pixels of 1/96 inch, no wider than the text. */
  readonly width: number;
  readonly height: number;
}

/** Undefined for bytes that are no image that Word can show. */
export function measureImage(bytes: Uint8Array): WordImage | undefined {
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    return undefined;
  }
  const type = size.type;
  if (size.width <= 0 || size.height <= 0) return undefined;
  if (type !== 'jpg' && type !== 'png' && type !== 'gif' && type !== 'bmp' && type !== 'svg') return undefined;
  const scale = Math.min(1, textWidth / twipsPerPixel / size.width);
  return { type, width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) };
}

/** `number` counts the document's images from 1. */
export function imageRun(bytes: Uint8Array, { type, width, height }: WordImage, description: string, number: number): ImageRun {
  const common = { transformation: { width, height }, altText: { name: `Billede ${number}`, description, id: String(number) } };
  return type === 'svg'
    ? new ImageRun({ type, data: bytes, fallback: { type: 'png', data: pixel }, ...common })
    : new ImageRun({ type, data: bytes, ...common });
}

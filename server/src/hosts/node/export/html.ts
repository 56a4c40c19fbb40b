import { extname } from 'node:path';
import { loadLetterImages } from '../layout/letterImages.js';
import type { Exporter } from './exporter.js';

const mediaTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
};

/** One accessible file, its images in it. */
export const htmlExporter: Exporter = {
  format: 'html',
  async export({ document, folder }) {
    const { letterHtml } = await import('../../../engine/layout/html/letterHtml.js');
    const { images, problems } = loadLetterImages(document, folder);
    const urls = new Map([...images].map(([file, bytes]) => [file, dataUrl(file, bytes)]));
    return { bytes: new TextEncoder().encode(letterHtml(document, urls)), notes: problems.map(({ message }) => message) };
  },
};

function dataUrl(file: string, bytes: Uint8Array): string {
  return `data:${mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream'};base64,${Buffer.from(bytes).toString('base64')}`;
}

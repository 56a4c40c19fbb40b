import { letterPlainText } from '../../../engine/layout/plainText/letterPlainText.js';
import type { Exporter } from './exporter.js';

/** For the message field of Digital Post. */
export const plainTextExporter: Exporter = {
  format: 'txt',
  export: ({ document }) => Promise.resolve({ bytes: new TextEncoder().encode(letterPlainText(document)), notes: [] }),
};

import { docxExporter } from './docx.js';
import type { Exporter } from './exporter.js';
import { htmlExporter } from './html.js';
import { pdfExporter } from './pdf.js';
import { plainTextExporter } from './plainText.js';

/** The formats that letters are exported to. */
export const exporters: readonly Exporter[] = [pdfExporter, docxExporter, htmlExporter, plainTextExporter];

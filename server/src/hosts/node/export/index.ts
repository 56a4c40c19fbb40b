import { docxExporter } from './docx.js';
import type { Exporter } from './exporter.js';
import { pdfExporter } from './pdf.js';

/** The formats that letters are exported to. */
export const exporters: readonly Exporter[] = [pdfExporter, docxExporter];

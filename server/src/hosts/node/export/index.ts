import { docxExporter } from './docx.js';
import type { Exporter } from './exporter.js';
import { htmlExporter } from './html.js';
import { pdfExporter } from './pdf.js';
import { plainTextExporter } from './plainText.js';

/** The formats that letters are exported to. Whichever it is, what of the letter could not be taken over as it is written is told. */
export const exporters: readonly Exporter[] = [pdfExporter, docxExporter, htmlExporter, plainTextExporter].map((exporter) => ({
  ...exporter,
  async export(letter, ...rest) {
    const { bytes, notes } = await exporter.export(letter, ...rest);
    return { bytes, notes: [...letter.document.problems.map(({ message }) => message), ...notes] };
  },
}));

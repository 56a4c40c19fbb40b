import type { TextRun } from '../mapping/pageText.js';
import type { Measure } from '../mapping/runExtent.js';

/** The styles that `preview.css` loads. An office's own font is not here: its text is measured by the closest of these. */
const styles = ['', 'bold', 'italic', 'italic bold'];
const family = '"Ombudsbrev preview", sans-serif';

/** Pixels at which texts are measured. */
const measuredSize = 100;

export interface RunFont {
  /** For CSS' `font`, without the size. */
  readonly style: string;
  readonly family: string;
  /** The run's true width over its width in this font. */
  readonly stretch: number;
  readonly measure: Measure;
}

/** Resolves when texts can be measured; a font that cannot be loaded is replaced by the system's. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(styles.map((style) => document.fonts.load(`${style} 16px ${family}`)));
}

const context = document.createElement('canvas').getContext('2d');

function measured(style: string, text: string): number {
  if (context === null) return text.length;
  const font = `${style} ${measuredSize}px ${family}`.trim();
  if (context.font !== font) context.font = font;
  return context.measureText(text).width;
}

/** The renderer does not tell a run's font; the right one is the one that gives its width. */
export function fontOf({ text, width, size }: TextRun): RunFont {
  const candidates = styles.map((style) => {
    const natural = (measured(style, text) * size) / measuredSize;
    return { style, stretch: width === undefined || natural <= 0 ? 1 : width / natural };
  });
  const [best] = candidates.sort((a, b) => Math.abs(Math.log(a.stretch)) - Math.abs(Math.log(b.stretch)));
  const { style, stretch } = best ?? { style: '', stretch: 1 };
  return { style, family, stretch, measure: (part) => measured(style, part) };
}

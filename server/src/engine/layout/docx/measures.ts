/** The page, in twips (1/20 point): A4, with the colophon in the wide right margin, as the letters have it. */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: { top: 1_701, right: 3_402, bottom: 1_304, left: 1_417, header: 709, footer: 567 },
} as const;

export const textWidth = page.width - page.margin.left - page.margin.right;
/** Less a line for what the image stands in. */
export const textHeight = page.height - page.margin.top - page.margin.bottom - 360;

/** The colophon's frame: from the page's upper left corner. */
export const colophonFrame = { x: page.width - page.margin.right + 284, y: 3_402, width: 2_551 } as const;

/** One step of a list or a quotation. */
export const indentStep = 397;

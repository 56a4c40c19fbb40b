type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes (`true`: without a value, `false` and undefined: none) and children. Text is text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    target.setAttribute(name, value === true ? '' : String(value));
  }
}

/** A drawing of 16 by 16 in the text's colour, without a name of its own. `paths` are drawn as lines, `filled` as areas. */
export function drawing(paths: readonly string[], filled: readonly string[] = []): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  setAttributes(svg, { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', focusable: 'false' });
  const add = (d: string, attributes: Attributes): void => {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    setAttributes(path, { d, ...attributes });
    svg.append(path);
  };
  for (const d of filled) add(d, { fill: 'currentColor' });
  for (const d of paths) add(d, { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.3, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
  return svg;
}

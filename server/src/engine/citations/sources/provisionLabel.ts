import type { NumberSpan, ProvisionReference } from '../model.js';

const signs: Readonly<Record<ProvisionReference['unit'], readonly [one: string, several: string]>> = {
  paragraph: ['§', '§§'],
  article: ['artikel', 'artikel'],
  chapter: ['kapitel', 'kapitel'],
};

/** `§ 11, stk. 2, nr. 1 og 3`, `§§ 9-11`, `artikel 5, stk. 1, litra a, 2. pkt.` */
export function provisionLabel({ unit, paragraph, paragraphEnd, stk, nr, litra, pkt }: ProvisionReference): string {
  const [one, several] = signs[unit];
  return [
    ...(paragraph === undefined ? [] : [paragraphEnd === undefined ? `${one} ${paragraph}` : `${several} ${paragraph}-${paragraphEnd}`]),
    ...(stk.length === 0 ? [] : [`stk. ${numbers(stk)}`]),
    ...(nr.length === 0 ? [] : [`nr. ${numbers(nr)}`]),
    ...(litra.length === 0 ? [] : [`litra ${listed(litra)}`]),
    ...(pkt.length === 0 ? [] : [`${listed(pkt.map(({ first, last }) => (first === last ? `${first}.` : `${first}.-${last}.`)))} pkt.`]),
  ].join(', ');
}

function numbers(spans: readonly NumberSpan[]): string {
  return listed(spans.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)));
}

/** `1, 2 og 4` */
export function listed(items: readonly string[], and = 'og'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

import type { Act } from '../../register/model.js';
import type { Localized } from '../../text/localized.js';
import type { NumberSpan, ProvisionReference } from '../model.js';

/** The levels of a provision, the highest first; `pkt` stands for all of them. */
const ranks = { stk: 1, nr: 2, litra: 3, pkt: 4 } as const;

/** `§ 9`, `stk. 2`, `nr. 1 og 3`: the levels of a provision as they are cited, no deeper than `deepest`. */
export function levelsOf({ paragraph, paragraphEnd, stk, nr, litra, pkt }: ProvisionReference, deepest: keyof typeof ranks): readonly string[] {
  const below = [
    stk.length === 0 ? undefined : `stk. ${spans(stk)}`,
    nr.length === 0 ? undefined : `nr. ${spans(nr)}`,
    litra.length === 0 ? undefined : `litra ${enumerated(litra)}`,
    pkt.length === 0 ? undefined : `${enumerated(pkt.map(({ first, last }) => (first === last ? `${first}.` : `${first}.-${last}.`)))} pkt.`,
  ].slice(0, ranks[deepest]);
  const own = paragraphEnd === undefined ? `§ ${paragraph ?? ''}` : `§§ ${paragraph ?? ''}-${paragraphEnd}`;
  return [own, ...below.filter((level) => level !== undefined)];
}

/** `§ 9, stk. 2, i retssikkerhedsloven` */
export function nameOfProvision({ shortName }: Act, levels: readonly string[]): Localized {
  const own = levels.join(', ');
  return { da: `${own}${levels.length > 1 ? ',' : ''} i ${shortName}`, en: `${own} of ${shortName}` };
}

function spans(list: readonly NumberSpan[]): string {
  return enumerated(list.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)));
}

/** `1`, `1 og 2`, `1, 2 og 3` */
function enumerated(list: readonly string[]): string {
  return list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} og ${list.at(-1) ?? ''}`;
}

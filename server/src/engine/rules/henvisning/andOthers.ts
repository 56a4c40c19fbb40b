import type { Localized } from '../../text/localized.js';

/** What is said at the first of several citations, for all of them. */
export function andOthers({ da, en }: Localized, others: number): Localized {
  if (others === 0) return { da, en };
  return {
    da: `${da} Det gælder også ${others === 1 ? 'én anden henvisning' : `${others} andre henvisninger`} i brevet.`,
    en: `${en} The same goes for ${others === 1 ? 'one other citation' : `${others} other citations`} in the letter.`,
  };
}

/** How far back the words `om ændring af` may stand: a title often names several acts. */
const reach = 240;
const amendmentBefore = /(?<!\p{L})om\s{1,3}ændring(?:er)?\s{1,3}af\s{1,3}(?:(?:[^.;:§]|\.(?!\s{1,3}\p{Lu})){0,200}(?:,|(?<!\p{L})(?:og|samt))\s{1,3})?$/iu;

/** The act that is named at `at` is the one that another changes: `lov om ændring af lov om social service`, of which `§ 1` is then not. */
export function isAmendedAct(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at);
  return before.includes('ændring') && amendmentBefore.test(before);
}

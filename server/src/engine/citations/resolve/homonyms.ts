import type { Act } from '../../register/model.js';

/**
 * Acts that share a name with another, and the words that tell that they are meant. `retssikkerhedsloven` is the social act unless the
 * paragraph is about coercive measures (citations.md 3.8).
 */
const tellingWords: ReadonlyMap<string, RegExp> = new Map([
  ['tvangsindgrebsloven', /tvangsindgreb|kontrolbesøg|husundersøgelse|uden\s+retskendelse|selvinkriminering|mistanke\s+om\s+(?:en\s+)?strafbar/iu],
  ['kildeskatteloven', /kildeskat|skattepligt|skattestyrelse|indkomstskat/iu],
  ['kommunestyrelsesloven', /kommunalbestyrelse|borgerrepræsentation|byråd|økonomiudvalg|styrelsesvedtægt/iu],
]);

/**
 * The act meant by a name that several bear: the one the paragraph's words point to, else the one the letter names unmistakably
 * elsewhere, else the one whose proper name it is. Undefined when none of these tells.
 */
export function chooseHomonym(candidates: readonly Act[], name: string, paragraph: string, namedElsewhere: ReadonlySet<Act>): Act | undefined {
  const told = candidates.filter((act) => tellingWords.get(act.shortName)?.test(paragraph) ?? false);
  if (told.length === 1) return told[0];
  const elsewhere = candidates.filter((act) => namedElsewhere.has(act));
  if (elsewhere.length === 1) return elsewhere[0];
  const bare = name.toLowerCase().replace(/s$/u, '');
  return candidates.find((act) => act.shortName.toLowerCase() === bare);
}

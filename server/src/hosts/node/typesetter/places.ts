import type { MarkerPlace } from '../../../engine/layout/typesetting.js';

/**
 * Added to the end of a job's source: where every `<ms>` and `<mf>` landed, as flat lists of page, x, y. One query reads it, and it
 * has no extent on the page.
 */
export const placesQuery =
  '#context [#metadata((' +
  's: query(<ms>).map(m => { let p = m.location().position(); (p.page, p.x.pt(), p.y.pt()) }).flatten(), ' +
  'f: query(<mf>).map(m => { let p = m.location().position(); (p.page, p.x.pt(), p.y.pt()) }).flatten(),' +
  '))<ombudsbrev-places>]';

export const placesLabel = '<ombudsbrev-places>';

export interface Places {
  readonly markers: readonly MarkerPlace[];
  readonly footnoteMarkers: readonly MarkerPlace[];
}

/** Reads the answer to {@link placesQuery}, a JSON list of one, or of none when the text is not on the pages. @throws {Error} when it is something else */
export function readPlaces(json: string): Places {
  const answers: unknown = JSON.parse(json);
  // The query stands behind the letter's text, which a template may have left out.
  if (Array.isArray(answers) && answers.length === 0) return { markers: [], footnoteMarkers: [] };
  const answer: unknown = Array.isArray(answers) ? answers[0] : undefined;
  if (typeof answer !== 'object' || answer === null) throw new Error('the typesetter did not tell where the text landed');
  return {
    markers: toPlaces(Reflect.get(answer, 's')),
    footnoteMarkers: toPlaces(Reflect.get(answer, 'f')),
  };
}

function toPlaces(flat: unknown): readonly MarkerPlace[] {
  if (!Array.isArray(flat)) return [];
  const places: MarkerPlace[] = [];
  for (let index = 0; index + 2 < flat.length; index += 3) {
    places.push({ page: Number(flat[index]), x: Number(flat[index + 1]), y: Number(flat[index + 2]) });
  }
  return places;
}

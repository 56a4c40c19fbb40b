import { addresseesOf } from '../../forms/addressees.js';
import type { LetterRule } from '../rule.js';

/** Recipients in another order than the profile's. */
export const recipientOrder: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/modtager-raekkefoelge',
    severity: 'hint',
    title: { da: 'Modtagerne står i en anden rækkefølge end kontorets', en: 'The recipients stand in another order than the office’s' },
    basis: 'Brevhovedet nævner forvaltningerne i fast rækkefølge: den, de har i kontorets profil.',
    fixable: 'choice',
  },
  *check({ frontMatter, source }, { configuration: { profile } }) {
    const addressees = addresseesOf(frontMatter, profile);
    const ranked = addressees.flatMap(({ placed, recipient }) => (recipient === undefined ? [] : [{ placed, rank: profile.recipients.indexOf(recipient) }]));
    const isOrdered = ranked.every(({ rank }, index) => rank >= (ranked[index - 1]?.rank ?? -1));
    const first = ranked[0];
    const last = ranked.at(-1);
    if (isOrdered || ranked.length !== addressees.length || first === undefined || last === undefined) return;
    const sorted = [...ranked].sort((a, b) => a.rank - b.rank);
    const names = sorted.map(({ placed }) => placed.value).join(', ');
    yield {
      range: { start: first.placed.range.start, end: last.placed.range.end },
      message: { da: `Kontorets rækkefølge af modtagere er ${names}.`, en: `The office's order of recipients is ${names}.` },
      fixes: [{
        title: { da: 'Sæt modtagerne i kontorets rækkefølge', en: 'Put the recipients into the office’s order' },
        safe: false,
        preferred: true,
        edits: ranked.flatMap(({ placed }, index) => {
          const wanted = sorted[index]?.placed;
          if (wanted === undefined || wanted === placed) return [];
          return [{ range: placed.range, newText: source.slice(wanted.range.start, wanted.range.end) }];
        }),
      }],
    };
  },
};

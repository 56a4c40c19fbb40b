import { atOneMatch, words, type SlipKind } from '../slipKind.js';

/** `right` written as `wrong` wherever it stands: what the surroundings do not give away is missed. */
function apart(wrong: string, found: number, right = wrong.replaceAll(' ', '')): SlipKind {
  return { name: wrong, rule: 'sprog/saerskrivning', make: atOneMatch(words([right]), () => wrong), found, restored: 0.95 };
}

function confused(wrong: string, right: string, around: RegExp, found: number): SlipKind {
  return { name: `${wrong} for ${right}`, rule: 'sprog/forveksling', make: atOneMatch(around, () => wrong), found, restored: 0.95 };
}

export const splitWordSlips: readonly SlipKind[] = [
  apart('der for', 0.05),
  apart('her efter', 0.2),
  apart('her under', 0.05),
  apart('med mindre', 0.8),
  apart('i følge', 0.9),
  apart('i mellem', 0.95),
  apart('så fremt', 0.95),
  apart('til bage', 0.95),
  apart('akt indsigt', 0.95),
  apart('klage frist', 0.95),
];

export const confusedWordSlips: readonly SlipKind[] = [
  confused('at', 'af', /(?<= (?:på grund|ved hjælp|som følge|i løbet|på baggrund|i medfør|omfattet) )af(?= )/gu, 0.95),
  // Statutes are in the present tense; letters tell what was done, so `traf` is offered first.
  { ...confused('træf', 'træffer', /(?<= )træffer(?= (?:ny )?(?:afgørelse|beslutning))/gu, 0.9), restored: 0 },
  confused('afgang', 'adgang', words(['adgang']), 0.1),
  confused('vare', 'være', words(['være']), 0.01),
  confused('værre', 'være', words(['være']), 0.75),
  confused('en', 'end', /(?<= (?:mere|mindre|senere|større|højere|andre|længere) )end(?= )/gu, 0.7),
];

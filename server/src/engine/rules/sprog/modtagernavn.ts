import { isCited } from '../../citations/isCited.js';
import type { Configuration } from '../../configuration/model.js';
import { wordsOf } from '../../language/blockWords.js';
import { capitalisedIn } from '../../language/capitals.js';
import { isOwnText } from '../../language/ownText.js';
import { perObject } from '../../perObject.js';
import { editDistance } from '../../text/editDistance.js';
import type { BlockRule } from '../rule.js';

/** Shorter names are near to other words by chance. */
const shortestName = 12;
const mostEdits = 2;

const letterOrHyphen = /[\p{L}\p{N}-]/u;

interface Names {
  /** The long ones, by their first two letters in lower case: slips are rare there. */
  readonly byBeginning: ReadonlyMap<string, readonly string[]>;
  /** All, in lower case. */
  readonly all: ReadonlySet<string>;
}

const namesOf = perObject(({ profile }: Configuration): Names => {
  const all = profile.recipients.flatMap(({ name, aliases }) => [name, ...aliases]);
  const byBeginning = new Map<string, string[]>();
  for (const name of all.filter((candidate) => candidate.length >= shortestName)) {
    const beginning = name.slice(0, 2).toLowerCase();
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), name]);
  }
  return { byBeginning, all: new Set(all) };
});

/** `Børne og Ungdomsforvaltningen`, `Sundhed- og Omsorgsforvaltningen`: nearly one of the office's recipients. */
export const recipientName: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/modtagernavn',
    severity: 'warning',
    title: { da: 'Modtagerens navn er skrevet forkert', en: 'The recipient’s name is miswritten' },
    basis: 'Navnene under »modtagere:« i ombudsbrev.yaml, eller i den indbyggede profil.',
    fixable: 'choice',
  },
  dependsOn: [],
  *check(block, { configuration, spelling, citations }) {
    const { text } = block.prose;
    const { byBeginning, all } = namesOf(configuration);
    let reportedTo = 0;
    const words = wordsOf(block);
    for (const index of capitalisedIn(block)) {
      const { range: word, text: first } = words[index] ?? { range: { start: 0, end: 0 }, text: '' };
      if (word.start < reportedTo) continue;
      const alike = byBeginning.get(first.slice(0, 2).toLowerCase());
      // Mostly the name stands as it should.
      if (alike === undefined || alike.some((name) => text.startsWith(name, word.start) && !letterOrHyphen.test(text.charAt(word.start + name.length)))) continue;
      for (const name of alike) {
        const written = writtenAt(text, word.start, name);
        if (written === undefined || all.has(written) || name.startsWith(written) || editDistance(written, name, mostEdits) > mostEdits) continue;
        const range = { start: word.start, end: word.start + written.length };
        // A single word that the dictionary does not know is the speller's.
        if (spelling !== undefined && !written.includes(' ') && !spelling.correct(written)) continue;
        if (!isOwnText(block, range) || isCited(citations, range)) continue;
        reportedTo = range.end;
        yield {
          range,
          message: { da: `Kontorets profil skriver »${name}«.`, en: `The office’s profile writes »${name}«.` },
          fixes: [{ title: { da: `Ret til »${name}«`, en: `Change to »${name}«` }, safe: false, preferred: true, edits: [{ range, newText: name }] }],
        };
        break;
      }
    }
  },
};

/** As many words as the name has, without the genitive's s that the name itself does not end in; undefined where the text ends sooner. */
function writtenAt(text: string, start: number, name: string): string | undefined {
  const count = name.split(' ').length;
  let end = start;
  for (let found = 0; found < count; found += 1) {
    const match = /^\s?([\p{L}\p{N}-]+)/u.exec(text.slice(end, end + name.length + 4));
    if (match === null) return undefined;
    end += match[0].length;
  }
  const written = text.slice(start, end).replaceAll(/\s/gu, ' ');
  return written.endsWith('s') && !name.endsWith('s') ? written.slice(0, -1) : written;
}

import type { Configuration } from '../../configuration/model.js';
import { changeHereOrEverywhere, isPlain, ownUses, type BlockUse } from '../../language/ownUses.js';
import { isRunningText } from '../../language/ownText.js';
import type { Block } from '../../letter/model.js';
import { perObject } from '../../perObject.js';
import { sentenceAround } from '../../text/sentenceAround.js';
import type { LetterRule } from '../rule.js';

interface Use extends BlockUse {
  readonly voice: 'jeg' | 'office';
  /** What stands in its place when the letter speaks in the other voice; undefined where more than this word would have to change. */
  readonly other: string | undefined;
}

/** What a letter does by writing: here the office speaks, while `Borgerrådgiveren er uafhængig` only tells of it. */
const speakingVerbs =
  'anbefaler|anmoder|anmodede|beder|bad|beklager|bemærker|finder|fandt|foreslår|foretager|forstår|forventer|går|henleder|henstiller|henviser|iværksatte|iværksætter|konstaterer|lægger|mener|modtog|noterer|opfordrer|oplyste|skrev|tager|tilslutter|understreger|udtaler|vurderer|vil|har';
const reflexive = /(?<!\p{L})(?:sig|sin|sit|sine|mig|min|mit|mine)(?!\p{L})/u;
const first = /(?<![\p{L}.])[Jj]eg(?!\p{L})/gu;

const usesFor = perObject(({ profile }: Configuration) => {
  const office = profile.office.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s');
  const speaks = new RegExp(`(?<!\\p{L})(?:${office}(?=\\s(?:${speakingVerbs})(?!\\p{L}))|(?<=\\s(?:${speakingVerbs})\\s)${office}(?!\\p{L}))`, 'gu');
  return perObject((block: Block): readonly Use[] => {
    const { text } = block.prose;
    if (!isRunningText(block)) return [];
    const use = (voice: Use['voice'], index: number, length: number, other: string): Use => {
      const range = { start: index, end: index + length };
      const sentence = sentenceAround(text, range);
      const isFirst = text.slice(sentence.start, index).trim() === '';
      const rest = text.slice(sentence.start, sentence.end);
      return { voice, range, other: reflexive.test(rest) ? undefined : isFirst ? other.charAt(0).toUpperCase() + other.slice(1) : other };
    };
    const jeg = text.includes('eg') ? [...text.matchAll(first)].map(({ index }) => use('jeg', index, 3, profile.office)) : [];
    const named = text.includes(profile.office) ? [...text.matchAll(speaks)].map(({ index }) => use('office', index, profile.office.length, 'jeg')) : [];
    return [...jeg, ...named].sort((a, b) => a.range.start - b.range.start);
  });
});

/** `jeg` in one place, `Borgerrådgiveren finder` in another: a letter speaks in one voice. */
export const mixedVoice: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'sprog/jeg-eller-kontoret',
    severity: 'hint',
    title: { da: 'Brevet taler både som »jeg« og som kontoret', en: 'The letter speaks both as »jeg« and as the office' },
    basis: 'Kontorets valg (»sprog: taler-som«) eller flertallet i brevet; ombudsmænds breve taler enten i første person eller ved navn.',
    fixable: 'choice',
  },
  *check(letter, { configuration, citations }) {
    const { voice: chosen } = configuration.language;
    const uses = ownUses(letter, citations, usesFor(configuration));
    const jeg = uses.filter(({ voice }) => voice === 'jeg');
    const named = uses.filter(({ voice }) => voice === 'office');
    if (chosen === undefined && (jeg.length === 0 || named.length === 0)) return;
    const right = chosen ?? (jeg.length === named.length ? uses[0]?.voice : jeg.length > named.length ? 'jeg' : 'office');
    const wrong = right === 'jeg' ? named : jeg;
    const name = right === 'jeg' ? 'jeg' : configuration.profile.office;
    const changes = wrong.flatMap((use) => (use.other !== undefined && isPlain(letter, use) ? [{ range: use.at, newText: use.other }] : []));
    for (const use of wrong) {
      const change = changes.find(({ range }) => range === use.at);
      yield {
        range: use.at,
        message:
          chosen === undefined
            ? { da: `Her skifter brevet stemme: det taler ellers som »${name}«. Vælg én.`, en: `Here the letter changes its voice: elsewhere it speaks as »${name}«. Choose one.` }
            : { da: `Kontorets breve taler som »${name}«.`, en: `The office’s letters speak as »${name}«.` },
        fixes: change === undefined ? [] : changeHereOrEverywhere(change, changes),
      };
    }
  },
};

import type { Configuration } from '../../configuration/model.js';
import { changeHereOrEverywhere, isPlain, ownUses, type BlockUse, type LetterUse } from '../../language/ownUses.js';
import { isRunningText } from '../../language/ownText.js';
import type { Block } from '../../letter/model.js';
import { perObject } from '../../perObject.js';
import { allMatches } from '../../text/allMatches.js';
import { sentenceAround } from '../../text/sentenceAround.js';
import type { LetterRule } from '../rule.js';

interface Use extends BlockUse {
  readonly voice: 'jeg' | 'office';
}

/** What a letter does by writing: here the office speaks, while `Borgerrådgiveren er uafhængig` only tells of it. */
const speakingVerbs =
  'anbefaler|anmoder|anmodede|beder|bad|beklager|bemærker|finder|fandt|foreslår|foretager|forstår|forventer|går|henleder|henstiller|henviser|iværksatte|iværksætter|konstaterer|lægger|mener|modtog|noterer|opfordrer|oplyste|skrev|tager|tilslutter|understreger|udtaler|vurderer|vil|har';
const reflexive = /(?<!\p{L})(?:sig|sin|sit|sine|mig|min|mit|mine)(?!\p{L})/u;
const first = /[Jj]eg(?!\p{L})/gu;
const letterOrDot = /[\p{L}.]/u;
const speaksNext = new RegExp(`^\\s(?:${speakingVerbs})(?!\\p{L})`, 'u');
const spokeBefore = new RegExp(`\\s(?:${speakingVerbs})\\s$`, 'u');
const longestVerb = 16;

const usesFor = perObject(({ profile: { office } }: Configuration) =>
  perObject((block: Block): readonly Use[] => {
    const { text } = block.prose;
    if (!isRunningText(block)) return [];
    const uses: Use[] = [];
    for (const { index: start } of allMatches(text, first)) {
      if (!letterOrDot.test(text.charAt(start - 1))) uses.push({ voice: 'jeg', range: { start, end: start + 3 } });
    }
    for (let start = text.indexOf(office); start >= 0; start = text.indexOf(office, start + office.length)) {
      const end = start + office.length;
      const isWhole = !letterOrDot.test(text.charAt(start - 1)) && !/\p{L}/u.test(text.charAt(end));
      const isVoice = speaksNext.test(text.slice(end, end + longestVerb)) || spokeBefore.test(text.slice(Math.max(0, start - longestVerb), start));
      if (isWhole && isVoice) uses.push({ voice: 'office', range: { start, end } });
    }
    return uses.sort((one, other) => one.range.start - other.range.start);
  }),
);

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
    // Most letters speak in one voice.
    if (chosen === undefined && !letter.blocks.some(({ block }) => block.prose.text.includes('jeg') || block.prose.text.includes('Jeg'))) return;
    const uses = ownUses(letter, citations, usesFor(configuration));
    const jeg = uses.filter(({ voice }) => voice === 'jeg');
    const named = uses.filter(({ voice }) => voice === 'office');
    if (chosen === undefined && (jeg.length === 0 || named.length === 0)) return;
    const right = chosen ?? (jeg.length === named.length ? uses[0]?.voice : jeg.length > named.length ? 'jeg' : 'office');
    const wrong = right === 'jeg' ? named : jeg;
    const name = right === 'jeg' ? 'jeg' : configuration.profile.office;
    const changes = wrong.flatMap((use) => {
      const newText = inPlaceOf(use, name);
      return newText !== undefined && isPlain(letter, use) ? [{ range: use.at, newText }] : [];
    });
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

/** What stands in its place when the letter speaks in the other voice; undefined where more than this word would have to change. */
function inPlaceOf({ placed: { block }, range }: LetterUse<Use>, name: string): string | undefined {
  const { text } = block.prose;
  const sentence = sentenceAround(text, range);
  if (reflexive.test(text.slice(sentence.start, sentence.end))) return undefined;
  const isFirst = text.slice(sentence.start, range.start).trim() === '';
  return isFirst ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

import type { Fix } from '../../findings.js';
import { abbreviationsIn, type AbbreviationUse } from '../../language/abbreviations.js';
import { knownAbbreviations } from '../../language/knownAbbreviations.js';
import { isRunningText } from '../../language/ownText.js';
import { isPlain, ownUses, type LetterUse } from '../../language/ownUses.js';
import type { FrontMatter } from '../../letter/frontMatter.js';
import { knownWords } from '../../spelling/knownWords.js';
import type { LetterRule, LetterRuleContext, Report } from '../rule.js';

/** Two letters are mostly somebody's initials or a unit. */
const shortest = 3;

/** `BUF` before the letter says what it is, or without its ever saying. */
export const unexplainedShortForm: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'sprog/forkortelse-uforklaret',
    severity: 'warning',
    title: { da: 'Forkortelse uden forklaring', en: 'Abbreviation without explanation' },
    basis: 'Første gang skrives navnet helt ud med forkortelsen i parentes. Almindeligt kendte forkortelser, kontorets egne ord og forkortede lovnavne undtaget.',
    fixable: 'choice',
  },
  *check(letter, context) {
    const uses = ownUses(letter, context.citations, abbreviationsIn);
    const seen = new Set<string>();
    for (const use of uses) {
      const { abbreviation } = use;
      if (seen.has(abbreviation)) continue;
      const block = use.placed.block;
      const inNote = block.containers.some(({ kind }) => kind === 'footnote' || kind === 'table');
      if (use.explanation !== undefined) seen.add(abbreviation);
      // In a heading, a table or a note the full name would be in the way; the text is where it is expected.
      else if (isRunningText(block) && !inNote && !use.isPart) {
        seen.add(abbreviation);
        const explained = uses.find((other) => other.abbreviation === abbreviation && other.explanation !== undefined);
        if (explained !== undefined) yield tooEarly(use, explained);
        else if (wantsExplanation(abbreviation, letter.frontMatter, context)) {
          const ending = endingBehind(block.prose.text, use.range.end);
          yield never(use, context, ending, isPlain(letter, use) && letter.source.startsWith(ending, use.at.end));
        }
      }
    }
  },
};

function wantsExplanation(abbreviation: string, frontMatter: FrontMatter, { configuration, register, spelling }: LetterRuleContext): boolean {
  if (configuration.profile.recipients.some((recipient) => recipient.abbreviation === abbreviation)) return true;
  if (abbreviation.length < shortest || knownAbbreviations.has(abbreviation) || spelling === undefined) return false;
  // Acts by their abbreviation are henvisning/forkortelse's; a word in capitals is a word.
  return (
    register.actsNamed(abbreviation).length === 0 &&
    !spelling.correct(abbreviation.toLowerCase()) &&
    !knownWords(configuration, frontMatter, spelling).has(abbreviation)
  );
}

/** `BUF's`, `BUF'er`: what is inflected behind the abbreviation. */
function endingBehind(text: string, end: number): string {
  return /^['’]?(?:s|en|et|er)(?!\p{L})/u.exec(text.slice(end, end + 4))?.[0] ?? '';
}

function tooEarly({ at, abbreviation }: LetterUse<AbbreviationUse>, explained: LetterUse<AbbreviationUse>): Report {
  return {
    range: at,
    message: {
      da: `»${abbreviation}« bruges her, før brevet forklarer, hvad det står for. Flyt forklaringen hertil.`,
      en: `»${abbreviation}« is used here before the letter says what it stands for. Move the explanation here.`,
    },
    related: [{ range: explained.at, message: { da: 'Her forklares forkortelsen', en: 'The abbreviation is explained here' } }],
  };
}

function never({ at, abbreviation }: LetterUse<AbbreviationUse>, { configuration }: LetterRuleContext, ending: string, isReplaceable: boolean): Report {
  const name = configuration.profile.recipients.find((recipient) => recipient.abbreviation === abbreviation)?.name;
  const isGenitive = /^['’]?s$/.test(ending);
  const newText = `${name ?? ''}${isGenitive ? 's' : ''} (${abbreviation})`;
  const range = { start: at.start, end: at.end + ending.length };
  const fixes: Fix[] =
    name === undefined || !isReplaceable || (ending !== '' && !isGenitive)
      ? []
      : [{ title: { da: `Skriv »${newText}«`, en: `Write »${newText}«` }, safe: false, preferred: true, edits: [{ range, newText }] }];
  return {
    range: at,
    severity: 'hint',
    message: {
      da: `»${abbreviation}« forklares ikke i brevet. Skriv navnet helt ud første gang, med forkortelsen i parentes. Er den kendt af alle, kan den skrives under »ord:« i ombudsbrev.yaml.`,
      en: `»${abbreviation}« is not explained in the letter. Write the name in full the first time, with the abbreviation in brackets. If everybody knows it, add it under "ord:" in ombudsbrev.yaml.`,
    },
    fixes,
  };
}

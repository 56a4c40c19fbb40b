import type { SpelledWord } from '../spelling/words.js';
import type { Spelling } from '../spelling/spelling.js';
import { areAdjacent } from './blockWords.js';

/**
 * Expressions in Latin, French and English that jurists write in Danish sentences. Their words are known together only: alone, `forma`, `best`
 * and `law` are mostly slips (`form`, `bedst`, `lov`).
 */
const expressions: readonly string[] = [
  'a fortiori', 'a posteriori', 'a priori', 'ab initio', 'acte claire', 'acte clair', 'acte éclairé', 'actio pauliana', 'ad hoc', 'ad infinitum', 'ad litteram', 'amicus curiae',
  'audi alteram partem', 'audiatur et altera pars', 'bona fide', 'bona fides', 'causa proxima', 'compos mentis', 'conditio sine qua non', 'contra legem', 'contradictio in adjecto',
  'corpus delicti', 'culpa in contrahendo', 'cum grano salis', 'curriculum vitae', 'de facto', 'de jure', 'de lege ferenda', 'de lege lata', 'de minimis', 'de novo',
  'eo ipso', 'erga omnes', 'ex aequo et bono', 'ex ante', 'ex gratia', 'ex lege', 'ex nunc', 'ex officio', 'ex post', 'ex post facto', 'ex tunc', 'exceptio plurium litis consortium',
  'expressis verbis', 'fait accompli', 'falsa demonstratio', 'favor debitoris', 'force majeure', 'forum non conveniens', 'forum rei sitae', 'habeas corpus', 'habitus animi',
  'in absentia', 'in abstracto', 'in casu', 'in concreto', 'in contumaciam', 'in dubio pro reo', 'in dubio', 'in extenso', 'in fine', 'in mora', 'in natura', 'in pleno', 'in re', 'in solidum',
  'in spe', 'in toto', 'inter alia', 'inter partes', 'inter vivos', 'ipso facto', 'ipso jure', 'jus cogens', 'jura novit curia', 'laissez faire', 'laissez passer', 'lex fori', 'lex posterior',
  'lex specialis', 'lex superior', 'lex loci', 'lis pendens', 'locus standi', 'mala fide', 'mala fides', 'margin of appreciation', 'modus operandi', 'modus vivendi', 'mortis causa', 'mutatis mutandis',
  'ne bis in idem', 'nemo judex in causa sua', 'non bis in idem', 'non liquet', 'nota bene', 'nudum jus', 'nulla poena sine lege', 'nullum crimen sine lege', 'obiter dictum', 'obiter dicta',
  'onus probandi', 'opinio juris', 'ordre public', 'pacta sunt servanda', 'par excellence', 'pari passu', 'pater est', 'per analogiam', 'per capita', 'per definition', 'per se', 'persona non grata',
  'post festum', 'praeter legem', 'prima facie', 'primus inter pares', 'pro bono', 'pro et contra', 'pro forma', 'pro rata', 'quid pro quo', 'raison d\'être', 'ratio decidendi', 'ratio legis',
  'rebus sic stantibus', 'reductio ad absurdum', 'reformatio in pejus', 'res judicata', 'res nullius', 'restitutio in integrum', 'secundum legem', 'sine die', 'sine qua non', 'soi disant', 'stare decisis',
  'status quo', 'status quo ante', 'stricto sensu', 'lato sensu', 'sua sponte', 'sub judice', 'sui generis', 'sui juris', 'summa summarum', 'terra nullius', 'tour de force', 'travaux préparatoires',
  'ultima ratio', 'ultra petita', 'ultra vires', 'ut infra', 'ut supra', 'vice versa', 'vis major', 'volenti non fit injuria', 'à jour', 'à la', 'vis-à-vis',
  'best case', 'best effort', 'best practice', 'best practices', 'business as usual', 'business case', 'case by case', 'case law', 'checks and balances', 'class action', 'code of conduct', 'common law',
  'common sense', 'comply or explain', 'data mining', 'due diligence', 'due process', 'fact finding', 'fair trial', 'first come first served', 'first level', 'first line', 'first mover', 'freedom of information',
  'good faith', 'good governance', 'hands on', 'hard law', 'help desk', 'human rights', 'in house', 'know how', 'law and order', 'learning by doing', 'least privilege', 'lessons learned', 'level playing field',
  'low hanging fruit', 'nice to have', 'need to have', 'need to know', 'no go', 'one stop shop', 'open source', 'opt in', 'opt out', 'privacy by default', 'privacy by design', 'proof of concept', 'public service',
  'quick fix', 'red tape', 'rule of law', 'second level', 'second opinion', 'service level agreement', 'single point of contact', 'single sign-on', 'soft law', 'state of the art', 'step by step', 'stop and search',
  'third party', 'time out', 'top down', 'bottom up', 'train the trainer', 'trial and error', 'value for money', 'win win', 'work in progress', 'worst case',
];

const whole: ReadonlySet<string> = new Set(expressions);

interface Place {
  readonly words: readonly string[];
  /** Of the word that the entry is kept under. */
  readonly index: number;
}

const byWord: ReadonlyMap<string, readonly Place[]> = (() => {
  const places = new Map<string, Place[]>();
  for (const words of expressions.map((expression) => expression.split(' '))) {
    words.forEach((word, index) => {
      const known = places.get(word);
      if (known === undefined) places.set(word, [{ words, index }]);
      else known.push({ words, index });
    });
  }
  return places;
})();

/**
 * True when the word at `index` stands in a foreign expression, with the genitive's s or a Danish last part behind it too (`pro forma-kontrakter`),
 * or is one with hyphens (`need-to-know-princip`). `text`: what the words' ranges are of.
 */
export function isInForeignExpression(text: string, words: readonly SpelledWord[], index: number, spelling: Spelling): boolean {
  const word = words[index]?.text.toLowerCase();
  if (word === undefined) return false;
  const pieces = word.split('-');
  if (pieces.length > 1 && pieces.some((_, at) => at > 0 && whole.has(pieces.slice(0, at + 1).join(' ')) && isRest(restOf(pieces, at), spelling))) return true;
  return [word, pieces[0] ?? '', word.replace(/'?s$/, '')].some((writing) =>
    (byWord.get(writing) ?? []).some((place) => standsAt(text, words, index - place.index, place.words, spelling)),
  );
}

function restOf(pieces: readonly string[], last: number): string {
  const rest = pieces.slice(last + 1).join('-');
  return rest === '' ? '' : `-${rest}`;
}

function standsAt(text: string, words: readonly SpelledWord[], start: number, expression: readonly string[], spelling: Spelling): boolean {
  return expression.every((wanted, offset) => {
    const word = words[start + offset];
    const before = words[start + offset - 1];
    if (word === undefined || (offset > 0 && (before === undefined || !areAdjacent(text, before, word)))) return false;
    const written = word.text.toLowerCase();
    return written === wanted || (offset === expression.length - 1 && written.startsWith(wanted) && isRest(written.slice(wanted.length), spelling));
  });
}

/** What may stand behind an expression: nothing, the genitive's ending, the last part of a compound. */
function isRest(rest: string, spelling: Spelling): boolean {
  return rest === '' || /^'?s$/.test(rest) || (rest.startsWith('-') && spelling.correct(rest));
}

import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import { analyse } from '../../kit/engine.js';

const frontMatter = '---\ndato: 2024-11-18\n---\n\n';

/** What a rule reports under `sprog:` with these lines, as the texts in its ranges. */
function reported(rule: string, body: string, choices: string): readonly string[] {
  const text = `sprog:\n${choices.split('\n').map((line) => `  ${line}`).join('\n')}\n`;
  const { configuration, problems } = readConfiguration([{ name: 'ombudsbrev.yaml', text }]);
  expect(problems).toEqual([]);
  const { findings, source } = analyse(frontMatter + body, { configuration });
  return findings.filter((finding) => finding.rule === rule).map(({ range }) => source.slice(range.start, range.end));
}

describe('an office without startkomma', () => {
  it('is not asked for one', () => {
    expect(reported('sprog/komma-foer-ledsaetning', 'Vi fik besked om at sagen er afsluttet.\n', 'startkomma: nej')).toEqual([]);
    expect(reported('sprog/komma-foer-ledsaetning', 'Vi fik besked om at sagen er afsluttet.\n', 'startkomma: ja')).toEqual(['om at']);
  });

  it('still has no comma behind a conjunction, and gets none before it', () => {
    const { configuration } = readConfiguration([{ name: 'ombudsbrev.yaml', text: 'sprog:\n  startkomma: nej\n' }]);
    const [finding] = analyse(`${frontMatter}Vi venter indtil, der er svaret.\n`, { configuration }).findings.filter(({ rule }) => rule === 'sprog/komma-efter-bindeord');
    expect(finding?.fixes.map(({ edits }) => edits.map(({ newText }) => newText))).toEqual([['']]);
  });
});

describe('the office’s choice outweighs the letter’s majority', () => {
  it.each([
    ['sprog/ens-forkortelse', 'Det gælder f.eks. a, f.eks. b og fx c.\n', 'for-eksempel: fx', ['f.eks.', 'f.eks.']],
    ['sprog/ens-forkortelse', 'Det gælder akter mv.\n', 'med-videre: m.v.', ['mv.']],
    ['sprog/jeg-eller-kontoret', 'Jeg har læst det, og jeg svarer.\n', 'taler-som: kontoret', ['Jeg', 'jeg']],
    ['sprog/jeg-eller-kontoret', 'Borgerrådgiveren har læst det.\n', 'taler-som: jeg', ['Borgerrådgiveren']],
    ['sprog/lang-saetning', 'Vi har nu læst alle sagens mange bilag og alle svar.\n', 'laengste-saetning: 10', ['Vi har nu læst alle sagens mange bilag og alle svar.']],
  ])('%s: %j with %s', (rule, body, choices, expected) => {
    expect(reported(rule, body, choices)).toEqual(expected);
  });

  it('may be carried out everywhere at once', () => {
    const { configuration } = readConfiguration([{ name: 'ombudsbrev.yaml', text: 'sprog:\n  for-eksempel: fx\n' }]);
    const { findings } = analyse(`${frontMatter}Det gælder f.eks. a.\n\n> ”f.eks. b”\n\nDet gælder f.eks. c.\n`, { configuration });
    const [first] = findings.filter(({ rule }) => rule === 'sprog/ens-forkortelse');
    expect(first?.fixes.map(({ title, safe, edits }) => [title.da, safe, edits.length])).toEqual([
      ['Ret til »fx«', true, 1],
      ['Gør ens i brevet (2 steder)', false, 2],
    ]);
  });
});

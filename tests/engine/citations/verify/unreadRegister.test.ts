import { expect, test } from 'vitest';
import { describeCitation } from '../../../../server/src/engine/citations/describe.js';
import { sourcesToMarkdown } from '../../../../server/src/engine/citations/sources/sourcesMarkdown.js';
import { listSources } from '../../../../server/src/engine/citations/sources.js';
import { readConfiguration } from '../../../../server/src/engine/configuration/readConfiguration.js';
import { createEngine } from '../../../../server/src/engine/index.js';
import { emptyProvisionTexts } from '../../../../server/src/engine/register/emptyProvisionTexts.js';
import { emptyRegister } from '../../../../server/src/engine/register/emptyRegister.js';
import { configuration, spelling } from '../../../kit/engine.js';

const engine = createEngine({
  register: emptyRegister,
  texts: emptyProvisionTexts,
  spelling,
  today: () => ({ year: 2026, month: 1, day: 15 }),
  onRuleFailure: (rule, error) => {
    throw new Error(`the rule ${rule} threw`, { cause: error });
  },
});

const source = '---\ndato: 2024-11-18\n---\n\nEfter forvaltningslovens § 7, LBK nr. 1109 af 24. august 2023 og GDPR artikel 5.\n';

test('without a register nothing is said of what one knows, and it is said once that there is none', () => {
  const { citations, findings } = engine.analyse(source, { configuration });
  expect(citations.map(({ citation: { verdict } }) => [verdict.status, verdict.explanation.da])).toEqual([
    ['unchecked', 'Ikke kontrolleret: lovregisteret kunne ikke læses.'],
    ['unchecked', 'Ikke kontrolleret: lovregisteret kunne ikke læses.'],
    ['unchecked', 'Ikke kontrolleret: artikler i EU-retsakter og traktater er ikke i registeret. Lovregisteret kunne ikke læses.'],
  ]);
  const said = findings.filter(({ rule }) => rule.startsWith('henvisning/')).map(({ rule, message }) => `${rule}: ${message.da}`);
  expect(said).toEqual([
    'henvisning/ikke-kontrolleret: Ikke kontrolleret: lovregisteret kunne ikke læses. Det gælder også én anden henvisning i brevet.',
    'henvisning/ikke-kontrolleret: Ikke kontrolleret: artikler i EU-retsakter og traktater er ikke i registeret. Lovregisteret kunne ikke læses.',
  ]);
});

test('hover and the list of sources name no date of a register that there is not', () => {
  const cited = { file: 'a.brev.md', ...engine.cite(source, { configuration }) };
  const [first] = cited.citations;
  const hover = first && describeCitation(first.citation, { register: cited.register, texts: emptyProvisionTexts }, cited.letterDate).da;
  expect(hover).toBe('Status pr. 18. november 2024: **ikke kontrolleret**\n\nLovregisteret kunne ikke læses.');
  const list = sourcesToMarkdown(listSources(emptyProvisionTexts, [cited]), [cited], cited.register.date, 'da');
  expect(list.split('\n').slice(0, 3)).toEqual(['# Retskilder', '', 'Lovregisteret kunne ikke læses.']);
  expect(list).not.toContain('1970');
});

test('an office’s own act is still judged by what the office says of it', () => {
  const text = 'love:\n  - navn: digeloven\n    titel: Lov om diger\n    type: LBK\n    nummer: 29999\n    dato: 2020-03-16\n';
  const own = readConfiguration([{ name: 'ombudsbrev.yaml', text }]).configuration;
  const { citations } = engine.analyse('---\ndato: 2024-11-18\n---\n\nEfter digelovens § 3.\n', { configuration: own });
  expect(citations.map(({ citation: { verdict } }) => verdict.explanation.da)).toEqual([
    'Ikke kontrolleret: der er ingen oversigt over bestemmelserne i digeloven. Loven eller reglen er fra kontorets egen liste (love i ombudsbrev.yaml).',
  ]);
});

import { expect, it } from 'vitest';
import { dispatchChecklist } from '../../../server/src/engine/dispatch/checklist.js';
import { letterDocument } from '../../../server/src/engine/layout/document/letterDocument.js';
import { analyse, configuration } from '../../kit/engine.js';
import { exampleLetters } from '../../kit/examples.js';

function checklistOf(source: string) {
  const analysis = analyse(source);
  return dispatchChecklist(analysis, letterDocument(analysis.letter, configuration).problems);
}

it.each(exampleLetters.filter(({ wrong }) => !wrong))('has no errors in $name', ({ source }) => {
  expect(checklistOf(source).errors).toBe(0);
});

it('puts each finding under what it is about, the gravest giving the state', () => {
  const { items, errors } = checklistOf('---\nbrevtype: kvittering\ntitel: Brev\ndato: 2024-11-18\n---\n\nEfter forvaltningslovens § 99 skal CPR 010190-1234 oplyses senest den 31. juni 2024.\n');
  const states = Object.fromEntries(items.map(({ id, state }) => [id, state]));
  expect(states).toMatchObject({ hoved: 'warning', henvisninger: 'error', datoer: 'error', numre: undefined, undtagelser: undefined });
  expect(errors).toBe(items.flatMap(({ points }) => points).filter(({ severity }) => severity === 'error').length);
});

it('names the checks that the author switched off, with the reason', () => {
  const source = '<!-- ombudsbrev-ignorer henvisning/bestemmelse-findes-ikke: citeret fra klagen -->\n\nEfter forvaltningslovens § 99 gælder andet.\n';
  expect(checklistOf(source).items.find(({ id }) => id === 'undtagelser')?.points.map(({ message, severity }) => [severity, message.da])).toEqual([
    ['info', 'Slået fra her: henvisning/bestemmelse-findes-ikke. Begrundelse: citeret fra klagen'],
  ]);
});

it('adds what cannot be set as it was written', () => {
  const source = '![](../udenfor.png)\n';
  expect(checklistOf(source).items.find(({ id }) => id === 'opsaetning')?.points.map(({ severity, range }) => [severity, source.slice(range.start, range.end)])).toEqual([
    ['warning', '![](../udenfor.png)'],
  ]);
});

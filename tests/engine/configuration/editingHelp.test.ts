import { describe, expect, it } from 'vitest';
import { configurationHelp, frontMatterHelp, type EditingProposal } from '../../../server/src/engine/configuration/editingHelp.js';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';
import { applyEdits } from '../../../server/src/engine/text/range.js';

const { configuration } = readConfiguration([{ name: 'ombudsbrev.yaml', text: 'brevtyper:\n  pressebrev:\n    navn: Pressebrev\n    bygger-paa: hoering\n' }]);

/** Takes the cursor `|` out of a text. */
function cursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

function proposals(marked: string): readonly EditingProposal[] {
  const { text, offset } = cursor(marked);
  return marked.startsWith('---')
    ? frontMatterHelp(configuration, parseLetter(text).frontMatter).completeAt(text, offset)
    : configurationHelp(configuration).completeAt(text, offset);
}

const labels = (marked: string): string[] => proposals(marked).map(({ label }) => label);

function accept(marked: string, label: string): string {
  const proposal = proposals(marked).find((candidate) => candidate.label === label);
  if (proposal === undefined) throw new Error(`${label} is not among ${labels(marked).join(', ')}`);
  return applyEdits(cursor(marked).text, [proposal]);
}

function hover(marked: string): string | undefined {
  const { text, offset } = cursor(marked);
  const found = marked.startsWith('---')
    ? frontMatterHelp(configuration, parseLetter(text).frontMatter).hoverAt(text, offset)
    : configurationHelp(configuration).hoverAt(text, offset);
  return found === undefined ? undefined : `«${text.slice(found.range.start, found.range.end)}» ${found.description.da}`;
}

describe('completion in ombudsbrev.yaml', () => {
  it.each([
    ['|', ['oeverste', 'grundlag', 'kontor', 'brevpapir', 'underskrivere', 'sagsnumre', 'modtagere', 'brevtyper', 'regler', 'sprog', 'ord', 'ordliste', 'forbudte-ord', 'love']],
    ['kontor:\n  by: København\n|', ['oeverste', 'grundlag', 'brevpapir', 'underskrivere', 'sagsnumre', 'modtagere', 'brevtyper', 'regler', 'sprog', 'ord', 'ordliste', 'forbudte-ord', 'love']],
    ['kontor:\n  by: København\n  |', ['navn', 'myndighed', 'adresse', 'postnummer', 'telefon', 'email', 'web', 'ean']],
    ['kontor:\n  |\n  by: København\n', ['navn', 'myndighed', 'adresse', 'postnummer', 'telefon', 'email', 'web', 'ean']],
    ['kontor:\n  te|', ['telefon']],
    ['grundlag: |', ['koebenhavn', 'tom']],
    ['oeverste: |', ['true', 'false']],
    ['modtagere:\n  - navn: Skoleforvaltningen\n    |', ['forkortelse', 'aliasser', 'fjern']],
    ['modtagere:\n  - |', ['navn', 'forkortelse', 'aliasser', 'fjern']],
    ['modtagere:\n- navn: Skoleforvaltningen\n- |', ['navn', 'forkortelse', 'aliasser', 'fjern']],
    ['modtagere: [{ navn: Skoleforvaltningen, f|', ['forkortelse', 'fjern']],
    ['regler:\n  brev/afsnit-m|', ['brev/afsnit-mangler']],
    ['regler:\n  brev/afsnit-mangler: |', ['fejl', 'advarsel', 'oplysning', 'råd', 'fra']],
    ['sagsnumre:\n  system: w|', ['workzone']],
    ['brevtyper:\n  hoe|', ['hoering', 'hoeringssvar', 'partshoering']],
    ['brevtyper:\n  mit-brev:\n    bygger-paa: presse|', ['pressebrev']],
    ['brevtyper:\n  mit-brev:\n    afsnit:\n      - id: svar\n        kendetegn:\n          - sva|', ['svaradresse']],
    ['brevtyper:\n  mit-brev:\n    afsnit:\n      - id: svar\n        kendetegn: [frist, sags|]', ['sagsnummer']],
    ['brevtyper:\n  mit-brev:\n    afsnit:\n      - id: svar\n        afsnit:\n          - id: inderst\n            kra|', ['krav']],
    ['ord:\n  - |', []],
    ['# kommentar |', []],
    ['ukendt:\n  |', []],
  ])('%j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });

  it('writes keys and values as YAML wants them', () => {
    expect(accept('kontor:\n  te|', 'telefon')).toBe('kontor:\n  telefon: ');
    expect(accept('kon|', 'kontor')).toBe('kontor:');
    expect(accept('grundlag:|', 'tom')).toBe('grundlag: tom');
    expect(accept('modtagere:\n  - navn: X\n    fork|\n', 'forkortelse')).toBe('modtagere:\n  - navn: X\n    forkortelse: \n');
  });
});

describe('completion in the front matter', () => {
  it.each([
    ['---\nbrevtype: |\n---\n', [...configuration.forms.keys()]],
    ['---\nbrevtype: kvit|\n---\n', ['kvittering']],
    ['---\nmodtagere: [BUF, |]\n---\n', ['ØKF', 'KFF', 'BUF', 'SUF', 'BIF', 'SOF', 'TMF']],
    ['---\nmodtagere:\n  - T|\n---\n', ['TMF']],
    ['---\nbrevtype: hoering\nsags|\n---\n\nTekst.', ['sagsnr', 'sagsbehandler']],
    ['---\nunderskrivere:\n  - navn: Karla\n    |\n---\n', ['titel']],
    ['---\nbrevtype: hoering\nsags|', ['sagsnr', 'sagsbehandler']],
    ['---\nbrevtype: hoering\n---\n\nsags|', []],
  ])('%j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });
});

describe('hover', () => {
  it.each([
    ['kon|tor:\n  by: X', '«kontor» Kontorets navn, adresse og øvrige oplysninger.'],
    ['kontor:\n  b|y: X', '«by» By, f.eks. København V.'],
    ['regler:\n  brev/afsnit|-mangler: fejl', '«brev/afsnit-mangler» Et obligatorisk afsnit mangler'],
    ['regler:\n  brev/afsnit-mangler: fe|jl', '«fejl» Kan ikke være rigtigt.'],
    ['modtagere:\n  - navn: A\n    forkort|else: B', '«forkortelse» Forkortelsen, f.eks. BUF.'],
    ['---\nbrevtype: press|ebrev\n---\n', '«pressebrev» Pressebrev. Høring eller afklarende henvendelse: forvaltningen bedes svare, før det besluttes, om der iværksættes et tilsyn.'],
    ['---\nmodtagere: [SO|F]\n---\n', '«SOF» Socialforvaltningen'],
    ['---\nsagsn|r: 1\n---\n', '«sagsnr» Sagens nummer i journalsystemet.'],
    ['ukendt|: x', undefined],
    ['---\nbrevtype: x\n---\n\nsagsn|r: 1', undefined],
  ])('%j', (marked, expected) => {
    expect(hover(marked)).toBe(expected);
  });
});

it('answers at every offset of any text', () => {
  const text = 'kontor:\n  by: [a, {b: c}]\n- - x: "y\n    z: #\n\t?\nmodtagere: [\n  {navn: x,\n';
  for (let offset = 0; offset <= text.length; offset += 1) {
    const help = configurationHelp(configuration);
    expect(() => [help.completeAt(text, offset), help.hoverAt(text, offset)]).not.toThrow();
  }
});

it('describes a key by its path', () => {
  expect(configurationHelp(configuration).describeKey(['brevtyper', 'hoering', 'afsnit', 0, 'skabelon'])).toEqual({
    da: 'Teksten, som indsættes under overskriften.', en: 'The text inserted below the heading.',
  });
});

import { describe, expect, it } from 'vitest';
import { analyse, configuration } from '../kit/engine.js';
import { exampleLetters } from '../kit/examples.js';

/** What is wrong on purpose in the letters in `examples/fejl`. */
const faults: Readonly<Record<string, readonly string[]>> = {
  'fejl/datoer-og-numre.brev.md': [
    'warning nummer/dokumentnr «2025-0700003-4»',
    'warning dato/ugedag «mandag den 4. februar 2025»',
    'error dato/umulig «31. februar 2025»',
    'warning dato/stor-maaned «Februar»',
    'warning dato/skrivemaade «2, januar 2025»',
    'error persondata/cpr «010190-0000»',
    'warning nummer/sagsnr-i-teksten «2025-0700020»',
  ],
  'fejl/henvisninger.brev.md': [
    'warning henvisning/bogstav «9 C»',
    'warning henvisning/format «§11 »',
    'warning henvisning/format « stk 2»',
    'info henvisning/foraeldet «lovbekendtgørelse nr. 1109 af 24. august 2023»',
    'hint henvisning/ens-form «LBK nr. 909 af 4. juli 2024»',
    'warning henvisning/uoverensstemmelse «4. juli 2024»',
    'warning henvisning/flyttet «§ 52»',
    'error henvisning/bestemmelse-findes-ikke «392»',
  ],
  'fejl/mangler.brev.md': [
    'error brev/afsnit-mangler «afsluttende-brev»',
    'warning metadata/noegle-mangler «afsluttende-brev»',
    'error brev/modtager-uden-afsnit «SUF»',
    'warning brev/modtager-ukendt «XYZ»',
    'warning brev/afsnit-raekkefoelge «Undersøgelsens formål»',
    'info brev/afsnit-mangler «Redegørelse fra Socialforvaltningen»',
    'warning brev/afsnit-tomt «Borgerrådgiverens bemærkninger»',
  ],
};

describe('the example letters', () => {
  it('are one of every form', () => {
    const forms = exampleLetters.filter((letter) => !letter.wrong).map(({ source }) => analyse(source).letter.frontMatter.brevtype?.value);
    expect(forms.sort()).toEqual([...configuration.forms.keys()].sort());
  });

  it.each(exampleLetters.filter((letter) => !letter.wrong))('$name is in order', ({ source }) => {
    expect(analyse(source).findings.map(({ rule, message }) => `${rule}: ${message.da}`)).toEqual([]);
  });

  it.each(exampleLetters.filter((letter) => letter.wrong))('$name shows its faults', ({ name, source }) => {
    const found = analyse(source).findings.map(({ rule, severity, range }) => `${severity} ${rule} «${source.slice(range.start, range.end)}»`);
    expect(found).toEqual(faults[name]);
  });
});

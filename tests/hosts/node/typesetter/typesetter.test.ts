import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { TypesettingError, type Typesetter } from '../../../../server/src/engine/layout/typesetting.js';
import { createTypesetter, type TypesetterOptions } from '../../../../server/src/hosts/node/typesetter/createTypesetter.js';
import { exampleLetters } from '../../../kit/examples.js';
import { jobOf, typstJob } from '../../../kit/typesetting.js';

const typesetter = createTypesetter();
afterAll(() => typesetter.dispose());

function typesetterWith(options: TypesetterOptions): Typesetter {
  const own = createTypesetter(options);
  onTestFinished(() => own.dispose());
  return own;
}

const letter = `---
brevtype: afsluttende-brev
titel: Svar til borgere
dato: 2024-11-18
modtagere: [SOF]
sagsnr: 2024-0123456
---

Forvaltningen har svaret.[^1]

## Konklusion

Sagen er afsluttet.

[^1]: Brev af 4. november 2024.
`;

/** Messages, in Danish, of the error that a promise is rejected with. */
async function refusal(promise: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TypesettingError)) throw new Error(`not refused as a letter is: ${String(error)}`);
  return error.problems.map(({ message }) => message.da);
}

describe('a letter in pages', () => {
  it('tells the pages, where each part landed, and all of the pages the first time', async () => {
    const job = jobOf(letter);
    const set = await typesetterWith({}).typeset(job);
    expect(set?.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[595, 842]]);
    expect(set?.markers.length).toBe(job.markers.length);
    expect(set?.footnoteMarkers.length).toBe(1);
    expect(set?.markers.every(({ page, x, y }) => page === 1 && x > 0 && x < 595 && y > 0 && y < 842)).toBe(true);
    const heights = set?.markers.map(({ y }) => y) ?? [];
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(set?.footnoteMarkers[0]?.y).toBeGreaterThan(Math.max(...heights));
    expect(set?.vector.complete).toBe(true);
    expect(new TextDecoder().decode(set?.vector.bytes.subarray(0, 7))).toBe('diff-v1');
    expect(set?.warnings).toEqual([]);
  });

  it('sends only what changed after an edit', async () => {
    const own = typesetterWith({});
    const first = await own.typeset(jobOf(letter));
    const second = await own.typeset(jobOf(letter.replace('Sagen er', 'Sagen er nu')));
    expect(second?.vector.complete).toBe(false);
    expect(second?.vector.bytes.length).toBeLessThan((first?.vector.bytes.length ?? 0) / 4);
  });

  it('knows the size of each page', async () => {
    const set = await typesetter.typeset(typstJob('#set page(width: 200pt, height: 100pt)\nA\n#page(flipped: true)[B]\n#page(width: 300pt, height: 150.5pt)[C]'));
    expect(set?.pages).toEqual([
      { width: 200, height: 100 },
      { width: 100, height: 200 },
      { width: 300, height: 150.5 },
    ]);
  });

  it('sets every example without a warning', async () => {
    for (const { name, source } of exampleLetters) {
      const set = await typesetter.typeset(jobOf(source));
      expect([name, set?.warnings]).toEqual([name, []]);
    }
  });

  it('lets the newest request overtake those that wait', async () => {
    const own = typesetterWith({});
    const asked = [1, 2, 3, 4].map((number) => own.typeset(jobOf(letter.replace('Sagen', `Sag ${number}`))));
    expect((await Promise.all(asked)).map((set) => set !== undefined)).toEqual([true, false, false, true]);
  });
});

describe('what a letter cannot reach', () => {
  const nowhere = (file: string): string => `Brevet kan ikke sættes op: Filen ${file} findes ikke. Kontrollér navnet; kun brevpapirets filer og billeder i brevets mappe kan bruges.`;

  it.each([
    ['#read("/etc/passwd")', nowhere('etc/passwd')],
    ['#image("/etc/logo.png")', nowhere('etc/logo.png')],
  ])('%s', async (source, message) => {
    expect(await refusal(typesetter.typeset(typstJob(source)))).toEqual([message]);
  });

  it('is what lies above the case', async () => {
    const [message] = await refusal(typesetter.typeset(typstJob('#read("../../etc/passwd")')));
    expect(message).toMatch(/^Brevet kan ikke sættes op: Filen (?:ligger uden for brevets|etc\/passwd findes ikke)/);
  });

  it('is a package', async () => {
    expect(await refusal(typesetter.typeset(typstJob('#import "@preview/cetz:0.2.0": *')))).toEqual([
      'Brevet kan ikke sættes op: Pakken @preview/cetz:0.2.0 kan ikke hentes: intet hentes fra nettet. Læg det, der skal bruges, i skabelonens egen mappe.',
    ]);
  });
});

describe('an image that cannot be read', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const svg = (inside: string): Uint8Array => bytes(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`);
  const source = '---\nbrevtype: statusnotat\ntitel: A\n---\n\n![Ét](a.svg) ![To](sag/b.svg)\n';
  const jobWith = (b: Uint8Array) => jobOf(source, new Map([['a.svg', svg('')], ['sag/b.svg', b]]));
  const told = ['Billedet »sag/b.svg« er beskadiget eller henter andre filer og er erstattet af en tom ramme. Gem det igen som PNG, JPEG eller SVG.'];

  it.each([
    ['is cut off', bytes('<svg xmlns="http://www.w3.org/2000/svg"><g>')],
    ['draws in a file of the machine', svg('<image href="/etc/passwd" width="9" height="9"/>')],
    ['draws in from the net', svg('<image href="https://example.com/a.png" width="9" height="9"/>')],
    ['claims to have more pixels than anybody reads', Buffer.from('iVBORw0KGgoAAAANSUhEUnc1lAB3NZQACAYAAABbIGQmAAAAC0lEQVR4nEtMSgYAAk0BJ4nSNPMAAAAASUVORK5CYII=', 'base64')],
    ['is a PNG of a few bytes', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
  ])('leaves the rest of the letter as it is when it %s', async (_, damaged) => {
    const own = typesetterWith({});
    for (const job of [jobWith(damaged), jobOf(source.replace('titel: A', 'titel: B'), new Map([['a.svg', svg('')], ['sag/b.svg', damaged]]))]) {
      const set = await own.typeset(job);
      expect([set?.pages.length, set?.warnings.map(({ message }) => message.da)]).toEqual([1, told]);
    }
    expect((await own.typeset(jobWith(svg(''))))?.warnings).toEqual([]);
    expect((await own.pdf(jobWith(damaged))).warnings.map(({ message }) => message.da)).toEqual(told);
  });
});

describe('what is wrong with a letterhead', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('is told with file and line', async () => {
    const file = { path: '/brevpapir/kontor/eget.typ', bytes: bytes('#let brevpapir(krop) = krop\n#let b = ukendt') };
    const error: unknown = await typesetter.typeset(typstJob('#import "/brevpapir/kontor/eget.typ": *', [file])).catch((reason: unknown) => reason);
    expect(error instanceof TypesettingError ? error.problems.map(({ file: path, line, message }) => [path, line, message.da]) : error).toEqual([
      [
        '/brevpapir/kontor/eget.typ',
        2,
        'Fejl i brevpapirets fil eget.typ, linje 2: Navnet »ukendt« er ikke kendt. Ret filen, eller fjern »skabelon« under »brevpapir« i ombudsbrev.yaml, så bruges det indbyggede brevpapir.',
      ],
    ]);
  });

  it.each([
    ['sets the title twice', '#let brevpapir(brev, krop) = { brev.titel; brev.titel; krop }'],
    ['leaves the text out', '#let brevpapir(brev, krop) = brev.titel'],
  ])('is told when it %s', async (_, template) => {
    const own = { path: '/brevpapir/kontor/eget.typ', bytes: bytes(template) };
    const job = jobOf('---\nbrevtype: statusnotat\ntitel: A\n---\n\nTekst.\n');
    const other = { ...job, source: job.source.replace('"/brevpapir/brevpapir.typ"', '"/brevpapir/kontor/eget.typ"'), files: [...job.files, own] };
    const set = await typesetter.typeset(other);
    const { warnings } = await typesetter.pdf(other);
    expect(set?.markers).toEqual([]);
    expect([set?.warnings, warnings].map((all) => all?.map(({ message }) => message.da.split('.')[0]))).toEqual([
      ['Brevpapirets skabelon sætter ikke alle brevets dele netop én gang'],
      ['Brevpapirets skabelon sætter ikke alle brevets dele netop én gang'],
    ]);
  });

  it('is mended without a restart', async () => {
    const own = typesetterWith({});
    const job = (template: string) => typstJob('#import "/brevpapir/kontor/eget.typ": *\n#hej', [{ path: '/brevpapir/kontor/eget.typ', bytes: bytes(template) }]);
    expect(await refusal(own.typeset(job('#let hej = (')))).toEqual([
      'Fejl i brevpapirets fil eget.typ, linje 1: En parentes eller klamme er ikke lukket. Ret filen, eller fjern »skabelon« under »brevpapir« i ombudsbrev.yaml, så bruges det indbyggede brevpapir.',
    ]);
    const set = await own.typeset(job('#let hej = [Hej]'));
    expect([set?.pages.length, set?.vector.complete]).toEqual([1, true]);
    expect(await refusal(own.typeset(typstJob('#import "/brevpapir/kontor/eget.typ": *')))).toHaveLength(1);
  });

  it('is a font that is not there, one that is none, and a character that none has', async () => {
    const job = typstJob('#set text(font: "Findes ikke")\nA #"漢" #text(font: "Findes ikke")[B]', [{ path: '/skrifttyper/daarlig.ttf', bytes: bytes('ikke en skrift') }]);
    const messages = (await typesetter.typeset(job))?.warnings.map(({ message }) => message.da.split(' ').slice(0, 6).join(' '));
    expect(messages).toEqual([
      'Skrifttypefilen /skrifttyper/daarlig.ttf er beskadiget eller ikke',
      'Skrifttypen »findes ikke« findes ikke, så',
      'Ingen af skrifttyperne har tegnet »漢«',
    ]);
  });

  it('is not a font of its own', async () => {
    const font = new Uint8Array(readFileSync('node_modules/dejavu-fonts-ttf/ttf/DejaVuSerif.ttf'));
    const set = await typesetter.typeset(typstJob('#set text(font: "DejaVu Serif")\nA', [{ path: '/skrifttyper/serif.ttf', bytes: font }]));
    expect(set?.warnings).toEqual([]);
  });
});

describe('a typesetter that is not well', () => {
  it('gives up what takes too long, and goes on', async () => {
    const own = typesetterWith({ limits: { milliseconds: 3000, growth: 1e10 } });
    const endless = '#for a in range(100000) { for b in range(100000) { let c = a + b } }';
    expect(await refusal(own.typeset(typstJob(endless)))).toEqual([
      'Opsætningen af siderne er stoppet, fordi den tog mere end 3 sekunder. Del brevet eller dets største tabel; er brevpapirets skabelon lige ændret, kan den være skyld i det.',
    ]);
    expect((await own.typeset(jobOf(letter)))?.vector.complete).toBe(true);
  });

  it('is replaced when it breaks down, and tried once more', async () => {
    const own = typesetterWith({});
    // More than WebAssembly can hold: Typst panics.
    const [message] = await refusal(own.typeset(typstJob('#let x = (1,) * 1000000000')));
    expect(message).toBe('Opsætningen af siderne gik i stykker to gange i træk (capacity overflow). Teksten er uskadt. Fortryd den seneste ændring af brevet eller brevpapiret, og prøv igen.');
    expect((await own.typeset(jobOf(letter)))?.pages.length).toBe(1);
  });

  it('answers nothing after its end', async () => {
    const own = createTypesetter();
    const asked = own.typeset(jobOf(letter));
    own.dispose();
    expect([await asked, await own.typeset(jobOf(letter))]).toEqual([undefined, undefined]);
    expect(await refusal(Promise.resolve().then(() => own.pdf(jobOf(letter))))).toEqual(['Opsætningen af siderne blev afbrudt.']);
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readConfiguration } from '../../../../server/src/engine/configuration/readConfiguration.js';
import { letterDocument } from '../../../../server/src/engine/layout/document/letterDocument.js';
import { typesettingJob } from '../../../../server/src/engine/layout/typst/typesettingJob.js';
import type { TypesettingJob } from '../../../../server/src/engine/layout/typesetting.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';
import { loadLetterhead } from '../../../../server/src/hosts/node/layout/letterhead.js';
import { createNativeTypst } from '../../../kit/nativeTypst.js';

const folder = fileURLToPath(new URL('../../../../examples/brevpapir/', import.meta.url));
const read = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');
const { configuration, problems } = readConfiguration([{ name: `${folder}ombudsbrev.yaml`, text: read('ombudsbrev.yaml') }]);
const letter = parseLetter(read('svar-om-ventetid.brev.md'));

/** How many markers the pages have, by their label. */
function markersOf({ source, files }: TypesettingJob): readonly number[] {
  const compiler = createNativeTypst();
  for (const { path, bytes } of files) compiler.mapShadow(path, Buffer.from(bytes));
  return ['<ms>', '<mf>'].map((selector) => {
    const found: unknown = compiler.query({ mainFileContent: source }, { selector });
    return Array.isArray(found) ? found.length : -1;
  });
}

it('the example of another municipality’s letterhead is sound and sets its letter', () => {
  const { letterhead, problems: missing } = loadLetterhead(configuration);
  const job = typesettingJob(letterDocument(letter, configuration), letterhead);
  expect([problems, missing]).toEqual([[], []]);
  expect(letterhead).toMatchObject({ template: '/brevpapir/kontor/nordhavn.typ', logo: '/brevpapir/logo.svg', colour: '#0b6e6e' });
  expect(markersOf(job)).toEqual([job.markers.length, job.footnoteMarkers.length]);
});

it('the smallest template of docs/brevpapir.md works', () => {
  const page = readFileSync(new URL('../../../../docs/brevpapir.md', import.meta.url), 'utf8');
  const [template = ''] = [...page.matchAll(/```typst\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  const { letterhead } = loadLetterhead(readConfiguration([]).configuration);
  const own = { path: '/brevpapir/kontor/eget.typ', bytes: new TextEncoder().encode(template) };
  const job = typesettingJob(letterDocument(letter, configuration), { ...letterhead, template: own.path, files: [...letterhead.files, own] });
  expect(markersOf(job)).toEqual([job.markers.length, job.footnoteMarkers.length]);
});

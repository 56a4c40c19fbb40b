import type { ImportedLetter } from '../../engine/import/importWord.js';
import { isLeftOut, remarkMessages, type Remark } from '../../engine/import/remarks.js';
import type { Language } from '../../engine/index.js';

/** What the import did, to read; it is Markdown too. `output` is the draft's file; undefined when it was written out. */
export function importToText(file: string, output: string | undefined, { remarks, images }: ImportedLetter, language: Language): string {
  const say = (da: string, en: string): string => (language === 'da' ? da : en);
  const lines = [`# ${say('Import af', 'Import of')} ${file}`, ''];
  if (output !== undefined) lines.push(say(`Udkastet er gemt i ${output}.`, `The draft has been saved in ${output}.`), '');
  if (images.length > 0) {
    lines.push(output === undefined ? say('Brevets billeder er ikke gemt: brug -o.', 'The letter’s images have not been saved: use -o.') : say('Billeder, der er gemt ved siden af:', 'Images saved beside it:'), '');
    lines.push(...images.map((image) => `- ${image.file}`), '');
  }
  if (remarks.length === 0) return `${[...lines, say('Alt kom med.', 'All of it was taken along.')].join('\n')}\n`;
  const parts = [
    { title: say('Ikke i udkastet', 'Not in the draft'), members: remarks.filter(({ kind }) => isLeftOut(kind)) },
    { title: say('Står anderledes i udkastet', 'Stands otherwise in the draft'), members: remarks.filter(({ kind }) => !isLeftOut(kind)) },
  ];
  for (const { title, members } of parts) {
    if (members.length === 0) continue;
    lines.push(`## ${title}`, '', ...members.map((remark) => `- ${said(remark, language)}`), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The stable form, see docs/architecture.md. */
export function importToJson(file: string, output: string | undefined, { draft, remarks, images }: ImportedLetter, language: Language): string {
  const result = {
    version: 1,
    file,
    output: output ?? null,
    draft,
    images: images.map((image) => image.file),
    remarks: remarks.map(({ kind, text }) => ({ kind, leftOut: isLeftOut(kind), message: remarkMessages[kind][language], text })),
  };
  return `${JSON.stringify(result)}\n`;
}

function said({ kind, text }: Remark, language: Language): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  return shown === '' ? remarkMessages[kind][language] : `${remarkMessages[kind][language]}: »${shown}«`;
}

import { atOneMatch, type SlipKind } from '../slipKind.js';

export const sentences: readonly SlipKind[] = [
  { name: 'svaret. den', rule: 'sprog/stort-bogstav', in: 'letter', make: atOneMatch(/(?<=\p{Ll}{4}\. )\p{Lu}(?=\p{Ll}+ \p{Ll})/gu, ([letter]) => letter.toLowerCase()), found: 0.9, restored: 0.95 },
  { name: 'på Mandag den', rule: 'sprog/stort-bogstav', in: 'letter', make: atOneMatch(/(?<=\p{Ll}{2} )(?=den \d{1,2}\. \p{Ll}{3,} \d{4})/gu, () => 'på Mandag '), found: 0.95, restored: 0 },
  { name: 'intet punktum sidst', rule: 'sprog/punktum-mangler', in: 'letter', make: atOneMatch(/(?<=^\p{Lu}[^|>\n]{60,}\p{Ll}{3})\.(?=\n\n\p{Lu}|\n\n#|\n$)/gmu, () => ''), found: 0.7, restored: 0.95 },
  {
    name: 'tre sætninger i én',
    rule: 'sprog/lang-saetning',
    make: atOneMatch(/^.{150,}$/gu, ([sentence]) => `${sentence.slice(0, -1)}, og ${sentence.charAt(0).toLowerCase()}${sentence.slice(1, -1)}, og ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`),
    found: 0.9,
    restored: 0,
  },
];

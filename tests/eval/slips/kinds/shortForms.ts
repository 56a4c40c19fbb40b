import { atOneMatch, type SlipKind } from '../slipKind.js';

/** Abbreviations, names and the voice, which are judged by the whole letter. */
export const shortForms: readonly SlipKind[] = [
  { name: 'BUF, aldrig forklaret', rule: 'sprog/forkortelse-uforklaret', in: 'letter', make: atOneMatch(/(?<=^(?![#|>]).*\s)(?:Børne- og Ungdomsforvaltningen|Socialforvaltningen|Sundheds- og Omsorgsforvaltningen)(?= )/gmu, ([name]) => (name.startsWith('B') ? 'BUF' : name.startsWith('So') ? 'SOF' : 'SUF')), found: 0.95, restored: 0 },
  { name: 'BUF før Børne- … (BUF)', rule: 'sprog/forkortelse-uforklaret', in: 'letter', make: withParagraph('SOF har svaret den dag. Derefter svarede Socialforvaltningen (SOF) igen.'), found: 1, restored: 0 },
  { name: 'Socialforvaltningen (SOF) to gange', rule: 'sprog/forkortelse-forklaret-igen', in: 'letter', make: withParagraph('Socialforvaltningen (SOF) svarede, og SOF er enig. Derefter svarede Socialforvaltningen (SOF) igen.'), found: 1, restored: 0 },
  { name: 'Socialforvaltningen (SOF), aldrig SOF', rule: 'sprog/forkortelse-ubrugt', in: 'letter', make: atOneMatch(/(?<=^(?![#|>]).*\s)Socialforvaltningen(?= )/gmu, ([name]) => `${name} (SOF)`), found: 0.95, restored: 0.95 },
  { name: 'fx for f.eks.', rule: 'sprog/ens-forkortelse', in: 'letter', make: withParagraph('Det gælder f.eks. frister, f.eks. i sager om børn, og fx om støtte.'), found: 1, restored: 0 },
  { name: 'jeg for Borgerrådgiveren', rule: 'sprog/jeg-eller-kontoret', in: 'letter', make: atOneMatch(/(?<=^(?![#|>]).*\s)Borgerrådgiveren(?= (?:finder|har|beder|modtog|noterer|henleder) )/gmu, () => 'jeg'), found: 0.5, restored: 0 },
  { name: 'Børne og Ungdomsforvaltningen', rule: 'sprog/modtagernavn', in: 'letter', make: atOneMatch(/(?<=^(?![#|>]).*(?:Børne|Sundheds|Kultur|Teknik|Beskæftigelses))-(?= og \p{Lu}\p{Ll}+forvaltningen)/gmu, () => ''), found: 0.95, restored: 0.95 },
  { name: 'Børne- og ungdomsforvaltningen', rule: 'sprog/modtagernavn', in: 'letter', make: atOneMatch(/(?<=^(?![#|>]).*- og )\p{Lu}(?=\p{Ll}+forvaltningen)/gmu, ([letter]) => letter.toLowerCase()), found: 0.95, restored: 0.95 },
  { name: 'eBoks for e-Boks', rule: 'sprog/navneform', in: 'letter', make: withParagraph('Brevet ligger i e-Boks, og borgeren så det i e-Boks, men ikke svaret i eBoks.'), found: 1, restored: 0 },
];

/** Adds a paragraph to the letter, before its first note or at its end. */
function withParagraph(paragraph: string): SlipKind['make'] {
  return (letter) => {
    const note = letter.search(/^\[\^/m);
    return note < 0 ? `${letter}\n${paragraph}\n` : `${letter.slice(0, note)}${paragraph}\n\n${letter.slice(note)}`;
  };
}

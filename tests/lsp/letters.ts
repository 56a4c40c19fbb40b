/** A closing letter's metadata, complete, by invented people. */
export const metadata = `---
brevtype: afslutning-af-sag
titel: Svartider i borgerservice
dato: 2024-11-18
modtagere: [KFF]
sagsnr: 2024-0012345
dokumentnr: 2024-0012345-7
sagsbehandler: Karla Lindebæk
---
`;

/** The letter with this body; its text begins on line {@link bodyLine}. */
export function letter(body: string): string {
  return `${metadata}\n${body}\n`;
}

/** 0-based. */
export const bodyLine = metadata.split('\n').length;

export const letterUri = 'file:///sager/2024-0012345/svar.brev.md';

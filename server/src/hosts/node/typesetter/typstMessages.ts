import type { Localized } from '../../../engine/text/localized.js';

interface Explanation {
  readonly pattern: RegExp;
  explain(found: readonly string[], missingFiles: readonly string[]): Localized;
}

/** What Typst says most often about letters and templates. */
const explanations: readonly Explanation[] = [
  {
    pattern: /^(?:failed to load file \((?:is a directory|not found)|file not found)/,
    explain: (_, missingFiles) => {
      const files = missingFiles.map((file) => file.replace(/^\//, '')).join(', ');
      return {
        da: `Filen ${files} findes ikke. Kontrollér navnet; kun brevpapirets filer og billeder i brevets mappe kan bruges.`,
        en: `The file ${files} does not exist. Check the name; only the letterhead's files and images in the letter's folder can be used.`,
      };
    },
  },
  {
    pattern: /^failed to load file \(access denied\)/,
    explain: () => ({
      da: 'Filen ligger uden for brevets og brevpapirets mapper og bliver ikke læst. Læg den i en af dem.',
      en: "The file lies outside the letter's and the letterhead's folders and is not read. Put it into one of them.",
    }),
  },
  {
    pattern: /^package not found \(searched for ([^)]{1,100})\)/,
    explain: ([, name]) => ({
      da: `Pakken ${name} kan ikke hentes: intet hentes fra nettet. Læg det, der skal bruges, i skabelonens egen mappe.`,
      en: `The package ${name} cannot be fetched: nothing is fetched from a network. Put what is needed into the template's own folder.`,
    }),
  },
  {
    pattern: /^unknown font family: (.{1,100})/,
    explain: ([, name]) => ({
      da: `Skrifttypen »${name}« findes ikke, så siderne er sat med en anden. Læg dens TTF- eller OTF-filer i mappen, som »skrifttyper« under »brevpapir« i ombudsbrev.yaml peger på, eller ret »skrift«.`,
      en: `There is no font "${name}", so the pages are set in another one. Put its TTF or OTF files into the folder that "skrifttyper" under "brevpapir" in ombudsbrev.yaml names, or change "skrift".`,
    }),
  },
  {
    pattern: /^(?:failed to decode image|unknown image format|failed to parse SVG|failed to parse svg)/i,
    explain: () => ({
      da: 'Et billede kan ikke læses. Gem det igen som PNG, JPEG eller SVG.',
      en: 'An image cannot be read. Save it again as PNG, JPEG or SVG.',
    }),
  },
  {
    pattern: /^(?:loop seems to be infinite|condition is always true|maximum (?:function call|show rule|layout|grouping) depth exceeded)/,
    explain: () => ({ da: 'Den kører i ring.', en: 'It runs in circles.' }),
  },
  {
    pattern: /^layout did not converge/,
    explain: () => ({
      da: 'Sidetal og henvisninger faldt ikke på plads; brevpapirets skabelon ændrer sig, hver gang den sættes.',
      en: "Page numbers and references did not settle; the letterhead's template changes each time it is set.",
    }),
  },
  {
    pattern: /^unknown variable: (.{1,100})/,
    explain: ([, name]) => ({ da: `Navnet »${name}« er ikke kendt.`, en: `The name "${name}" is not known.` }),
  },
  {
    pattern: /^unresolved import/,
    explain: () => ({
      da: 'Skabelonen mangler en af de funktioner, som brevet kalder.',
      en: 'The template lacks one of the functions that the letter calls.',
    }),
  },
  {
    pattern: /^file is not valid utf-8/,
    explain: () => ({
      da: 'En fil, som brevpapiret henter, er ikke tekst. Gem den som ren tekst (UTF-8).',
      en: 'A file that the letterhead draws in is no text. Save it as plain text (UTF-8).',
    }),
  },
  {
    pattern: /^missing argument: (.{1,100})/,
    explain: ([, name]) => ({ da: `Værdien »${name}« mangler i et kald.`, en: `The value "${name}" is missing in a call.` }),
  },
  {
    pattern: /^unexpected argument(?:: (.{1,100}))?/,
    explain: ([, name]) => ({
      da: name === undefined ? 'Et kald har en værdi for meget.' : `Værdien »${name}« er ikke en, funktionen kender.`,
      en: name === undefined ? 'A call has one value too many.' : `The value "${name}" is not one that the function knows.`,
    }),
  },
  { pattern: /^unclosed delimiter/, explain: () => ({ da: 'En parentes eller klamme er ikke lukket.', en: 'A bracket is not closed.' }) },
  { pattern: /^unclosed string/, explain: () => ({ da: 'En tekst i anførselstegn er ikke lukket.', en: 'A text in quotation marks is not closed.' }) },
];

/** One sentence on what Typst said. `missingFiles`: what was asked for while it worked. */
export function explain(text: string, missingFiles: readonly string[]): Localized {
  for (const { pattern, explain: make } of explanations) {
    const found = pattern.exec(text);
    if (found !== null) return make(found, missingFiles);
  }
  return { da: `Typst melder: »${text}«.`, en: `Typst says: "${text}".` };
}

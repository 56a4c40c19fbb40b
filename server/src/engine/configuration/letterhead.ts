import type { ConfigurationFileContent } from './schema.js';

/** The fields of the colophon by the names that `brevpapir.kolofon` gives them. `telefon-eller-ean`: EAN to administrations, else telephone. */
export const colophonFieldNames = [
  'dato', 'sagsnr', 'dokumentnr', 'sagsbehandler', 'kontor', 'myndighed', 'adresse', 'telefon', 'email', 'ean', 'telefon-eller-ean', 'web',
] as const;

export type ColophonFieldName = (typeof colophonFieldNames)[number];

/** A file or folder that an `ombudsbrev.yaml` names. The path is relative to that file's folder and never leads out of it. */
export interface ConfiguredPath {
  /** The `ombudsbrev.yaml`, as the host named it. */
  readonly configurationFile: string;
  readonly path: string;
}

/** What the pages of an office's letters look like (`brevpapir`). */
export interface LetterheadConfiguration {
  /** A Typst file in place of the built-in letterhead; see docs/brevpapir.md. */
  readonly template: ConfiguredPath | undefined;
  /** A folder of TTF or OTF files. */
  readonly fonts: ConfiguredPath | undefined;
  /** The name of the font's family. */
  readonly font: string;
  readonly logo: ConfiguredPath | undefined;
  /** What a screen reader says of the logo; undefined: the office's name. */
  readonly logoText: string | undefined;
  /** `#1f3a5f` */
  readonly colour: string;
  /** Top to bottom. */
  readonly colophon: readonly ColophonFieldName[];
  /** At the top of the following pages; undefined: the office's name. */
  readonly runningHead: string | undefined;
  /** A Word document or template whose styles the Word letter takes over. */
  readonly wordTemplate: ConfiguredPath | undefined;
}

export const builtInLetterhead: LetterheadConfiguration = {
  template: undefined,
  fonts: undefined,
  font: 'Source Sans 3',
  logo: undefined,
  logoText: undefined,
  colour: '#1f3a5f',
  colophon: ['dato', 'sagsnr', 'dokumentnr', 'sagsbehandler', 'kontor', 'adresse', 'telefon-eller-ean', 'web'],
  runningHead: undefined,
  wordTemplate: undefined,
};

/** `file` is the `ombudsbrev.yaml` that `content` stands in: its paths count from there. */
export function layOverLetterhead(
  below: LetterheadConfiguration,
  content: NonNullable<ConfigurationFileContent['brevpapir']>,
  file: string,
): LetterheadConfiguration {
  const path = (written: string | undefined, known: ConfiguredPath | undefined): ConfiguredPath | undefined =>
    written === undefined ? known : { configurationFile: file, path: written };
  return {
    template: path(content.skabelon, below.template),
    fonts: path(content.skrifttyper, below.fonts),
    font: content.skrift ?? below.font,
    logo: path(content.logo, below.logo),
    logoText: content.logotekst ?? below.logoText,
    colour: content.farve === undefined ? below.colour : `#${content.farve.replace('#', '').toLowerCase()}`,
    colophon: content.kolofon ?? below.colophon,
    runningHead: content.sidehoved ?? below.runningHead,
    wordTemplate: path(content.word, below.wordTemplate),
  };
}

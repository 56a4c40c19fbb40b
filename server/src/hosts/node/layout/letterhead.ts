import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConfiguredPath } from '../../../engine/configuration/letterhead.js';
import type { Configuration } from '../../../engine/configuration/model.js';
import { basePath, type LoadedLetterhead } from '../../../engine/layout/typst/letterhead.js';
import { TypesettingError, type TypesettingFile, type TypesettingProblem } from '../../../engine/layout/typesetting.js';
import { packageFolder } from '../installation.js';
import { pathBelow, readFolderFile } from './folderFile.js';
import { isImage } from './imageBytes.js';

const mostBytes = { template: 1_000_000, image: 5_000_000, font: 20_000_000 } as const;
/** A template's own folder may hold what it imports; a folder with more is somebody's documents. */
const mostFiles = 60;

const templateFile = /\.(?:typ|svg|png|jpe?g|gif)$/i;
const fontFile = /\.(?:ttf|otf|ttc|otc)$/i;

/**
 * Reads the letterhead that a configuration names. To be read once per configuration: the bytes of two readings are different objects.
 *
 * @throws {TypesettingError} when the office's template cannot be read. A letter on another letterhead would not be its letter.
 */
export function loadLetterhead({ letterhead, profile }: Configuration): LoadedLetterhead {
  const problems: TypesettingProblem[] = [];
  const files: TypesettingFile[] = [builtIn(basename(basePath))];
  const { template, fonts, logo } = letterhead;
  if (template === undefined) files.push(builtIn('brevpapir.typ'));
  else files.push(...templateFiles(template));
  if (fonts !== undefined) files.push(...fontFiles(fonts, problems));
  const logoFile = logo && loadLogo(logo, problems);
  if (logoFile !== undefined) files.push(logoFile);
  return {
    letterhead: {
      files,
      template: template === undefined ? '/brevpapir/brevpapir.typ' : `/brevpapir/kontor/${basename(template.path)}`,
      logo: logoFile?.path,
      logoText: letterhead.logoText ?? profile.office,
      font: letterhead.font,
      colour: letterhead.colour,
      runningHead: letterhead.runningHead ?? profile.office,
    },
    problems,
  };
}

/** What of the office's letterhead is missing or cannot be read, also when no letter can be set without it. */
export function letterheadProblems(configuration: Configuration): readonly TypesettingProblem[] {
  try {
    return loadLetterhead(configuration).problems;
  } catch (error) {
    if (!(error instanceof TypesettingError)) throw error;
    return error.problems;
  }
}

function builtIn(name: string): TypesettingFile {
  return { path: `/brevpapir/${name}`, bytes: readFileSync(join(packageFolder(), 'server/layout', name)) };
}

/** The template, and what lies beside it for it to read. */
function templateFiles(template: ConfiguredPath): TypesettingFile[] {
  const folder = folderOf(template);
  const bytes = readFolderFile(folder, template.path, mostBytes.template);
  if (bytes === undefined) {
    throw new TypesettingError([problem(template, `Brevpapirets skabelon »${template.path}« findes ikke eller kan ikke læses.`, `The letterhead’s template "${template.path}" is missing or cannot be read.`)]);
  }
  const own = { path: `/brevpapir/kontor/${basename(template.path)}`, bytes };
  // A template right beside the letters would draw in the case's own images.
  const beside = dirname(template.path);
  if (beside === '.') return [own];
  const others = namesIn(folder, beside, templateFile).filter((name) => name !== basename(template.path));
  return [own, ...others.flatMap((name) => fileIn(folder, `${beside}/${name}`, mostBytes.image, `/brevpapir/kontor/${name}`))];
}

function fontFiles(fonts: ConfiguredPath, problems: TypesettingProblem[]): TypesettingFile[] {
  const folder = folderOf(fonts);
  const found = namesIn(folder, fonts.path, fontFile).flatMap((name) => fileIn(folder, `${fonts.path}/${name}`, mostBytes.font, `/skrifttyper/${name}`));
  if (found.length === 0) problems.push(problem(fonts, `Mappen »${fonts.path}« med skrifttyper findes ikke eller er tom. Brevet sættes med Source Sans 3.`, `The folder "${fonts.path}" with fonts is missing or empty. The letter is set in Source Sans 3.`));
  return found;
}

function loadLogo(logo: ConfiguredPath, problems: TypesettingProblem[]): TypesettingFile | undefined {
  const bytes = readFolderFile(folderOf(logo), logo.path, mostBytes.image);
  if (bytes !== undefined && isImage(logo.path, bytes)) return { path: `/brevpapir/logo${/\.\w+$/.exec(logo.path)?.[0].toLowerCase() ?? ''}`, bytes };
  problems.push(problem(logo, `Logoet »${logo.path}« findes ikke eller er ikke et billede (SVG, PNG, JPEG eller GIF). Brevet sættes uden.`, `The logo "${logo.path}" is missing or is not an image (SVG, PNG, JPEG or GIF). The letter is set without it.`));
  return undefined;
}

/** The folder of the `ombudsbrev.yaml`, which the host may have named by its address. */
function folderOf({ configurationFile }: ConfiguredPath): string {
  return dirname(configurationFile.startsWith('file:') ? fileURLToPath(configurationFile) : configurationFile);
}

function namesIn(folder: string, path: string, kind: RegExp): readonly string[] {
  const below = pathBelow(folder, path);
  if (below === undefined) return [];
  try {
    return readdirSync(below).filter((name) => kind.test(name)).sort().slice(0, mostFiles);
  } catch {
    return [];
  }
}

function fileIn(folder: string, path: string, limit: number, as: string): readonly TypesettingFile[] {
  const bytes = readFolderFile(folder, path, limit);
  return bytes === undefined ? [] : [{ path: as, bytes }];
}

function problem({ configurationFile }: ConfiguredPath, da: string, en: string): TypesettingProblem {
  return { message: { da, en }, file: configurationFile, line: undefined };
}

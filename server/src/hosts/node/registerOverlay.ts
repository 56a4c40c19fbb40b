import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OverlayFormatError, overlayFromJson, overlayToJson, type RegisterOverlay } from '../../engine/register/overlay.js';

/** The overlay's file in the data folder. */
export function overlayFile(folder: string): string {
  return join(folder, 'registertillaeg.json');
}

const format = 'ombudsbrev-registertillaeg';
const version = 1;

/** The file's text: `{"format","version","checksum","content"}`, the checksum being the SHA-256 of the content as compact JSON. */
export function writeOverlayText(overlay: RegisterOverlay): string {
  const content = overlayToJson(overlay);
  return `${JSON.stringify({ format, version, checksum: checksumOf(content), content })}\n`;
}

/** @throws {OverlayFormatError} */
export function readOverlayText(text: string): RegisterOverlay {
  const file = parse(text);
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== format) throw new OverlayFormatError('filen er ikke et tillæg til lovregisteret');
  if (!('version' in file) || file.version !== version) throw new OverlayFormatError('filen hører til en anden version af Ombudsbrev');
  if (!('content' in file) || !('checksum' in file) || file.checksum !== checksumOf(file.content)) {
    throw new OverlayFormatError('filen er beskadiget (kontrolsummen passer ikke)');
  }
  return overlayFromJson(file.content);
}

/**
 * The overlay in a data folder; undefined when there is none.
 *
 * @throws {OverlayFormatError} when it is damaged or cannot be read
 */
export function readOverlay(folder: string): RegisterOverlay | undefined {
  let text: string;
  try {
    text = readFileSync(overlayFile(folder), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw new OverlayFormatError('filen kan ikke læses (rettigheder eller disk)');
  }
  return readOverlayText(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OverlayFormatError('filen er beskadiget (den er ikke hel)');
  }
}

function checksumOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

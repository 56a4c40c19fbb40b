import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** qpdf and poppler-utils, which continuous integration installs. */
const tools = ['qpdf', 'pdfinfo', 'pdffonts', 'pdftotext', 'pdftoppm'] as const;

type Tool = (typeof tools)[number];

/**
 * Whether the programs that judge PDFs are there. Elsewhere than in continuous integration a machine may do without them: that is said, and
 * the tests that need them judge nothing.
 */
export function havePdfTools(): boolean {
  const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);
  if (missing.length === 0) return true;
  const message = `PDFs are not judged: ${missing.join(', ')} missing (apt install qpdf poppler-utils)`;
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(message);
  return false;
}

/** What the tool says of the PDF on standard output. @throws {Error} with what it says on standard error when it fails */
export function runPdfTool(tool: Tool, args: readonly string[], pdf: Uint8Array): string {
  return inFolder((folder) => {
    const file = join(folder, 'letter.pdf');
    writeFileSync(file, pdf);
    const { status, stdout, stderr } = spawnSync(tool, args.map((arg) => (arg === '{}' ? file : arg)), { maxBuffer: 1e8 });
    if (status !== 0) throw new Error(`${tool}: ${stderr.toString()}`);
    return stdout.toString();
  });
}

/** The pages as PNG files, grey, at so few dots an inch that a word is a smudge but a shift is seen. */
export function pagePictures(pdf: Uint8Array): readonly Buffer[] {
  return inFolder((folder) => {
    const file = join(folder, 'letter.pdf');
    writeFileSync(file, pdf);
    const { status, stderr } = spawnSync('pdftoppm', ['-r', '45', '-gray', '-png', file, join(folder, 'page')]);
    if (status !== 0) throw new Error(`pdftoppm: ${stderr.toString()}`);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort()
      .map((name) => readFileSync(join(folder, name)));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ombudsbrev-pdf-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
];

/**
 * Starts the machine's Chromium; `CHROMIUM` in the environment names another.
 *
 * @throws when there is none.
 */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? usualPlaces.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error('No Chromium found. Debian and Ubuntu: apt-get install chromium. Elsewhere: CHROMIUM=/path/to/chrome npm run test:vscode');
  }
  // In a container there is no user namespace for Chromium's sandbox; it only ever shows our own server.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where programs keep a user's data: `$XDG_DATA_HOME` where it is set, else the place the system has for it. */
export function dataFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  return join(baseFolder(environment, platform, home), 'ombudsbrev');
}

function baseFolder(environment: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform, home: string): string {
  const { XDG_DATA_HOME: chosen, LOCALAPPDATA: local } = environment;
  // The specification has relative paths ignored.
  if (chosen !== undefined && isAbsolute(chosen)) return chosen;
  if (platform === 'win32') return local ?? join(home, 'AppData', 'Local');
  return platform === 'darwin' ? join(home, 'Library', 'Application Support') : join(home, '.local', 'share');
}

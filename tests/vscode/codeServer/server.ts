import { execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { environmentWithoutNpm, type CodeServer } from './install.js';

const run = promisify(execFile);

/** Quiet and without surprises: nothing that pops up, saves by itself or asks the network. */
const settings = {
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

export interface RunningCodeServer {
  /** `127.0.0.1:PORT`; also the authority of its `vscode-remote:` addresses. */
  readonly authority: string;
  stop(): Promise<void>;
}

/** A code-server's own folder: its settings, extensions and state, away from the user's. */
export class CodeServerHome {
  constructor(
    private readonly installed: CodeServer,
    private readonly folder: string,
  ) {}

  /** Installs a packaged extension as `code --install-extension` does. */
  async installExtension(vsix: string): Promise<void> {
    await run(this.installed.node, [this.installed.entry, ...this.places(), '--install-extension', vsix], { env: this.environment({}) });
  }

  /**
   * Starts serving on a free port and waits until it answers.
   *
   * @param environment is inherited by the extension host.
   * @param theme the name of a colour theme that comes with VS Code
   */
  async start(environment: NodeJS.ProcessEnv, theme = 'Default Light Modern'): Promise<RunningCodeServer> {
    await mkdir(path.join(this.folder, 'user/User'), { recursive: true });
    await writeFile(path.join(this.folder, 'user/User/settings.json'), JSON.stringify({ ...settings, 'workbench.colorTheme': theme }, undefined, 2));
    await writeFile(path.join(this.folder, 'config.yaml'), '');
    const authority = `127.0.0.1:${await freePort()}`;
    const server = spawn(
      this.installed.node,
      [
        this.installed.entry,
        ...this.places(),
        '--auth=none',
        `--bind-addr=${authority}`,
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-workspace-trust',
        '--disable-getting-started-override',
        // Without it this version ignores extensionDevelopmentPath and extensionTestsPath.
        '--vscode-option=enable-smoke-test-driver',
      ],
      // A group of its own, so that the extension host and the language server end with it.
      { env: this.environment(environment), detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    server.stdout.on('data', (data) => (output += String(data)));
    server.stderr.on('data', (data) => (output += String(data)));
    const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    await waitUntilHealthy(authority, () => server.exitCode !== null, () => output);
    return {
      authority,
      stop: async () => {
        if (server.pid !== undefined && server.exitCode === null) {
          process.kill(-server.pid);
          await exited;
        }
      },
    };
  }

  private places(): string[] {
    return [`--config=${path.join(this.folder, 'config.yaml')}`, `--user-data-dir=${path.join(this.folder, 'user')}`, `--extensions-dir=${path.join(this.folder, 'extensions')}`];
  }

  private environment(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    return {
      ...environmentWithoutNpm(),
      // No look-ups of extensions; sockets and state beside the rest.
      EXTENSIONS_GALLERY: '{}',
      XDG_CONFIG_HOME: path.join(this.folder, 'xdg'),
      XDG_DATA_HOME: path.join(this.folder, 'xdg'),
      ...more,
    };
  }
}

async function waitUntilHealthy(authority: string, hasExited: () => boolean, output: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && !hasExited()) {
    try {
      if ((await fetch(`http://${authority}/healthz`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(200);
  }
  throw new Error(`code-server did not come up:\n${output()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('No free port'));
      });
    });
  });
}

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CrashHandler } from '../../client/src/crashHandler.js';

// The library itself loads only inside VS Code.
vi.mock('vscode-languageclient/node', () => ({
  CloseAction: { DoNotRestart: 'stay down', Restart: 'restart' },
  ErrorAction: { Continue: 'continue' },
}));

describe('a crashed server', () => {
  let now: number;
  let starting: boolean;
  let told: string[];
  let handler: CrashHandler;
  const minute = 60_000;
  const crash = (): unknown => handler.closed().action;

  beforeEach(() => {
    now = 0;
    starting = false;
    told = [];
    handler = new CrashHandler({ isStarting: () => starting, onGivingUp: (crashes, minutes) => told.push(`${crashes} in ${minutes}`), now: () => now });
  });

  it('is started again four times, and stays down at the fifth crash within three minutes', () => {
    expect([crash(), crash(), crash(), crash(), crash()]).toEqual(['restart', 'restart', 'restart', 'restart', 'stay down']);
    expect(told).toEqual(['5 in 3']);
  });

  it('is started again for ever when it crashes seldom', () => {
    for (let count = 0; count < 20; count += 1) {
      now += minute;
      expect(crash()).toBe('restart');
    }
    expect(told).toEqual([]);
  });

  it('stays down when it falls while starting, which is told elsewhere', () => {
    starting = true;
    expect(crash()).toBe('stay down');
    expect(told).toEqual([]);
  });

  it('gets all its chances again when the user starts it', () => {
    for (let count = 0; count < 4; count += 1) crash();
    handler.forget();
    expect(crash()).toBe('restart');
  });
});

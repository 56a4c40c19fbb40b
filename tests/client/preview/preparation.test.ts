import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Memento, TextDocument } from 'vscode';
import { Preparation } from '../../../client/src/preview/preparation.js';
import type { PreviewServer } from '../../../client/src/preview/previewServer.js';

const machine = vi.hoisted(() => ({ gigabytes: 16 }));
vi.mock('node:os', () => ({ totalmem: () => machine.gigabytes * 2 ** 30 }));
vi.mock('vscode', () => ({ workspace: { isTrusted: true } }));

const letter = { uri: { toString: () => 'file:///sag/a.brev.md' }, isClosed: false } as unknown as TextDocument; // All that is looked at.

function preparation(): { readonly preparation: Preparation; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const kept = new Map<string, unknown>();
  const memory = { get: (key: string) => kept.get(key), update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)), keys: () => [...kept.keys()] };
  const server = { prepare: (...args: unknown[]) => asked.push(args) };
  // Stand-ins with what is called of them.
  return { preparation: new Preparation(server as unknown as PreviewServer, memory as unknown as Memento), asked };
}

describe('a letter that is looked at', () => {
  beforeEach(() => {
    machine.gigabytes = 16;
    vi.useFakeTimers();
  });

  it('is prepared after two seconds for a user who has opened a preview before, and for no other', () => {
    const { preparation: own, asked } = preparation();
    own.letterShown(letter);
    vi.advanceTimersByTime(10_000);
    expect(asked).toEqual([]);
    own.previewOpened();
    own.letterShown(letter);
    vi.advanceTimersByTime(1_900);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(asked).toEqual([['file:///sag/a.brev.md', true]]);
  });

  it('is not prepared when it is left, when its preview is opened, or on a small machine', () => {
    const { preparation: own, asked } = preparation();
    own.previewOpened();
    own.letterShown(letter);
    own.letterShown(undefined);
    vi.advanceTimersByTime(10_000);
    own.letterShown(letter);
    own.previewOpened();
    vi.advanceTimersByTime(10_000);
    machine.gigabytes = 4;
    own.letterShown(letter);
    vi.advanceTimersByTime(10_000);
    expect(asked).toEqual([]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { say } from '../../client/src/messages.js';

const setting = vi.hoisted(() => ({ value: undefined as string | undefined }));
vi.mock('vscode', () => ({ workspace: { getConfiguration: () => ({ get: () => setting.value }) } }));

describe('messages', () => {
  beforeEach(() => {
    setting.value = undefined;
  });

  it('are Danish by default, with their values in place', () => {
    expect(say('findings', 1, 2, 3)).toBe('Ombudsbrev. Fejl: 1. Advarsler: 2. Andre bemærkninger: 3. Klik for at se dem.');
  });

  it('are English when the setting says so', () => {
    setting.value = 'en';
    expect(say('findings', 1, 2, 3)).toBe('Ombudsbrev. Errors: 1. Warnings: 2. Other remarks: 3. Click to see them.');
  });

  it('are Danish when the setting says something else', () => {
    setting.value = 'fr';
    expect(say('starting')).toBe('Ombudsbrev starter …');
  });
});

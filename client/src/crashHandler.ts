import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient/node';

/** More crashes than this within the window, and the server stays down until the user says otherwise. */
const allowedCrashes = 4;
const windowMinutes = 3;

export interface CrashHandlerOptions {
  /** True while the server comes up. One that falls then would only fall again; that it did not start is told elsewhere. */
  readonly isStarting: () => boolean;
  /** The server stays down. */
  readonly onGivingUp: (crashes: number, minutes: number) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Starts a crashed server again, but not for ever. */
export class CrashHandler implements ErrorHandler {
  private crashes: number[] = [];

  constructor(private readonly options: CrashHandlerOptions) {}

  /** A broken message is the protocol library's affair; a broken connection arrives in `closed` too. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    if (this.options.isStarting()) {
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    const now = this.options.now();
    this.crashes = [...this.crashes.filter((time) => now - time < windowMinutes * 60_000), now];
    if (this.crashes.length <= allowedCrashes) {
      return { action: CloseAction.Restart, handled: true };
    }
    this.options.onGivingUp(this.crashes.length, windowMinutes);
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** The user starts the server by hand: it gets all its chances again. */
  forget(): void {
    this.crashes = [];
  }
}

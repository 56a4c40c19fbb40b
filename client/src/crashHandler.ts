import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient/node';

/** More crashes than this within the window, and the server stays down until the user says otherwise. */
const allowedCrashes = 4;
const windowMinutes = 3;

/** Told of each crash; `forGood` when the server stays down. */
type OnCrash = (forGood: boolean, crashes: number, minutes: number) => void;

/** Starts a crashed server again, but not for ever. */
export class CrashHandler implements ErrorHandler {
  private crashes: number[] = [];

  constructor(
    private readonly onCrash: OnCrash,
    private readonly now: () => number = Date.now,
  ) {}

  /** A broken message is the protocol library's affair; a broken connection arrives in `closed` too. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = this.now();
    this.crashes = [...this.crashes.filter((time) => now - time < windowMinutes * 60_000), now];
    const forGood = this.crashes.length > allowedCrashes;
    this.onCrash(forGood, this.crashes.length, windowMinutes);
    return { action: forGood ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
  }

  /** The user starts the server by hand: it gets all its chances again. */
  forget(): void {
    this.crashes = [];
  }
}

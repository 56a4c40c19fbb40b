import { ErrorCodes, ResponseError, type CancellationToken, type ExecuteCommandParams } from 'vscode-languageserver/node';

/** Answers one command of `workspace/executeCommand`; throws a protocol error on arguments of another kind. */
export type ServerCommand = (args: readonly unknown[], token: CancellationToken) => Promise<unknown>;

/** Hands a command to the one that answers it. Throws a protocol error on a command that there is not. */
export function dispatchCommand(commands: Readonly<Record<string, ServerCommand>>) {
  return ({ command, arguments: args = [] }: ExecuteCommandParams, token: CancellationToken): Promise<unknown> => {
    const answer = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (answer === undefined) throw new ResponseError(ErrorCodes.InvalidRequest, `unknown command ${command}`);
    return answer(args as readonly unknown[], token);
  };
}

/** The error for arguments that a command does not take; `expected` says what it does. */
export function wrongArguments(command: string, expected: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, `${command} takes ${expected}`);
}

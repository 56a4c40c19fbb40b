import { parseCommandLine, UsageError } from '../arguments.js';
import type { Command } from '../command.js';

export const lsp: Command = {
  name: 'lsp',
  usage: 'ombudsbrev lsp --stdio',
  summary: 'Starter sprogserveren for andre editorer end VS Code.',
  async run(args) {
    const { values } = parseCommandLine(args, { stdio: { type: 'boolean', default: false } });
    if (!values.stdio) throw new UsageError('Sprogserveren taler over standard input og output: skriv --stdio');
    const { startServer } = await import('../../lsp/start.js');
    startServer();
    return new Promise<number>(() => {
      // The server ends the process itself when the editor says so.
    });
  },
};

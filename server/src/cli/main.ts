import { packageVersion } from '../hosts/node/installation.js';
import { systemReason } from '../hosts/node/systemReason.js';
import { UsageError } from './arguments.js';
import { commands, overview } from './commands/index.js';

/** `ombudsbrev COMMAND …`: finds the command, runs it, sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview());
    if (name === undefined) process.exitCode = 2;
    return;
  }
  if (name === '--version') {
    process.stdout.write(`${packageVersion()}\n`);
    return;
  }
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (command === undefined) throw new UsageError(`Kommandoen »${name}« findes ikke`);
    if (rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(`${command.usage}\n\n${command.summary}\n`);
      return;
    }
    process.exitCode = await command.run(rest);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`ombudsbrev: ${error.message}\n\n${command === undefined ? overview() : `Brug: ${command.usage}\n`}`);
    process.exitCode = 2;
  }
}

// A reader that stops early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`ombudsbrev: standard output kunne ikke skrives (${systemReason(error).da}).\n`);
  process.exit(2);
});

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`ombudsbrev: uventet fejl: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
});

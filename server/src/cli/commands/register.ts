import { resolve } from 'node:path';
import { addDays, compareDates, toDanishDate } from '../../engine/dates/calendarDate.js';
import type { Register } from '../../engine/register/model.js';
import { completeThrough, hasGap, OverlayFormatError, type RegisterOverlay } from '../../engine/register/overlay.js';
import { dataFolder } from '../../hosts/node/dataFolder.js';
import { registerFolder } from '../../hosts/node/installation.js';
import { loadRegister, registerFailure, RegisterLoadError } from '../../hosts/node/register.js';
import { overlayFile, readOverlay } from '../../hosts/node/registerOverlay.js';
import { parseCommandLine, UsageError } from '../arguments.js';
import type { Command } from '../command.js';

export const register: Command = {
  name: 'register',
  usage: 'ombudsbrev register info\n      ombudsbrev register update [--from FIL]',
  summary: 'Viser, hvor nyt lovregisteret er (info), eller henter det, der er kundgjort siden, hos Retsinformation (update).',
  async run(args) {
    const { values, positionals } = parseCommandLine(args, { from: { type: 'string' } });
    const [action] = positionals;
    if (positionals.length !== 1 || (action !== 'info' && action !== 'update')) throw new UsageError('Angiv info eller update');
    if (action === 'info' && values.from !== undefined) throw new UsageError('--from hører til update');
    try {
      const shipped = loadRegister(registerFolder());
      return action === 'info' ? info(shipped) : await update(shipped, values.from);
    } catch (error) {
      if (!(error instanceof RegisterLoadError)) throw error;
      process.stderr.write(`ombudsbrev: ${registerFailure(error).da}\n`);
      return 2;
    }
  },
};

function info(shipped: Register): number {
  const folder = dataFolder();
  process.stdout.write(`Lovregisteret, der følger med Ombudsbrev, er fra ${toDanishDate(shipped.date)}.\n`);
  try {
    const overlay = readOverlay(folder);
    process.stdout.write(overlay === undefined ? 'Der er intet tillæg til det.\n' : `Tillægget ${overlayFile(folder)} rummer ${count(overlay.documents.length)}.\n${state(shipped, overlay)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof OverlayFormatError)) throw error;
    process.stderr.write(`ombudsbrev: Tillægget ${overlayFile(folder)} er ikke brugt: ${error.message}. Slet filen, og kør »ombudsbrev register update«.\n`);
    return 2;
  }
}

/** The one way by which the program reaches the network; nothing of it is loaded before it is asked for. */
async function update(shipped: Register, file: string | undefined): Promise<number> {
  const [{ updateFromFile, updateFromRetsinformation }, { retsinformation }, { systemTime }, { UpdateFailure }] = await Promise.all([
    import('../../registerUpdate/updateRegister.js'),
    import('../../registerUpdate/retsinformation.js'),
    import('../../registerUpdate/time.js'),
    import('../../registerUpdate/updateFailure.js'),
  ]);
  const surroundings = { shipped, folder: dataFolder(), time: systemTime, tell: (message: string) => void process.stderr.write(`${message}\n`) };
  const proxy = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].find((name) => (process.env[name] ?? '') !== '');
  if (file === undefined && proxy !== undefined) {
    process.stderr.write(`${proxy} er sat, men opdateringen går ikke gennem en proxy. Lykkes den ikke, så hent tillægget på en anden maskine, og brug --from FIL.\n`);
  }
  const forget = onInterruption(() => process.stderr.write('ombudsbrev: Afbrudt; det hidtidige lovregister gælder fortsat. Det hentede er gemt: næste opdatering fortsætter derfra.\n'));
  try {
    const { overlay, added, unconfirmed } =
      file === undefined ? await updateFromRetsinformation(surroundings, retsinformation) : updateFromFile(surroundings, resolve(file));
    for (const reason of unconfirmed) process.stderr.write(`Ikke bekræftet: ${reason}\n`);
    const left = unconfirmed.length === 0 ? '' : `${count(unconfirmed.length)} kunne ikke bekræftes og er ikke med; næste opdatering forsøger igen.\n`;
    process.stdout.write(`${added === 0 ? 'Der var intet nyt.' : `${count(added)} er lagt til.`}\n${left}${state(shipped, overlay)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof UpdateFailure)) throw error;
    process.stderr.write(`ombudsbrev: Lovregisteret er ikke fornyet; det hidtidige gælder fortsat. ${error.message}\n`);
    return 2;
  } finally {
    forget();
  }
}

/** Says something when the user stops the program, which then ends as it would have. The answer takes it back. */
function onInterruption(say: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const stop = (signal: NodeJS.Signals): void => {
    say();
    forget();
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    for (const signal of signals) process.off(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return forget;
}

function count(documents: number): string {
  return `${documents} ${documents === 1 ? 'dokument' : 'dokumenter'}`;
}

/** To which day nothing is missing, and what is missing after it. */
function state(shipped: Register, { covered }: RegisterOverlay): string {
  const date = completeThrough(shipped.date, covered);
  const complete = `Registeret er fuldstændigt til og med ${toDanishDate(date)}.\n`;
  if (!hasGap(shipped.date, covered)) return complete;
  const firstMissing = compareDates(date, shipped.date) === 0 ? date : addDays(date, 1);
  const next = covered.find(({ from }) => compareDates(from, firstMissing) > 0);
  const lastMissing = next === undefined ? firstMissing : addDays(next.from, -1);
  return (
    complete +
    `Det, der er kundgjort fra ${toDanishDate(firstMissing)} til ${toDanishDate(lastMissing)}, mangler: Retsinformation oplyser kun om de seneste 10 dage. ` +
    'Henvisninger til det bliver »ikke kontrolleret«, aldrig »findes ikke«. Hullet kan lukkes med »ombudsbrev register update --from FIL« eller en nyere udgave af Ombudsbrev.\n'
  );
}

import { ruleMetas } from '../../engine/index.js';
import { rulePages } from '../../hosts/node/installation.js';
import { parseCommandLine, UsageError } from '../arguments.js';
import type { Command } from '../command.js';

export const explain: Command = {
  name: 'explain',
  usage: 'ombudsbrev explain REGEL',
  summary: 'Viser reglens side: hvad den finder, hvorfor, og hvordan det rettes.',
  run(args) {
    const { positionals } = parseCommandLine(args, {});
    const [id] = positionals;
    if (id === undefined || positionals.length > 1) throw new UsageError('Angiv én regel, f.eks. henvisning/format');
    const meta = ruleMetas.find((candidate) => candidate.id === id);
    if (meta === undefined) throw new UsageError(`Der findes ingen regel »${id}«. »ombudsbrev rules« viser dem alle.`);
    process.stdout.write(rulePages().read(meta.id) ?? `# ${meta.title.da}\n\n${meta.basis}\n`);
    return 0;
  },
};

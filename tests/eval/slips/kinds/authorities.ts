import { atOneMatch, type SlipKind } from '../slipKind.js';

export const authorities: readonly SlipKind[] = [
  {
    name: 'Forvaltning oplyste',
    rule: 'sprog/myndighedsnavn',
    in: 'letter',
    make: atOneMatch(/(?<=(?:^|[.:] )(?:Social)?(?:F|f)orvaltning)en(?= (?:oplyste|har|skriver|svarede|oplyser|skal|er|vil) )/gmu, () => ''),
    found: 0.95,
    restored: 0.95,
  },
];

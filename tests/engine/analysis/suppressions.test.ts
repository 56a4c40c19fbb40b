import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import { analyse } from '../../kit/engine.js';

const rulesIn = (source: string, options = {}): string[] => analyse(source, options).findings.map((finding) => finding.rule);

const wrong = 'Se §117 i serviceloven.';

describe('a suppression', () => {
  it('covers the next block only', () => {
    expect(rulesIn(`<!-- ombudsbrev-ignorer henvisning/format: skilt -->\n\n${wrong}\n\n${wrong}\n`)).toEqual(['metadata/mangler', 'henvisning/format']);
  });

  it('covers a whole list', () => {
    expect(rulesIn(`<!-- ombudsbrev-ignorer henvisning/format: skilt -->\n\n- ${wrong}\n- ${wrong}\n`)).not.toContain('henvisning/format');
  });

  it('does not call a mark unused when its rule is switched off', () => {
    const { configuration } = readConfiguration([{ name: 'ombudsbrev.yaml', text: 'regler:\n  henvisning/format: fra\n' }]);
    expect(rulesIn(`<!-- ombudsbrev-ignorer henvisning/format: skilt -->\n\n${wrong}\n`, { configuration })).not.toContain('ignorer/ubrugt');
  });
});

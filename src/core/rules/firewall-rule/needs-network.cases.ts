import { firewallRule } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { needsNetwork } from './needs-network.ts';

export const cases: RuleCases = {
  rule: needsNetwork,
  good: [{ name: 'a network', design: passthrough() }],
  bad: [
    {
      name: 'no network',
      design: add(
        passthrough(),
        firewallRule('ssh', {
          direction: 'INGRESS',
          sourceRanges: ['35.235.240.0/20'],
          allowed: [{ IPProtocol: 'tcp', ports: ['22'] }],
        }),
      ),
      at: [{ id: 'ssh', field: 'network' }],
    },
  ],
};

import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { needsNetwork } from './needs-network.ts';

export const cases: RuleCases = {
  rule: needsNetwork,
  good: [{ name: 'a subnet in its network', design: passthrough() }],
  bad: [
    {
      name: 'a subnet in no network',
      design: add(passthrough(), subnet('loose', { region: 'us-central1', ipCidrRange: '10.9.0.0/24' })),
      at: [{ id: 'loose', field: 'network' }],
    },
  ],
};

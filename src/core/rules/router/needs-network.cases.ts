import { router } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { needsNetwork } from './needs-network.ts';

export const cases: RuleCases = {
  rule: needsNetwork,
  good: [
    { name: 'a network', design: add(passthrough(), router('router', { network: 'vpc', region: 'us-central1' })) },
  ],
  bad: [
    {
      name: 'no network',
      design: add(passthrough(), router('router', { region: 'us-central1' })),
      at: [{ id: 'router', field: 'network' }],
    },
  ],
};

import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { networkForInternal } from './network-for-internal.ts';

export const cases: RuleCases = {
  rule: networkForInternal,
  good: [{ name: 'a network on the service of an internal passthrough load balancer', design: passthrough() }],
  bad: [
    {
      name: 'a network on the service of an Application Load Balancer',
      design: change(application(), 'service', { network: 'vpc' }),
      at: [{ id: 'service', field: 'network' }],
    },
  ],
};

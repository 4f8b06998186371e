import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { internalHasRegion } from './internal-has-region.ts';

export const cases: RuleCases = {
  rule: internalHasRegion,
  good: [{ name: 'both with their region', design: passthrough() }],
  bad: [
    {
      name: 'a backend service without a region',
      design: change(passthrough(), 'service', { region: undefined }),
      at: [{ id: 'service', field: 'region' }],
    },
    {
      name: 'a forwarding rule without a region',
      design: change(passthrough(), 'rule', { region: undefined }),
      at: [{ id: 'rule', field: 'region' }],
    },
    {
      name: 'a forwarding rule that leads to no backend service yet, in a subnet',
      design: change(passthrough(), 'rule', { region: undefined, backendService: undefined }),
      at: [{ id: 'rule', field: 'region' }],
    },
    {
      name: 'a forwarding rule that has nothing else yet',
      design: change(passthrough(), 'rule', { region: undefined, backendService: undefined, subnetwork: undefined }),
      at: [{ id: 'rule', field: 'region' }],
    },
  ],
};

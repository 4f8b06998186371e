import { network } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { networkFitsService } from './network-fits-service.ts';

export const cases: RuleCases = {
  rule: networkFitsService,
  good: [
    { name: 'rule and backend service in one network', design: passthrough() },
    { name: 'no network on the service', design: change(passthrough(), 'service', { network: undefined }) },
  ],
  bad: [
    {
      name: 'rule and backend service in two networks',
      design: change(add(passthrough(), network('vpc-2')), 'service', { network: 'vpc-2' }),
      at: [{ id: 'rule', field: 'network' }],
      also: ['backend/in-network'],
    },
  ],
};

import { backendService } from '../../model/builders.ts';
import { add, application } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { used } from './used.ts';

const lone = {
  protocol: 'HTTP',
  healthChecks: ['check'],
  backends: [{ id: 'b1', group: 'neg', balancingMode: 'RATE', maxRate: 9 }],
};

export const cases: RuleCases = {
  rule: used,
  good: [
    { name: 'a service behind a URL map', design: application() },
    {
      name: 'a service in a mesh',
      design: add(application(), backendService('mesh', { ...lone, loadBalancingScheme: 'INTERNAL_SELF_MANAGED' })),
    },
  ],
  bad: [
    {
      name: 'a service with nothing in front',
      design: add(application(), backendService('lone', { ...lone, loadBalancingScheme: 'EXTERNAL_MANAGED' })),
      at: [{ id: 'lone' }],
    },
  ],
};

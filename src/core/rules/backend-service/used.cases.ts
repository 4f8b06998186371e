import { backendService, targetProxy, urlMap } from '../../model/builders.ts';
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
  ofMissing: [
    'without map',
    'map: no defaultService',
    'mesh: no loadBalancingScheme',
    'without routes',
    'routes: no defaultService',
    'without tcp',
    'tcp: no service',
  ],
  good: [
    { name: 'a service behind a URL map', design: application() },
    {
      name: 'a service in a mesh',
      design: add(application(), backendService('mesh', { ...lone, loadBalancingScheme: 'INTERNAL_SELF_MANAGED' })),
    },
    {
      name: 'a service behind a URL map that has no proxy yet',
      design: add(
        application(),
        backendService('lone', { ...lone, loadBalancingScheme: 'EXTERNAL_MANAGED' }),
        urlMap('routes', { defaultService: 'lone' }),
      ),
    },
    {
      name: 'a service behind a proxy that has no forwarding rule yet',
      design: add(
        application(),
        backendService('lone', {
          ...lone,
          loadBalancingScheme: 'EXTERNAL_MANAGED',
          protocol: 'TCP',
          backends: [{ id: 'b1', group: 'neg', balancingMode: 'CONNECTION', maxConnections: 9 }],
        }),
        targetProxy('tcp', { type: 'TCP', service: 'lone' }),
      ),
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

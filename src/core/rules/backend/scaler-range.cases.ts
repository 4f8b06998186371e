import { neg } from '../../model/builders.ts';
import { add, application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxyOrPassthrough } from './case-designs.ts';
import { scalerRange } from './scaler-range.ts';

const rate = { balancingMode: 'RATE', maxRatePerEndpoint: 100 };
const scaled = (capacityScaler: number) =>
  change(application(), 'service', { backends: [{ id: 'b1', group: 'neg', ...rate, capacityScaler }] });
const other = neg('other', {
  networkEndpointType: 'GCE_VM_IP_PORT',
  zone: 'us-central1-a',
  network: 'vpc',
  subnetwork: 'app',
  defaultPort: 9090,
  endpoints: [{ id: 'e1', instance: 'vm-1' }],
});
const at = [{ id: 'service', part: 'b1', field: 'capacityScaler' }];

export const cases: RuleCases = {
  rule: scalerRange,
  ofMissing: ['service: a blank one before the backends', 'service: a blank one behind the backends'],
  good: [
    { name: '0.1', design: scaled(0.1) },
    { name: '1', design: scaled(1) },
    {
      name: '0 on one of two backends',
      design: change(add(application(), other), 'service', {
        backends: [
          { id: 'b1', group: 'neg', ...rate, capacityScaler: 0 },
          { id: 'b2', group: 'other', ...rate },
        ],
      }),
    },
  ],
  bad: [
    { name: '0.05', design: scaled(0.05), at, fixes: ['Set it to 0.1', 'Clear it, which means 1'] },
    { name: '2', design: scaled(2), at, fixes: ['Set it to 1', 'Clear it, which means 1'] },
    { name: '0 on the only backend', design: scaled(0), at, fixes: ['Set it to 1', 'Clear it, which means 1'] },
    {
      name: '2 where a proxy may follow',
      design: proxyOrPassthrough({ balancingMode: 'CONNECTION', maxConnectionsPerInstance: 100, capacityScaler: 2 }),
      at,
    },
  ],
};

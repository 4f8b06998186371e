import { address, neg, vm } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { Resource } from '../../model/kinds.ts';
import { add, application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addresses, host, internet } from './case-designs.ts';
import { targetOutsideGoogleCloud } from './target-outside-google-cloud.ts';

const at = [{ id: 'out', part: 'e1', field: 'ipAddress' }];
/** The load balancer over a VM, and beside it an internet NEG that nobody uses. */
const beside = (...more: readonly Resource[]): Design => add(application(), neg('out', addresses('8.8.8.8')), ...more);
const web = vm('web', {
  zone: 'us-central1-a',
  machineType: 'e2-medium',
  networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.20', accessConfigs: [{ natIP: '8.8.8.8' }] }],
});
const reserved = address('front', { address: '8.8.8.8', addressType: 'EXTERNAL' });
const run = 'web-abc123-uc.a.run.app';

export const cases: RuleCases = {
  rule: targetOutsideGoogleCloud,
  good: [
    { name: 'an address that nothing in the design has', design: beside() },
    { name: 'a host name outside', design: internet() },
  ],
  bad: [
    { name: 'the external address of a VM', design: beside(web), at },
    { name: 'the address of a forwarding rule', design: change(beside(), 'rule', { IPAddress: '8.8.8.8' }), at },
    {
      name: 'the reserved address of a forwarding rule',
      design: change(beside(reserved), 'rule', { IPAddress: 'front' }),
      at,
    },
    { name: 'a reserved address', design: beside(reserved), at },
    {
      name: 'a host that Google runs',
      design: internet(host(run, 443), { customRequestHeaders: [`Host: ${run}`] }),
      at: [{ id: 'out', part: 'e1', field: 'fqdn' }],
      severity: 'info',
    },
  ],
};

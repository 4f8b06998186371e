import { external, vm } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { targetOfRightKind } from './target-of-right-kind.ts';

const web = (subnetwork: string) => vm('web', { zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', subnetwork }] });

export const cases: RuleCases = {
  rule: targetOfRightKind,
  good: [
    { name: 'each target fits its field', design: passthrough() },
    { name: 'something external may be anything', design: add(passthrough(), external('shared'), web('shared')) },
  ],
  bad: [
    {
      name: 'a network where a subnet belongs',
      design: add(passthrough(), web('vpc')),
      at: [{ id: 'web', part: 'n1', field: 'subnetwork' }],
    },
    {
      name: 'a VM as a health check',
      design: change(passthrough(), 'service', { healthChecks: ['vm-1'] }),
      at: [{ id: 'service', field: 'healthChecks[0]' }],
    },
  ],
};

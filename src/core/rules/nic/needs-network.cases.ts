import { vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { needsNetwork } from './needs-network.ts';

const web = (nic: object) => vm('web', { zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', ...nic }] });

export const cases: RuleCases = {
  rule: needsNetwork,
  good: [
    { name: 'a subnet', design: passthrough() },
    {
      name: 'a network attachment',
      design: add(passthrough(), web({ networkAttachment: 'projects/p/regions/us-central1/networkAttachments/a' })),
    },
  ],
  bad: [
    {
      name: 'neither subnet nor network',
      design: add(passthrough(), web({})),
      at: [{ id: 'web', part: 'n1', field: 'subnetwork' }],
    },
  ],
};

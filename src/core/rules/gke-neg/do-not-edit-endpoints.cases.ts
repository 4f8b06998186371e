import type { RuleCases } from '../cases.ts';
import { ofNodes, standalone } from './case-designs.ts';
import { doNotEditEndpoints } from './do-not-edit-endpoints.ts';

const pod = { id: 'e1', instance: 'vm-1', ipAddress: '10.4.0.5' };
const at = [{ id: 'neg', part: 'e2' }];

export const cases: RuleCases = {
  rule: doNotEditEndpoints,
  good: [
    { name: 'the address of a Pod on its container port', design: standalone() },
    { name: 'no endpoints', design: standalone({}, { endpoints: undefined }) },
    { name: 'the container port is not known', design: standalone({ ports: [{ port: 80 }] }, { defaultPort: 9000 }) },
    { name: 'endpoints that are nodes', design: ofNodes() },
  ],
  bad: [
    {
      name: 'an endpoint that is a VM alone',
      design: standalone({}, { endpoints: [pod, { id: 'e2', instance: 'vm-1' }] }),
      at,
    },
    {
      name: 'an endpoint on another port',
      design: standalone({}, { endpoints: [pod, { ...pod, id: 'e2', port: 9090 }] }),
      at,
    },
    {
      name: 'several such endpoints',
      design: standalone(
        {},
        {
          endpoints: [
            { ...pod, port: 9090 },
            { ...pod, id: 'e2', port: 9091 },
          ],
        },
      ),
      at: [{ id: 'neg', part: 'e1' }],
    },
  ],
};

import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { endpointInstanceRequired } from './endpoint-instance-required.ts';

const at = [{ id: 'neg', part: 'e1', field: 'instance' }];

export const cases: RuleCases = {
  rule: endpointInstanceRequired,
  good: [
    { name: 'an endpoint with a VM alone', design: passthrough() },
    { name: 'an endpoint with a VM and an address', design: application() },
  ],
  bad: [
    {
      name: 'an address without its VM',
      design: change(application(), 'neg', { endpoints: [{ id: 'e1', ipAddress: '10.4.0.5' }] }),
      at,
    },
    {
      name: 'an endpoint that is still blank',
      design: change(passthrough(), 'neg', { endpoints: [{ id: 'e1' }] }),
      at,
    },
  ],
};

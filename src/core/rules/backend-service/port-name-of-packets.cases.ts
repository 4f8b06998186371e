import { change, groupApplication, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portNameOfPackets } from './port-name-of-packets.ts';

export const cases: RuleCases = {
  rule: portNameOfPackets,
  good: [
    { name: 'no named port on a passthrough load balancer', design: passthrough() },
    { name: 'a named port on a proxy load balancer', design: groupApplication() },
  ],
  bad: [
    {
      name: 'a named port on a passthrough load balancer',
      design: change(passthrough(), 'service', { portName: 'http' }),
      at: [{ id: 'service', field: 'portName' }],
    },
  ],
};

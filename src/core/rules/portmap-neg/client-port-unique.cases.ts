import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portMapping } from '../published-bases.ts';
import { clientPortUnique } from './client-port-unique.ts';

const mapping = { instance: 'vm-1', port: 80 };
const ports = (...clientPorts: number[]) =>
  change(portMapping(), 'neg', {
    endpoints: clientPorts.map((clientDestinationPort, index) => ({
      ...mapping,
      id: `e${index + 1}`,
      port: 80 + index,
      clientDestinationPort,
    })),
  });

export const cases: RuleCases = {
  rule: clientPortUnique,
  good: [
    { name: 'a client port for each port of a VM', design: ports(1001, 1002) },
    {
      name: 'two client ports for one port of a VM',
      design: change(portMapping(), 'neg', {
        endpoints: [
          { ...mapping, id: 'e1', clientDestinationPort: 1001 },
          { ...mapping, id: 'e2', clientDestinationPort: 1002 },
        ],
      }),
    },
  ],
  bad: [
    {
      name: 'one client port for two ports of a VM',
      design: ports(1001, 1001),
      at: [{ id: 'neg', part: 'e2', field: 'clientDestinationPort' }],
    },
    {
      name: 'one client port three times, and the next one taken',
      design: ports(1001, 1001, 1002, 1001),
      at: [
        { id: 'neg', part: 'e2', field: 'clientDestinationPort' },
        { id: 'neg', part: 'e4', field: 'clientDestinationPort' },
      ],
    },
    {
      name: 'the highest client port twice',
      design: ports(65535, 65535),
      at: [{ id: 'neg', part: 'e2', field: 'clientDestinationPort' }],
    },
  ],
};

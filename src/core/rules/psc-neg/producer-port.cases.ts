import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { published } from '../published-bases.ts';
import { producerPort } from './producer-port.ts';

const on = (port: number, design = published()) => change(design, 'psc', { pscData: { producerPort: port } });
const open = change(published(), 'rule', { ports: undefined, allPorts: true });
const at = [{ id: 'psc', field: 'pscData.producerPort' }];

export const cases: RuleCases = {
  rule: producerPort,
  good: [
    { name: 'the port of the producer', design: on(80) },
    { name: 'no producer port', design: published() },
    {
      name: 'any port where the producer forwards all',
      design: on(9000, change(published(), 'rule', { ports: undefined, allPorts: true })),
    },
    {
      name: 'a producer that is not drawn',
      design: on(9000, change(published(), 'orders', { targetService: undefined })),
    },
    { name: 'the lowest port where the producer forwards all', design: on(1, open) },
    { name: 'the highest port where the producer forwards all', design: on(65535, open) },
  ],
  bad: [
    { name: 'a port on which nobody listens', design: on(81), at },
    {
      name: 'a port outside the ranges of the producer',
      design: on(79, change(published(), 'rule', { ports: ['80', '8000'] })),
      at,
    },
    { name: 'port 0', design: on(0), at },
    { name: 'port 65536', design: on(65536), at },
    { name: 'port 80.5', design: on(80.5), at },
    { name: 'port 0 where the producer forwards all', design: on(0, open), at },
    { name: 'port 65536 where the producer forwards all', design: on(65536, open), at },
    { name: 'port 80.5 where the producer forwards all', design: on(80.5, open), at },
  ],
};

import { vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { hasNic } from './has-nic.ts';

export const cases: RuleCases = {
  rule: hasNic,
  good: [{ name: 'one interface', design: passthrough() }],
  bad: [
    {
      name: 'a VM without interfaces',
      design: add(passthrough(), vm('bare', { zone: 'us-central1-a', machineType: 'e2-medium' })),
      at: [{ id: 'bare', field: 'networkInterfaces' }],
    },
    {
      name: 'a VM without interfaces and without a zone',
      design: add(passthrough(), vm('bare', { networkInterfaces: [] })),
      at: [{ id: 'bare', field: 'networkInterfaces' }],
    },
  ],
};

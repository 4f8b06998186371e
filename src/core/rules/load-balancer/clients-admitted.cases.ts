import { designOf } from '../../model/builders.ts';
import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { clientsAdmitted } from './clients-admitted.ts';

const without = () => designOf(...Object.values(passthrough().resources).filter(({ id }) => id !== 'clients'));

export const cases: RuleCases = {
  rule: clientsAdmitted,
  good: [
    { name: 'clients let in', design: passthrough() },
    { name: 'a proxy load balancer', design: application() },
    { name: 'by tag', design: change(passthrough(), 'clients', { sourceRanges: undefined, sourceTags: ['client'] }) },
  ],
  bad: [
    { name: 'probes alone', design: without(), at: [{ id: 'neg' }] },
    {
      name: 'another protocol',
      design: change(passthrough(), 'clients', { allowed: [{ IPProtocol: 'udp' }] }),
      at: [{ id: 'neg' }],
    },
  ],
};

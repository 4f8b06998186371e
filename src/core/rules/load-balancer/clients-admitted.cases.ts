import { designOf } from '../../model/builders.ts';
import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { clientsAdmitted } from './clients-admitted.ts';

const without = () => designOf(...Object.values(passthrough().resources).filter(({ id }) => id !== 'clients'));

export const cases: RuleCases = {
  rule: clientsAdmitted,
  good: [
    { name: 'a firewall rule for clients', design: passthrough() },
    { name: 'a proxy load balancer', design: application() },
    {
      name: 'a firewall rule for a tag of the VM',
      design: change(passthrough(), 'clients', { sourceRanges: undefined, sourceTags: ['client'] }),
    },
  ],
  bad: [
    { name: 'a firewall rule for health checks alone', design: without(), at: [{ id: 'neg' }] },
    {
      name: 'a firewall rule for another protocol',
      design: change(passthrough(), 'clients', { allowed: [{ IPProtocol: 'udp' }] }),
      at: [{ id: 'neg' }],
    },
  ],
};

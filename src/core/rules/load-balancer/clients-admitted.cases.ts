import { designOf } from '../../model/builders.ts';
import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { clientsAdmitted } from './clients-admitted.ts';

const without = () => designOf(...Object.values(passthrough().resources).filter(({ id }) => id !== 'clients'));

export const cases: RuleCases = {
  rule: clientsAdmitted,
  ofMissing: ['without clients', 'clients: no network', 'clients: no allowed'],
  good: [
    { name: 'a firewall rule for clients', design: passthrough() },
    { name: 'a proxy load balancer', design: application() },
    {
      name: 'a firewall rule for a tag of the VM',
      design: change(passthrough(), 'clients', { sourceRanges: undefined, sourceTags: ['client'] }),
    },
    {
      name: 'UDP, and a firewall rule for UDP',
      design: change(
        change(change(passthrough(), 'service', { protocol: 'UDP' }), 'rule', { IPProtocol: 'UDP' }),
        'clients',
        { allowed: [{ IPProtocol: 'udp', ports: ['80'] }] },
      ),
    },
    {
      name: 'a firewall rule for clients and probes at once',
      design: change(passthrough(), 'clients', { sourceRanges: ['35.191.0.0/16', '10.0.0.0/8'] }),
    },
  ],
  bad: [
    { name: 'a firewall rule for health checks alone', design: without(), at: [{ id: 'neg' }] },
    {
      name: 'a firewall rule for another protocol',
      design: change(passthrough(), 'clients', { allowed: [{ IPProtocol: 'udp' }] }),
      at: [{ id: 'neg' }],
    },
    {
      name: 'a firewall rule for another port',
      design: change(passthrough(), 'clients', { allowed: [{ IPProtocol: 'tcp', ports: ['22'] }] }),
      at: [{ id: 'neg' }],
    },
    {
      name: 'UDP, and a firewall rule for TCP',
      design: change(change(passthrough(), 'service', { protocol: 'UDP' }), 'rule', { IPProtocol: 'UDP' }),
      at: [{ id: 'neg' }],
    },
  ],
};

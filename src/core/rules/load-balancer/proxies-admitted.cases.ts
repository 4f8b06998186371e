import { designOf } from '../../model/builders.ts';
import { application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxiesAdmitted } from './proxies-admitted.ts';

const without = () =>
  designOf(...Object.values(regionalApplication().resources).filter(({ id }) => id !== 'from-proxies'));

export const cases: RuleCases = {
  rule: proxiesAdmitted,
  good: [
    { name: 'a firewall rule for the proxy-only subnet', design: regionalApplication() },
    { name: 'a load balancer of Google front ends', design: application() },
    {
      name: 'a firewall rule for the serving port alone',
      design: change(regionalApplication(), 'from-proxies', { allowed: [{ IPProtocol: 'tcp', ports: ['8080'] }] }),
    },
  ],
  bad: [
    { name: 'no firewall rule for the proxies', design: without(), at: [{ id: 'neg' }] },
    {
      name: 'a firewall rule for half of the proxy-only subnet',
      design: change(regionalApplication(), 'from-proxies', { sourceRanges: ['10.8.0.0/24'] }),
      at: [{ id: 'neg' }],
    },
  ],
};

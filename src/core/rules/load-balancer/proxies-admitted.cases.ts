import { designOf, subnet } from '../../model/builders.ts';
import { add, application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxiesAdmitted } from './proxies-admitted.ts';

const without = () =>
  designOf(...Object.values(regionalApplication().resources).filter(({ id }) => id !== 'from-proxies'));

/** A proxy-only subnet whose range no firewall rule lets in. */
const proxies = (region: string, role: string, purpose = 'REGIONAL_MANAGED_PROXY') =>
  subnet('more', { network: 'vpc', region, ipCidrRange: '10.30.0.0/23', purpose, role });

export const cases: RuleCases = {
  rule: proxiesAdmitted,
  ofMissing: ['without from-proxies', 'from-proxies: no network', 'from-proxies: no allowed', 'more: no role'],
  good: [
    { name: 'a firewall rule for the proxy-only subnet', design: regionalApplication() },
    { name: 'a load balancer of Google front ends', design: application() },
    {
      name: 'a firewall rule for the serving port alone',
      design: change(regionalApplication(), 'from-proxies', { allowed: [{ IPProtocol: 'tcp', ports: ['8080'] }] }),
    },
    {
      name: 'a load balancer of Google front ends beside a proxy-only subnet',
      design: add(application(), proxies('us-central1', 'ACTIVE')),
    },
    { name: 'proxies of another region', design: add(regionalApplication(), proxies('europe-west1', 'ACTIVE')) },
    { name: 'a subnet that is kept in reserve', design: add(regionalApplication(), proxies('us-central1', 'BACKUP')) },
    {
      name: 'proxies of cross-region load balancers',
      design: add(regionalApplication(), proxies('us-central1', 'ACTIVE', 'GLOBAL_MANAGED_PROXY')),
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

import { designOf, external } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxyOnlySubnet } from './proxy-only-subnet.ts';

const without = (design: Design, ...gone: readonly string[]) =>
  designOf(...Object.values(design.resources).filter(({ id }) => !gone.includes(id)));
const at = [{ id: 'rule', field: 'network' }];

export const cases: RuleCases = {
  rule: proxyOnlySubnet,
  ofMissing: ['without proxies', 'proxies: no network', 'proxies: no purpose'],
  good: [
    { name: 'an active proxy-only subnet', design: regionalApplication() },
    { name: 'a load balancer of Google front ends', design: application() },
    {
      name: 'one in a network elsewhere',
      design: change(
        change(
          add(regionalApplication(), external('theirs', { url: 'projects/host/global/networks/theirs' })),
          'proxies',
          { network: 'theirs' },
        ),
        'rule',
        { network: 'theirs', subnetwork: undefined },
      ),
    },
  ],
  bad: [
    { name: 'no proxy-only subnet', design: without(regionalApplication(), 'proxies'), at },
    {
      name: 'a backup, and none that is active',
      design: change(regionalApplication(), 'proxies', { role: 'BACKUP' }),
      at,
    },
    {
      name: 'a proxy-only subnet in another region',
      design: change(regionalApplication(), 'proxies', { region: 'europe-west1' }),
      at,
    },
    {
      name: 'a proxy-only subnet of another purpose',
      design: change(regionalApplication(), 'proxies', { purpose: 'GLOBAL_MANAGED_PROXY' }),
      at,
    },
    {
      name: 'none, in a network that is only partly drawn',
      design: without(regionalApplication(), 'proxies', 'probes', 'from-proxies'),
      at,
      severity: 'warning',
      also: ['load-balancer/probes-admitted'],
    },
    {
      name: 'none, in a network outside the design',
      design: change(
        add(regionalApplication(), external('theirs', { url: 'projects/host/global/networks/theirs' })),
        'rule',
        {
          network: 'theirs',
          subnetwork: undefined,
        },
      ),
      at,
      severity: 'unchecked',
    },
  ],
};

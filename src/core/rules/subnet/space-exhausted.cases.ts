import { address, designOf, forwardingRule, neg, network, subnet, vm } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { Resource } from '../../model/kinds.ts';
import { add } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { spaceExhausted } from './space-exhausted.ts';

/** A /29 has four addresses to give. */
const crowd = (vms: number, alias?: string) =>
  designOf(
    network('vpc'),
    subnet('small', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/29' }),
    ...Array.from({ length: vms }, (_, index) =>
      vm(`vm-${index}`, {
        zone: 'us-central1-a',
        machineType: 'e2-medium',
        networkInterfaces: [
          {
            id: 'n1',
            subnetwork: 'small',
            aliasIpRanges: alias && index === 0 ? [{ ipCidrRange: alias }] : undefined,
          },
        ],
      }),
    ),
  );

const region = 'us-central1';
const vip = address('vip', { region, addressType: 'INTERNAL', subnetwork: 'small', address: '10.0.0.5' });
const rule = (id: string, IPAddress?: string) =>
  forwardingRule(id, { region, network: 'vpc', subnetwork: 'small', IPAddress });
const psc = neg('psc', {
  networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
  region,
  network: 'vpc',
  subnetwork: 'small',
  pscTargetService: 'db',
});
const published: Resource = {
  id: 'db',
  kind: 'external',
  name: 'db',
  url: 'projects/producer/regions/us-central1/serviceAttachments/db',
};
const at = [{ id: 'small', field: 'ipCidrRange' }];
/** Frontends that lead nowhere yet. */
const withRules = (design: Design, ...ips: readonly (string | undefined)[]) =>
  add(design, ...ips.map((ip, index) => rule(`rule-${index}`, ip)));

export const cases: RuleCases = {
  rule: spaceExhausted,
  ofMissing: ['rule-0: no IPAddress', 'rule-1: no IPAddress'],
  good: [
    { name: 'as many as fit', design: crowd(4) },
    { name: 'an alias range that fits', design: crowd(2, '/31') },
    { name: 'a reservation that a frontend uses counts once', design: withRules(add(crowd(3), vip), 'vip') },
    { name: 'frontends that share an address', design: withRules(crowd(3), '10.0.0.4', '10.0.0.4') },
  ],
  bad: [
    { name: 'an interface too many', design: crowd(5), at: [{ id: 'small', field: 'ipCidrRange' }] },
    { name: 'a frontend too many', design: withRules(crowd(4), undefined), at },
    { name: 'a reservation too many', design: add(crowd(4), vip), at },
    { name: 'a Private Service Connect NEG too many', design: add(crowd(4), psc, published), at },
    { name: 'an alias range too many', design: crowd(3, '/31'), at: [{ id: 'small', field: 'ipCidrRange' }] },
  ],
};

import { designOf, hybridLink } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addresses, host, regionalInternet } from './case-designs.ts';
import { cloudNat } from './cloud-nat.ts';

const withoutNat = (design: Design) => designOf(...Object.values(design.resources).filter(({ id }) => id !== 'nat'));
const nat = (fields: object) =>
  change(regionalInternet(), 'nat', {
    nats: [
      {
        name: 'nat',
        natIpAllocateOption: 'AUTO_ONLY',
        sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
        ...fields,
      },
    ],
  });
const forProxies = { endpointTypes: ['ENDPOINT_TYPE_MANAGED_PROXY_LB'] };
const listed = (name: string) =>
  nat({
    ...forProxies,
    sourceSubnetworkIpRangesToNat: 'LIST_OF_SUBNETWORKS',
    subnetworks: [{ name, sourceIpRangesToNat: ['ALL_IP_RANGES'] }],
  });
const at = [{ id: 'out', field: 'network' }];

export const cases: RuleCases = {
  rule: cloudNat,
  good: [
    { name: 'Cloud NAT for proxies', design: regionalInternet() },
    { name: 'Cloud NAT for the proxy-only subnet alone', design: listed('proxies') },
    { name: 'a private name, and no Cloud NAT', design: withoutNat(regionalInternet(host('db.corp.internal', 443))) },
    {
      name: 'an address behind a hybrid link, and no Cloud NAT',
      design: add(
        withoutNat(regionalInternet(addresses('8.8.8.8'))),
        hybridLink('vpn', { network: 'vpc', region: 'us-central1', ranges: ['8.8.8.0/24'] }),
      ),
    },
  ],
  bad: [
    { name: 'no Cloud NAT', design: withoutNat(regionalInternet()), at },
    { name: 'Cloud NAT for VMs', design: nat({}), at },
    { name: 'Private NAT alone', design: nat({ ...forProxies, type: 'PRIVATE' }), at },
    { name: 'Cloud NAT for another subnet', design: listed('app'), at },
    { name: 'Cloud NAT in another region', design: change(regionalInternet(), 'nat', { region: 'us-west1' }), at },
    {
      name: 'no Cloud NAT for a public name beside a private one',
      design: withoutNat(
        regionalInternet({
          endpoints: [
            { id: 'e1', fqdn: 'db.corp.internal', port: 443 },
            { id: 'e2', fqdn: 'origin.example.com', port: 443 },
          ],
        }),
      ),
      at,
    },
  ],
};

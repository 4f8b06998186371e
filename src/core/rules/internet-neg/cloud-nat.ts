import { newResource } from '../../edit/create.ts';
import { put, set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { Id } from '../../model/kind.ts';
import { isKind } from '../../model/kinds.ts';
import { type Nat, routersIn, servesProxies, whereaboutsIn } from '../../model/proxy-nat.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const cloudNat = defineRule({
  id: 'internet-neg/cloud-nat',
  severity: 'warning',
  incomplete: true,
  title: 'A regional internet NEG reaches the internet through Cloud NAT',
  why: 'The proxies of a regional load balancer have private addresses out of the proxy-only subnet. A Cloud NAT gateway of their network and region, with the endpoint type ENDPOINT_TYPE_MANAGED_PROXY_LB, lends them public ones; with too few of them clients see errors (5xx). Only hosts that routes of the network lead to do without.',
  source: cite('internetNegOverview', 'loadBalancingReleaseNotes'),
  on: 'neg',
  *check(neg, view) {
    const { region, network: id } = neg;
    if (!neg.networkEndpointType?.startsWith('INTERNET_') || !region || !id) return;
    const network = view.of('network', id);
    const placeOf = whereaboutsIn(id, view);
    const publicOne = network && neg.endpoints?.find((endpoint) => placeOf(endpoint) === 'internet');
    if (!publicOne) return;
    const routers = routersIn(id, region, view);
    if (routers.some(({ nats }) => nats?.some((nat) => servesProxies(nat, view)))) return;
    const where = publicOne.fqdn ?? publicOne.ipAddress;
    const hasNat = routers.some(({ nats }) => (nats?.length ?? 0) > 0);
    yield {
      at: [{ id: neg.id, field: 'network' }, { id }, ...routers.slice(0, 20).map((router) => ({ id: router.id }))],
      message: `${nameOf(neg, 'The NEG')} leads to ${where} on the internet; ${nameOf(network, 'its network')} has ${hasNat ? 'Cloud NAT in' : 'no Cloud NAT in'} ${region}${hasNat ? ', but none for the proxies of load balancers' : ''}. A gateway with ENDPOINT_TYPE_MANAGED_PROXY_LB is needed, unless the name leads to an address that routes of the network know${hasNat ? '' : ', or the gateway is only not drawn'}.`,
      fixes: [addNat(id, region, routers[0]?.id)],
    };
  },
});

function addNat(network: Id, region: string, router: Id | undefined): Fix {
  const nat: Nat = {
    name: 'nat-of-proxies',
    natIpAllocateOption: 'AUTO_ONLY',
    sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
    endpointTypes: ['ENDPOINT_TYPE_MANAGED_PROXY_LB'],
  };
  return {
    title: 'Add Cloud NAT for the proxies',
    safety: 'input',
    edit: (design) => {
      const existing = resourceOf(design, router);
      if (isKind('router', existing)) {
        return set(design, 'router', existing.id, { nats: [...(existing.nats ?? []), nat] });
      }
      return put(design, newResource(design, 'router', {}, { network, region, nats: [nat] }));
    },
  };
}

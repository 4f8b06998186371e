import { usualZone } from '../edit/suggest.ts';
import { set, withFields } from '../edit/write.ts';
import type { Design } from '../model/design.ts';
import { nameOf, ownership } from '../model/endpoints.ts';
import { hostNameFault } from '../model/host-names.ts';
import { parseIpv4 } from '../model/ip.ts';
import type { Id } from '../model/kind.ts';
import { type Endpoint, isKind, type Neg, type Subnet } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { regionOfZone } from '../model/scope.ts';
import type { View } from '../model/view.ts';
import type { Fix } from './rule.ts';

/** More endpoints than this nobody draws by mistake; looking up each owner would not pay. */
const mostConverted = 100;

const isUnused = (neg: Neg, view: View): boolean => view.referrers(neg.id, 'backend.group').length === 0;

/** Turns an internet NEG into a hybrid one. Only while no backend service uses it: the load balancer might not take it. */
export function toHybrid(neg: Neg, view: View): readonly Fix[] {
  if (!isUnused(neg, view)) return [];
  const { region } = neg;
  return [
    {
      title: `Make ${nameOf(neg, 'NEG')} a hybrid NEG`,
      safety: 'design',
      edit: (design) =>
        retyped(design, neg.id, 'NON_GCP_PRIVATE_IP_PORT', undefined, {
          zone: usualZone(design, region),
          region: undefined,
        }),
    },
  ];
}

/** Turns a hybrid NEG whose endpoints are all public into a regional internet NEG; nothing while one is in use. */
export function toInternet(neg: Neg, view: View): readonly Fix[] {
  const region = regionOfZone(neg.zone);
  if (!isUnused(neg, view) || !region || !neg.network || (neg.endpoints ?? []).length > 256) return [];
  return [
    {
      title: `Make ${nameOf(neg, 'NEG')} a regional internet NEG`,
      safety: 'design',
      edit: (design) => retyped(design, neg.id, 'INTERNET_IP_PORT', undefined, { zone: undefined, region }),
    },
  ];
}

/** Turns a hybrid NEG into a zonal one where a VM of that subnet, in the NEG's zone, owns each of its addresses. */
export function toZonal(neg: Neg, subnet: Subnet, view: View): readonly Fix[] {
  const endpoints = neg.endpoints ?? [];
  if (endpoints.length > mostConverted || !neg.zone || subnet.network !== neg.network) return [];
  const vms = view.from('vm', subnet.id, 'nic.subnet').filter(({ zone }) => zone === neg.zone);
  const owners = new Map<string, Id>();
  for (const { id, ipAddress } of endpoints) {
    const owner = vms.find(({ networkInterfaces }) =>
      networkInterfaces?.some((nic) => {
        const how = ipAddress && nic.subnetwork === subnet.id ? ownership(ipAddress, nic) : 'none';
        return how === 'primary' || how === 'alias';
      }),
    );
    if (!owner) return [];
    owners.set(id, owner.id);
  }
  return [
    {
      title: `Make ${nameOf(neg, 'NEG')} a zonal NEG in ${nameOf(subnet, 'the subnet')}`,
      safety: 'design',
      edit: (design) => {
        const now = resourceOf(design, neg.id);
        if (!isKind('neg', now)) return design;
        return set(design, 'neg', neg.id, {
          networkEndpointType: 'GCE_VM_IP_PORT',
          subnetwork: subnet.id,
          endpoints: now.endpoints?.map((endpoint) => ({ ...endpoint, instance: owners.get(endpoint.id) })),
        });
      },
    },
  ];
}

/** Turns an internet NEG of addresses into one of host names, where a host name stands in place of each address. */
export function toHostNames(neg: Neg): readonly Fix[] {
  const endpoints = neg.endpoints ?? [];
  const nameIn = ({ fqdn, ipAddress }: Endpoint) => (ipAddress === undefined || ipAddress === fqdn ? fqdn : ipAddress);
  const isName = (text: string | undefined) => text !== undefined && hostNameFault(text) === undefined;
  if (neg.networkEndpointType !== 'INTERNET_IP_PORT' || endpoints.length === 0) return [];
  if (!endpoints.every((endpoint) => isName(nameIn(endpoint)))) return [];
  return [
    {
      title: `Make ${nameOf(neg, 'NEG')} an INTERNET_FQDN_PORT NEG`,
      safety: 'design',
      edit: (design) =>
        retyped(design, neg.id, 'INTERNET_FQDN_PORT', (endpoint) => ({
          fqdn: nameIn(endpoint),
          ipAddress: undefined,
        })),
    },
  ];
}

/** The other way round. Only while no backend service uses it, since a service mesh takes host names alone. */
export function toAddresses(neg: Neg, view: View): readonly Fix[] {
  const endpoints = neg.endpoints ?? [];
  const addressIn = ({ fqdn, ipAddress }: Endpoint) => (fqdn === undefined || ipAddress === fqdn ? ipAddress : fqdn);
  const isAddress = (text: string | undefined) => parseIpv4(text) !== undefined;
  if (neg.networkEndpointType !== 'INTERNET_FQDN_PORT' || endpoints.length === 0 || !isUnused(neg, view)) return [];
  if (!endpoints.every((endpoint) => isAddress(addressIn(endpoint)))) return [];
  return [
    {
      title: `Make ${nameOf(neg, 'NEG')} an INTERNET_IP_PORT NEG`,
      safety: 'design',
      edit: (design) =>
        retyped(design, neg.id, 'INTERNET_IP_PORT', (endpoint) => ({
          ipAddress: addressIn(endpoint),
          fqdn: undefined,
        })),
    },
  ];
}

/** What no endpoint outside of Compute Engine has. */
const ofVms = { instance: undefined, ipv6Address: undefined, clientDestinationPort: undefined } as const;

function retyped(
  design: Design,
  id: Id,
  networkEndpointType: string,
  patch: (endpoint: Endpoint) => Partial<Endpoint> = () => ({}),
  fields: Partial<Neg> = {},
): Design {
  const now = resourceOf(design, id);
  if (!isKind('neg', now)) return design;
  const endpoints = now.endpoints?.map((endpoint) => withFields(endpoint, { ...ofVms, ...patch(endpoint) }));
  return set(design, 'neg', id, { ...fields, networkEndpointType, endpoints });
}

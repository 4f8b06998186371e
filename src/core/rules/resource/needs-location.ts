import { setFields } from '../../edit/write.ts';
import { regions } from '../../facts/locations.ts';
import { kinds, type Resource } from '../../model/kinds.ts';
import { likelyZones, locationShape } from '../../model/locations.ts';
import { scopeOf } from '../../model/scope.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const needsLocation = defineRule({
  id: 'resource/needs-location',
  severity: 'error',
  incomplete: true,
  title: 'A zonal resource has a zone, a regional one a region',
  why: 'VMs and their groups exist in one zone; subnets, routers and service attachments in one region. The place is part of the address of the resource and is chosen once.',
  source: cite('regionsAndZones', 'apiSubnetwork', 'apiInstance'),
  on: ['subnet', 'router', 'vm', 'instanceGroup', 'neg', 'serviceAttachment'],
  *check(resource, view) {
    if (('zone' in resource && resource.zone) || ('region' in resource && resource.region)) return;
    const place = scopeOf(resource)?.type;
    // Only internet NEGs can be global; a NEG without a type yet says nothing of its place.
    if (place !== 'zone' && place !== 'region') return;
    if (resource.kind === 'neg' && !resource.networkEndpointType) return;
    const value = place === 'zone' ? likelyZone(resource, view) : likelyRegion(resource, view);
    const choose: Fix = {
      title: `Put it in ${value}`,
      safety: 'input',
      edit: (design) => setFields(design, resource.id, { [place]: value }),
    };
    yield {
      at: [{ id: resource.id, field: place }],
      message: `${kinds[resource.kind].label} ${resource.name ?? 'without a name'} has no ${place} yet. It needs one.`,
      fixes: [choose],
    };
  },
});

/** The zone of a NEG's first VM, else one of the likely region. */
function likelyZone(resource: Resource, view: View): string | undefined {
  const endpoints = resource.kind === 'neg' ? (resource.endpoints ?? []) : [];
  const zone = endpoints.map(({ instance }) => view.of('vm', instance)?.zone).find((one) => one !== undefined);
  return zone || likelyZones(likelyRegion(resource, view))[0];
}

/** The region of the subnet that the resource is in, else one that the design uses already. */
function likelyRegion(resource: Resource, view: View): string {
  const subnets =
    resource.kind === 'vm'
      ? (resource.networkInterfaces ?? []).map((nic) => nic.subnetwork)
      : [resource.kind === 'neg' ? resource.subnetwork : undefined];
  const own = subnets.map((id) => view.of('subnet', id)?.region).find((region) => region !== undefined);
  if (own) return own;
  const used = view
    .all('subnet')
    .flatMap(({ region }) => (region && locationShape(region) === 'region' ? [region] : []));
  return used.sort()[0] ?? regions.find(({ id }) => id === 'us-central1')?.id ?? '';
}

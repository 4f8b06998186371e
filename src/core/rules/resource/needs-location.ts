import { regions } from '../../facts/locations.ts';
import { sources } from '../../facts/sources.ts';
import { kinds, type Resource } from '../../model/kinds.ts';
import { likelyZones, locationShape } from '../../model/locations.ts';
import type { View } from '../../model/view.ts';
import { setFields } from '../../edit/write.ts';
import { defineRule, type Fix } from '../rule.ts';

export const needsLocation = defineRule({
  id: 'resource/needs-location',
  severity: 'error',
  incomplete: true,
  title: 'A zonal resource has a zone, a regional one a region',
  why: 'VMs and their groups exist in one zone; subnets, routers and service attachments in one region. The place is part of the address of the resource and is chosen once.',
  source: [sources.regionsAndZones, sources.apiSubnetwork, sources.apiInstance],
  on: ['subnet', 'router', 'vm', 'instanceGroup', 'serviceAttachment'],
  *check(resource, view) {
    if (('zone' in resource && resource.zone) || ('region' in resource && resource.region)) return;
    const zonal = kinds[resource.kind].scopes[0] === 'zone';
    const place = zonal ? 'zone' : 'region';
    const region = likelyRegion(resource, view);
    const value = zonal ? likelyZones(region)[0] : region;
    const choose: Fix = {
      title: `Put it in ${value}`,
      safety: 'input',
      edit: (design) => setFields(design, resource.id, { [place]: value }),
    };
    yield {
      at: [{ id: resource.id, field: place }],
      message: `${kinds[resource.kind].label} ${resource.name ?? ''} has no ${place} yet.`.replace('  ', ' '),
      fixes: [choose],
    };
  },
});

/** The region of the subnet that the resource is in, else one that the design uses already. */
function likelyRegion(resource: Resource, view: View): string {
  const subnets = resource.kind === 'vm' ? (resource.networkInterfaces ?? []).map((nic) => nic.subnetwork) : [];
  const own = subnets.map((id) => view.of('subnet', id)?.region).find((region) => region !== undefined);
  if (own) return own;
  const used = view.all('subnet').flatMap(({ region }) => (region && locationShape(region) === 'region' ? [region] : []));
  return used.sort()[0] ?? regions.find(({ id }) => id === 'us-central1')?.id ?? '';
}

import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { linkRegion, linksOf } from '../../model/hybrid-links.ts';
import { likelyZones } from '../../model/locations.ts';
import { regionOfZone } from '../../model/scope.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const zoneNearSite = defineRule({
  id: 'hybrid-neg/zone-near-site',
  severity: 'info',
  title: 'The zone of a hybrid NEG is the one nearest to the site',
  why: 'The endpoints are in no zone of Google’s. The zone says from where the load balancer counts the distance to them, so take one in the region where the tunnel or the VLAN attachment ends.',
  source: cite('hybridZonalSetup', 'hybridNegOverview'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'NON_GCP_PRIVATE_IP_PORT' || !neg.network) return;
    const region = regionOfZone(neg.zone);
    if (!region) return;
    const links = linksOf(neg.network, view);
    const regions = links.map((link) => linkRegion(link, view));
    if (links.length === 0 || regions.some((one) => one === undefined || one === region)) return;
    const [near] = regions;
    const zone = near && likelyZones(near)[0];
    const isFree = view.referrers(neg.id, 'backend.group').length === 0;
    const move: readonly Fix[] =
      zone && isFree
        ? [{ title: `Put it in ${zone}`, safety: 'input', edit: (design) => set(design, 'neg', neg.id, { zone }) }]
        : [];
    yield {
      at: [{ id: neg.id, field: 'zone' }, ...links.slice(0, 20).map(({ id }) => ({ id, field: 'region' }))],
      message: `${nameOf(neg, 'The NEG')} is in ${neg.zone}; the links of its network are in ${[...new Set(regions)].join(', ')}. A zone there is nearer to the site.`,
      fixes: move,
    };
  },
});

import { setFields } from '../../edit/write.ts';
import { kindNames, kinds } from '../../model/kinds.ts';
import { likelyZones, locationShape } from '../../model/locations.ts';
import { regionOfZone } from '../../model/scope.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const locationKind = defineRule({
  id: 'resource/location-kind',
  severity: 'error',
  title: 'A zone is no region, and a region no zone',
  why: 'us-central1 is a region; us-central1-a is one of its zones. Compute Engine answers “unknown zone” or “unknown region” where one stands in the place of the other.',
  source: [
    ...cite('regionsAndZones', 'configConnectorIssue322'),
    { url: 'https://github.com/kelseyhightower/kubernetes-the-hard-way/issues/153', checked: '2026-08' },
  ],
  on: kindNames.filter((kind) => 'zone' in kinds[kind].fields || 'region' in kinds[kind].fields),
  *check(resource) {
    const zone = 'zone' in resource ? resource.zone : undefined;
    const region = 'region' in resource ? resource.region : undefined;
    const put = (field: 'zone' | 'region', value: string): Fix => ({
      title: `Put it in ${value}`,
      safety: 'input',
      edit: (design) => setFields(design, resource.id, { [field]: value }),
    });
    if (zone && locationShape(zone) === 'region') {
      const zones = likelyZones(zone);
      yield {
        at: [{ id: resource.id, field: 'zone' }],
        message: `${zone} is a region. A zone is needed here, such as ${zones[0]}.`,
        fixes: zones.map((choice) => put('zone', choice)),
      };
    }
    if (region && locationShape(region) === 'zone') {
      const around = regionOfZone(region) ?? region;
      yield {
        at: [{ id: resource.id, field: 'region' }],
        message: `${region} is a zone. A region is needed here: ${around}.`,
        fixes: around === region ? [] : [put('region', around)],
      };
    }
    for (const [field, value] of [
      ['zone', zone],
      ['region', region],
    ] as const) {
      if (!value || locationShape(value) !== 'continent') continue;
      yield {
        at: [{ id: resource.id, field }],
        message: `${value} covers many regions. One ${field} is needed here, such as ${field === 'zone' ? 'europe-west1-b' : 'europe-west1'}.`,
      };
    }
  },
});

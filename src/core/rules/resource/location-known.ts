import { regionFactsOf, zonesOf } from '../../facts/locations.ts';
import { sources } from '../../facts/sources.ts';
import { kindNames, kinds } from '../../model/kinds.ts';
import { isKnownLocation, nearestRegion } from '../../model/locations.ts';
import { setFields } from '../../edit/write.ts';
import { defineRule, type Fix } from '../rule.ts';

export const locationKnown = defineRule({
  id: 'resource/location-known',
  severity: 'warning',
  title: 'A zone or region is one that Google Cloud has',
  why: 'Regions differ in their zone letters (us-east1 has no zone a). The table behind this is dated, so a place it does not know may be new, or private to some projects.',
  source: [sources.regionsAndZones],
  on: kindNames.filter((kind) => 'zone' in kinds[kind].fields || 'region' in kinds[kind].fields),
  yieldsTo: ['resource/location-kind'],
  *check(resource) {
    const zone = 'zone' in resource ? resource.zone : undefined;
    const region = 'region' in resource ? resource.region : undefined;
    for (const [field, value] of [['zone', zone], ['region', region]] as const) {
      if (!value || isKnownLocation(value)) continue;
      const put = (choice: string): Fix => ({
        title: `Put it in ${choice}`,
        safety: 'input',
        edit: (design) => setFields(design, resource.id, { [field]: choice }),
      });
      const around = value.replace(/-[a-z]$/, '');
      if (field === 'zone' && regionFactsOf(around)) {
        const zones = zonesOf(around);
        yield {
          at: [{ id: resource.id, field }],
          message: `${value} is not among the zones of ${around} known here: ${zones.join(', ')}.`,
          fixes: zones.map(put),
        };
        continue;
      }
      const near = nearestRegion(field === 'zone' ? around : value);
      const letter = /-[a-z]$/.exec(value)?.[0] ?? '';
      const suggestion = near && (field === 'zone' ? zonesOf(near).find((one) => one === near + letter) : near);
      yield {
        at: [{ id: resource.id, field }],
        message: `${value} is no ${field} known here (April 2026).${suggestion ? ` Is ${suggestion} meant?` : ' A new one works all the same; a misspelt one does not.'}`,
        fixes: suggestion ? [put(suggestion)] : [],
      };
    }
  },
});

import { setFields } from '../../edit/write.ts';
import { regionFactsOf, zonesOf } from '../../facts/locations.ts';
import { appEngineRegions } from '../../facts/serverless.ts';
import { kindNames, kinds } from '../../model/kinds.ts';
import { isKnownLocation, nearestRegion } from '../../model/locations.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const locationKnown = defineRule({
  id: 'resource/location-known',
  severity: 'warning',
  title: 'A zone or region is one that Google Cloud has',
  why: 'Regions differ in their zone letters (us-east1 has no zone a). The table behind this is dated, so a place it does not know may be new, or private to some projects.',
  source: cite('regionsAndZones'),
  on: kindNames.filter((kind) => 'zone' in kinds[kind].fields || 'region' in kinds[kind].fields),
  yieldsTo: ['resource/location-kind'],
  *check(resource) {
    const zone = 'zone' in resource ? resource.zone : undefined;
    const region = 'region' in resource ? resource.region : undefined;
    for (const [field, value] of [
      ['zone', zone],
      ['region', region],
    ] as const) {
      if (!value || isKnownLocation(value)) continue;
      if (resource.kind === 'appEngineService' && appEngineRegions[value]) continue;
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
      const wrong = field === 'zone' ? around : value;
      const near = nearestRegion(wrong);
      yield {
        at: [{ id: resource.id, field }],
        message: `${value} is no ${field} known here (April 2026).${near ? ` Is a place in ${near} meant?` : ' A new one works all the same; a misspelt one does not.'}`,
        fixes: near ? [respell(wrong, near)] : [],
      };
    }
  },
});

/** A misspelt region stands in subnets, VMs and NEGs alike; mended in one of them alone, they would fall apart. */
function respell(wrong: string, right: string): Fix {
  return {
    title: `Write ${right} for ${wrong} everywhere`,
    safety: 'input',
    edit: (design) => {
      let next = design;
      for (const resource of Object.values(design.resources)) {
        if ('region' in resource && resource.region === wrong) next = setFields(next, resource.id, { region: right });
        if ('zone' in resource && resource.zone?.startsWith(`${wrong}-`)) {
          const zone = right + resource.zone.slice(wrong.length);
          const zones = zonesOf(right);
          next = setFields(next, resource.id, { zone: zones.includes(zone) ? zone : zones[0] });
        }
      }
      return next;
    },
  };
}

import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { instanceGroupSources } from './instance-group-sources.ts';

export const zoneOrRegion = defineRule({
  id: 'instance-group/zone-or-region',
  severity: 'error',
  title: 'An instance group is in one zone, or managed and in one region',
  why: 'Unmanaged groups hold VMs of one zone. Only managed groups, which make their VMs themselves, can spread them over the zones of a region.',
  source: instanceGroupSources,
  on: 'instanceGroup',
  *check(group) {
    if (group.zone && group.region) {
      yield {
        at: [
          { id: group.id, field: 'region' },
          { id: group.id, field: 'zone' },
        ],
        message: `${nameOf(group, 'instance group')} names zone ${group.zone} and region ${group.region}. It is in one or the other.`,
        fixes: [
          {
            title: `Keep zone ${group.zone}`,
            safety: 'design',
            edit: (design) => set(design, 'instanceGroup', group.id, { region: undefined }),
          },
        ],
      };
    } else if (group.region && group.managed === false) {
      yield {
        at: [
          { id: group.id, field: 'region' },
          { id: group.id, field: 'managed' },
        ],
        message: `${nameOf(group, 'instance group')} is unmanaged and in region ${group.region}. An unmanaged group is in a zone.`,
        fixes: [
          {
            title: 'Make it a managed group',
            safety: 'design',
            edit: (design) => set(design, 'instanceGroup', group.id, { managed: true }),
          },
        ],
      };
    }
  },
});

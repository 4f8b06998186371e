import { instanceGroup } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { zoneOrRegion } from './zone-or-region.ts';

const group = (fields: object) => add(passthrough(), instanceGroup('group', fields));
const at = [{ id: 'group', field: 'region' }];

export const cases: RuleCases = {
  rule: zoneOrRegion,
  good: [
    { name: 'a group in a zone', design: group({ managed: false, zone: 'us-central1-a' }) },
    { name: 'a managed group in a region', design: group({ managed: true, region: 'us-central1' }) },
    { name: 'a group in a region that does not say whether it is managed', design: group({ region: 'us-central1' }) },
  ],
  bad: [
    { name: 'a zone and a region', design: group({ managed: true, zone: 'us-central1-a', region: 'us-central1' }), at },
    { name: 'an unmanaged group in a region', design: group({ managed: false, region: 'us-central1' }), at },
  ],
};

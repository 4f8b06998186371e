import { instanceGroup } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { vmInZone } from './vm-in-zone.ts';

const group = (zone: string) => add(passthrough(), instanceGroup('group', { zone, instances: ['vm-1'] }));

export const cases: RuleCases = {
  rule: vmInZone,
  good: [{ name: 'VMs of the group’s zone', design: group('us-central1-a') }],
  bad: [{ name: 'a VM of another zone', design: group('us-central1-b'), at: [{ id: 'group', field: 'instances[0]' }] }],
};

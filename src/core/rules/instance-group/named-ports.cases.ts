import { instanceGroup } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { namedPorts } from './named-ports.ts';

const group = (name: string | undefined, port: number | undefined) =>
  add(passthrough(), instanceGroup('group', { zone: 'us-central1-a', namedPorts: [{ name, port }] }));

export const cases: RuleCases = {
  rule: namedPorts,
  ofMissing: ['group: namedPorts[0], no name', 'group: namedPorts[0], no port'],
  good: [{ name: 'a name and a number', design: group('http', 8080) }],
  bad: [
    {
      name: 'a number without a name',
      design: group(undefined, 80),
      at: [{ id: 'group', field: 'namedPorts[0].name' }],
    },
    { name: 'a name with a blank', design: group('my port', 80), at: [{ id: 'group', field: 'namedPorts[0].name' }] },
    { name: 'port 0', design: group('http', 0), at: [{ id: 'group', field: 'namedPorts[0].port' }] },
    {
      name: 'a name without a number',
      design: group('http', undefined),
      at: [{ id: 'group', field: 'namedPorts[0].port' }],
    },
  ],
};

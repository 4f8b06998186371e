import { change, groupApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portNameExists } from './port-name-exists.ts';

export const cases: RuleCases = {
  rule: portNameExists,
  ofMissing: ['group: no namedPorts'],
  good: [
    { name: 'a name that both have', design: groupApplication() },
    {
      name: 'neither says a name, and the list of the group may stand somewhere else',
      design: change(change(groupApplication(), 'service', { portName: undefined }), 'group', {
        namedPorts: undefined,
      }),
    },
  ],
  bad: [
    {
      name: 'a name that the instance group does not have',
      design: change(groupApplication(), 'service', { portName: 'web' }),
      at: [{ id: 'service', field: 'portName' }],
    },
    {
      name: 'a name before an instance group without any',
      design: change(change(groupApplication(), 'service', { portName: 'web' }), 'group', { namedPorts: undefined }),
      at: [{ id: 'service', field: 'portName' }],
    },
    {
      name: 'no name before an instance group that has another than the default',
      design: change(change(groupApplication(), 'service', { portName: undefined }), 'group', {
        namedPorts: [{ name: 'web', port: 8080 }],
      }),
      at: [{ id: 'service', field: 'portName' }],
    },
    {
      name: 'a name that one of several ports does not have',
      design: change(change(groupApplication(), 'service', { portName: 'web' }), 'group', {
        namedPorts: [
          { name: 'http', port: 80 },
          { name: 'admin', port: 81 },
        ],
      }),
      at: [{ id: 'service', field: 'portName' }],
    },
  ],
};

import { internetHost, vm } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { needsName } from './needs-name.ts';

export const cases: RuleCases = {
  rule: needsName,
  good: [
    { name: 'everything has a name', design: passthrough() },
    {
      name: 'an internet host is no resource and needs none',
      design: change(add(passthrough(), internetHost('host', { fqdn: 'api.example.com' })), 'host', {
        name: undefined,
      }),
    },
  ],
  bad: [
    {
      name: 'no name',
      design: change(passthrough(), 'vm-1', { name: undefined }),
      at: [{ id: 'vm-1', field: 'name' }],
    },
    {
      name: 'no name, where the obvious one is taken',
      design: add(
        change(passthrough(), 'vm-1', { name: undefined }),
        vm('web', {
          name: 'vm-1',
          zone: 'us-central1-a',
          machineType: 'e2-medium',
          networkInterfaces: [{ id: 'n1', subnetwork: 'app' }],
        }),
      ),
      at: [{ id: 'vm-1', field: 'name' }],
      fixes: ['Call it vm-1-2'],
    },
    {
      name: 'an empty name',
      design: change(passthrough(), 'vpc', { name: '' }),
      at: [{ id: 'vpc', field: 'name' }],
    },
  ],
};

import { internetHost } from '../../model/builders.ts';
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
      name: 'an empty name',
      design: change(passthrough(), 'vpc', { name: '' }),
      at: [{ id: 'vpc', field: 'name' }],
    },
  ],
};

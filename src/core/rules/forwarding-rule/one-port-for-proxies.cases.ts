import { application, change, passthrough, proxyNetwork } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { onePortForProxies } from './one-port-for-proxies.ts';

export const cases: RuleCases = {
  rule: onePortForProxies,
  good: [
    { name: 'one', design: proxyNetwork() },
    { name: 'one, as a range of one', design: change(application(), 'rule', { portRange: '80-80' }) },
    { name: 'one, said in both fields', design: change(application(), 'rule', { portRange: '80-80', ports: ['80'] }) },
    { name: 'two for passthrough', design: change(passthrough(), 'rule', { ports: ['80', '81'] }) },
  ],
  bad: [
    {
      name: 'a range',
      design: change(application(), 'rule', { portRange: '80-90' }),
      at: [{ id: 'rule', field: 'portRange' }],
    },
    {
      name: 'two ports',
      design: change(application(), 'rule', { portRange: undefined, ports: ['80', '81'] }),
      at: [{ id: 'rule', field: 'ports' }],
    },
    {
      name: 'all ports',
      design: change(application(), 'rule', { portRange: undefined, allPorts: true }),
      at: [{ id: 'rule', field: 'allPorts' }],
    },
  ],
};

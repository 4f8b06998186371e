import { application, change, passthrough, proxyNetwork } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { onePortForProxies } from './one-port-for-proxies.ts';

export const cases: RuleCases = {
  rule: onePortForProxies,
  good: [
    { name: 'one port', design: proxyNetwork() },
    { name: 'one port, written as a range, 80-80', design: change(application(), 'rule', { portRange: '80-80' }) },
    {
      name: 'one port, said in both fields',
      design: change(application(), 'rule', { portRange: '80-80', ports: ['80'] }),
    },
    { name: 'two ports of a passthrough rule', design: change(passthrough(), 'rule', { ports: ['80', '81'] }) },
  ],
  bad: [
    {
      name: 'a range of ports',
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

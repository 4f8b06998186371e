import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { meshProtocol } from './mesh-protocol.ts';

const mesh = (protocol: string) => {
  const scheme = { loadBalancingScheme: 'INTERNAL_SELF_MANAGED' };
  const design = change(application(), 'service', { ...scheme, protocol });
  return change(design, 'rule', { ...scheme, network: 'vpc', IPAddress: '0.0.0.0' });
};
const at = [{ id: 'service', field: 'protocol' }];

export const cases: RuleCases = {
  rule: meshProtocol,
  good: [
    { name: 'HTTP2 in a service mesh', design: mesh('HTTP2') },
    { name: 'H2C behind a load balancer', design: change(application(), 'service', { protocol: 'H2C' }) },
  ],
  bad: [{ name: 'H2C in a service mesh', design: mesh('H2C'), at }],
};

import { application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { frontNetworkChosen } from './network-chosen.ts';

const external = (network: string | undefined) => {
  const scheme = { loadBalancingScheme: 'EXTERNAL_MANAGED' };
  return change(change(regionalApplication(), 'service', scheme), 'rule', {
    ...scheme,
    network,
    subnetwork: undefined,
  });
};
const mesh = (network: string | undefined) => {
  const scheme = { loadBalancingScheme: 'INTERNAL_SELF_MANAGED' };
  return change(change(application(), 'service', scheme), 'rule', { ...scheme, network, IPAddress: '0.0.0.0' });
};
const at = [{ id: 'rule', field: 'network' }];

export const cases: RuleCases = {
  rule: frontNetworkChosen,
  good: [
    { name: 'a rule that names its network', design: external('vpc') },
    { name: 'a rule of a service mesh that names its network', design: mesh('vpc') },
    { name: 'a global load balancer, which has none', design: application() },
  ],
  bad: [
    { name: 'a rule of a regional external load balancer without a network', design: external(undefined), at },
    { name: 'a rule of a service mesh without a network', design: mesh(undefined), at },
  ],
};

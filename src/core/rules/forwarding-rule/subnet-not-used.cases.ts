import { application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetNotUsed } from './subnet-not-used.ts';

const external = (rule: object) => {
  const scheme = { loadBalancingScheme: 'EXTERNAL_MANAGED' };
  return change(change(regionalApplication(), 'service', scheme), 'rule', { ...scheme, ...rule });
};
const at = [{ id: 'rule', field: 'subnetwork' }];

export const cases: RuleCases = {
  rule: subnetNotUsed,
  good: [
    { name: 'an internal frontend with a subnet', design: regionalApplication() },
    { name: 'an external frontend with a network alone', design: external({ subnetwork: undefined }) },
  ],
  bad: [
    { name: 'a subnet on a regional external load balancer', design: external({}), at },
    { name: 'a subnet in place of the network', design: external({ network: undefined }), at },
    { name: 'a subnet on a global load balancer', design: change(application(), 'rule', { subnetwork: 'app' }), at },
  ],
};

import { backendService, healthCheck, instanceGroup } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { oneLoadBalancedGroup } from './one-load-balanced-group.ts';

const behind = (id: string, group: string) =>
  backendService(id, {
    loadBalancingScheme: 'INTERNAL',
    protocol: 'TCP',
    region: 'us-central1',
    network: 'vpc',
    healthChecks: ['probe'],
    backends: [{ id: 'b1', group, balancingMode: 'CONNECTION' }],
  });
const groups = (isSecondBalanced: boolean): Design =>
  add(
    passthrough(),
    instanceGroup('one', { zone: 'us-central1-a', network: 'vpc', subnetwork: 'app', instances: ['vm-1'] }),
    instanceGroup('two', { zone: 'us-central1-a', network: 'vpc', subnetwork: 'app', instances: ['vm-1'] }),
    healthCheck('probe', { type: 'TCP', region: 'us-central1', port: 80 }),
    behind('service-1', 'one'),
    ...(isSecondBalanced ? [behind('service-2', 'two')] : []),
  );

export const cases: RuleCases = {
  rule: oneLoadBalancedGroup,
  good: [
    { name: 'a VM in a NEG and in no group', design: passthrough() },
    { name: 'a VM in two groups, one of them without a load balancer', design: groups(false) },
  ],
  bad: [{ name: 'a VM in two groups, both behind load balancers', design: groups(true), at: [{ id: 'vm-1' }] }],
};

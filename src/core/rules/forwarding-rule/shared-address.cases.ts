import { address, forwardingRule } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { sharedAddress } from './shared-address.ts';

/** So many internal rules on one address, each with a port of its own. */
function sharing(count: number, purpose: string | undefined) {
  const base = change(
    add(passthrough(), address('vip', { addressType: 'INTERNAL', region: 'us-central1', subnetwork: 'app', purpose })),
    'rule',
    { IPAddress: 'vip' },
  );
  const more = Array.from({ length: count - 1 }, (_, index) =>
    forwardingRule(`rule-${index + 10}`, {
      loadBalancingScheme: 'INTERNAL',
      region: 'us-central1',
      IPProtocol: 'TCP',
      ports: [String(8000 + index)],
      backendService: 'service',
      network: 'vpc',
      subnetwork: 'app',
      IPAddress: 'vip',
    }),
  );
  return change(add(base, ...more), 'clients', { allowed: [{ IPProtocol: 'tcp' }] });
}

const shared = 'SHARED_LOADBALANCER_VIP';
const at = [{ id: 'vip', field: 'purpose' }];

export const cases: RuleCases = {
  rule: sharedAddress,
  ofMissing: ['vip: no purpose'],
  good: [
    { name: 'one rule on an ordinary address', design: sharing(1, undefined) },
    { name: 'two rules on an address for sharing', design: sharing(2, shared) },
    { name: 'ten rules on an address for sharing', design: sharing(10, shared) },
  ],
  bad: [
    { name: 'two rules on an ordinary address', design: sharing(2, 'GCE_ENDPOINT'), at },
    { name: 'two rules on an address without a purpose', design: sharing(2, undefined), at },
    {
      name: 'eleven passthrough rules on one address',
      design: sharing(11, shared),
      at: [{ id: 'rule-19', field: 'IPAddress' }],
    },
  ],
};

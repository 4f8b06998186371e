import { external } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { targetPool } from './target-pool.ts';

const leadingTo = (url: string) =>
  change(add(change(passthrough(), 'service', { network: 'vpc' }), external('pool', { url })), 'rule', {
    loadBalancingScheme: 'EXTERNAL',
    backendService: undefined,
    network: undefined,
    subnetwork: undefined,
    ports: undefined,
    portRange: '80-80',
    target: 'pool',
  });
const place = 'projects/shop/regions/us-central1/';

export const cases: RuleCases = {
  rule: targetPool,
  good: [
    { name: 'a forwarding rule to a backend service', design: passthrough() },
    { name: 'a forwarding rule to a VPN gateway', design: leadingTo(`${place}targetVpnGateways/vpn`) },
  ],
  bad: [
    {
      name: 'a forwarding rule to a target pool',
      design: leadingTo(`${place}targetPools/pool`),
      at: [{ id: 'rule', field: 'target' }],
    },
  ],
};

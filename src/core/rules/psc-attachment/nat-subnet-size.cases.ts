import { neg } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { published } from '../published-bases.ts';
import { natSubnetSize } from './nat-subnet-size.ts';

/** A NAT subnet of four addresses, and that many consumers. */
const consumers = (count: number) =>
  add(
    change(published(), 'nat', { ipCidrRange: '10.9.0.0/29' }),
    ...Array.from({ length: count - 1 }, (_, index) =>
      neg(`psc-${index + 2}`, {
        networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
        region: 'us-central1',
        network: 'consumer',
        subnetwork: 'consumers',
        pscTargetService: 'orders',
      }),
    ),
  );

export const cases: RuleCases = {
  rule: natSubnetSize,
  good: [
    { name: 'a wide subnet', design: published() },
    { name: 'as many consumers as addresses', design: consumers(4) },
    { name: 'a subnet whose range is blank', design: change(consumers(5), 'nat', { ipCidrRange: undefined }) },
  ],
  bad: [
    { name: 'one consumer more than addresses', design: consumers(5), at: [{ id: 'orders', field: 'natSubnets' }] },
  ],
};

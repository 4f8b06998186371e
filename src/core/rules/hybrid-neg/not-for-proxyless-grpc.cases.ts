import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { hybrid } from './case-designs.ts';
import { notForProxylessGrpc } from './not-for-proxyless-grpc.ts';

const mesh = { loadBalancingScheme: 'INTERNAL_SELF_MANAGED' };
const meshed = (type: string, protocol: string) =>
  change(
    change(change(hybrid(), 'service', { ...mesh, protocol }), 'rule', {
      ...mesh,
      network: 'vpc',
      IPAddress: '0.0.0.0',
    }),
    'proxy',
    { type },
  );

export const cases: RuleCases = {
  rule: notForProxylessGrpc,
  good: [
    { name: 'a hybrid NEG behind an HTTP proxy', design: meshed('HTTP', 'HTTP') },
    {
      name: 'a zonal NEG behind a gRPC proxy',
      design: change(meshed('GRPC', 'GRPC'), 'neg', {
        networkEndpointType: 'GCE_VM_IP_PORT',
        subnetwork: 'app',
        endpoints: [{ id: 'e1', instance: 'vm-1', port: 443 }],
      }),
    },
  ],
  bad: [
    {
      name: 'a hybrid NEG behind a gRPC proxy',
      design: meshed('GRPC', 'GRPC'),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
    },
  ],
};

import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { grpcServices } from './grpc-services.ts';

const mesh = (type: string, protocol: string) => {
  const scheme = { loadBalancingScheme: 'INTERNAL_SELF_MANAGED' };
  const design = change(application(), 'service', { ...scheme, protocol });
  return change(change(design, 'proxy', { type }), 'rule', { ...scheme, network: 'vpc', IPAddress: '0.0.0.0' });
};
const at = [{ id: 'service', field: 'protocol' }];

export const cases: RuleCases = {
  rule: grpcServices,
  good: [
    { name: 'a gRPC proxy and a service of protocol GRPC', design: mesh('GRPC', 'GRPC') },
    { name: 'an HTTP proxy and a service of protocol HTTP2', design: mesh('HTTP', 'HTTP2') },
  ],
  bad: [
    { name: 'a gRPC proxy and a service of protocol HTTP2', design: mesh('GRPC', 'HTTP2'), at },
    { name: 'an HTTP proxy and a service of protocol GRPC', design: mesh('HTTP', 'GRPC'), at, severity: 'warning' },
  ],
};

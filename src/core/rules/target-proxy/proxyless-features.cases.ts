import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxylessFeatures } from './proxyless-features.ts';

const mesh = (service: object, validateForProxyless = true) => {
  const scheme = { loadBalancingScheme: 'INTERNAL_SELF_MANAGED' };
  const design = change(application(), 'service', { ...scheme, protocol: 'GRPC', ...service });
  return change(change(design, 'proxy', { type: 'GRPC', validateForProxyless }), 'rule', {
    ...scheme,
    network: 'vpc',
    IPAddress: '0.0.0.0',
  });
};

export const cases: RuleCases = {
  rule: proxylessFeatures,
  good: [
    { name: 'the policy ROUND_ROBIN', design: mesh({ localityLbPolicy: 'ROUND_ROBIN', sessionAffinity: 'NONE' }) },
    { name: 'affinity by a header', design: mesh({ localityLbPolicy: 'RING_HASH', sessionAffinity: 'HEADER_FIELD' }) },
    { name: 'LEAST_REQUEST with sidecars', design: mesh({ localityLbPolicy: 'LEAST_REQUEST' }, false) },
  ],
  bad: [
    {
      name: 'the policy LEAST_REQUEST',
      design: mesh({ localityLbPolicy: 'LEAST_REQUEST' }),
      at: [{ id: 'service', field: 'localityLbPolicy' }],
    },
    {
      name: 'affinity by the client’s address',
      design: mesh({ sessionAffinity: 'CLIENT_IP' }),
      at: [{ id: 'service', field: 'sessionAffinity' }],
    },
  ],
};

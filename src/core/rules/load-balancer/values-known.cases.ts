import { application, change, proxyNetwork, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { valuesKnown } from './values-known.ts';

const service = (fields: object) => change(application(), 'service', fields);

export const cases: RuleCases = {
  rule: valuesKnown,
  good: [
    { name: 'known values', design: application() },
    {
      name: 'what the API shows where nothing was chosen',
      design: change(service({ ipAddressSelectionPolicy: 'IP_ADDRESS_SELECTION_POLICY_UNSPECIFIED' }), 'rule', {
        ipVersion: 'UNSPECIFIED_VERSION',
      }),
    },
  ],
  bad: [
    {
      name: 'a slip of the pen, HTPS',
      design: change(serverless(), 'service', { protocol: 'HTPS' }),
      at: [{ id: 'service', field: 'protocol' }],
    },
    {
      name: 'an unknown type of proxy',
      design: change(serverless(), 'proxy', { type: 'QUIC' }),
      at: [{ id: 'proxy', field: 'type' }],
    },
    {
      name: 'an unknown tier',
      design: change(serverless(), 'rule', { networkTier: 'GOLD' }),
      at: [{ id: 'rule', field: 'networkTier' }],
    },
    {
      name: 'a scheme that is newer',
      design: change(change(serverless(), 'service', { loadBalancingScheme: 'EXTERNAL_PASSTHROUGH' }), 'rule', {
        loadBalancingScheme: undefined,
      }),
      at: [{ id: 'service', field: 'loadBalancingScheme' }],
      severity: 'unchecked',
    },
    {
      name: 'an unknown scheme of a forwarding rule',
      design: change(serverless(), 'rule', { loadBalancingScheme: 'EXTERNL_MANAGED' }),
      at: [{ id: 'rule', field: 'loadBalancingScheme' }],
    },
    {
      name: 'an unknown protocol of a forwarding rule',
      design: change(serverless(), 'rule', { IPProtocol: 'TPC' }),
      at: [{ id: 'rule', field: 'IPProtocol' }],
      also: ['load-balancer/one-product'],
    },
    {
      name: 'an unknown IP version',
      design: change(serverless(), 'rule', { ipVersion: 'IPV5' }),
      at: [{ id: 'rule', field: 'ipVersion' }],
    },
    {
      name: 'an unknown PROXY header',
      design: change(proxyNetwork(), 'proxy', { proxyHeader: 'PROXY_V9' }),
      at: [{ id: 'proxy', field: 'proxyHeader' }],
    },
    {
      name: 'an unknown session affinity',
      design: change(serverless(), 'service', { sessionAffinity: 'COOKIE' }),
      at: [{ id: 'service', field: 'sessionAffinity' }],
      also: ['backend-service/session-affinity'],
    },
    {
      name: 'an unknown way to choose an endpoint',
      design: change(serverless(), 'service', { localityLbPolicy: 'ROUND_ROBBIN' }),
      at: [{ id: 'service', field: 'localityLbPolicy' }],
      also: ['backend-service/locality-policy'],
    },
    {
      name: 'an unknown choice of addresses',
      design: change(serverless(), 'service', { ipAddressSelectionPolicy: 'IPV5_ONLY' }),
      at: [{ id: 'service', field: 'ipAddressSelectionPolicy' }],
    },
  ],
};

import { application, change, serverless } from '../bases.ts';
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
  ],
};

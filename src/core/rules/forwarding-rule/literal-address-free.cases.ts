import { forwardingRule } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { literalAddressFree } from './literal-address-free.ts';

/** A second internal rule; the first listens on 10.0.0.99, port 80. */
const two = (fields: object) =>
  change(
    add(
      change(passthrough(), 'rule', { IPAddress: '10.0.0.99' }),
      forwardingRule('rule-2', {
        loadBalancingScheme: 'INTERNAL',
        region: 'us-central1',
        IPProtocol: 'TCP',
        ports: ['80'],
        backendService: 'service',
        network: 'vpc',
        subnetwork: 'app',
        IPAddress: '10.0.0.99',
        ...fields,
      }),
    ),
    'clients',
    { allowed: [{ IPProtocol: 'tcp' }] },
  );
const at = [{ id: 'rule-2', field: 'IPAddress' }];

export const cases: RuleCases = {
  rule: literalAddressFree,
  ofMissing: ['rule: no network'],
  good: [
    { name: 'two rules for two ports of one address', design: two({ ports: ['443'] }) },
    { name: 'two addresses', design: two({ IPAddress: '10.0.0.98' }) },
  ],
  bad: [
    { name: 'two rules for one port of one address', design: two({}), at },
    {
      name: 'a rule for all ports beside one for a single port',
      design: two({ ports: undefined, allPorts: true }),
      at,
    },
    { name: 'two rules in one network that only a subnet tells', design: two({ network: undefined }), at },
  ],
};

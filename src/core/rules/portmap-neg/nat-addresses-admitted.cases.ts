import { firewallRule } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portMapping } from '../published-bases.ts';
import { natAddressesAdmitted } from './nat-addresses-admitted.ts';

const shut = () => change(portMapping(), 'clients', { sourceRanges: ['10.0.0.0/24'] });
const fromNat = (fields: object) =>
  add(
    shut(),
    firewallRule('nat-in', {
      network: 'vpc',
      direction: 'INGRESS',
      sourceRanges: ['10.9.0.0/24'],
      allowed: [{ IPProtocol: 'tcp', ports: ['80'] }],
      ...fields,
    }),
  );
const at = [{ id: 'neg' }];

export const cases: RuleCases = {
  rule: natAddressesAdmitted,
  ofMissing: [
    'without clients',
    'without nat-in',
    'clients: no network',
    'clients: no allowed',
    'nat-in: no network',
    'nat-in: no allowed',
  ],
  good: [
    { name: 'a rule for a wider range', design: portMapping() },
    { name: 'a rule for the NAT subnet', design: fromNat({}) },
    { name: 'a service that is not published', design: change(shut(), 'ports', { targetService: undefined }) },
  ],
  bad: [
    { name: 'no rule for the NAT subnet', design: shut(), at },
    { name: 'a rule for the client port', design: fromNat({ allowed: [{ IPProtocol: 'tcp', ports: ['1001'] }] }), at },
    { name: 'a rule for half of the NAT subnet', design: fromNat({ sourceRanges: ['10.9.0.0/25'] }), at },
    { name: 'a rule for other VMs', design: fromNat({ targetTags: ['web'] }), at },
  ],
};

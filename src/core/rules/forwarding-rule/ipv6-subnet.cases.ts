import type { Design } from '../../model/design.ts';
import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6Subnet } from './ipv6-subnet.ts';

const six = { ipVersion: 'IPV6' };
const internal = (subnet: object, network: object = {}) =>
  change(change(change(passthrough(), 'rule', six), 'app', subnet), 'vpc', network);
/** The same, external. */
function external(subnet: object, rule: object = {}): Design {
  const out = { loadBalancingScheme: 'EXTERNAL', network: undefined };
  let design = change(passthrough(), 'service', out);
  design = change(design, 'rule', { ...out, ...six, ...rule });
  design = change(design, 'probes', { sourceRanges: ['0.0.0.0/0'] });
  return change(design, 'app', subnet);
}
const dual = (ipv6AccessType: string) => ({ stackType: 'IPV4_IPV6', ipv6AccessType });
const at = [{ id: 'rule', field: 'subnetwork' }];

export const cases: RuleCases = {
  rule: ipv6Subnet,
  ofMissing: ['rule: no subnetwork', 'app: no stackType'],
  good: [
    {
      name: 'an internal range for an internal frontend',
      design: internal(dual('INTERNAL'), { enableUlaInternalIpv6: true }),
    },
    { name: 'an external range for an external frontend', design: external(dual('EXTERNAL')) },
    { name: 'a rule for IPv4', design: passthrough() },
  ],
  bad: [
    { name: 'a subnet with IPv4 only, in a network without internal IPv6', design: internal({}), at },
    {
      name: 'a subnet with IPv4 only, which could have an IPv6 range',
      design: internal({}, { enableUlaInternalIpv6: true }),
      at,
    },
    { name: 'an external range for an internal frontend', design: internal(dual('EXTERNAL')), at },
    {
      name: 'an external frontend without a subnet',
      design: external(dual('EXTERNAL'), { subnetwork: undefined }),
      at,
    },
    { name: 'an external frontend in a subnet with IPv4 only', design: external({}), at },
  ],
};

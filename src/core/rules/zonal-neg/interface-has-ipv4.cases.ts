import { vm } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { interfaceHasIpv4 } from './interface-has-ipv4.ts';

const withStack = (design: Design, stackType: string, networkIP?: string) => {
  const dual = change(design, 'app', { stackType: 'IPV4_IPV6', ipv6AccessType: 'EXTERNAL' });
  const nic = { id: 'n1', subnetwork: 'app', stackType, ...(networkIP ? { networkIP } : {}) };
  return change(change(dual, 'vm-1', { networkInterfaces: [nic] }), 'neg', {
    endpoints: [{ id: 'e1', instance: 'vm-1' }],
  });
};
const at = [{ id: 'neg', part: 'e1', field: 'instance' }];

export const cases: RuleCases = {
  rule: interfaceHasIpv4,
  ofMissing: ['without app', 'app: no stackType', 'neg: no subnetwork'],
  good: [
    { name: 'an IPv4-only interface', design: passthrough() },
    { name: 'a dual-stack interface', design: withStack(passthrough(), 'IPV4_IPV6', '10.0.0.10') },
    {
      name: 'a dual-stack interface in a GCE_VM_IP_PORT NEG',
      design: withStack(application(), 'IPV4_IPV6', '10.0.0.10'),
    },
    {
      name: 'an interface with IPv6 alone in a subnet with IPv6 alone, which is what has to be said',
      design: change(withStack(application(), 'IPV6_ONLY'), 'app', {
        stackType: 'IPV6_ONLY',
        ipCidrRange: undefined,
        secondaryIpRanges: undefined,
      }),
    },
  ],
  bad: [
    { name: 'an interface with IPv6 alone in a GCE_VM_IP NEG', design: withStack(passthrough(), 'IPV6_ONLY'), at },
    {
      name: 'an interface with IPv6 alone in a GCE_VM_IP_PORT NEG',
      design: withStack(application(), 'IPV6_ONLY'),
      at,
      severity: 'warning',
    },
    {
      name: 'the second of two interfaces has IPv6 alone',
      design: change(
        add(
          withStack(passthrough(), 'IPV4_IPV6', '10.0.0.10'),
          vm('vm-2', {
            zone: 'us-central1-a',
            machineType: 'e2-medium',
            networkInterfaces: [{ id: 'n1', subnetwork: 'app', stackType: 'IPV6_ONLY' }],
          }),
        ),
        'neg',
        {
          endpoints: [
            { id: 'e1', instance: 'vm-1' },
            { id: 'e2', instance: 'vm-2' },
          ],
        },
      ),
      at: [{ id: 'neg', part: 'e2', field: 'instance' }],
    },
  ],
};

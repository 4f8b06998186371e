import { firewallRule } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { FirewallRule } from '../../model/kinds.ts';
import { add, passthrough } from '../bases.ts';

/** The base with one more firewall rule, `fw`, which lets SSH in from one range, save for these fields. */
export function withFirewallRule(fields: Partial<Omit<FirewallRule, 'id' | 'kind'>>): Design {
  return add(
    passthrough(),
    firewallRule('fw', {
      network: 'vpc',
      direction: 'INGRESS',
      sourceRanges: ['35.235.240.0/20'],
      allowed: [{ IPProtocol: 'tcp', ports: ['22'] }],
      ...fields,
    }),
  );
}

import type { RuleCases } from '../cases.ts';
import { withFirewallRule } from './case-designs.ts';
import { portsSpelling } from './ports-spelling.ts';

const tcp = (...ports: string[]) => withFirewallRule({ allowed: [{ IPProtocol: 'tcp', ports }] });
const at = [{ id: 'fw', field: 'allowed[0].ports' }];

export const cases: RuleCases = {
  rule: portsSpelling,
  good: [
    { name: 'ports and ranges', design: tcp('80', '8000-8080', '65535') },
    { name: 'no ports, which means all of them', design: withFirewallRule({ allowed: [{ IPProtocol: 'icmp' }] }) },
  ],
  bad: [
    { name: 'a word, “http”', design: tcp('http'), at },
    { name: '65536, one above the highest', design: tcp('65536'), at },
    { name: 'a range backwards, 90-80', design: tcp('90-80'), at },
    { name: 'a list in one entry, “80,443”', design: tcp('80,443'), at },
    { name: 'a word among ports', design: tcp('443', 'any'), at },
    { name: 'ports of ICMP', design: withFirewallRule({ allowed: [{ IPProtocol: 'icmp', ports: ['8'] }] }), at },
  ],
};

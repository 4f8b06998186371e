import { limits } from '../../facts/limits.ts';
import { nameOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { firewallSources } from './firewall-sources.ts';

const withPorts = new Set(['tcp', 'udp', 'sctp', '6', '17', '132']);

export const portsSpelling = defineRule({
  id: 'firewall-rule/ports-spelling',
  severity: 'error',
  title: 'Ports of a firewall rule are numbers or ranges, and stand with TCP, UDP or SCTP',
  why: 'An entry is a protocol and, for protocols that have ports, single ones (80) or ranges (8000-8080). Without ports it means all of them.',
  source: firewallSources,
  on: 'firewallRule',
  *check(rule) {
    for (const field of ['allowed', 'denied'] as const) {
      for (const [row, { IPProtocol, ports }] of (rule[field] ?? []).entries()) {
        const at = { id: rule.id, field: `${field}[${row}].ports` };
        if (IPProtocol && ports?.length && !withPorts.has(IPProtocol.toLowerCase())) {
          yield {
            at: [at, { id: rule.id, field: `${field}[${row}].IPProtocol` }],
            message: `${nameOf(rule, 'firewall rule')} has ports (${ports.join(', ')}) with the protocol ${IPProtocol}. Only TCP, UDP and SCTP have ports.`,
          };
          continue;
        }
        const odd = ports?.find((port) => !isPortOrRange(port));
        if (odd === undefined) continue;
        yield {
          at: [at],
          message: `${quoted(odd)} in ${nameOf(rule, 'firewall rule')} is no port. It would be a number up to ${limits.port.value}, or a range such as 8000-8080.`,
        };
      }
    }
  },
});

function isPortOrRange(text: string): boolean {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (!match) return false;
  const low = Number(match[1]);
  const high = Number(match[2] ?? match[1]);
  return low <= high && high <= limits.port.value;
}

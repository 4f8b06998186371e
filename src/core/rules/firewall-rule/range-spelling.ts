import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { parseCidr4, parseCidr6, parseIpv4, parseIpv6 } from '../../model/ip.ts';
import { isKind } from '../../model/kinds.ts';
import { quoted } from '../../model/names.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule, type Fix } from '../rule.ts';
import { firewallSources } from './firewall-sources.ts';

export const rangeSpelling = defineRule({
  id: 'firewall-rule/range-spelling',
  severity: 'error',
  title: 'Ranges of a firewall rule are written in CIDR notation, and are of one IP version',
  why: 'Sources and destinations are ranges such as 10.0.0.0/8 or 2600:1901::/64. A rule has IPv4 or IPv6 ranges; for both it takes two rules.',
  source: firewallSources,
  on: 'firewallRule',
  *check(rule) {
    let first: { version: 4 | 6; field: string; text: string } | undefined;
    for (const field of ['sourceRanges', 'destinationRanges'] as const) {
      for (const [place, text] of (rule[field] ?? []).entries()) {
        const version = versionOf(text);
        const at = { id: rule.id, field: `${field}[${place}]` };
        const remove = without(rule.id, field, text);
        if (version === undefined) {
          const trimmed = text.trim();
          yield {
            at: [at],
            message: `${quoted(text)} in ${nameOf(rule, 'firewall rule')} is no range. It would be written like 10.0.0.0/8.`,
            fixes: versionOf(trimmed) ? [without(rule.id, field, text, trimmed)] : [remove],
          };
          continue;
        }
        if (first && first.version !== version) {
          yield {
            at: [at, { id: rule.id, field: first.field }],
            message: `${nameOf(rule, 'firewall rule')} has the IPv${first.version} range ${first.text} and the IPv${version} range ${text}. One rule takes one IP version.`,
            fixes: [remove],
          };
          continue;
        }
        first ??= { version, field: at.field, text };
      }
    }
  },
});

/** A bare address stands for the range of itself. */
function versionOf(text: string): 4 | 6 | undefined {
  if (parseCidr4(text) || parseIpv4(text) !== undefined) return 4;
  return parseCidr6(text) || parseIpv6(text) !== undefined ? 6 : undefined;
}

function without(id: string, field: 'sourceRanges' | 'destinationRanges', text: string, instead?: string): Fix {
  return {
    title: instead === undefined ? `Remove ${quoted(text)}` : `Write ${instead}`,
    safety: instead === undefined ? 'design' : 'safe',
    edit: (design) => {
      const rule = resourceOf(design, id);
      if (!isKind('firewallRule', rule)) return design;
      const ranges = (rule[field] ?? []).flatMap((one) => (one === text ? (instead ?? []) : [one]));
      return set(design, 'firewallRule', id, { [field]: ranges.length === 0 ? undefined : ranges });
    },
  };
}

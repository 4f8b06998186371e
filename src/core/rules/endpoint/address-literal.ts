import { columnsOf } from '../../model/endpoint-columns.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import { formatIpv6, parseIpv4, parseIpv6 } from '../../model/ip.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { toHostNames } from '../outside-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const fields = [
  ['ipAddress', 'IPv4', '10.0.0.5', (text: string) => parseIpv4(text) !== undefined],
  ['ipv6Address', 'IPv6', '2600:1900::5', (text: string) => parseIpv6(text) !== undefined],
] as const;

export const addressLiteral = defineRule({
  id: 'endpoint/address-literal',
  severity: 'error',
  title: 'An endpoint names one plain IP address',
  why: 'Even where a range belongs to an interface, an endpoint is a single address out of it, written without a prefix length, a port or brackets. IPv4 and IPv6 have a field each.',
  source: cite('apiNeg', 'zonalNegOverview'),
  on: 'neg',
  *check(neg) {
    const facts = negFacts(neg);
    if (!facts) return;
    const { having, arePlainAddresses } = columnsOf(neg.endpoints);
    if (arePlainAddresses && having.ipv6Address === 0) return;
    let converted: readonly Fix[] | undefined;
    for (const endpoint of neg.endpoints ?? []) {
      for (const [field, version, example, isAddress] of fields) {
        const text = endpoint[field];
        if (!text || facts.endpoint[field] === 'forbidden' || isAddress(text)) continue;
        const meant = bare(text);
        const plain = isAddress(meant) ? (version === 'IPv6' ? formatIpv6(meant) : meant) : undefined;
        converted ??= toHostNames(neg);
        yield {
          at: [{ id: neg.id, part: endpoint.id, field }],
          message: `An endpoint of ${nameOf(neg, 'NEG')} has "${text}" as its ${version} address. One plain address is needed, such as ${plain ?? example}.`,
          fixes: plain
            ? [patchEndpoint(`Write ${plain}`, 'safe', neg, endpoint, { [field]: plain })]
            : [...converted, patchEndpoint(`Remove "${text}"`, 'input', neg, endpoint, { [field]: undefined })],
        };
      }
    }
  },
});

/** The address in `10.0.0.5/32`, `10.0.0.5:80`, `[fd20::5]:80`, ` 10.0.0.5 `; the text itself where there is none. */
function bare(text: string): string {
  const [head = ''] = text.trim().split('/');
  const bracketed = /^\[(.+)\](:\d+)?$/.exec(head)?.[1];
  return bracketed ?? (/^[\d.]+:\d+$/.test(head) ? head.slice(0, head.indexOf(':')) : head);
}

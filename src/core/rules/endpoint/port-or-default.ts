import { setEndpoint } from '../../edit/endpoints.ts';
import { set } from '../../edit/write.ts';
import { columnsOf } from '../../model/endpoint-columns.ts';
import { endpointName, nameOf, negFacts } from '../../model/endpoints.ts';
import type { Neg } from '../../model/kinds.ts';
import { scopeOf } from '../../model/scope.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const portOrDefault = defineRule({
  id: 'endpoint/port-or-default',
  severity: 'error',
  title: 'An endpoint has a port of its own or its NEG has a default port',
  why: 'Traffic goes to one address and port. An endpoint without a port takes the default port of its NEG; where that is blank too, nobody knows the port. Only global internet NEGs fall back on 80 and 443.',
  source: cite('zonalNegOverview', 'gcloudNegUpdate', 'internetNegOverview'),
  on: 'neg',
  incomplete: true,
  *check(neg, view) {
    const facts = negFacts(neg);
    if (neg.defaultPort !== undefined || facts?.endpoint.port !== 'required-unless-default') return;
    if (facts.portOptionalOnGlobal && scopeOf(neg)?.type === 'global') return;
    const { having, count } = columnsOf(neg.endpoints);
    if (having.port === count) return;
    const without = (neg.endpoints ?? []).filter(({ port }) => port === undefined);
    if (without.length === 0) return;
    const usual = usualPort(neg);
    for (const endpoint of without) {
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'port' }],
        message: `${endpointName(endpoint, view)} has no port, and ${nameOf(neg, 'NEG')} has no default port. One of the two is needed.`,
        fixes: [
          {
            title: `Give ${nameOf(neg, 'NEG')} the default port ${usual}`,
            safety: 'input',
            edit: (design) => set(design, 'neg', neg.id, { defaultPort: usual }),
          },
          {
            title: `Give the endpoint port ${usual}`,
            safety: 'input',
            edit: (design) => setEndpoint(design, neg.id, endpoint.id, { port: usual }),
          },
        ],
      };
    }
  },
});

/** The port that most of its endpoints have; a web port where none has one. */
function usualPort(neg: Neg): number {
  const counts = new Map<number, number>();
  for (const { port } of neg.endpoints ?? []) if (port !== undefined) counts.set(port, (counts.get(port) ?? 0) + 1);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return first?.[0] ?? (neg.networkEndpointType?.startsWith('INTERNET') ? 443 : 80);
}

import { endpointName, nameOf, negFacts } from '../../model/endpoints.ts';
import { takeOutAs } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const words: Readonly<Record<string, string>> = {
  NON_GCP_PRIVATE_IP_PORT: 'address and port',
  INTERNET_IP_PORT: 'address and port',
  INTERNET_FQDN_PORT: 'host name and port',
};

export const noDuplicates = defineRule({
  id: 'endpoint/no-duplicates',
  severity: 'warning',
  title: 'Hybrid and internet NEGs list each endpoint once',
  why: 'Two entries for one address and port are one target said twice. The documents ask it of zonal NEGs in so many words; that the API refuses it elsewhere was not seen.',
  source: cite('apiNeg', 'hybridNegOverview'),
  on: 'neg',
  *check(neg, view) {
    const type = negFacts(neg)?.id ?? '';
    const what = words[type];
    if (what === undefined) return;
    const first = new Map<string, string>();
    for (const endpoint of neg.endpoints ?? []) {
      const port = endpoint.port ?? neg.defaultPort ?? '';
      const where = endpoint.fqdn ?? endpoint.ipAddress;
      if (where === undefined || where === '') continue;
      const key = `${where} ${port}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, endpoint.id);
      else {
        const field = type === 'INTERNET_FQDN_PORT' ? 'fqdn' : 'ipAddress';
        yield {
          at: [
            { id: neg.id, part: endpoint.id, field },
            { id: neg.id, part: earlier },
          ],
          message: `Two endpoints of ${nameOf(neg, 'NEG')} have the same ${what}: ${key.trim().replace(' ', ':')}. Each should stand there once.`,
          fixes: [takeOutAs(`Take the second ${endpointName(endpoint, view)} out`, neg, endpoint)],
        };
      }
    }
  },
});

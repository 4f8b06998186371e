import { limits } from '../../facts/limits.ts';
import { columnsOf } from '../../model/endpoint-columns.ts';
import { endpointName, negFacts } from '../../model/endpoints.ts';
import { isPortNumber } from '../../model/ports.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const fields = [
  ['port', 'port'],
  ['clientDestinationPort', 'client port'],
] as const;

export const portRange = defineRule({
  id: 'endpoint/port-range',
  severity: 'error',
  title: 'The port of an endpoint lies between 1 and 65535',
  why: 'An endpoint’s port may be chosen freely among the ports that exist. Port 0 once meant “the default port” and is refused today: leave the port out instead.',
  source: cite('tfIssue16209', 'apiNeg', 'zonalNegOverview'),
  on: 'neg',
  *check(neg, view) {
    const facts = negFacts(neg);
    if (!facts || columnsOf(neg.endpoints).arePorts) return;
    for (const endpoint of neg.endpoints ?? []) {
      for (const [field, label] of fields) {
        const port = endpoint[field];
        if (port === undefined || facts.endpoint[field] === 'forbidden' || isPortNumber(port)) continue;
        yield {
          at: [{ id: neg.id, part: endpoint.id, field }],
          message: `${endpointName(endpoint, view)} has the ${label} ${port}. A port is a whole number from 1 to ${limits.port.value}.`,
          fixes: [patchEndpoint(`Remove the ${label}`, 'input', neg, endpoint, { [field]: undefined })],
        };
      }
    }
  },
});

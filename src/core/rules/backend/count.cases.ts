import { neg } from '../../model/builders.ts';
import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { applicationOrProxy, undecided } from './case-designs.ts';
import { count } from './count.ts';

const host = (id: string) =>
  neg(id, {
    networkEndpointType: 'INTERNET_FQDN_PORT',
    endpoints: [{ id: 'e1', fqdn: `${id}.example.com`, port: 443 }],
  });
const hybrid = (number: number) =>
  neg(`hybrid-${number}`, {
    networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
    zone: 'us-central1-a',
    network: 'outside',
    endpoints: [{ id: 'e1', ipAddress: '192.168.10.5', port: 8080 }],
  });
const outside = [
  { id: 'outside', kind: 'external', name: 'outside' } as const,
  {
    id: 'check',
    kind: 'healthCheck',
    name: 'check',
    type: 'HTTP',
    portSpecification: 'USE_SERVING_PORT',
    requestPath: '/ok',
  } as const,
];
const hybrids = (number: number) => {
  const numbers = Array.from({ length: number }, (_, index) => index + 1);
  return change(add(serverless(), ...outside, ...numbers.map(hybrid)), 'service', {
    protocol: 'HTTP',
    healthChecks: ['check'],
    backends: numbers.map((n) => ({
      id: `b${n}`,
      group: `hybrid-${n}`,
      balancingMode: 'RATE',
      maxRatePerEndpoint: 10,
    })),
  });
};

export const cases: RuleCases = {
  rule: count,
  good: [
    {
      name: 'one global internet NEG',
      design: change(add(serverless(), host('one')), 'service', { backends: [{ id: 'b1', group: 'one' }] }),
    },
    { name: 'fifty hybrid NEGs', design: hybrids(50) },
  ],
  bad: [
    {
      name: 'two global internet NEGs',
      design: change(add(serverless(), host('one'), host('two')), 'service', {
        backends: [
          { id: 'b1', group: 'one' },
          { id: 'b2', group: 'two' },
        ],
      }),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
      documentedOnly: true,
    },
    {
      name: 'two global internet NEGs where a proxy Network Load Balancer may follow, which takes none',
      design: undecided(add(serverless(), host('one'), host('two')), {
        ...applicationOrProxy,
        backends: [
          { id: 'b1', group: 'one' },
          { id: 'b2', group: 'two' },
        ],
      }),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
      documentedOnly: true,
    },
    {
      name: 'fifty-one hybrid NEGs',
      design: hybrids(51),
      at: [{ id: 'service', part: 'b51', field: 'group' }],
      severity: 'warning',
    },
  ],
};

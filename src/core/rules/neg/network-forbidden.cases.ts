import { neg } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { networkForbidden } from './network-forbidden.ts';

const internet = (fields: object) =>
  add(
    passthrough(),
    neg('out', {
      networkEndpointType: 'INTERNET_FQDN_PORT',
      endpoints: [{ id: 'e1', fqdn: 'api.example.com', port: 443 }],
      ...fields,
    }),
  );

export const cases: RuleCases = {
  rule: networkForbidden,
  ofMissing: ['out: no region'],
  good: [
    { name: 'a global internet NEG without a network', design: internet({}) },
    { name: 'a regional internet NEG with one', design: internet({ region: 'us-central1', network: 'vpc' }) },
  ],
  bad: [
    {
      name: 'a global internet NEG with a network',
      design: internet({ network: 'vpc' }),
      at: [{ id: 'out', field: 'network' }],
    },
    {
      name: 'a serverless NEG with a network',
      design: add(
        passthrough(),
        neg('run', {
          networkEndpointType: 'SERVERLESS',
          region: 'us-central1',
          cloudRun: { urlMask: '/<service>' },
          network: 'vpc',
        }),
      ),
      at: [{ id: 'run', field: 'network' }],
    },
  ],
};

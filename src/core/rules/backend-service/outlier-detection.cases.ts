import { neg } from '../../model/builders.ts';
import { add, application, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { outlierDetection } from './outlier-detection.ts';

const on = { outlierDetection: { consecutiveErrors: 5 } };
const regional = () => {
  const here = { region: 'us-central1' };
  let design = change(serverless(), 'service', { ...here, ...on });
  for (const id of ['map', 'proxy']) design = change(design, id, here);
  return change(design, 'rule', { ...here, network: 'elsewhere' });
};
const internet = change(
  add(
    serverless(),
    neg('web', {
      networkEndpointType: 'INTERNET_FQDN_PORT',
      endpoints: [{ id: 'e1', fqdn: 'a.example.com', port: 443 }],
    }),
  ),
  'service',
  {
    ...on,
    backends: [{ id: 'b1', group: 'web' }],
    customRequestHeaders: ['Host: a.example.com'],
  },
);
const at = [{ id: 'service', field: 'outlierDetection' }];

export const cases: RuleCases = {
  rule: outlierDetection,
  good: [
    { name: 'endpoints of VMs', design: change(application(), 'service', on) },
    { name: 'serverless NEGs behind a global load balancer', design: change(serverless(), 'service', on) },
  ],
  bad: [
    {
      name: 'a serverless NEG behind a regional load balancer',
      design: regional(),
      at,
      also: ['reference/target-exists'],
    },
    { name: 'a global internet NEG', design: internet, at },
  ],
};

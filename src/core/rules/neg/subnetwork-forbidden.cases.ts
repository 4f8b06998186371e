import { neg } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetworkForbidden } from './subnetwork-forbidden.ts';

const hybrid = (fields: object) =>
  add(
    passthrough(),
    neg('dc', {
      networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
      zone: 'us-central1-a',
      network: 'vpc',
      endpoints: [{ id: 'e1', ipAddress: '192.168.10.5', port: 80 }],
      ...fields,
    }),
  );

export const cases: RuleCases = {
  rule: subnetworkForbidden,
  good: [
    { name: 'a zonal NEG of VM interfaces', design: passthrough() },
    { name: 'a hybrid NEG with its network alone', design: hybrid({}) },
  ],
  bad: [
    {
      name: 'a hybrid NEG with a subnet',
      design: hybrid({ subnetwork: 'app' }),
      at: [{ id: 'dc', field: 'subnetwork' }],
      severity: 'warning',
    },
    {
      name: 'a serverless NEG with a subnet',
      design: add(
        passthrough(),
        neg('run', {
          networkEndpointType: 'SERVERLESS',
          region: 'us-central1',
          cloudRun: { urlMask: '/<service>' },
          subnetwork: 'app',
        }),
      ),
      at: [{ id: 'run', field: 'subnetwork' }],
      documentedOnly: false,
    },
    {
      name: 'an internet NEG with a subnet',
      design: add(
        passthrough(),
        neg('out', {
          networkEndpointType: 'INTERNET_FQDN_PORT',
          subnetwork: 'app',
          endpoints: [{ id: 'e1', fqdn: 'api.example.com', port: 443 }],
        }),
      ),
      at: [{ id: 'out', field: 'subnetwork' }],
    },
  ],
};

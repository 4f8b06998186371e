import { googleApi, healthCheck, neg, router } from '../../model/builders.ts';
import type { Resource } from '../../model/kinds.ts';
import { add, application, change, regionalApplication, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { healthCheckForbidden } from './health-check-forbidden.ts';

const check = healthCheck('check', { type: 'HTTP', port: 80, requestPath: '/ok' });
const probed = (...more: readonly Resource[]) =>
  change(add(serverless(), check, ...more), 'service', {
    healthChecks: ['check'],
    backends: [{ id: 'b1', group: more[0]?.id ?? 'run-neg' }],
  });
const host = (fields: object) =>
  neg('host', {
    networkEndpointType: 'INTERNET_FQDN_PORT',
    endpoints: [{ id: 'e1', fqdn: 'api.example.com', port: 443 }],
    ...fields,
  });
const nat = router('nat', {
  network: 'vpc',
  region: 'us-central1',
  nats: [
    {
      name: 'nat',
      endpointTypes: ['ENDPOINT_TYPE_MANAGED_PROXY_LB'],
      natIpAllocateOption: 'AUTO_ONLY',
      sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
    },
  ],
});
const at = [{ id: 'service', field: 'healthChecks[0]' }];

export const cases: RuleCases = {
  rule: healthCheckForbidden,
  good: [
    { name: 'a health check before a zonal NEG', design: application() },
    {
      name: 'a health check before a regional internet NEG, which the proxies may probe',
      design: change(add(regionalApplication(), nat, host({ region: 'us-central1', network: 'vpc' })), 'service', {
        backends: [{ id: 'b1', group: 'host' }],
      }),
    },
  ],
  bad: [
    { name: 'a health check before Cloud Run', design: probed(), at },
    {
      name: 'a health check before a function whose generation is not known',
      design: change(
        add(probed(), { id: 'fn', kind: 'cloudRunFunction', name: 'resize', region: 'us-central1' }),
        'run-neg',
        { cloudRun: undefined, cloudFunction: { function: 'fn' } },
      ),
      at,
    },
    { name: 'a health check before a global internet NEG', design: probed(host({})), at },
    {
      name: 'a health check before a Google API',
      design: change(
        probed(
          neg('api', {
            networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
            region: 'us-central1',
            pscTargetService: 'storage',
          }),
          googleApi('storage', { host: 'storage.googleapis.com' }),
        ),
        'service',
        {},
      ),
      at,
      documentedOnly: true,
      also: ['backend/kind-support-known'],
    },
  ],
};

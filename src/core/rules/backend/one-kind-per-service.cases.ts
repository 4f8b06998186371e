import { instanceGroup, neg, router } from '../../model/builders.ts';
import { add, application, change, groupApplication, regionalApplication, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { oneKindPerService } from './one-kind-per-service.ts';

const rate = { balancingMode: 'RATE', maxRatePerEndpoint: 100 };
const hybrid = neg('hybrid', {
  networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
  zone: 'us-central1-a',
  network: 'vpc',
  endpoints: [{ id: 'e1', ipAddress: '192.168.10.5', port: 8080 }],
});
const group = instanceGroup('group', {
  zone: 'us-central1-a',
  network: 'vpc',
  subnetwork: 'app',
  instances: ['vm-1'],
  namedPorts: [{ name: 'http', port: 8080 }],
});
const internet = (id: string, type: string, where: object) =>
  neg(id, {
    networkEndpointType: type,
    region: 'us-central1',
    network: 'vpc',
    endpoints: [{ id: 'e1', port: 443, ...where }],
  });

export const cases: RuleCases = {
  rule: oneKindPerService,
  good: [
    {
      name: 'zonal and hybrid NEGs',
      design: change(add(application(), hybrid), 'service', {
        backends: [
          { id: 'b1', group: 'neg', ...rate },
          { id: 'b2', group: 'hybrid', ...rate },
        ],
      }),
    },
    { name: 'instance groups alone', design: groupApplication() },
  ],
  bad: [
    {
      name: 'an instance group beside a NEG',
      design: change(add(application(), group), 'service', {
        portName: 'http',
        backends: [
          { id: 'b1', group: 'neg', ...rate },
          { id: 'b2', group: 'group', balancingMode: 'UTILIZATION' },
        ],
      }),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
    },
    {
      name: 'global internet NEGs behind a zonal NEG',
      design: change(
        add(
          application(),
          ...['one', 'two'].map((id) =>
            neg(id, {
              networkEndpointType: 'INTERNET_FQDN_PORT',
              endpoints: [{ id: 'e1', fqdn: `${id}.example.com`, port: 443 }],
            }),
          ),
        ),
        'service',
        {
          protocol: 'HTTPS',
          healthChecks: undefined,
          customRequestHeaders: ['Host: one.example.com'],
          backends: [
            { id: 'b1', group: 'neg', ...rate },
            { id: 'b2', group: 'one' },
            { id: 'b3', group: 'two' },
          ],
        },
      ),
      at: ['b2', 'b3'].map((part) => ({ id: 'service', part, field: 'group' })),
    },
    {
      name: 'two serverless platforms',
      design: change(
        add(serverless(), neg('app-neg', { networkEndpointType: 'SERVERLESS', region: 'us-central1', appEngine: {} })),
        'service',
        {
          backends: [
            { id: 'b1', group: 'run-neg' },
            { id: 'b2', group: 'app-neg' },
          ],
        },
      ),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
    },
    {
      name: 'internet NEGs of both types',
      design: change(
        add(
          regionalApplication(),
          internet('by-name', 'INTERNET_FQDN_PORT', { fqdn: 'api.example.com' }),
          router('nat', {
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
          }),
          internet('by-address', 'INTERNET_IP_PORT', { ipAddress: '8.8.8.8' }),
        ),
        'service',
        {
          backends: [
            { id: 'b1', group: 'by-name' },
            { id: 'b2', group: 'by-address' },
          ],
        },
      ),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
      severity: 'warning',
      also: ['internet-neg/plain-http'],
    },
  ],
};

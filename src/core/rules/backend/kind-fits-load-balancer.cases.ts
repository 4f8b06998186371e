import { backendService, healthCheck, neg } from '../../model/builders.ts';
import {
  add,
  application,
  change,
  groupApplication,
  passthrough,
  proxyNetwork,
  regionalApplication,
  serverless,
} from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { applicationOrProxy, undecided } from './case-designs.ts';
import { kindFitsLoadBalancer } from './kind-fits-load-balancer.ts';

const at = [{ id: 'service', part: 'b1', field: 'group' }];
const fqdn = (region?: string) =>
  neg('host', {
    networkEndpointType: 'INTERNET_FQDN_PORT',
    region,
    network: region && 'vpc',
    endpoints: [{ id: 'e1', fqdn: 'api.example.com', port: 443 }],
  });

export const cases: RuleCases = {
  rule: kindFitsLoadBalancer,
  good: [
    { name: 'GCE_VM_IP behind a passthrough load balancer', design: passthrough() },
    { name: 'GCE_VM_IP_PORT behind an Application Load Balancer', design: application() },
    { name: 'GCE_VM_IP_PORT behind a proxy Network Load Balancer', design: proxyNetwork() },
    { name: 'an instance group', design: groupApplication() },
    { name: 'Cloud Run behind a global Application Load Balancer', design: serverless() },
    {
      name: 'Cloud Run where an Application Load Balancer may follow, or a proxy Network Load Balancer',
      design: undecided(serverless(), applicationOrProxy),
    },
    {
      name: 'a service whose scheme is not chosen yet',
      design: change(add(application()), 'service', { loadBalancingScheme: undefined }),
    },
    { name: 'a NEG without a type', design: change(serverless(), 'run-neg', { cloudRun: undefined }) },
  ],
  bad: [
    {
      name: 'GCE_VM_IP behind an Application Load Balancer',
      design: change(
        change(application(), 'neg', {
          networkEndpointType: 'GCE_VM_IP',
          defaultPort: undefined,
          endpoints: [{ id: 'e1', instance: 'vm-1' }],
        }),
        'check',
        { portSpecification: 'USE_FIXED_PORT', port: 8080 },
      ),
      at,
      fixes: ['Make neg a GCE_VM_IP_PORT NEG on port 80', 'Take neg out of service'],
    },
    {
      name: 'GCE_VM_IP_PORT behind a passthrough load balancer',
      design: change(passthrough(), 'neg', { networkEndpointType: 'GCE_VM_IP_PORT', defaultPort: 80 }),
      at,
      documentedOnly: true,
      fixes: ['Make neg a GCE_VM_IP NEG, without ports', 'Take neg out of service'],
    },
    {
      name: 'two ports of one VM behind a passthrough load balancer',
      design: change(passthrough(), 'neg', {
        networkEndpointType: 'GCE_VM_IP_PORT',
        endpoints: [80, 81].map((port) => ({ id: `e${port}`, instance: 'vm-1', port })),
      }),
      at,
      documentedOnly: true,
    },
    {
      name: 'a NEG with ports that an Application Load Balancer uses too',
      design: add(
        application(),
        healthCheck('beside', { type: 'TCP', region: 'us-central1', portSpecification: 'USE_FIXED_PORT', port: 80 }),
        backendService('second', {
          loadBalancingScheme: 'INTERNAL',
          protocol: 'TCP',
          region: 'us-central1',
          network: 'vpc',
          healthChecks: ['beside'],
          backends: [{ id: 'b1', group: 'neg', balancingMode: 'CONNECTION' }],
        }),
      ),
      at: [{ id: 'second', part: 'b1', field: 'group' }],
      documentedOnly: true,
      fixes: ['Take neg out of second'],
    },
    {
      name: 'Cloud Run in another region, behind a passthrough load balancer',
      design: change(
        add(
          passthrough(),
          neg('far', { networkEndpointType: 'SERVERLESS', region: 'us-east1', cloudRun: { urlMask: '/<service>' } }),
        ),
        'service',
        { backends: [{ id: 'b1', group: 'far' }] },
      ),
      at,
      fixes: ['Take far out of service'],
    },
    {
      name: 'Cloud Run before a zonal NEG, behind a proxy Network Load Balancer',
      design: change(add(proxyNetwork(), ...Object.values(serverless().resources).slice(0, 2)), 'service', {
        backends: [
          { id: 'b1', group: 'run-neg' },
          { id: 'b2', group: 'neg', balancingMode: 'CONNECTION', maxConnectionsPerEndpoint: 100 },
        ],
      }),
      at,
    },
    {
      name: 'a global internet NEG behind a regional load balancer',
      design: change(add(regionalApplication(), fqdn()), 'service', {
        protocol: 'HTTPS',
        backends: [{ id: 'b1', group: 'host' }],
        healthChecks: undefined,
      }),
      at,
      documentedOnly: true,
      fixes: ['Take host out of service'],
    },
    {
      name: 'Cloud Run behind a proxy Network Load Balancer',
      design: change(add(proxyNetwork(), ...Object.values(serverless().resources).slice(0, 2)), 'service', {
        backends: [{ id: 'b1', group: 'run-neg' }],
        healthChecks: undefined,
      }),
      at,
    },
  ],
};

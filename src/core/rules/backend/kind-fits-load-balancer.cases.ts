import { neg } from '../../model/builders.ts';
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
    },
    {
      name: 'a global internet NEG behind a regional load balancer',
      design: change(add(regionalApplication(), fqdn()), 'service', {
        protocol: 'HTTPS',
        backends: [{ id: 'b1', group: 'host' }],
        healthChecks: undefined,
      }),
      at,
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

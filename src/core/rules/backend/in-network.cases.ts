import { instanceGroup, neg, network, subnet, vm } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, application, change, passthrough, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { undecided } from './case-designs.ts';
import { inNetwork } from './in-network.ts';

/** The same backend once more, in a network of its own. */
function elsewhere(design: Design, type: string, backend: object) {
  const hasPorts = type !== 'GCE_VM_IP';
  const more = add(
    design,
    network('vpc-2'),
    subnet('sub-2', { network: 'vpc-2', region: 'us-central1', ipCidrRange: '10.50.0.0/24' }),
    vm('vm-2', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', subnetwork: 'sub-2', networkIP: '10.50.0.10' }],
    }),
    neg('neg-2', {
      networkEndpointType: type,
      zone: 'us-central1-a',
      network: 'vpc-2',
      subnetwork: 'sub-2',
      defaultPort: hasPorts ? 8080 : undefined,
      endpoints: [{ id: 'e1', instance: 'vm-2' }],
    }),
    ...['probes', 'clients', 'from-proxies'].flatMap((id) => {
      const rule = design.resources[id];
      return rule ? [{ ...rule, id: `${id}-2`, name: `${id}-2`, network: 'vpc-2' }] : [];
    }),
  );
  return change(more, 'service', { backends: [{ id: 'b1', group: 'neg-2', ...backend }] });
}

const at = [{ id: 'service', part: 'b1', field: 'group' }];

export const cases: RuleCases = {
  rule: inNetwork,
  good: [
    { name: 'load balancer and NEG in one network', design: passthrough() },
    {
      name: 'a NEG of another network where no scheme is chosen yet',
      design: undecided(elsewhere(passthrough(), 'GCE_VM_IP', { balancingMode: 'CONNECTION' }), {
        loadBalancingScheme: undefined,
      }),
    },
    {
      name: 'an instance group of another network, whose packets may arrive on a later interface',
      design: change(
        add(passthrough(), network('vpc-2'), instanceGroup('group', { zone: 'us-central1-a', network: 'vpc-2' })),
        'service',
        { backends: [{ id: 'b1', group: 'group', balancingMode: 'CONNECTION' }] },
      ),
    },
    {
      name: 'a NEG of another network behind a global load balancer',
      design: elsewhere(application(), 'GCE_VM_IP_PORT', { balancingMode: 'RATE', maxRatePerEndpoint: 10 }),
    },
  ],
  bad: [
    {
      name: 'a NEG of another network behind a passthrough load balancer',
      design: elsewhere(passthrough(), 'GCE_VM_IP', { balancingMode: 'CONNECTION' }),
      at,
    },
    {
      name: 'NEGs of two networks, where neither service nor frontend names one',
      design: change(
        change(
          change(elsewhere(passthrough(), 'GCE_VM_IP', {}), 'service', {
            network: undefined,
            backends: ['neg', 'neg-2'].map((group, index) => ({
              id: `b${index + 1}`,
              group,
              balancingMode: 'CONNECTION',
            })),
          }),
          'rule',
          { network: undefined, subnetwork: undefined },
        ),
        'vpc',
        {},
      ),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
    },
    {
      name: 'a NEG of another network, where the frontend names its subnet alone',
      design: change(
        elsewhere(regionalApplication(), 'GCE_VM_IP_PORT', { balancingMode: 'RATE', maxRatePerEndpoint: 10 }),
        'rule',
        { network: undefined },
      ),
      at,
      severity: 'warning',
    },
    {
      name: 'a NEG of another network behind a regional load balancer',
      design: elsewhere(regionalApplication(), 'GCE_VM_IP_PORT', { balancingMode: 'RATE', maxRatePerEndpoint: 10 }),
      at,
      severity: 'warning',
    },
    {
      name: 'a regional internet NEG in another network',
      design: change(
        add(
          regionalApplication(),
          network('vpc-2'),
          neg('out', {
            networkEndpointType: 'INTERNET_FQDN_PORT',
            region: 'us-central1',
            network: 'vpc-2',
            endpoints: [{ id: 'e1', fqdn: 'api.example.com', port: 443 }],
          }),
        ),
        'service',
        { protocol: 'HTTPS', healthChecks: undefined, backends: [{ id: 'b1', group: 'out' }] },
      ),
      at,
      severity: 'warning',
      also: ['internet-neg/cloud-nat'],
    },
  ],
};

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designs } from '../../../../tests/arbitrary/designs.ts';
import { resourceText as block } from '../../../../tests/terraform-check.ts';
import {
  address,
  backendService,
  designOf,
  forwardingRule,
  gkeService,
  instanceGroup,
  neg,
  network,
  router,
  subnet,
  targetProxy,
  urlMap,
  vm,
} from '../../model/builders.ts';
import type { Resource } from '../../model/kinds.ts';
import { plan } from '../plan.ts';
import { terraformFiles } from '../terraform.ts';

const textOf = (...resources: readonly Resource[]) => {
  const design = designOf(...resources);
  return terraformFiles(plan(design), design)
    .files.map((file) => file.text)
    .join('\n');
};

const base = [
  network('vpc'),
  subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }),
  vm('web', {
    zone: 'us-central1-a',
    networkInterfaces: [{ id: 'n1', network: 'vpc', subnetwork: 'app', networkIP: '10.0.0.2' }],
  }),
];

describe('references', () => {
  test('no link to a resource of the design is copied', () => {
    fc.assert(
      fc.property(designs(), (design) => {
        const { steps } = plan(design);
        const { files } = terraformFiles({ steps, notExported: [] }, design);
        const lines = files.flatMap((file) => file.lines).filter((line) => !line.text.trimStart().startsWith('#'));
        const whole = lines.map((line) => line.text).join('\n');
        const written = new Set(lines.map(({ id }) => id));
        for (const step of steps) {
          if (step.action !== 'create' || step.kind === 'opaque' || !written.has(step.id)) continue;
          expect(whole).not.toContain(`${step.url}"`);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('lead through the region and the project, so that both can be changed', () => {
    const whole = textOf(
      ...base,
      { id: 'proxy', kind: 'targetProxy', name: 'proxy', type: 'HTTPS', urlMap: 'map', sslPolicy: 'modern' },
      urlMap('map'),
      address('far', { region: 'europe-west1' }),
    );
    expect(whole).toContain('  default     = "us-central1"');
    expect(block(whole, 'google_compute_instance', 'web_us_central1_a')).toContain(`"\${var.region}-a"`);
    expect(block(whole, 'google_compute_address', 'far_europe_west1')).toContain('"europe-west1"');
    expect(block(whole, 'google_compute_target_https_proxy', 'proxy')).toContain(
      `"https://www.googleapis.com/compute/v1/projects/\${var.project}/global/sslPolicies/modern"`,
    );
  });

  test('a NEG that GKE makes is looked up', () => {
    const whole = textOf(
      neg('gke', { networkEndpointType: 'GCE_VM_IP_PORT', zone: 'us-central1-a' }),
      gkeService('shop', { negs: ['gke'] }),
      backendService('service', { backends: [{ id: 'b1', group: 'gke' }] }),
    );
    expect(whole).toContain('data "google_compute_network_endpoint_group" "gke_us_central1_a" {');
    expect(whole).toContain('group          = data.google_compute_network_endpoint_group.gke_us_central1_a.id');
  });

  test('a managed group stands for the group that it fills', () => {
    const whole = textOf(
      instanceGroup('web', { managed: true, zone: 'us-central1-a', namedPorts: [{ name: 'http', port: 80 }] }),
      backendService('service', { backends: [{ id: 'b1', group: 'web' }] }),
    );
    expect(whole).toContain('google_compute_instance_group_manager.web_us_central1_a.instance_group');
    expect(block(whole, 'google_compute_instance_group_manager', 'web_us_central1_a')).toContain(
      'var.web_us_central1_a_instance_template',
    );
    expect(whole).toContain('variable "web_us_central1_a_instance_template" {');
  });

  test('peerings and NAT gateways are resources of their own', () => {
    const whole = textOf(
      network('a', { peerings: [{ name: 'to-b', network: 'b', exportCustomRoutes: true }] }),
      network('b', { peerings: [{ name: 'to-a', network: 'a' }] }),
      router('r', {
        network: 'a',
        region: 'us-central1',
        nats: [
          {
            name: 'nat',
            natIpAllocateOption: 'AUTO_ONLY',
            sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
          },
        ],
      }),
    );
    expect(block(whole, 'google_compute_network_peering', 'to_b')).toContain(
      'peer_network         = google_compute_network.b.self_link',
    );
    expect(block(whole, 'google_compute_router_nat', 'nat')).toContain('google_compute_router.r_us_central1.name');
  });

  test('a rule waits for the subnet of its proxies, which nothing refers to', () => {
    const whole = textOf(
      network('vpc'),
      subnet('proxies', { network: 'vpc', region: 'us-central1', purpose: 'REGIONAL_MANAGED_PROXY', role: 'ACTIVE' }),
      backendService('service', { region: 'us-central1', loadBalancingScheme: 'INTERNAL_MANAGED', protocol: 'HTTP' }),
      urlMap('map', { region: 'us-central1', defaultService: 'service' }),
      targetProxy('proxy', { type: 'HTTP', region: 'us-central1', urlMap: 'map' }),
      forwardingRule('rule', {
        region: 'us-central1',
        loadBalancingScheme: 'INTERNAL_MANAGED',
        target: 'proxy',
        network: 'vpc',
        portRange: '80',
      }),
    );
    expect(block(whole, 'google_compute_forwarding_rule', 'rule_us_central1')).toContain(
      'depends_on = [google_compute_subnetwork.proxies_us_central1]',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { resourceText as block } from '../../../../tests/terraform-check.ts';
import { backendService, designOf, forwardingRule, neg, network, subnet, vm } from '../../model/builders.ts';
import type { Resource } from '../../model/kinds.ts';
import { plan } from '../plan.ts';
import { terraformFiles } from '../terraform.ts';

const textOf = (...resources: readonly Resource[]) => printed(resources, false);

const printed = (resources: readonly Resource[], lists: boolean) => {
  const design = designOf(...resources);
  return terraformFiles(plan(design), design, { lists })
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

describe('NEGs and their endpoints', () => {
  const zonal = (fields: Partial<Extract<Resource, { kind: 'neg' }>>, lists = false) =>
    printed([...base, neg('neg', { zone: 'us-central1-a', network: 'vpc', subnetwork: 'app', ...fields })], lists);

  test('an endpoint has the address of its VM, which the provider asks for', () => {
    const whole = zonal({ networkEndpointType: 'GCE_VM_IP', endpoints: [{ id: 'e1', instance: 'web' }] });
    const endpoint = block(whole, 'google_compute_network_endpoint', 'neg_us_central1_a_web');
    expect(endpoint).toContain('= google_compute_instance.web_us_central1_a.network_interface[0].network_ip');
    expect(endpoint).toContain('= google_compute_instance.web_us_central1_a.name');
    expect(endpoint).not.toContain('port ');
    expect(endpoint).toContain('create_before_destroy = true');
    // The same endpoint, made anew, would be taken away again with the old one.
    expect(endpoint).not.toContain('replace_triggered_by');
    expect(block(whole, 'google_compute_instance', 'web_us_central1_a')).toContain('create_before_destroy = true');
  });

  test('a port comes from the NEG where the endpoint has none', () => {
    const whole = zonal({
      networkEndpointType: 'GCE_VM_IP_PORT',
      defaultPort: 8080,
      endpoints: [{ id: 'e1', instance: 'web', ipAddress: '10.4.0.9' }],
    });
    const endpoint = block(whole, 'google_compute_network_endpoint', 'neg_us_central1_a_web_10_4_0_9');
    expect(endpoint).toContain('= google_compute_network_endpoint_group.neg_us_central1_a.default_port');
    expect(endpoint).toContain('= "10.4.0.9"');
  });

  test('a zonal NEG without a network says what is missing', () => {
    const whole = textOf(neg('neg', { networkEndpointType: 'GCE_VM_IP_PORT', zone: 'us-central1-a' }));
    expect(block(whole, 'google_compute_network_endpoint_group', 'neg_us_central1_a')).toContain(
      '# Required, and blank in the design: network.',
    );
  });

  test('regional NEGs have no default port: their endpoints say it', () => {
    const whole = textOf(
      neg('neg', {
        networkEndpointType: 'INTERNET_FQDN_PORT',
        region: 'us-central1',
        network: 'vpc',
        defaultPort: 443,
        endpoints: [{ id: 'e1', fqdn: 'api.example.com' }],
      }),
      network('vpc'),
    );
    expect(whole).not.toContain('default_port');
    expect(whole).not.toContain('Not expressible');
    expect(block(whole, 'google_compute_region_network_endpoint', 'neg_us_central1_api_example_com')).toMatch(
      /port += 443/,
    );
  });

  test('global NEGs have resources of their own, and their endpoints a port', () => {
    const whole = textOf(
      neg('neg', {
        networkEndpointType: 'INTERNET_IP_PORT',
        defaultPort: 443,
        endpoints: [{ id: 'e1', ipAddress: '198.51.100.7' }],
      }),
    );
    const endpoint = block(whole, 'google_compute_global_network_endpoint', 'neg_198_51_100_7');
    expect(endpoint).toContain('= google_compute_global_network_endpoint_group.neg.name');
    expect(endpoint).toContain('= google_compute_global_network_endpoint_group.neg.default_port');
  });

  test('port mapping is of google-beta, with the address of the VM', () => {
    const whole = textOf(
      ...base,
      neg('map', {
        networkEndpointType: 'GCE_VM_IP_PORTMAP',
        region: 'us-central1',
        network: 'vpc',
        subnetwork: 'app',
        endpoints: [{ id: 'e1', instance: 'web', port: 80, clientDestinationPort: 1001 }],
      }),
    );
    expect(block(whole, 'google_compute_region_network_endpoint_group', 'map_us_central1')).toContain(
      'provider = google-beta',
    );
    const endpoint = block(whole, 'google_compute_region_network_endpoint', 'map_us_central1_web_80_1001');
    expect(endpoint).toContain('provider = google-beta');
    expect(endpoint).toContain('= google_compute_instance.web_us_central1_a.network_interface[0].network_ip');
    expect(whole).toContain('provider "google-beta" {');
    // A client port cannot be there twice, so here the old one goes first.
    expect(endpoint).toContain('replace_triggered_by = [google_compute_instance.web_us_central1_a.instance_id]');
    expect(endpoint).not.toContain('create_before_destroy');
    expect(whole).toContain('Endpoints of port mapping go before their successors come');
  });

  test('API Gateway is of google-beta; other serverless NEGs are not', () => {
    const whole = textOf(
      neg('api', {
        networkEndpointType: 'SERVERLESS',
        region: 'us-central1',
        serverlessDeployment: { platform: 'apigateway.googleapis.com', resource: 'gw' },
      }),
      neg('run', { networkEndpointType: 'SERVERLESS', region: 'us-central1', cloudRun: { service: 'web' } }),
      neg('app', { networkEndpointType: 'SERVERLESS', region: 'us-central1', appEngine: {} }),
    );
    expect(block(whole, 'google_compute_region_network_endpoint_group', 'api_us_central1')).toContain(
      'provider = google-beta',
    );
    expect(block(whole, 'google_compute_region_network_endpoint_group', 'run_us_central1')).not.toContain(
      'google-beta',
    );
    expect(block(whole, 'google_compute_region_network_endpoint_group', 'app_us_central1')).toContain('app_engine {}');
  });

  test('the port of a producer is a text, and a consumer has no scheme', () => {
    const attachment =
      'https://www.googleapis.com/compute/v1/projects/producer/regions/us-central1/serviceAttachments/db';
    const whole = textOf(
      { id: 'db', kind: 'external', name: 'db', url: attachment },
      neg('neg', {
        networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
        region: 'us-central1',
        pscTargetService: 'db',
        pscData: { producerPort: 5432 },
      }),
      forwardingRule('consumer', { region: 'us-central1', target: 'db' }),
      backendService('service', { region: 'us-central1', backends: [{ id: 'b1', group: 'neg' }] }),
    );
    expect(whole).toContain('producer_port = "5432"');
    expect(block(whole, 'google_compute_forwarding_rule', 'consumer_us_central1')).toContain(
      'load_balancing_scheme = ""',
    );
    expect(block(whole, 'google_compute_region_backend_service', 'service_us_central1')).not.toContain(
      'balancing_mode',
    );
  });

  test('a NEG is replaced by a new one before it goes', () => {
    for (const [type, label, whole] of [
      ['google_compute_network_endpoint_group', 'neg_us_central1_a', zonal({ networkEndpointType: 'GCE_VM_IP_PORT' })],
      [
        'google_compute_region_network_endpoint_group',
        'neg_r',
        textOf(neg('neg', { networkEndpointType: 'SERVERLESS', region: 'r' })),
      ],
      [
        'google_compute_global_network_endpoint_group',
        'neg',
        textOf(neg('neg', { networkEndpointType: 'INTERNET_IP_PORT' })),
      ],
    ] as const) {
      expect(block(whole, type, label)).toContain('create_before_destroy = true');
      expect(whole).toContain('Two of one name cannot be');
    }
  });

  test('one for each endpoint, or where it is wished one for the whole list: their number decides nothing', () => {
    const holding = (count: number, lists: boolean) => {
      const endpoints = Array.from({ length: count }, (_, index) => ({
        id: `e${index}`,
        ipAddress: `192.168.${index >> 8}.${index & 255}`,
        port: 80,
      }));
      return zonal({ networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT', endpoints }, lists);
    };
    const labelsOf = (whole: string) =>
      [...whole.matchAll(/^resource "google_compute_network_endpoints?" "(\w+)"/gm)].map(([, label]) => label);
    for (const count of [1, 50, 51, 300]) {
      const each = holding(count, false);
      expect(labelsOf(each)).toHaveLength(count);
      expect(each).not.toContain('"google_compute_network_endpoints"');
      expect(labelsOf(each).slice(0, 1)).toEqual(['neg_us_central1_a_192_168_0_0_80']);
      expect(each.includes('quicker with one resource that owns the whole list')).toBe(count >= 100);
      const list = holding(count, true);
      expect(list).not.toContain('"google_compute_network_endpoint"');
      expect(labelsOf(list)).toEqual(['neg_us_central1_a']);
      expect(list).toContain('# It owns the whole list');
    }
  });

  describe('an endpoint is called by what it says itself', () => {
    const labelsOf = (endpoints: Extract<Resource, { kind: 'neg' }>['endpoints']) =>
      [
        ...zonal({ networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT', endpoints }).matchAll(
          /"google_compute_network_endpoint" "(\w+)"/g,
        ),
      ].flatMap(([, label]) => label ?? []);

    test('so that no neighbour changes its name', () => {
      const all = [
        { id: 'e1', ipAddress: '10.0.0.1' },
        { id: 'e2', ipAddress: '10.0.0.1', port: 80 },
        { id: 'e3', ipAddress: '10.0.0.1', port: 81 },
        { id: 'e4', ipAddress: '10.0.0.2', port: 80 },
        { id: 'e5', instance: 'web', port: 80 },
        { id: 'e6', instance: 'web', ipAddress: '10.0.0.1', port: 80 },
        { id: 'e7' },
      ];
      const alone = all.flatMap((endpoint) => labelsOf([endpoint]));
      expect(alone).toEqual([
        'neg_us_central1_a_10_0_0_1',
        'neg_us_central1_a_10_0_0_1_80',
        'neg_us_central1_a_10_0_0_1_81',
        'neg_us_central1_a_10_0_0_2_80',
        'neg_us_central1_a_web_80',
        'neg_us_central1_a_web_10_0_0_1_80',
        'neg_us_central1_a_endpoint',
      ]);
      expect(labelsOf(all).sort()).toEqual([...alone].sort());
    });

    test('spelled out where two would be written alike, numbered only where they are the same', () => {
      expect(
        labelsOf([
          { id: 'e1', fqdn: 'a.b.example' },
          { id: 'e2', fqdn: 'a-b.example' },
          { id: 'e3', fqdn: 'a-b.example' },
        ]).sort(),
      ).toEqual(['_a2db2eexample', '_a2db2eexample_2', '_a_b_example'].map((own) => `neg_us_central1_a${own}`).sort());
    });

    test('and by its NEG, where two NEGs have one name', () => {
      const whole = textOf(
        ...base,
        ...['us-central1-a', 'us-central1-b'].map((zone) =>
          neg(`neg-${zone}`, {
            name: 'neg',
            zone,
            networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
            endpoints: [{ id: 'e1', ipAddress: '10.0.0.1', port: 80 }],
          }),
        ),
      );
      expect([...whole.matchAll(/"google_compute_network_endpoint" "(\w+)"/g)].map(([, label]) => label)).toEqual([
        'neg_us_central1_a_10_0_0_1_80',
        'neg_us_central1_b_10_0_0_1_80',
      ]);
    });
  });

  test('a backend service waits for the endpoints of its NEGs, whoever owns them', () => {
    const waiting = (count: number, lists = false) =>
      block(
        printed(
          [
            ...base,
            neg('neg', {
              zone: 'us-central1-a',
              network: 'vpc',
              networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
              endpoints: Array.from({ length: count }, (_, index) => ({
                id: `e${index}`,
                ipAddress: `10.9.0.${index}`,
              })),
            }),
            backendService('service', { backends: [{ id: 'b1', group: 'neg' }] }),
          ],
          lists,
        ),
        'google_compute_backend_service',
        'service',
      );
    expect(waiting(0)).not.toContain('depends_on');
    expect(waiting(1)).toContain('depends_on = [google_compute_network_endpoint.neg_us_central1_a_10_9_0_0]');
    expect(waiting(60, true)).toContain('depends_on = [google_compute_network_endpoints.neg_us_central1_a]');
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { hostileTexts } from '../../../tests/arbitrary/world.ts';
import { anyResource } from '../../../tests/random-designs.ts';
import {
  resourceText as block,
  complaintsOf,
  deprecatedArguments,
  literal,
  readTerraform,
  resourcesOf,
} from '../../../tests/terraform-check.ts';
import { formatDifferences, hasTerraform } from '../../../tests/terraform-tool.ts';
import { everything, wideDesigns } from '../../../tests/wide-designs.ts';
import { backendService, designOf, healthCheck, neg, network, subnet, vm } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import type { Resource } from '../model/kinds.ts';
import { templates } from '../templates/list.ts';
import { plan } from './plan.ts';
import type { TerraformOptions } from './terraform/head.ts';
import { terraformFiles } from './terraform.ts';

const filesOf = (design: Design, options?: TerraformOptions) => terraformFiles(plan(design), design, options).files;
const text = (design: Design, options?: TerraformOptions) =>
  filesOf(design, options)
    .map((file) => file.text)
    .join('\n');
const textOf = (...resources: readonly Resource[]) => text(designOf(...resources));
const read = async (design: Design) => readTerraform(filesOf(design));

describe('what Terraform would say', () => {
  test.each(templates.map((template) => [template.id, template.design, template.shows] as const))(
    'nothing against the template %s',
    async (_id, design, shows) => {
      expect(complaintsOf(await read(design), { blanks: shows !== undefined })).toEqual([]);
    },
  );

  test.each(Object.entries(wideDesigns))('nothing against what is wide: %s', async (_name, design) => {
    expect(complaintsOf(await read(design), { blanks: true })).toEqual([]);
  });

  test('nothing against designs of all kinds, whatever their texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(designs({ hostile: true, outside: true, blanks: true }), async (design) => {
        expect(complaintsOf(await read(design), { blanks: true })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing against any resources at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyResource, { maxLength: 25 }), async (resources) => {
        expect(complaintsOf(await read(designOf(...resources)), { blanks: true })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.runIf(hasTerraform)('nothing about the layout', () => {
    const drawn = [...templates.map(({ design }) => design), ...Object.values(wideDesigns)];
    const generated = fc.sample(designs({ hostile: true, outside: true, blanks: true }), 40);
    const options = { imports: true, split: true, warnings: ['A finding.'] };
    expect(
      formatDifferences([...drawn, ...generated].flatMap((one) => filesOf(one, options).map((file) => file.text))),
    ).toBe('');
  });

  test('nothing is deprecated', () => {
    for (const [, argument] of deprecatedArguments) expect(text(everything)).not.toContain(`${argument} `);
  });
});

describe('the files', () => {
  test('hold the same in one as in several', () => {
    const sorted = (lines: readonly { readonly text: string }[]) =>
      lines
        .map((line) => line.text)
        .filter((line) => line !== '')
        .sort();
    const whole = sorted(filesOf(everything).flatMap(({ lines }) => lines));
    const parts = sorted(filesOf(everything, { split: true }).flatMap(({ lines }) => lines));
    // Headings are what one file has besides.
    expect(whole.filter((line) => !line.startsWith('# '))).toEqual(parts.filter((line) => !line.startsWith('# ')));
  });

  test('are split by family', () => {
    expect(filesOf(everything, { split: true, imports: true }).map(({ name }) => name)).toEqual([
      'versions.tf',
      'variables.tf',
      'network.tf',
      'instances.tf',
      'negs.tf',
      'backends.tf',
      'frontends.tf',
      'imports.tf',
    ]);
    expect(filesOf(everything).map(({ name }) => name)).toEqual(['main.tf']);
  });

  test('lead from a line to its resource, and speak of each', () => {
    const [file] = filesOf(everything);
    expect(file?.text).toBe(`${file?.lines.map((line) => line.text).join('\n')}\n`);
    const spoken = new Set(file?.lines.map(({ id }) => id));
    expect(Object.keys(everything.resources).filter((id) => !spoken.has(id))).toEqual([]);
    const line = file?.lines.find((one) =>
      one.text.startsWith('resource "google_compute_network_endpoint_group" "port_us_central1_a"'),
    );
    expect(line).toMatchObject({ id: 'port', section: 'Network endpoint groups' });
  });

  test('say on top what is known to be wrong, and what somebody answers for', () => {
    const [file] = filesOf(everything, { warnings: ['A port is\nblank.'], accepted: ['Known: it is meant so.'] });
    const head = file?.text.slice(0, file.text.indexOf('terraform {')) ?? '';
    expect(head).toContain('# - A port is blank.');
    expect(head).toContain('# - Known: it is meant so.');
  });

  test('do not depend on ids or on the order of drawing', () => {
    fc.assert(
      fc.property(designs({ outside: true }), (design) => {
        const turned = Object.fromEntries(Object.entries(design.resources).reverse());
        expect(text({ ...design, resources: turned })).toBe(text(design));
      }),
      { numRuns: 50 },
    );
  });

  test('are no longer than what they tell: ten thousand endpoints in one list', () => {
    const endpoints = Array.from({ length: 10_000 }, (_, index) => ({
      id: `e${index}`,
      ipAddress: `10.0.${index >> 8}.${index & 255}`,
      port: 80,
    }));
    const whole = text(
      designOf(
        network('vpc'),
        neg('neg', {
          networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
          zone: 'us-central1-a',
          network: 'vpc',
          endpoints,
        }),
      ),
      { lists: true },
    );
    expect(whole.match(/ {2}network_endpoints \{/g)).toHaveLength(10_000);
    expect(whole.match(/^resource /gm)).toHaveLength(3);
  });
});

describe('texts of a design', () => {
  const nasty = fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.string({ unit: fc.constantFrom('$', '{', '}', '%', '"', '\\', '\n', '`', '🦊', '\u202e', "'", '#', '/*', 'a') }),
  );

  test('stay what they are', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (name, description) => {
        const design = {
          ...designOf(
            network('vpc', { name, description }),
            Object.assign(vm('vm', { name, zone: 'us-central1-a', tags: [name, description] }), {
              labels: { [name]: description },
            }),
          ),
          name,
          project: name,
        };
        const stored = (value: string) => value.replace(/\p{Cs}/gu, '\uFFFD').normalize('NFC');
        const found = resourcesOf(await read(design));
        const vpc = found.find(({ type }) => type === 'google_compute_network');
        expect(literal(String(vpc?.body.name))).toBe(stored(name || 'UNNAMED'));
        expect(literal(String(vpc?.body.description ?? ''))).toBe(stored(description));
        expect(found.map(({ type }) => type).sort()).toEqual(['google_compute_instance', 'google_compute_network']);
      }),
      { numRuns: 150 },
    );
  });

  test('become names that Terraform takes, each once', () => {
    const whole = textOf(
      network('a', { name: '1st' }),
      network('b', { name: '🦊' }),
      network('c', { name: 'web-vpc' }),
      network('d', { name: 'Web.VPC' }),
      subnet('e', { name: 'app', region: 'us-central1', network: 'c' }),
      subnet('f', { name: 'app', region: 'europe-west1', network: 'c' }),
    );
    const labels = [...whole.matchAll(/resource "google_compute_(\w+)" "(\w+)"/g)].map(
      ([, type, label]) => `${type} ${label}`,
    );
    expect(labels.sort()).toEqual([
      'network network',
      'network network_1st',
      'network web2evpc',
      'network web_vpc',
      'subnetwork app_europe_west1',
      'subnetwork app_us_central1',
    ]);
  });
});

const refersTo = (resource: Resource, id: string): boolean => JSON.stringify(resource).includes(`"${id}"`);

test('no resource that comes or goes renames another one', () => {
  const labels = (design: Design) => [...text(design).matchAll(/^resource "(\w+)" "(\w+)"/gm)].map(([line]) => line);
  const place = (zone: string, name = 'web') => [
    subnet(`app-${zone}-${name}`, { name, region: zone.slice(0, -2), network: 'vpc', ipCidrRange: '10.0.0.0/24' }),
    vm(`vm-${zone}-${name}`, { name, zone }),
    neg(`neg-${zone}-${name}`, {
      name,
      zone,
      networkEndpointType: 'GCE_VM_IP_PORT',
      network: 'vpc',
      endpoints: [{ id: 'e1', instance: `vm-${zone}-${name}`, port: 80 }],
    }),
    neg(`run-${zone}-${name}`, { name, region: zone.slice(0, -2), networkEndpointType: 'SERVERLESS' }),
  ];
  const first = designOf(network('vpc'), ...place('us-central1-b'));
  const more = ['us-central1-b', 'asia-east1-a', 'us-east4-c'].flatMap((zone) => [
    ...place(zone),
    ...place(zone, 'a-b'),
    ...place(zone, 'a--b'),
    ...place(zone, 'web-us-central1'),
    ...place(zone, 'web-us-central1-b'),
  ]);
  const all = labels(designOf(network('vpc'), ...more));
  expect(all).toEqual(expect.arrayContaining(labels(first)));
  // Nor does any of many whose names run into their places.
  for (const gone of more) {
    const rest = labels(designOf(network('vpc'), ...more.filter((one) => one !== gone && !refersTo(one, gone.id))));
    expect(all).toEqual(expect.arrayContaining(rest));
  }
  expect(labels(first)).toContain('resource "google_compute_network_endpoint_group" "web_us_central1_b"');
});

describe('what the provider has no words for', () => {
  test('stands in a comment, with its value', () => {
    const whole = textOf(
      Object.assign(network('vpc'), { strange: { deep: [1, 2] } }),
      backendService('service', {
        subsetting: { policy: 'NONE' },
        backends: [{ id: 'b1', group: 'x', balancingMode: 'IN_FLIGHT', maxInFlightRequests: 7 }],
      }),
    );
    expect(whole).toContain('  # Not expressible here: strange = {"deep":[1,2]}');
    expect(whole).toContain('    # Not expressible here: maxInFlightRequests = 7');
    expect(whole).toContain('  # Not expressible here: subsetting = {"policy":"NONE"}');
  });

  test('any field that is not known is told', () => {
    fc.assert(
      fc.property(designs(), (design) => {
        const marked = Object.fromEntries(
          Object.entries(design.resources).map(([id, resource]) => [id, { ...resource, zzz: `mark-${id}-` }]),
        );
        const whole = text({ ...design, resources: marked });
        const lines = filesOf({ ...design, resources: marked }).flatMap((file) => file.lines);
        const written = lines.filter((line) => line.text.startsWith('resource "')).map(({ id }) => id);
        for (const id of new Set(written)) expect(whole).toContain(`zzz = "mark-${id}-"`);
      }),
      { numRuns: 60 },
    );
  });

  test('is named on top where it is a whole resource', () => {
    const whole = textOf(
      network('old', { IPv4Range: '10.0.0.0/8' }),
      { id: 'c', kind: 'certificate', name: 'regional', region: 'us-central1', type: 'MANAGED' },
      {
        id: 'o',
        kind: 'opaque',
        apiKind: 'compute#securityPolicy',
        json: {
          name: 'armor',
          selfLink: 'https://www.googleapis.com/compute/v1/projects/my-project/global/securityPolicies/armor',
        },
      },
    );
    expect(whole).toContain('# - VPC network old is a legacy network');
    expect(whole).toContain('# - SSL certificate regional is regional and managed by Google');
    expect(whole).toContain('# - securityPolicy armor is kept in the design as it came');
    expect(whole).not.toContain('resource "');
  });
});

describe('what tools choose differently is written out', () => {
  test('scheme, protocol, balancing mode, port of a health check', () => {
    const whole = textOf(
      network('vpc'),
      neg('neg', { networkEndpointType: 'GCE_VM_IP_PORT', zone: 'us-central1-a', network: 'vpc' }),
      healthCheck('check', { type: 'HTTPS', region: undefined }),
      backendService('service', { backends: [{ id: 'b1', group: 'neg' }], healthChecks: ['check'] }),
    );
    const service = block(whole, 'google_compute_backend_service', 'service');
    expect(service).toMatch(/load_balancing_scheme += "EXTERNAL"/);
    expect(service).toMatch(/protocol += "HTTP"/);
    expect(service).toMatch(/balancing_mode += "RATE"/);
    expect(block(whole, 'google_compute_health_check', 'check')).toMatch(/port +(?:= 443|= 443\n)/);
  });

  test('each backend has a mode, except where the target scales by itself', async () => {
    for (const { design } of templates) {
      const found = resourcesOf(await read(design));
      const services = found.filter(({ type }) => type.endsWith('backend_service'));
      for (const { body } of services) {
        const backends = Array.isArray(body.backend) ? body.backend : [];
        for (const backend of backends) {
          if (backend.balancing_mode !== undefined) continue;
          const [, type, label] = /^\$\{(google_\w+)\.(\w+)\.id\}$/.exec(backend.group) ?? [];
          const group = found.find((one) => one.type === type && one.label === label);
          expect(group?.body.network_endpoint_type).toMatch(/^(SERVERLESS|PRIVATE_SERVICE_CONNECT|INTERNET_)/);
        }
      }
    }
  });
});

describe('keys', () => {
  test('of certificates are asked for, and are secrets', () => {
    const whole = textOf({ id: 'c', kind: 'certificate', name: 'shop', type: 'SELF_MANAGED' });
    expect(block(whole, 'google_compute_ssl_certificate', 'shop')).toContain('private_key = var.shop_private_key');
    expect(whole).toMatch(/variable "shop_private_key" \{[^}]*sensitive += true/);
  });
});

describe('imports', () => {
  let whole = '';
  beforeAll(() => {
    whole = text(everything, { imports: true });
  });

  test('there is one for each resource, by what the provider calls it', () => {
    const resources = [...whole.matchAll(/^resource "(\w+)" "(\w+)"/gm)].map(([, type, label]) => `${type}.${label}`);
    const imports = [...whole.matchAll(/^ {2}to = (\S+)$/gm)].map(([, to]) => to);
    const told = [...whole.matchAll(/^# (\S+) cannot be named for an import/gm)].map(([, to]) => to);
    expect([...imports, ...told].sort()).toEqual(resources.sort());
    expect(whole).toContain('required_version = ">= 1.5"');
    expect(whole).toContain('id = "projects/my-project/zones/us-central1-a/networkEndpointGroups/port"');
  });

  test('are only for what an import found in the cloud, where one was', () => {
    const url = (name: string) => `projects/my-project/zones/us-central1-a/networkEndpointGroups/${name}`;
    const group = (name: string) =>
      neg(name, { networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT', zone: 'us-central1-a', network: 'vpc' });
    const old = { ...group('old'), endpoints: [{ id: 'e1', ipAddress: '10.0.0.1', port: 80 }] };
    const design = { ...designOf(network('vpc'), old, group('new')), deployed: [url('old'), url('gone')] };
    const told = text(design, { imports: true });
    expect([...told.matchAll(/^ {2}to = (\S+)$/gm)].map(([, to]) => to)).toEqual([
      'google_compute_network_endpoint_group.old_us_central1_a',
      'google_compute_network_endpoint.old_us_central1_a_10_0_0_1_80',
    ]);
    expect(told).toContain('# - google_compute_network_endpoint_group.new_us_central1_a');
    expect(told).toContain('# - google_compute_network.vpc');
    // Under another name it is another resource, and yet to be made.
    const renamed = { ...design, resources: { ...design.resources, old: { ...old, name: 'other' } } };
    expect(text(renamed, { imports: true })).not.toMatch(/^ {2}to = /m);
  });

  test('of a design that came from no import are for all of it, and that is said', () => {
    expect(whole).toContain('# Nothing tells which of these exist');
  });

  test('are left out where nobody asks', () => {
    expect(text(everything)).not.toContain('import {');
  });
});

if (!hasTerraform) console.log('terraform is not there: nothing asks it about the layout.');

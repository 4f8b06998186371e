import { describe, expect, test } from 'vitest';
import { buildAndDestroy, orderBetween } from '../../../../tests/terraform-order.ts';
import { hasTerraform } from '../../../../tests/terraform-tool.ts';
import { backendService, designOf, neg, network, subnet, vm } from '../../model/builders.ts';
import type { Resource } from '../../model/kinds.ts';
import { templates } from '../../templates/list.ts';
import { plan } from '../plan.ts';
import { type TerraformFile, terraformFiles } from '../terraform.ts';

const filesOf = (...resources: readonly Resource[]): readonly TerraformFile[] => written(resources, false);

const written = (resources: readonly Resource[], lists: boolean): readonly TerraformFile[] => {
  const design = designOf(...resources);
  return terraformFiles(plan(design), design, { lists }).files;
};

type Neg = Extract<Resource, { kind: 'neg' }>;

const zone = 'us-central1-a';
const machine = (id: string, fields: Partial<Extract<Resource, { kind: 'vm' }>> = {}) =>
  vm(id, { zone, networkInterfaces: [{ id: 'n1', network: 'vpc', subnetwork: 'app' }], ...fields });
const ground = [
  network('vpc'),
  subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }),
  machine('one'),
  machine('two'),
];
const service = backendService('service', {
  region: 'us-central1',
  backends: [{ id: 'b1', group: 'neg', balancingMode: 'RATE' }],
});

/** A zonal NEG of two VMs behind a backend service. */
const zonal = (fields: Partial<Neg>, lists = false) =>
  written(
    [
      ...ground,
      neg('neg', {
        zone,
        network: 'vpc',
        subnetwork: 'app',
        networkEndpointType: 'GCE_VM_IP_PORT',
        defaultPort: 80,
        endpoints: [
          { id: 'e1', instance: 'one' },
          { id: 'e2', instance: 'two' },
        ],
        ...fields,
      }),
      service,
    ],
    lists,
  );

/** The same files where somebody changed a name by hand, so that all addresses stay. */
const renamed = (files: readonly TerraformFile[], from: string, to: string) =>
  files.map((file) => ({ ...file, text: file.text.replaceAll(`= "${from}"`, `= "${to}"`) }));

const group = 'google_compute_network_endpoint_group';
const endpoint = 'google_compute_network_endpoint';
const move = 'update google_compute_region_backend_service.service_us_central1';

/** Terraform is started five times for each, and a busy machine is slow. */
const patience = { timeout: 60_000 };

describe.runIf(hasTerraform)('Terraform replaces a NEG without a gap', patience, () => {
  test('where its name changes together with its port', async () => {
    const order = await orderBetween(zonal({}), renamed(zonal({ defaultPort: 8080 }), 'neg', 'neg-2'));
    for (const name of ['neg_us_central1_a_one', 'neg_us_central1_a_two']) {
      expect(order.waits(`create ${endpoint}.${name}`, `create ${group}.neg_us_central1_a`)).toBe(true);
      expect(order.waits(move, `create ${endpoint}.${name}`)).toBe(true);
      expect(order.waits(`destroy ${endpoint}.${name}`, move)).toBe(true);
      expect(order.waits(`destroy ${group}.neg_us_central1_a`, `destroy ${endpoint}.${name}`)).toBe(true);
    }
  });

  test('where it was renamed in the design, and all addresses with it', async () => {
    const order = await orderBetween(zonal({}), zonal({ name: 'web', defaultPort: 8080 }));
    for (const name of ['one', 'two']) {
      expect(order.waits(move, `create ${endpoint}.web_us_central1_a_${name}`)).toBe(true);
      expect(order.waits(`destroy ${endpoint}.neg_us_central1_a_${name}`, move)).toBe(true);
    }
    expect(order.waits(move, `create ${group}.web_us_central1_a`)).toBe(true);
    expect(order.waits(`destroy ${group}.neg_us_central1_a`, move)).toBe(true);
  });

  test('where one resource owns its endpoints', async () => {
    const endpoints = Array.from({ length: 60 }, (_, index) => ({ id: `e${index}`, ipAddress: `10.9.0.${index}` }));
    const hybrid = { networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT', endpoints };
    const order = await orderBetween(zonal(hybrid, true), zonal({ ...hybrid, name: 'web' }, true));
    expect(order.waits(move, 'create google_compute_network_endpoints.web_us_central1_a')).toBe(true);
    expect(order.waits('destroy google_compute_network_endpoints.neg_us_central1_a', move)).toBe(true);
  });

  test('where its endpoints are regional or global', async () => {
    for (const [scope, fields] of [
      ['region', { region: 'us-central1', network: 'vpc', networkEndpointType: 'INTERNET_FQDN_PORT' }],
      ['global', { networkEndpointType: 'INTERNET_FQDN_PORT' }],
    ] as const) {
      const internet = (name: string) =>
        filesOf(
          network('vpc'),
          neg('neg', { ...fields, name, defaultPort: 443, endpoints: [{ id: 'e1', fqdn: 'api.example.com' }] }),
          backendService('service', { ...(scope === 'region' ? { region: 'us-central1' } : {}), ...backends }),
        );
      const backends = { backends: [{ id: 'b1', group: 'neg' }] };
      const order = await orderBetween(internet('neg'), internet('web'));
      const prefix = `google_compute_${scope}`;
      const place = scope === 'region' ? '_us_central1' : '';
      const moves = `update google_compute_${scope === 'region' ? 'region_' : ''}backend_service.service${place}`;
      expect(order.waits(moves, `create ${prefix}_network_endpoint.web${place}_api_example_com`)).toBe(true);
      expect(order.waits(`destroy ${prefix}_network_endpoint.neg${place}_api_example_com`, moves)).toBe(true);
      expect(order.waits(`destroy ${prefix}_network_endpoint_group.neg${place}`, moves)).toBe(true);
    }
  });
});

describe.runIf(hasTerraform)('Terraform changes what a NEG holds', patience, () => {
  test('adding before it removes, and leaving the neighbours alone', async () => {
    const endpoints = [
      { id: 'e1', instance: 'one', port: 8080 },
      { id: 'e2', instance: 'two' },
    ];
    const order = await orderBetween(zonal({}), zonal({ endpoints }));
    expect(order.actions).toEqual([
      `create ${endpoint}.neg_us_central1_a_one_8080`,
      `destroy ${endpoint}.neg_us_central1_a_one`,
    ]);
  });

  test('a VM of a new name, with its endpoint, before the old one goes', async () => {
    const order = await orderBetween(zonal({}), renamed(zonal({}), 'one', 'three'));
    expect(
      order.waits(`create ${endpoint}.neg_us_central1_a_one`, 'create google_compute_instance.one_us_central1_a'),
    ).toBe(true);
    expect(
      order.waits('destroy google_compute_instance.one_us_central1_a', `destroy ${endpoint}.neg_us_central1_a_one`),
    ).toBe(true);
    expect(order.waits(`destroy ${endpoint}.neg_us_central1_a_one`, `create ${endpoint}.neg_us_central1_a_one`)).toBe(
      true,
    );
    expect(order.actions.filter((action) => action.includes('neg_us_central1_a_two'))).toEqual([]);
  });
});

describe.runIf(hasTerraform)('Terraform finds no circle', patience, () => {
  test.each(['shared-vm', 'port-mapping', 'container-native'])('in %s, built and destroyed', async (id) => {
    const template = templates.find((one) => one.id === id);
    if (!template) throw new Error(`No template ${id}.`);
    await buildAndDestroy(terraformFiles(plan(template.design), template.design).files);
  });
});

const textOf = (files: readonly TerraformFile[]) => files.map(({ text }) => text).join('\n');

describe('the top of the files says what a later change takes', () => {
  const topOf = (files: readonly TerraformFile[]) => textOf(files).slice(0, textOf(files).indexOf('terraform {'));

  test('for what is in them', () => {
    const top = topOf(zonal({}));
    expect(top).toContain('Two of one name cannot be');
    expect(top.replace(/\n# +/g, ' ')).toContain('A VM that endpoints lead to is replaced in the same order.');
    expect(top).not.toContain('global NEG');
    expect(top).not.toContain('port mapping');
  });

  test('and nothing where there is no NEG', () => {
    expect(topOf(filesOf(...ground))).not.toContain('later change');
  });

  test('on lines that can be read', () => {
    for (const line of topOf(zonal({})).split('\n')) expect(line.length).toBeLessThan(116);
  });
});

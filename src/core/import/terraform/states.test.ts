import { describe, expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import { isKind } from '../../model/kinds.ts';
import { importText } from '../read-input.ts';
import type { ImportResult } from '../report.ts';

const root = 'https://www.googleapis.com/compute/v1/projects/shop';
const a = `${root}/zones/us-central1-a`;

interface Given {
  readonly type: string;
  readonly name?: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly index?: string | number;
  readonly sensitive?: unknown;
}

const network = {
  type: 'google_compute_network',
  values: {
    id: 'projects/shop/global/networks/vpc',
    name: 'vpc',
    project: 'shop',
    self_link: `${root}/global/networks/vpc`,
    auto_create_subnetworks: false,
    mtu: 0,
    routing_mode: 'REGIONAL',
    description: '',
    gateway_ipv4: '',
  },
};
const neg = {
  type: 'google_compute_network_endpoint_group',
  values: {
    name: 'web',
    project: 'shop',
    zone: `${a}`,
    network: `${root}/global/networks/vpc`,
    subnetwork: '',
    network_endpoint_type: 'GCE_VM_IP_PORT',
    default_port: 0,
    size: 1,
  },
};

const addressOf = ({ type, name = 'it', index }: Given) =>
  `${type}.${name}${index === undefined ? '' : `[${JSON.stringify(index)}]`}`;

/** As `terraform show -json` prints a state; every other object stands in a module within a module. */
function shown(given: readonly Given[]): object {
  const resources = given.map((each) => ({
    address: addressOf(each),
    mode: 'managed',
    type: each.type,
    name: each.name ?? 'it',
    ...(each.index === undefined ? {} : { index: each.index }),
    provider_name: 'registry.terraform.io/hashicorp/google',
    values: each.values,
    sensitive_values: each.sensitive ?? {},
  }));
  const deep = resources
    .filter((_each, index) => index % 2 === 1)
    .map((each) => ({ ...each, address: `module.outer.module.inner["x"].${each.address}` }));
  return {
    format_version: '1.0',
    terraform_version: '1.11.4',
    values: {
      root_module: {
        resources: resources.filter((_each, index) => index % 2 === 0),
        child_modules: [
          { address: 'module.outer', child_modules: [{ address: 'module.outer.module.inner["x"]', resources: deep }] },
        ],
      },
    },
  };
}

/** As the state file has it. */
function stateFile(given: readonly Given[]): object {
  return {
    version: 4,
    terraform_version: '1.11.4',
    serial: 3,
    lineage: 'x',
    outputs: {},
    resources: given.map((each, index) => ({
      ...(index % 2 === 1 ? { module: 'module.outer.module.inner["x"]' } : {}),
      mode: 'managed',
      type: each.type,
      name: each.name ?? 'it',
      provider: 'provider["registry.terraform.io/hashicorp/google"]',
      instances: [
        {
          ...(each.index === undefined ? {} : { index_key: each.index }),
          schema_version: 0,
          attributes: each.values,
          sensitive_attributes: each.sensitive === undefined ? [] : pathsOf(each.sensitive),
        },
      ],
    })),
  };
}

function pathsOf(mask: unknown): object[][] {
  if (mask === true) return [[]];
  if (typeof mask !== 'object' || mask === null) return [];
  return Object.entries(mask).flatMap(([key, below]) =>
    pathsOf(below).map((path) => [{ type: 'get_attr', value: key }, ...path]),
  );
}

function good(value: unknown): Extract<ImportResult, { ok: true }> {
  const result = importText(JSON.stringify(value));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const listOf = ({ resources }: Design) => Object.values(resources);

describe.each([
  ['terraform show -json', shown],
  ['a state file', stateFile],
])('%s', (_form, state) => {
  test('resources, what they refer to, and where nothing is set', () => {
    const result = good(state([network, neg]));
    expect(result).toMatchObject({ input: 'terraform', report: { read: 2, ignored: [], external: [], unknown: [] } });
    expect(result.design.project).toBe('shop');
    expect(listOf(result.design)).toEqual([
      {
        id: 'network-vpc',
        kind: 'network',
        name: 'vpc',
        autoCreateSubnetworks: false,
        routingConfig: { routingMode: 'REGIONAL' },
      },
      {
        id: 'neg-us-central1-a-web',
        kind: 'neg',
        name: 'web',
        zone: 'us-central1-a',
        network: 'network-vpc',
        networkEndpointType: 'GCE_VM_IP_PORT',
      },
    ]);
  });

  test('for_each and count make several of one block', () => {
    const each = (index: string | number, name: string) => ({
      ...network,
      index,
      values: { ...network.values, id: '', self_link: '', name },
    });
    const { design } = good(state([each('a', 'one'), each('b"', 'two'), each(0, 'three')]));
    expect(
      listOf(design)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['one', 'three', 'two']);
  });

  test('endpoints, in each way that Terraform attaches them', () => {
    const vm = {
      type: 'google_compute_instance',
      values: {
        name: 'vm',
        project: 'shop',
        zone: 'us-central1-a',
        network_interface: [{ network: 'vpc', network_ip: '10.0.0.2' }],
      },
    };
    const one = {
      type: 'google_compute_network_endpoint',
      values: {
        network_endpoint_group: 'web',
        zone: 'us-central1-a',
        project: 'shop',
        instance: 'vm',
        ip_address: '10.0.0.2',
        port: 80,
      },
    };
    const all = {
      type: 'google_compute_network_endpoints',
      values: {
        network_endpoint_group: `${a}/networkEndpointGroups/web`,
        zone: 'us-central1-a',
        project: 'shop',
        network_endpoints: [
          { instance: 'vm', ip_address: '10.0.0.2', port: 81 },
          { instance: '', ip_address: '10.0.0.3', port: 0 },
        ],
      },
    };
    const internet = {
      type: 'google_compute_global_network_endpoint_group',
      values: { name: 'out', project: 'shop', network_endpoint_type: 'INTERNET_FQDN_PORT', default_port: 443 },
    };
    const host = {
      type: 'google_compute_global_network_endpoint',
      values: { global_network_endpoint_group: 'out', project: 'shop', fqdn: 'example.com', port: 443, ip_address: '' },
    };
    const { design, report } = good(state([network, neg, vm, one, all, internet, host]));
    expect(report).toMatchObject({ ignored: [], external: [] });
    const found = listOf(design).flatMap((each) => (isKind('neg', each) ? (each.endpoints ?? []) : []));
    const spelt = found.map(({ id: _id, ...endpoint }) => JSON.stringify(endpoint)).sort();
    expect(spelt).toEqual([
      '{"fqdn":"example.com","port":443}',
      '{"instance":"vm-us-central1-a-vm","ipAddress":"10.0.0.2","port":80}',
      '{"instance":"vm-us-central1-a-vm","ipAddress":"10.0.0.2","port":81}',
      '{"ipAddress":"10.0.0.3"}',
    ]);
  });

  test('NAT gateways go into their router, peerings into their network, VMs into their group', () => {
    const router = {
      type: 'google_compute_router',
      values: { name: 'r', project: 'shop', region: 'us-central1', network: 'vpc' },
    };
    const nat = {
      type: 'google_compute_router_nat',
      values: {
        name: 'nat',
        router: 'r',
        region: 'us-central1',
        project: 'shop',
        nat_ip_allocate_option: 'AUTO_ONLY',
        source_subnetwork_ip_ranges_to_nat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
        nat_ips: null,
        min_ports_per_vm: 0,
      },
    };
    const peering = {
      type: 'google_compute_network_peering',
      values: {
        name: 'to-x',
        network: `${root}/global/networks/vpc`,
        peer_network: 'projects/x/global/networks/y',
        export_custom_routes: true,
      },
    };
    const group = {
      type: 'google_compute_instance_group',
      values: {
        name: 'g',
        project: 'shop',
        zone: 'us-central1-a',
        instances: [`${a}/instances/vm`],
        named_port: [{ name: 'http', port: 80 }],
      },
    };
    const { design, report } = good(state([network, router, nat, peering, group]));
    expect(report.ignored).toEqual([]);
    expect(design.resources).toMatchObject({
      'router-us-central1-r': { network: 'network-vpc', nats: [{ name: 'nat', natIpAllocateOption: 'AUTO_ONLY' }] },
      'network-vpc': { peerings: [{ name: 'to-x', network: 'external-networks-y', exportCustomRoutes: true }] },
      'instanceGroup-us-central1-a-g': {
        instances: ['external-instances-vm'],
        namedPorts: [{ name: 'http', port: 80 }],
      },
    });
  });

  test('secrets stay out, marked or not, and are told', () => {
    const certificate = {
      type: 'google_compute_ssl_certificate',
      values: { name: 'c', project: 'shop', certificate: 'PEM', private_key: 'SECRET', description: 'HIDDEN' },
      sensitive: { private_key: true, certificate: true, description: true },
    };
    const service = {
      type: 'google_compute_backend_service',
      values: {
        name: 'b',
        project: 'shop',
        iap: [{ enabled: true, oauth2_client_id: 'id', oauth2_client_secret: 'SECRET' }],
      },
    };
    const result = good(state([certificate, service]));
    expect(JSON.stringify(result)).not.toMatch(/SECRET|HIDDEN|PEM/);
    const told = result.report.ignored.map(({ where }) => where).sort();
    expect(told).toHaveLength(4);
    expect(told.join()).toContain('private_key');
    expect(told.join()).toContain('oauth2_client_secret');
    expect(result.design.resources).toMatchObject({
      'certificate-c': { type: 'SELF_MANAGED' },
      'backendService-b': { iap: { enabled: true, oauth2ClientId: 'id' } },
    });
  });

  test('thousands of other things are a few lines of the report', () => {
    const others = Array.from({ length: 5_000 }, (_, index) => ({
      type: index % 2 ? 'aws_instance' : 'google_project_service',
      name: `n${index}`,
      values: {},
    }));
    const { report } = good(state([network, ...others]));
    expect(report.read).toBe(1);
    expect(report.ignored.map(({ count }) => count)).toEqual([2_500, 2_500]);
  });

  test('Cloud Run services are those that serverless NEGs reach', () => {
    const serverless = {
      type: 'google_compute_region_network_endpoint_group',
      values: {
        name: 's',
        project: 'shop',
        region: 'us-central1',
        network_endpoint_type: 'SERVERLESS',
        cloud_run: [{ service: 'app', tag: '', url_mask: '' }],
      },
    };
    const run = {
      type: 'google_cloud_run_v2_service',
      values: { name: 'app', location: 'us-central1', project: 'shop' },
    };
    expect(listOf(good(state([serverless, run])).design)).toMatchObject([
      { kind: 'neg', cloudRun: { service: 'cloudRunService-us-central1-app' } },
      { kind: 'cloudRunService', name: 'app', region: 'us-central1' },
    ]);
  });
});

test('a disk that was made from an image the usual way is the image', () => {
  const vm = {
    type: 'google_compute_instance',
    values: {
      name: 'vm',
      project: 'shop',
      zone: 'us-central1-a',
      machine_type: 'e2-medium',
      can_ip_forward: false,
      deletion_protection: false,
      tags: ['web'],
      metadata: { 'serial-port-enable': 'TRUE' },
      boot_disk: [
        {
          auto_delete: true,
          device_name: 'persistent-disk-0',
          source: `${a}/disks/vm`,
          initialize_params: [{ image: 'https://x/debian-12', size: 10, type: 'pd-standard', labels: {} }],
        },
      ],
      network_interface: [
        {
          network: 'vpc',
          network_ip: '10.0.0.2',
          access_config: [{ nat_ip: '', network_tier: '' }],
          alias_ip_range: [],
        },
      ],
      scheduling: [{ automatic_restart: true, min_node_cpus: 0, preemptible: false }],
    },
  };
  expect(good(shown([vm])).design.resources['vm-us-central1-a-vm']).toEqual({
    id: 'vm-us-central1-a-vm',
    kind: 'vm',
    name: 'vm',
    zone: 'us-central1-a',
    machineType: 'e2-medium',
    tags: ['web'],
    bootImage: 'https://x/debian-12',
    metadata: { items: [{ key: 'serial-port-enable', value: 'TRUE' }] },
    networkInterfaces: [
      {
        id: 'n1',
        network: 'external-networks-vpc',
        networkIP: '10.0.0.2',
        accessConfigs: [{ type: 'ONE_TO_ONE_NAT' }],
      },
    ],
    scheduling: { automaticRestart: true, preemptible: false },
  });
});

test('a managed group has its template from its only version, and other groups refer to it as the group', () => {
  const manager = {
    type: 'google_compute_region_instance_group_manager',
    values: {
      name: 'm',
      project: 'shop',
      region: 'us-central1',
      base_instance_name: 'm',
      target_size: 0,
      distribution_policy_zones: ['us-central1-a'],
      version: [{ name: '', instance_template: `${root}/global/instanceTemplates/t`, target_size: [] }],
    },
  };
  const service = {
    type: 'google_compute_region_backend_service',
    values: {
      name: 'b',
      project: 'shop',
      region: 'us-central1',
      backend: [{ group: `${root}/regions/us-central1/instanceGroups/m`, capacity_scaler: 0, max_rate: 0 }],
    },
  };
  expect(good(shown([manager, service])).design.resources).toMatchObject({
    'instanceGroup-us-central1-m': {
      managed: true,
      targetSize: 0,
      instanceTemplate: 'external-instanceTemplates-t',
      distributionPolicy: { zones: [{ zone: a }] },
    },
    'backendService-us-central1-b': {
      backends: [{ id: 'b1', group: 'instanceGroup-us-central1-m', capacityScaler: 0 }],
    },
  });
});

describe('what is no use is told', () => {
  test('an old state, and one without anything of Google', () => {
    expect(importText('{"version":3,"terraform_version":"0.11","serial":1,"lineage":"x"}')).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('version 4') }],
    });
    expect(importText(JSON.stringify(shown([{ type: 'aws_vpc', values: {} }])))).toMatchObject({
      ok: false,
      problems: [{ where: 'aws_vpc.it', message: expect.stringContaining('another provider') }],
    });
  });

  test('data sources, what is only to be deleted, and parts of what is not there', () => {
    const state = stateFile([network]);
    const more = {
      ...state,
      resources: [
        ...Reflect.get(state, 'resources'),
        { mode: 'data', type: 'google_compute_network', name: 'd', instances: [{ attributes: network.values }] },
        { mode: 'managed', type: 'google_compute_network', name: 'old', instances: [{ deposed: 'x', attributes: {} }] },
        {
          mode: 'managed',
          type: 'google_compute_router_nat',
          name: 'n',
          instances: [{ attributes: { name: 'n', router: 'gone', region: 'r' } }],
        },
      ],
    };
    expect(
      good(more)
        .report.ignored.map(({ reason }) => reason)
        .join(),
    ).toMatch(/Data sources.*deleted.*gone/s);
  });

  test('states of any shape at all give a design or a reason', () => {
    for (const broken of [
      null,
      1,
      'x',
      [],
      {},
      [null],
      [{ instances: null }],
      [{ type: 7, instances: [{ attributes: [] }] }],
    ]) {
      importText(JSON.stringify({ ...stateFile([]), resources: broken }));
      importText(
        JSON.stringify({
          format_version: '1.0',
          values: { root_module: { resources: broken, child_modules: broken } },
        }),
      );
      importText(JSON.stringify({ format_version: '1.0', resource_changes: broken, configuration: broken }));
    }
  });
});

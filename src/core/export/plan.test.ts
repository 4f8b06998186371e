import { describe, expect, test } from 'vitest';
import {
  address,
  backendService,
  designOf,
  external,
  forwardingRule,
  gkeService,
  googleApi,
  healthCheck,
  instanceGroup,
  neg,
  network,
  subnet,
  targetProxy,
  vm,
} from '../model/builders.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import type { Resource } from '../model/kinds.ts';
import { application, change, passthrough } from '../rules/bases.ts';
import { plan } from './plan.ts';
import type { Step } from './step.ts';

const steps = (...resources: readonly Resource[]): readonly Step[] => plan(designOf(...resources)).steps;
const bodyOf = (design: Design, id: string) =>
  plan(design).steps.find((step) => step.id === id && step.action === 'create')?.body;
const root = 'https://www.googleapis.com/compute/v1/projects/my-project';

describe('order', () => {
  test('each request finds what it refers to', () => {
    for (const design of [passthrough(), application()]) {
      const made = new Set<string>();
      for (const step of plan(design).steps) {
        for (const [link] of JSON.stringify(step.body).matchAll(/https:[^"]+/g)) {
          if (!link.includes('/machineTypes/')) expect(made, `${step.name} refers to ${link}`).toContain(link);
        }
        made.add(step.url);
      }
    }
  });

  test('a producer is made before the NEG that reaches it', () => {
    const made = steps(
      neg('consumer', {
        networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
        region: 'us-central1',
        pscTargetService: 'sa',
      }),
      { id: 'sa', kind: 'serviceAttachment', name: 'sa', region: 'us-central1', targetService: 'rule' },
      forwardingRule('rule', { region: 'us-central1', loadBalancingScheme: 'INTERNAL' }),
    );
    expect(made.map(({ name }) => name)).toEqual(['rule', 'sa', 'consumer']);
  });

  test('a circle ends', () => {
    expect(
      steps(
        neg('consumer', { pscTargetService: 'sa', region: 'r' }),
        { id: 'sa', kind: 'serviceAttachment', name: 'sa', region: 'r', targetService: 'rule' },
        forwardingRule('rule', { region: 'r', backendService: 'service' }),
        backendService('service', { region: 'r', backends: [{ id: 'b1', group: 'consumer' }] }),
      ),
    ).toHaveLength(4);
  });

  test('an instance template, which has no kind, stands before the group that is made from it', () => {
    const selfLink = `${root}/global/instanceTemplates/template`;
    const made = steps(instanceGroup('group', { managed: true, zone: 'us-central1-a', instanceTemplate: 'template' }), {
      id: 'template',
      kind: 'opaque',
      apiKind: 'compute#instanceTemplate',
      json: { name: 'template', selfLink, properties: {} },
    });
    expect(made.map(({ apiKind }) => apiKind)).toEqual(['instanceTemplate', 'instanceGroupManager']);
    expect(made[1]?.body.instanceTemplate).toBe(selfLink);
  });
});

describe('endpoints and members', () => {
  test('go in portions of at most 500', () => {
    const endpoints = Array.from({ length: 1001 }, (_, index) => ({
      id: `e${index}`,
      instance: 'vm',
      port: index + 1,
    }));
    const made = steps(
      vm('vm', { zone: 'us-central1-a' }),
      neg('neg', { networkEndpointType: 'GCE_VM_IP_PORT', zone: 'us-central1-a', endpoints }),
    );
    const attached = made.filter(({ action }) => action === 'attachEndpoints');
    expect(attached.map(({ body }) => Array.isArray(body.networkEndpoints) && body.networkEndpoints.length)).toEqual([
      500, 500, 1,
    ]);
    expect(attached[2]?.body).toEqual({
      networkEndpoints: [{ instance: `${root}/zones/us-central1-a/instances/vm`, port: 1001 }],
    });
  });

  test('of an unmanaged group are added, named ports of a managed one are set on the group', () => {
    const namedPorts = [{ name: 'http', port: 80 }];
    const made = steps(
      vm('vm', { zone: 'us-central1-a' }),
      instanceGroup('plain', { zone: 'us-central1-a', instances: ['vm'], namedPorts }),
      instanceGroup('managed', { managed: true, region: 'us-central1', namedPorts }),
    );
    expect(made.map(({ action, collection }) => `${action} ${collection}`)).toEqual([
      'create instances',
      'create regionInstanceGroupManagers',
      'setNamedPorts regionInstanceGroups',
      'create instanceGroups',
      'addInstances instanceGroups',
    ]);
  });
});

describe('what is written out', () => {
  test('where a design leaves it blank', () => {
    const design = designOf(
      network('vpc', { autoCreateSubnetworks: undefined }),
      subnet('app', { network: 'vpc', region: 'us-central1' }),
      neg('neg', { networkEndpointType: 'GCE_VM_IP', zone: 'us-central1-a', subnetwork: 'app' }),
      healthCheck('check', { region: 'us-central1' }),
      backendService('service', { region: 'us-central1', backends: [{ id: 'b1', group: 'neg' }] }),
      forwardingRule('rule', {
        region: 'us-central1',
        loadBalancingScheme: 'INTERNAL',
        backendService: 'service',
        subnetwork: 'app',
      }),
    );
    expect(bodyOf(design, 'vpc')).toMatchObject({ autoCreateSubnetworks: false });
    expect(bodyOf(design, 'neg')).toMatchObject({ network: `${root}/global/networks/vpc` });
    expect(bodyOf(design, 'check')).toMatchObject({
      type: 'TCP',
      tcpHealthCheck: { port: 80, portSpecification: 'USE_FIXED_PORT' },
    });
    expect(bodyOf(design, 'service')).toMatchObject({
      loadBalancingScheme: 'INTERNAL',
      protocol: 'TCP',
      backends: [{ balancingMode: 'CONNECTION' }],
    });
    expect(bodyOf(design, 'rule')).toMatchObject({ IPProtocol: 'TCP', network: `${root}/global/networks/vpc` });
  });

  test.each([
    ['SERVERLESS', 'HTTPS', undefined],
    ['PRIVATE_SERVICE_CONNECT', 'HTTPS', undefined],
    ['INTERNET_FQDN_PORT', 'HTTPS', undefined],
    ['GCE_VM_IP_PORT', 'HTTPS', 'RATE'],
    ['GCE_VM_IP_PORT', 'TCP', 'CONNECTION'],
  ])('the balancing mode of a %s NEG behind %s is %s', (networkEndpointType, protocol, mode) => {
    const design = designOf(
      neg('neg', { networkEndpointType, region: 'us-central1' }),
      backendService('service', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol,
        backends: [{ id: 'b1', group: 'neg' }],
      }),
    );
    const [backend] = objects(bodyOf(design, 'service')?.backends);
    expect(backend?.balancingMode).toBe(mode);
  });

  test('a legacy network stays one', () => {
    expect(
      bodyOf(designOf(network('old', { IPv4Range: '10.0.0.0/8', autoCreateSubnetworks: undefined })), 'old'),
    ).toEqual({
      name: 'old',
      IPv4Range: '10.0.0.0/8',
    });
  });
});

describe('references', () => {
  test('to something outside keep its URL, to a Google API its host', () => {
    const url = 'projects/other/regions/us-central1/serviceAttachments/db';
    const made = steps(
      neg('a', { region: 'r', pscTargetService: 'there' }),
      neg('b', { region: 'r', pscTargetService: 'storage' }),
      external('there', { url }),
      googleApi('storage', { host: 'storage.googleapis.com' }),
    );
    expect(made.map(({ body }) => body.pscTargetService)).toEqual([url, 'storage.googleapis.com']);
  });

  test('to another project name it', () => {
    const design = designOf(
      network('shared', { project: 'host' }),
      subnet('app', { network: 'shared', region: 'us-central1', project: 'host' }),
      neg('neg', { zone: 'us-central1-a', subnetwork: 'app' }),
    );
    expect(bodyOf(design, 'neg')?.subnetwork).toBe(
      'https://www.googleapis.com/compute/v1/projects/host/regions/us-central1/subnetworks/app',
    );
  });

  test('of a forwarding rule are an address resource or a literal', () => {
    const design = designOf(
      address('ip'),
      forwardingRule('a', { IPAddress: 'ip' }),
      forwardingRule('b', { IPAddress: '203.0.113.7' }),
    );
    expect(bodyOf(design, 'a')?.IPAddress).toBe(`${root}/global/addresses/ip`);
    expect(bodyOf(design, 'b')?.IPAddress).toBe('203.0.113.7');
  });

  test('to a managed group are to the group, not to its manager', () => {
    const design = designOf(
      instanceGroup('group', { managed: true, zone: 'us-central1-a' }),
      backendService('service', { backends: [{ id: 'b1', group: 'group' }] }),
    );
    expect(objects(bodyOf(design, 'service')?.backends)[0]?.group).toBe(
      `${root}/zones/us-central1-a/instanceGroups/group`,
    );
  });

  test('that lead nowhere stay visible', () => {
    expect(steps(neg('neg', { zone: 'us-central1-a', subnetwork: 'gone' }))[0]?.body.subnetwork).toBe('gone');
  });
});

describe('what needs no request', () => {
  test('is named with the reason', () => {
    const { steps: made, notExported } = plan(
      designOf(
        gkeService('svc', { cluster: 'shop', negs: ['made-by-gke'] }),
        neg('made-by-gke', { zone: 'us-central1-a', networkEndpointType: 'GCE_VM_IP_PORT', endpoints: [{ id: 'e1' }] }),
        backendService('service', { backends: [{ id: 'b1', group: 'made-by-gke' }] }),
      ),
    );
    expect(made.map(({ name }) => name)).toEqual(['service']);
    expect(objects(made[0]?.body.backends)[0]?.group).toBe(
      `${root}/zones/us-central1-a/networkEndpointGroups/made-by-gke`,
    );
    expect(notExported.map(({ id }) => id)).toEqual(['made-by-gke', 'svc']);
    for (const { reason } of notExported) expect(reason).toMatch(/GKE/);
  });

  test('tells the annotation that asks GKE for NEGs', () => {
    const reasonOf = (fields: Parameters<typeof gkeService>[1]) =>
      plan(designOf(gkeService('svc', fields))).notExported[0]?.reason;
    expect(reasonOf({ ports: [{ port: 80, negName: 'shop-80' }, { port: 443 }], zones: ['*'] })).toContain(
      `'{"exposed_ports":{"80":{"name":"shop-80"},"443":{}},"zones":["*"]}'`,
    );
    expect(reasonOf({ ingress: true, ports: [{ port: 80 }] })).toContain(`'{"ingress":true}'`);
    expect(reasonOf({ annotation: '{ "exposed_ports": {"80": {}} }' })).toContain(`'{"exposed_ports":{"80":{}}}'`);
    expect(reasonOf({ annotation: '{' })).not.toContain('{');
    expect(reasonOf({ internalLoadBalancer: true, ports: [{ port: 80 }] })).toContain('GKE subsetting');
  });

  test('quotas are nothing to create', () => {
    const { steps: made, notExported } = plan(
      designOf({
        id: 'place',
        kind: 'opaque',
        apiKind: 'compute#region',
        name: 'us-central1',
        url: `${root}/regions/us-central1`,
        json: { quotas: [] },
      }),
    );
    expect(made).toEqual([]);
    expect(notExported[0]?.reason).toMatch(/quotas/);
  });
});

describe('blanks and odd values never fail', () => {
  test('placeholders stand where a name or zone is missing', () => {
    const [step] = plan({
      ...emptyDesign(),
      resources: { a: { id: 'a', kind: 'neg', networkEndpointType: 'GCE_VM_IP' } },
    }).steps;
    expect(step?.url).toBe(`${root}/zones/ZONE/networkEndpointGroups/UNNAMED`);
  });

  test('an unknown type of proxy or health check goes through', () => {
    expect(steps(targetProxy('p', { type: 'QUIC' }), healthCheck('h', { type: 'ICMP', port: 1 }))).toHaveLength(2);
  });

  test('half a surrogate pair in a name', () => {
    expect(steps(network('\uD800'))[0]?.url).toBe(`${root}/global/networks/%EF%BF%BD`);
  });

  test('a boot image stands back where disks are kept', () => {
    const disks = [{ boot: true, source: 'projects/p/zones/z/disks/d' }];
    const design = change(passthrough(), 'vm-1', { bootImage: 'image', disks });
    expect(bodyOf(design, 'vm-1')?.disks).toEqual(disks);
  });
});

/** The objects of a list in a body. */
function objects(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value : [];
}

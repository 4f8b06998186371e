import { describe, expect, test } from 'vitest';
import { isKind, type ResourceOf } from '../model/kinds.ts';
import { writeDesign } from '../model/write-design.ts';
import { passthrough } from '../rules/bases.ts';
import { importCompute } from './compute.ts';
import { importText } from './read-input.ts';
import type { ImportResult } from './report.ts';

const root = 'https://www.googleapis.com/compute/v1/projects/my-project';
const zone = `${root}/zones/us-central1-a`;
const web = `${zone}/networkEndpointGroups/web`;
const neg = {
  kind: 'compute#networkEndpointGroup',
  name: 'web',
  selfLink: web,
  zone,
  networkEndpointType: 'GCE_VM_IP_PORT',
};
const endpoint = { kind: 'compute#networkEndpoint', networkEndpointGroup: web, ipAddress: '10.0.0.5', port: 80 };

function good(value: unknown): Extract<ImportResult, { ok: true }> {
  const result = importText(typeof value === 'string' ? value : JSON.stringify(value));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function refused(text: string): string {
  const result = importText(text);
  if (result.ok) throw new Error('It was read.');
  return result.problems.map(({ where, message }) => `${where}: ${message}`).join('\n');
}

function negsOf(value: unknown): ResourceOf<'neg'>[] {
  return Object.values(good(value).design.resources).filter((resource) => isKind('neg', resource));
}

describe('the forms that Compute resources come in', () => {
  test.each<[string, unknown]>([
    ['one object', neg],
    ['a list', [neg]],
    ['an answer of the API', { kind: 'compute#networkEndpointGroupList', items: [neg] }],
    ['items without a kind', { items: [neg] }],
    ['resources', { resources: [neg] }],
    [
      'an aggregated list',
      { items: { 'zones/us-central1-a': { networkEndpointGroups: [neg] }, 'zones/b': { warning: { code: 'X' } } } },
    ],
    ['lines', `${JSON.stringify(neg)}\n`],
    ['without a link', { ...neg, selfLink: undefined }],
    ['without a kind', { ...neg, kind: undefined }],
    ['without both', { ...neg, kind: undefined, selfLink: undefined }],
    ['a beta link', { ...neg, selfLink: web.replace('/v1/', '/beta/') }],
    [
      'a request',
      {
        requests: [
          {
            method: 'POST',
            url: web.replace(/\/web$/, ''),
            body: { name: 'web', networkEndpointType: 'GCE_VM_IP_PORT' },
          },
        ],
      },
    ],
  ])('%s', (_form, value) => {
    expect(negsOf(value)).toEqual([
      {
        id: 'neg-us-central1-a-web',
        kind: 'neg',
        name: 'web',
        zone: 'us-central1-a',
        networkEndpointType: 'GCE_VM_IP_PORT',
      },
    ]);
  });

  test('several documents form one design', () => {
    const result = importCompute([
      { where: 'a.json', value: [neg] },
      { where: 'b.json', value: [endpoint] },
    ]);
    expect(result.ok && Object.values(result.design.resources)).toMatchObject([
      { endpoints: [{ id: 'e1', port: 80 }] },
    ]);
  });

  test.each<[string, unknown]>([
    ['objects of their own', [neg, endpoint]],
    ['entries with their health', [neg, { networkEndpoint: { ...endpoint, kind: undefined }, healths: [] }]],
    [
      'an answer that names the NEG',
      `${JSON.stringify(neg)}${JSON.stringify({ selfLink: web, items: [{ networkEndpoint: { ipAddress: '10.0.0.5', port: 80 } }] })}`,
    ],
    [
      'a request',
      [
        neg,
        {
          method: 'POST',
          url: `${web}/attachNetworkEndpoints`,
          body: { networkEndpoints: [{ ipAddress: '10.0.0.5', port: 80 }] },
        },
      ],
    ],
  ])('endpoints as %s', (_form, value) => {
    expect(negsOf(value)[0]?.endpoints).toEqual([{ id: 'e1', ipAddress: '10.0.0.5', port: 80 }]);
  });

  test('an endpoint that names its VM alone means the one in the zone of its NEG', () => {
    const vm = { kind: 'compute#instance', name: 'vm', selfLink: `${zone}/instances/vm` };
    const twin = { ...vm, selfLink: vm.selfLink.replace('us-central1-a', 'us-central1-b') };
    expect(negsOf([twin, vm, neg, { ...endpoint, instance: 'vm' }])[0]?.endpoints).toEqual([
      { id: 'e1', instance: 'vm-us-central1-a-vm', ipAddress: '10.0.0.5', port: 80 },
    ]);
  });

  test('a managed group is one resource, though the API has two', () => {
    const group = {
      kind: 'compute#instanceGroup',
      name: 'g',
      selfLink: `${zone}/instanceGroups/g`,
      namedPorts: [{ name: 'http', port: 80 }],
    };
    const manager = {
      kind: 'compute#instanceGroupManager',
      name: 'g',
      selfLink: `${zone}/instanceGroupManagers/g`,
      targetSize: 2,
    };
    for (const both of [
      [group, manager],
      [manager, group],
    ]) {
      expect(Object.values(good(both).design.resources)).toEqual([
        {
          id: 'instanceGroup-us-central1-a-g',
          kind: 'instanceGroup',
          name: 'g',
          zone: 'us-central1-a',
          managed: true,
          targetSize: 2,
          namedPorts: [{ name: 'http', port: 80 }],
        },
      ]);
    }
  });

  test.each<[string, object]>([
    ['gcloud', { isManaged: 'Yes' }],
    ['the API', { instanceGroupManagerUri: `${zone}/instanceGroupManagers/g` }],
  ])('a group of which %s says that a manager fills it is a managed one, manager or not', (_who, said) => {
    const group = { kind: 'compute#instanceGroup', name: 'g', selfLink: `${zone}/instanceGroups/g`, ...said };
    const manager = {
      kind: 'compute#instanceGroupManager',
      name: 'g',
      selfLink: `${zone}/instanceGroupManagers/g`,
      targetSize: 2,
    };
    expect(Object.values(good([group]).design.resources)).toEqual([
      { id: 'instanceGroup-us-central1-a-g', kind: 'instanceGroup', name: 'g', zone: 'us-central1-a', managed: true },
    ]);
    for (const both of [
      [group, manager],
      [manager, group],
    ]) {
      expect(Object.values(good(both).design.resources)).toMatchObject([{ managed: true, targetSize: 2 }]);
    }
  });

  test.each<[string, object]>([
    [
      'entries that name it',
      { items: [{ instanceGroup: `${zone}/instanceGroups/g`, instance: `${zone}/instances/v`, status: 'RUNNING' }] },
    ],
    [
      'an answer that names it',
      {
        kind: 'compute#instanceGroupsListInstances',
        selfLink: `${zone}/instanceGroups/g/listInstances`,
        items: [{ instance: `${zone}/instances/v`, status: 'RUNNING' }],
      },
    ],
  ])('VMs of a group as %s', (_form, members) => {
    const group = { kind: 'compute#instanceGroup', name: 'g', selfLink: `${zone}/instanceGroups/g` };
    const { design, report } = good([members, group]);
    expect(design.resources['instanceGroup-us-central1-a-g']).toMatchObject({ instances: ['external-instances-v'] });
    expect(report.ignored).toEqual([]);
  });

  test('lists of several kinds one after the other, with the line ends and the mark of other systems', () => {
    const network = { kind: 'compute#network', name: 'vpc', selfLink: `${root}/global/networks/vpc` };
    const text = `\uFEFF${[[network], [], [{ ...neg, network: network.selfLink }]].map((list) => JSON.stringify(list, null, 2)).join('\n')}`;
    const { report } = good(text.replaceAll('\n', '\r\n'));
    expect(report).toMatchObject({ read: 2, external: [], ignored: [] });
  });

  test('NEGs of one name in three zones keep their own endpoints, which may stand before them', () => {
    const zones = ['us-central1-a', 'us-central1-b', 'us-central1-c'];
    const links = zones.map((name) => web.replace('us-central1-a', name));
    const negs = links.map((selfLink) => ({ kind: neg.kind, name: 'web', selfLink }));
    const endpoints = links.map((link, index) => ({ ...endpoint, networkEndpointGroup: link, port: index + 1 }));
    const found = negsOf([...endpoints, ...negs]);
    expect(found.map((each) => [each.zone, each.endpoints?.map(({ port }) => port)])).toEqual([
      ['us-central1-a', [1]],
      ['us-central1-b', [2]],
      ['us-central1-c', [3]],
    ]);
  });

  test('a design document', () => {
    const result = good(writeDesign(passthrough()));
    expect(result.input).toBe('design');
    expect(result.design).toEqual(passthrough());
  });

  test('the project is the one that most resources name; the others carry theirs', () => {
    const other = { ...neg, name: 'x', selfLink: web.replace('my-project', 'host') };
    const { design } = good([other, neg, { ...neg, name: 'web2', selfLink: `${web}2` }]);
    expect(design.project).toBe('my-project');
    expect(Object.values(design.resources).map(({ project }) => project)).toEqual(['host', undefined, undefined]);
  });
});

describe('what a design does not hold is kept or told', () => {
  test('fields without a form stay, output-only ones go', () => {
    const { design, report } = good({ ...neg, id: '1', creationTimestamp: 'x', size: 3, future: { a: [1] } });
    expect(design.resources['neg-us-central1-a-web']).toMatchObject({ future: { a: [1] } });
    expect(design.resources['neg-us-central1-a-web']).not.toHaveProperty('size');
    expect(report.kept).toEqual([{ id: 'neg-us-central1-a-web', fields: ['future'] }]);
  });

  test('a kind without a word of ours stays with its JSON', () => {
    const pool = {
      kind: 'compute#targetPool',
      name: 'p',
      selfLink: `${root}/regions/us-central1/targetPools/p`,
      instances: [],
    };
    const { design, report } = good([pool]);
    expect(Object.values(design.resources)).toMatchObject([
      { kind: 'opaque', apiKind: 'compute#targetPool', json: pool },
    ]);
    expect(report.opaque).toHaveLength(1);
  });

  test('links that lead out of the input become external', () => {
    const { design, report } = good({ ...neg, network: `${root}/global/networks/vpc` });
    expect(report.external).toEqual([{ id: 'external-networks-vpc', url: `${root}/global/networks/vpc` }]);
    expect(design.resources['neg-us-central1-a-web']).toMatchObject({ network: 'external-networks-vpc' });
  });

  test('numbers and switches that stand as text', () => {
    const { design, report } = good({ ...neg, defaultPort: '8080' });
    expect(design.resources['neg-us-central1-a-web']).toMatchObject({ defaultPort: 8080 });
    expect(report.coerced).toEqual([{ id: 'neg-us-central1-a-web', field: 'defaultPort' }]);
  });

  test('secrets stay out', () => {
    const certificate = {
      kind: 'compute#sslCertificate',
      name: 'c',
      selfLink: `${root}/global/sslCertificates/c`,
      privateKey: 'KEY',
    };
    const result = good([certificate]);
    expect(JSON.stringify(result.design)).not.toContain('KEY');
    expect(result.report.ignored).toHaveLength(1);
  });

  test('what gcloud adds to its lists of networks goes, for the API knows no such fields', () => {
    const { design, report } = good({
      kind: 'compute#network',
      name: 'vpc',
      selfLink: `${root}/global/networks/vpc`,
      x_gcloud_subnet_mode: 'CUSTOM',
      x_gcloud_bgp_routing_mode: 'REGIONAL',
    });
    expect(Object.values(design.resources)).toEqual([{ id: 'network-vpc', kind: 'network', name: 'vpc' }]);
    expect(report.kept).toEqual([]);
  });

  test('an autoscaler, which gcloud puts into its group, becomes a resource of its own', () => {
    const autoscaler = { kind: 'compute#autoscaler', name: 'g', selfLink: `${zone}/autoscalers/g` };
    const manager = { kind: 'compute#instanceGroupManager', name: 'g', selfLink: `${zone}/instanceGroupManagers/g` };
    const { design, report } = good([{ ...manager, autoscaler, autoscaled: 'yes' }]);
    expect(report.opaque).toMatchObject([{ apiKind: 'compute#autoscaler' }]);
    expect(report.kept).toEqual([]);
    expect(Object.values(design.resources)).toHaveLength(2);
  });

  test('lists within lists stay as they are', () => {
    expect(negsOf({ ...neg, future: [[1, 2], [[3]]] })[0]).toMatchObject({ future: [[1, 2], [[3]]] });
  });

  test.each<[object, string]>([
    [{ nextPageToken: 'x' }, 'further pages'],
    [{ unreachables: [`${root}/zones/us-east1-b`] }, 'us-east1-b'],
    [{ warning: { code: 'UNREACHABLE', message: 'us-east1 is down' } }, 'us-east1 is down'],
  ])('what a list lacks is told: %j', (gap, told) => {
    expect(good({ items: [neg], ...gap }).report.ignored).toMatchObject([{ reason: expect.stringContaining(told) }]);
  });

  test('an empty list, and an empty place in a list of all places, lack nothing', () => {
    const warning = { code: 'NO_RESULTS_ON_PAGE', message: 'There are no results.' };
    const lists = [
      neg,
      { kind: 'compute#networkEndpointGroupList', id: 'x', selfLink: `${root}/zones/b/networkEndpointGroups` },
      { kind: 'compute#networkEndpointGroupAggregatedList', items: { 'zones/b': { warning } } },
    ];
    expect(good(lists).report).toMatchObject({ read: 1, ignored: [] });
  });

  test('what was handed over twice counts once, and is told', () => {
    const { design, report } = good([neg, endpoint, neg, endpoint]);
    expect(design.resources['neg-us-central1-a-web']).toMatchObject({ endpoints: [{ id: 'e1' }] });
    expect(report.ignored.map(({ reason }) => reason)).toEqual([
      'The same resource stands in the input once more.',
      'The same endpoint stands in the input once more.',
    ]);
    // A NEG that is given once and holds an endpoint twice is a mistake, and a rule says so.
    expect(negsOf([neg, endpoint, endpoint])[0]?.endpoints).toHaveLength(2);
  });

  test('endpoints of a NEG that is not there are told, with its name', () => {
    const { report } = good([neg, { ...endpoint, networkEndpointGroup: `${web}-2` }]);
    expect(report.ignored).toMatchObject([{ reason: expect.stringContaining('web-2') }]);
    expect(good([neg, { ...endpoint, networkEndpointGroup: 'web' }]).report.ignored[0]?.reason).toContain(
      'URL of the NEG',
    );
  });

  test('endpoints of nobody are told', () => {
    const { report } = good([neg, { networkEndpoint: { ipAddress: '10.0.0.5' } }]);
    expect(report.ignored[0]?.reason).toContain('which NEG');
  });

  test('the same resource twice is one; two that differ are two', () => {
    expect(negsOf([neg, neg])).toHaveLength(1);
    expect(negsOf([neg, { ...neg, defaultPort: 80 }]).map(({ id }) => id)).toEqual([
      'neg-us-central1-a-web',
      'neg-us-central1-a-web-2',
    ]);
  });
});

describe('targets outside Compute Engine', () => {
  const regional = {
    ...neg,
    zone: undefined,
    region: `${root}/regions/us-central1`,
    selfLink: `${root}/regions/us-central1/networkEndpointGroups/web`,
  };
  test.each<[object, object]>([
    [{ cloudRun: { service: 'app' } }, { kind: 'cloudRunService', name: 'app', region: 'us-central1' }],
    [{ cloudFunction: { function: 'fn' } }, { kind: 'cloudRunFunction', name: 'fn', region: 'us-central1' }],
    [
      { appEngine: { service: 'default', version: 'v1' } },
      { kind: 'appEngineService', name: 'default', region: 'us-central1' },
    ],
    [{ pscTargetService: 'storage.googleapis.com' }, { kind: 'googleApi', host: 'storage.googleapis.com' }],
    [{ pscTargetService: 'just-a-name' }, { kind: 'external', url: 'just-a-name' }],
    [
      { pscTargetService: 'projects/p/regions/r/serviceAttachments/a' },
      { kind: 'external', url: 'projects/p/regions/r/serviceAttachments/a' },
    ],
  ])('%j', (fields, target) => {
    const resources = Object.values(good({ ...regional, ...fields }).design.resources);
    expect(resources[1]).toMatchObject(target);
  });
});

describe('what cannot be read is refused with a sentence that helps', () => {
  test.each([
    ['', 'empty'],
    [
      'NAME  LOCATION       ENDPOINT_TYPE  SIZE\nweb   us-central1-a  GCE_VM_IP  1\n',
      'gcloud compute network-endpoint-groups list --format=json',
    ],
    ['NAME  NETWORK  REGION  RANGE  STACK_TYPE\n', 'gcloud compute networks subnets list --format=json'],
    ['resource "google_compute_network" "vpc" {\n}\n', 'terraform show -json'],
    ['┌──────┬───────┐\n│ NAME │ RANGE │\n├──────┼───────┤\n', 'gcloud compute networks subnets list --format=json'],
    ['+------+------------+\n| NAME | IP_PROTOCOL |\n', 'gcloud compute forwarding-rules list --format=json'],
    ['ERROR: (gcloud.compute.networks.list) You are not signed in.\n', 'gcloud printed instead of an answer: (gcloud'],
    ['<!DOCTYPE html><html>Sign in</html>', 'web page'],
    [
      'Terraform will perform the following actions:\n\n  # google_compute_network.vpc will be created\n',
      'terraform show -json FILE',
    ],
    ['name,zone,networkEndpointType\nweb,us-central1-a,GCE_VM_IP\n', 'This is CSV'],
    ['{"version":3,"deployment":{"resources":[{"urn":"urn:pulumi:x"}]}}', 'Pulumi'],
    ['{"version":3,"terraform_version":"0.11","serial":3,"lineage":"x","modules":[]}', 'terraform show -json'],
    ['{"version":4,"terraform_version":"1.1","serial":3,"lineage":"x","resources":[]}', 'No resource'],
    ['{"format_version":"0.1","planned_values":{}}', 'No resource'],
    ['{"apiVersion":"v1","kind":"Service"}', 'Kubernetes'],
    ['{"error":{"code":403,"message":"Required permission"}}', 'Required permission'],
    ['\uFFFD\uFFFD[\0]\0', 'UTF-16'],
    ['[\0]\0', 'UTF-16'],
    ['\u001F\uFFFD\u0008\0', 'no text'],
    ['{"a": 1,}', 'line 1, column 9'],
    ['{"a": 1}', 'says what this is'],
    ['[]', 'No resource'],
    ['null', 'No resource'],
    ['5', 'Expected a resource'],
    ['{"format":"neg-designer","version":999,"resources":{}}', 'version 999'],
    [JSON.stringify([endpoint]), 'Only endpoints'],
  ])('%s', (text, told) => expect(refused(text)).toContain(told));
});

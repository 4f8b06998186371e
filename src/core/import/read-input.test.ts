import { describe, expect, test } from 'vitest';
import { writeDesign } from '../model/document.ts';
import { isKind, type ResourceOf } from '../model/kinds.ts';
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
    ['kind: compute#urlMap\nname: x\n', 'gcloud compute url-maps describe NAME --format=json'],
    ['resource "google_compute_network" "vpc" {\n}\n', 'Terraform'],
    ['{"version":4,"terraform_version":"1.1","serial":3,"lineage":"x","resources":[]}', 'Terraform state'],
    ['{"format_version":"0.1","planned_values":{}}', 'Terraform plan'],
    [
      '[{"name":"//compute.googleapis.com/x","assetType":"compute.googleapis.com/Network","resource":{}}]',
      'Cloud Asset Inventory',
    ],
    ['{"apiVersion":"v1","kind":"Service"}', 'Kubernetes'],
    ['{"error":{"code":403,"message":"Required permission"}}', 'Required permission'],
    ['{"a": 1,}', 'line 1, column 9'],
    ['{"a": 1}', 'says what this is'],
    ['[]', 'No resource'],
    ['null', 'No resource'],
    ['5', 'Expected a resource'],
    ['{"format":"neg-designer","version":999,"resources":{}}', 'version 999'],
    [JSON.stringify({ ...neg, defaultPort: { a: 1 } }), 'defaultPort'],
    [JSON.stringify([endpoint]), 'Only endpoints'],
  ])('%s', (text, told) => expect(refused(text)).toContain(told));
});

import { describe, expect, test } from 'vitest';
import { importText } from './read-input.ts';
import type { ImportResult } from './report.ts';

const host = '//compute.googleapis.com/projects/shop';
const root = 'https://www.googleapis.com/compute/v1/projects/shop';
const asset = (type: string, name: string, data?: object) => ({
  name,
  assetType: type,
  ...(data === undefined ? {} : { resource: { version: 'v1', data } }),
});
const neg = asset(
  'compute.googleapis.com/NetworkEndpointGroup',
  `${host}/regions/us-central1/networkEndpointGroups/web`,
  {
    name: 'web',
    networkEndpointType: 'SERVERLESS',
    cloudRun: { service: 'app' },
    region: `${root}/regions/us-central1`,
  },
);
const service = asset(
  'run.googleapis.com/Service',
  '//run.googleapis.com/projects/shop/locations/us-central1/services/app',
  {},
);
const bucket = (name: string) => asset('storage.googleapis.com/Bucket', `//storage.googleapis.com/${name}`, {});

function good(value: unknown): Extract<ImportResult, { ok: true }> {
  const result = importText(typeof value === 'string' ? value : JSON.stringify(value));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

describe('assets', () => {
  test.each<[string, unknown]>([
    ['a list', [neg, service]],
    ['lines', [neg, service].map((each) => JSON.stringify(each)).join('\n')],
    ['the answer of the API', { readTime: 'x', assets: [neg, service] }],
    ['a feed', [{ asset: neg }, { asset: service }]],
    [
      'a search that was asked for the settings',
      {
        results: [
          {
            name: neg.name,
            assetType: neg.assetType,
            versionedResources: [{ version: 'v1', resource: neg.resource?.data }],
          },
          service,
        ],
      },
    ],
  ])('as %s', (_form, value) => {
    const { design, report } = good(value);
    expect(Object.values(design.resources)).toMatchObject([
      { kind: 'neg', name: 'web', region: 'us-central1' },
      { kind: 'cloudRunService', name: 'app', region: 'us-central1' },
    ]);
    expect(design.project).toBe('shop');
    expect(report).toMatchObject({ read: 2, ignored: [], external: [] });
  });

  test('a service that no NEG reaches stands there all the same', () => {
    const { design } = good([service]);
    expect(Object.values(design.resources)).toMatchObject([{ kind: 'cloudRunService', name: 'app' }]);
  });

  test('other products are counted, one line for each type', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => bucket(`b-${index}`));
    const { report } = good([neg, ...many]);
    expect(report.ignored).toEqual([
      { where: '[1]', reason: expect.stringContaining('storage.googleapis.com/Bucket'), count: 5_000 },
    ]);
  });

  test('a search without settings says how to get them', () => {
    const { resource: _gone, ...bare } = neg;
    const result = importText(JSON.stringify([bare]));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('gcloud asset export --content-type=resource') }],
    });
  });

  test('names that the inventory writes by its own rule are brought back', () => {
    const firewall = asset('compute.googleapis.com/Firewall', `${host}/global/firewalls/f`, {
      name: 'f',
      allowed: [{ ipProtocol: 'tcp', ports: ['80'] }],
    });
    const rule = asset('compute.googleapis.com/GlobalForwardingRule', `${host}/global/forwardingRules/r`, {
      name: 'r',
      ipAddress: '203.0.113.5',
      ipProtocol: 'TCP',
    });
    const vm = asset('compute.googleapis.com/Instance', `${host}/zones/us-central1-a/instances/v`, {
      name: 'v',
      networkInterfaces: [{ networkIp: '10.0.0.2', accessConfigs: [{ natIp: '203.0.113.6' }] }],
    });
    expect(Object.values(good([firewall, rule, vm]).design.resources)).toMatchObject([
      { allowed: [{ IPProtocol: 'tcp' }] },
      { IPAddress: '203.0.113.5', IPProtocol: 'TCP' },
      { networkInterfaces: [{ networkIP: '10.0.0.2', accessConfigs: [{ natIP: '203.0.113.6' }] }] },
    ]);
  });

  test('a kind without a word of ours stays with its JSON', () => {
    const route = asset('compute.googleapis.com/Route', `${host}/global/routes/r`, {
      name: 'r',
      destRange: '0.0.0.0/0',
    });
    expect(good([route]).report.opaque).toMatchObject([{ apiKind: 'compute#route' }]);
  });
});

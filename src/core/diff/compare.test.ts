import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEdit, chances } from '../../../bench/edits.ts';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { computeJson } from '../export/compute-json.ts';
import { plan } from '../export/plan.ts';
import { importTexts } from '../import/import-texts.ts';
import {
  backendService,
  designOf,
  healthCheck,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
  vm,
} from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import type { Resource } from '../model/kinds.ts';
import { mapReferences } from '../model/references.ts';
import { templates } from '../templates/list.ts';
import { compareDesigns } from './compare.ts';
import { diffJson, diffText } from './report.ts';

const vpc = network('vpc');
const app = subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' });
const vms = ['vm-1', 'vm-2'].map((name, index) =>
  vm(name, {
    zone: 'us-central1-a',
    tags: ['web', 'probe'],
    networkInterfaces: [{ id: 'n1', network: 'vpc', subnetwork: 'app', networkIP: `10.0.0.${index + 2}` }],
  }),
);
const web = neg('web', {
  zone: 'us-central1-a',
  networkEndpointType: 'GCE_VM_IP_PORT',
  network: 'vpc',
  subnetwork: 'app',
  endpoints: [
    { id: 'e1', instance: 'vm-1', ipAddress: '10.0.0.2', port: 80 },
    { id: 'e2', instance: 'vm-2', ipAddress: '10.0.0.3', port: 80 },
  ],
});
const check = healthCheck('probe', { type: 'HTTP', port: 80 });
const service = backendService('shop', {
  loadBalancingScheme: 'EXTERNAL_MANAGED',
  protocol: 'HTTP',
  healthChecks: ['probe'],
  backends: [{ id: 'b1', group: 'web', balancingMode: 'RATE', maxRatePerEndpoint: 100 }],
});
const base = designOf(vpc, app, ...vms, web, check, service);

const withResource = (design: Design, ...resources: readonly Resource[]): Design => ({
  ...design,
  resources: { ...design.resources, ...Object.fromEntries(resources.map((one) => [one.id, one])) },
});

/** The same design under other ids, parts included, in another order, with another layout. */
function renumbered(design: Design): Design {
  const all = Object.values(design.resources).reverse();
  const ids = new Map(all.map(({ id }, index) => [id, `other-${index}`]));
  const resources = all.map((resource) => ({
    ...mapReferences(resource, (value) => ids.get(value) ?? value),
    id: ids.get(resource.id) ?? resource.id,
  }));
  return { ...designOf(...resources), name: 'Another', project: design.project, layout: { 'other-0': { x: 1, y: 2 } } };
}

const told = (old: Design, now: Design): string => diffText(compareDesigns(old, now));

describe('comparing two designs', () => {
  test('the same design under other ids is the same', () => {
    expect(compareDesigns(base, renumbered(base))).toMatchObject({ same: true, counts: { same: 7 } });
    expect(told(base, renumbered(base))).toBe('No difference: 7 resources on both sides.\n');
  });

  test('the order of endpoints, tags and backends means nothing', () => {
    const turned = withResource(
      base,
      { ...web, endpoints: [...(web.endpoints ?? [])].reverse().map((one, index) => ({ ...one, id: `x${index}` })) },
      { ...vms[0], ...vm('vm-1', { ...vms[0], tags: ['probe', 'web'] }) },
    );
    expect(compareDesigns(base, turned).same).toBe(true);
  });

  test('blank fields and fields that are not there are the same', () => {
    const blank = withResource(base, { ...service, portName: '', customRequestHeaders: [] });
    expect(compareDesigns(base, blank).same).toBe(true);
  });

  test('what the API answers for blank fields is what they meant', () => {
    const described = withResource(
      base,
      { ...service, timeoutSec: 30, sessionAffinity: 'NONE', connectionDraining: { drainingTimeoutSec: 0 } },
      { ...vpc, mtu: 1460, routingConfig: { routingMode: 'REGIONAL' } },
      { ...check, logConfig: { enable: false } },
    );
    expect(told(base, described)).toMatch(/^No difference/);
    expect(told(described, base)).toMatch(/^No difference/);
    expect(told(base, withResource(base, { ...service, sessionAffinity: 'CLIENT_IP' }))).toContain('sessionAffinity');
  });

  test('an endpoint without an address or port is the one that the API makes of it', () => {
    const short = withResource(base, {
      ...web,
      defaultPort: 80,
      endpoints: [
        { id: 'e1', instance: 'vm-1' },
        { id: 'e2', instance: 'vm-2', port: 80 },
      ],
    });
    const long = withResource(base, { ...web, defaultPort: 80 });
    expect(told(short, long)).toMatch(/^No difference/);
    expect(told(long, short)).toMatch(/^No difference/);
  });

  test('says what is new, gone and changed, in the order of lists, with the names of what is referred to', () => {
    const { check: _check, ...kept } = { ...base.resources, check: undefined };
    const now: Design = {
      ...base,
      resources: {
        ...kept,
        extra: subnet('extra', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.1.0/24' }),
        web: {
          ...web,
          defaultPort: 80,
          endpoints: [
            ...(web.endpoints ?? []).slice(1),
            { id: 'e3', instance: 'vm-1', ipAddress: '10.0.0.2', port: 8080 },
          ],
        },
        shop: {
          ...service,
          timeoutSec: 60,
          backends: [{ id: 'b1', group: 'web', balancingMode: 'RATE', maxRatePerEndpoint: 50 }],
        },
      },
    };
    const { probe: _probe, ...without } = now.resources;
    expect(told(base, { ...now, resources: without })).toBe(
      [
        '+ subnet/extra@us-central1',
        '~ neg/web@us-central1-a',
        '    + defaultPort: 80',
        '    - endpoints[vm/vm-1@us-central1-a 10.0.0.2:80]: {"instance":"vm/vm-1@us-central1-a","ipAddress":"10.0.0.2","port":80}',
        '    + endpoints[vm/vm-1@us-central1-a 10.0.0.2:8080]: {"instance":"vm/vm-1@us-central1-a","ipAddress":"10.0.0.2","port":8080}',
        '- healthCheck/probe',
        '~ backendService/shop',
        '    ~ backends[neg/web@us-central1-a].maxRatePerEndpoint: 100 -> 50',
        '    - healthChecks[healthCheck/probe]',
        '    + timeoutSec: 60',
        '',
        '1 added, 1 removed, 2 changed, 4 the same.',
        '',
      ].join('\n'),
    );
  });

  test('names of one kind in two places, and proxies of two types, are different things', () => {
    const old = designOf(
      neg('a', { name: 'web', zone: 'us-central1-a' }),
      targetProxy('p', { name: 'web', type: 'HTTP' }),
    );
    const now = designOf(
      neg('a', { name: 'web', zone: 'us-central1-b' }),
      targetProxy('p', { name: 'web', type: 'HTTPS' }),
    );
    expect(compareDesigns(old, now).counts).toEqual({ added: 2, removed: 2, changed: 0, same: 0 });
  });

  test('what has no name is the same by content, else by id', () => {
    const old = designOf(
      { id: 'a', kind: 'urlMap', defaultUrlRedirect: { httpsRedirect: true } },
      { id: 'b', kind: 'urlMap', defaultUrlRedirect: { httpsRedirect: false } },
    );
    const now = designOf(
      { id: 'x', kind: 'urlMap', defaultUrlRedirect: { httpsRedirect: true } },
      { id: 'b', kind: 'urlMap', defaultUrlRedirect: { pathRedirect: '/' } },
    );
    expect(compareDesigns(old, now).resources.map(({ change, oldId, newId }) => [change, oldId, newId])).toEqual(
      expect.arrayContaining([
        ['same', 'a', 'x'],
        ['changed', 'b', 'b'],
      ]),
    );
  });

  test('two designs with the same ids and other names share nothing', () => {
    const old = designOf(urlMap('m', { name: 'one' }));
    const now = designOf(urlMap('m', { name: 'two' }));
    expect(compareDesigns(old, now).counts).toEqual({ added: 1, removed: 1, changed: 0, same: 0 });
  });

  test('as JSON without what stays the same', () => {
    const diff = diffJson(compareDesigns(base, withResource(base, { ...service, timeoutSec: 9 })));
    expect(diff).toMatchObject({
      version: 1,
      same: false,
      counts: { changed: 1, same: 6 },
      resources: [
        {
          change: 'changed',
          kind: 'backendService',
          name: 'shop',
          fields: [{ path: 'timeoutSec', change: 'added', new: 9 }],
        },
      ],
    });
  });
});

describe('as the API answers it', () => {
  const front: Resource = {
    id: 'front',
    kind: 'forwardingRule',
    name: 'front',
    region: 'us-central1',
    portRange: '80',
    IPAddress: 'ip',
  };
  const reserved: Resource = { id: 'ip', kind: 'address', name: 'ip', region: 'us-central1', address: '10.0.0.9' };
  const outside: Resource = { id: 'run', kind: 'neg', name: 'run', networkEndpointType: 'SERVERLESS' };
  const machine: Resource = { id: 'm', kind: 'vm', name: 'm', zone: 'us-central1-a', bootImage: 'debian-12' };
  const made = { boot: true, source: 'zones/us-central1-a/disks/m' };
  const { bootImage: _image, ...read } = machine;
  const nic = { id: 'n1', network: 'vpc' };
  const nat = { type: 'ONE_TO_ONE_NAT', name: 'External NAT', networkTier: 'PREMIUM' };
  const withoutAddress = { ...front, IPAddress: undefined };
  const ofRun = (fields: object): Resource => ({
    id: 'bs',
    kind: 'backendService',
    name: 'bs',
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    protocol: 'HTTP',
    backends: [{ id: 'b1', group: 'run', ...fields }],
  });

  test.each<[string, readonly Resource[], readonly Resource[]]>([
    ['one port as a range', [front, reserved], [{ ...front, portRange: '80-80' }, reserved]],
    ['a reserved address by its digits', [front, reserved], [{ ...front, IPAddress: '10.0.0.9' }, reserved]],
    ['an address where none is wished for', [withoutAddress], [{ ...withoutAddress, IPAddress: '10.0.0.7' }]],
    ['the disk that was made of an image', [machine], [Object.assign({ ...read }, { disks: [made] })]],
    ['how routes are chosen', [vpc], [{ ...vpc, routingConfig: { bgpBestPathSelectionMode: 'LEGACY' } }]],
    [
      'policy and port name of a service',
      [healthCheck('probe', { type: 'HTTP', port: 80 }), { ...service, backends: undefined }],
      [
        healthCheck('probe', { type: 'HTTP', port: 80 }),
        { ...service, backends: undefined, localityLbPolicy: 'ROUND_ROBIN', portName: 'http' },
      ],
    ],
    [
      'a mode of balancing for what scales by itself',
      [outside, ofRun({})],
      [outside, ofRun({ balancingMode: 'UTILIZATION', capacityScaler: 1 })],
    ],
    [
      'the external address of an interface',
      [vpc, vm('m', { networkInterfaces: [{ ...nic, accessConfigs: [{ type: 'ONE_TO_ONE_NAT' }] }] })],
      [vpc, vm('m', { networkInterfaces: [{ ...nic, accessConfigs: [{ ...nat, natIP: '203.0.113.9' }] }] })],
    ],
  ])('%s is no difference', (_what, drawn, answered) => {
    expect(diffText(compareDesigns(designOf(...drawn), designOf(...answered), { isRead: true }))).toMatch(
      /^No difference/,
    );
    expect(told(designOf(...answered), designOf(...drawn))).toMatch(/^No difference/);
  });

  test.each<[string, readonly Resource[], readonly Resource[]]>([
    ['ports', [front, reserved], [{ ...front, portRange: '80-81' }, reserved]],
    ['another address', [front, reserved], [{ ...front, IPAddress: '10.0.0.8' }, reserved]],
    ['a reserved address for a chosen one', [withoutAddress, reserved], [front, reserved]],
    ['another image', [machine], [{ ...machine, bootImage: 'debian-13' }]],
    [
      'an external address, though all of it is what the API takes anyway',
      [vpc, vm('m', { networkInterfaces: [nic] })],
      [vpc, vm('m', { networkInterfaces: [{ ...nic, accessConfigs: [nat] }] })],
    ],
  ])('%s: a difference both ways', (_what, old, now) => {
    expect(compareDesigns(designOf(...old), designOf(...now)).counts.changed).toBe(1);
    expect(compareDesigns(designOf(...now), designOf(...old)).counts.changed).toBe(1);
  });
});

test('an address that is wished for where none was is a difference; that it is wished for no more is none', () => {
  const front: Resource = { id: 'front', kind: 'forwardingRule', name: 'front', region: 'us-central1' };
  const machine = vm('m', { networkInterfaces: [{ id: 'n1', network: 'vpc' }] });
  const wishing = designOf(
    { ...front, IPAddress: '10.0.0.7' },
    { ...machine, networkInterfaces: [{ id: 'n1', network: 'vpc', networkIP: '10.0.0.2' }] },
  );
  expect(told(designOf(front, machine), wishing)).toContain('+ IPAddress: 10.0.0.7');
  expect(told(designOf(front, machine), wishing)).toContain('+ networkInterfaces[0].networkIP: 10.0.0.2');
  expect(told(wishing, designOf(front, machine))).toMatch(/^No difference/);
});

describe('what was exported and read again is no change', () => {
  // The API keeps no hosts outside of it and no Kubernetes Services, and what leads there is known by its address alone.
  const untold = [
    'gkeService',
    'cloudRunFunction',
    'cloudRunService',
    'internetHost',
    'hybridHost',
    'hybridLink',
    'external',
  ];

  test.each(templates.filter(({ id }) => id !== 'gke-service').map(({ id, design }) => [id, design] as const))(
    '%s',
    (_id, design) => {
      const read = importTexts([{ where: 'exported.json', text: computeJson(plan(design)).text }]);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const { resources } = compareDesigns(design, { ...read.design, project: design.project });
      const left = resources.filter(({ change, kind }) => change !== 'same' && !untold.includes(kind));
      expect(left.map(({ label, change, fields }) => [label, change, fields])).toEqual([]);
    },
  );
});

describe('laws', () => {
  const wished = designs({ blanks: true, hostile: true, outside: true });

  test('a design is the same as itself under other ids', () => {
    fc.assert(
      fc.property(wished, (design) => {
        expect(diffText(compareDesigns(design, renumbered(design)))).toMatch(/^No difference/);
      }),
      { numRuns: 60 },
    );
  });

  test('what is new one way is gone the other way, and ids do not matter', () => {
    fc.assert(
      fc.property(wished, fc.nat(), fc.integer({ min: 1, max: 6 }), (design, seed, count) => {
        const chance = chances(seed + 1);
        let now = design;
        for (let turn = 0; turn < count; turn += 1) now = anyEdit(now, chance);
        const [there, back] = [compareDesigns(design, now), compareDesigns(now, design)];
        expect(back.counts).toEqual({ ...there.counts, added: there.counts.removed, removed: there.counts.added });
        // Of two things without a name, or of one name and place, only the id tells which is which.
        const labels = there.resources.map(({ label }) => label);
        if (new Set(labels).size < labels.length || there.resources.some(({ name }) => name === '')) return;
        expect(compareDesigns(design, renumbered(now)).counts).toEqual(there.counts);
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { products } from '../facts/products.ts';
import { designOf, network, subnet, vm } from '../model/builders.ts';
import { isKind } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { writeDesign } from '../model/write-design.ts';
import { application, passthrough } from '../rules/bases.ts';
import { check } from '../rules/engine.ts';
import { copy, paste, readClipboard } from './clipboard.ts';
import { proposals } from './connect.ts';
import { newLoadBalancer, newOfKind } from './create.ts';
import { disconnect, remove } from './remove.ts';
import { freeAddress, freeName, freeRange } from './suggest.ts';
import { put, setFields } from './write.ts';

describe('remove', () => {
  test.each(Object.keys(application().resources))('%s goes with every reference to it', (id) => {
    const left = remove(application(), [id]);
    const dangling = Object.values(left.resources)
      .flatMap(referencesOf)
      .filter(({ to }) => to === id);
    expect(dangling).toEqual([]);
    expect(Object.keys(left.resources)).not.toContain(id);
  });

  test('endpoints and backends of what is removed go too', () => {
    const left = remove(passthrough(), ['vm-1', 'neg']);
    const service = left.resources.service;
    expect(isKind('backendService', service) && service.backends).toEqual([]);
  });
});

describe('disconnect', () => {
  test('clears one field', () => {
    const left = disconnect(application(), 'map', 'defaultService');
    expect(left.resources.map).not.toHaveProperty('defaultService');
  });

  test('takes the endpoint out with its reference', () => {
    const left = disconnect(passthrough(), 'neg', 'endpoints[0].instance', 'e1');
    const neg = left.resources.neg;
    expect(isKind('neg', neg) && neg.endpoints).toEqual([]);
  });
});

describe('clipboard', () => {
  test('a pasted copy stands beside the original: new ids and names, the same wiring inside, and no new error', () => {
    const design = application();
    const set = readClipboard(writeDesign(copy(design, ['neg', 'service', 'check'])));
    expect(set).toBeDefined();
    if (!set) return;
    const pasted = paste(design, set, { x: 32, y: 32 });
    expect(pasted.ids).toHaveLength(3);
    expect(new Set(Object.keys(pasted.design.resources)).size).toBe(Object.keys(design.resources).length + 3);
    const service = pasted.ids.map((id) => pasted.design.resources[id]).find((one) => isKind('backendService', one));
    const inside = service ? referencesOf(service).map(({ to }) => to) : [];
    expect(inside.every((id) => pasted.ids.includes(id))).toBe(true);
    expect(check(pasted.design).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('what is pasted into the same design stays wired to what was not copied', () => {
    const design = application();
    const set = readClipboard(writeDesign(copy(design, ['neg'])));
    const pasted = set && paste(design, set, { x: 0, y: 0 });
    const made = pasted?.design.resources[pasted.ids[0] ?? ''];
    const to = (one: typeof made) => (one ? referencesOf(one).map((reference) => reference.to) : []);
    expect(to(made).length).toBeGreaterThan(0);
    expect(to(made)).toEqual(to(design.resources.neg));
  });

  test('an id of another design means nothing here, though something here has it', () => {
    const set = readClipboard(
      writeDesign(copy(designOf(network('n', { name: 'theirs' }), subnet('s', { network: 'n' })), ['s'])),
    );
    const here = designOf(network('n', { name: 'ours' }));
    const pasted = set && paste(here, set, { x: 0, y: 0 });
    expect(pasted?.design.resources[pasted.ids[0] ?? '']).not.toHaveProperty('network');
    expect(pasted?.ids).toHaveLength(1);
  });

  test.each(['', 'hello', '{"format":"other"}', '{', 'null'])('a clipboard with %j holds nothing of ours', (text) => {
    expect(readClipboard(text)).toBeUndefined();
  });
});

describe('suggestions', () => {
  const design = designOf(
    network('vpc'),
    subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/29' }),
    vm('vm-1', { networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.2' }] }),
  );

  test('the first free address leaves out the reserved ones and those in use', () => {
    expect(freeAddress(design, 'app')).toBe('10.0.0.3');
  });

  test('a full subnet has none', () => {
    const nics = ['2', '3', '4', '5'].map((last, index) => ({
      id: `n${index}`,
      subnetwork: 'app',
      networkIP: `10.0.0.${last}`,
    }));
    expect(freeAddress(setFields(design, 'vm-1', { networkInterfaces: nics }), 'app')).toBeUndefined();
  });

  test('the first free range overlaps nothing', () => {
    expect(freeRange(design)).toBe('10.0.1.0/24');
    expect(freeRange(put(design, subnet('big', { network: 'vpc', ipCidrRange: '10.0.0.0/9' })))).toBe('172.16.0.0/24');
  });

  test('a taken name is counted up', () => {
    expect(freeName(design, 'vm', 'vm-1')).toBe('vm-2');
    expect(freeName(design, 'vm', 'web')).toBe('web');
  });
});

describe('a new load balancer', () => {
  test.each(products.filter(({ target }) => target !== 'TARGET_POOL').map(({ id }) => id))(
    '%s: nothing about it is refused',
    (id) => {
      const design = designOf(
        network('vpc'),
        subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }),
      );
      const made = put(
        design,
        ...newLoadBalancer(design, id, { network: 'vpc', subnet: 'app', region: 'us-central1' }),
      );
      const refused = check(made).filter(({ severity, rule }) => severity === 'error' && !rule.incomplete);
      expect(refused.map(({ message }) => message)).toEqual([]);
    },
  );
});

describe('an interface and a network', () => {
  const design = designOf(
    network('vpc'),
    network('other'),
    subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }),
    vm('vm-1', { networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] }),
  );

  test('it is in the network of its subnet already', () => {
    const [proposal] = proposals(design, { id: 'vm-1', part: 'n1' }, { id: 'vpc' });
    expect(proposal?.exists).toBe(true);
    expect(proposal?.edit(design)).toBe(design);
  });

  test('to be in another one it gives up its subnet, and that is said', () => {
    const [proposal] = proposals(design, { id: 'vm-1', part: 'n1' }, { id: 'other' });
    expect(proposal?.replaces).toBe('app');
  });
});

describe('a new NEG begins where its type lives', () => {
  const design = designOf(subnet('app', { region: 'europe-west4', ipCidrRange: '10.0.0.0/24' }));
  test.each([
    ['GCE_VM_IP', 'europe-west4-a', undefined],
    ['GCE_VM_IP_PORT', 'europe-west4-a', undefined],
    ['NON_GCP_PRIVATE_IP_PORT', 'europe-west4-a', undefined],
    ['SERVERLESS', undefined, 'europe-west4'],
    ['PRIVATE_SERVICE_CONNECT', undefined, 'europe-west4'],
    ['GCE_VM_IP_PORTMAP', undefined, 'europe-west4'],
    ['INTERNET_FQDN_PORT', undefined, undefined],
  ])('%s', (networkEndpointType, zone, region) => {
    const made = newOfKind(design, 'neg', {}, { networkEndpointType });
    expect(isKind('neg', made) && [made.zone, made.region]).toEqual([zone, region]);
  });
});

test('joining two things twice proposes what is there already', () => {
  const [proposal] = proposals(passthrough(), { id: 'neg' }, { id: 'vm-1', part: 'n1' });
  expect(proposal?.exists).toBe(true);
  expect(proposal?.edit(passthrough())).toEqual(passthrough());
});

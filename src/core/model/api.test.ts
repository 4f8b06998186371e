import { describe, expect, test } from 'vitest';
import { kindBySingular, linkKey, parseLink, parseTarget, writeLink } from './api.ts';

const neg = {
  project: 'my-project',
  scope: { type: 'zone', value: 'us-central1-a' },
  segment: 'networkEndpointGroups',
  name: 'web',
};

describe('links', () => {
  test.each([
    'https://www.googleapis.com/compute/v1/projects/my-project/zones/us-central1-a/networkEndpointGroups/web',
    'https://www.googleapis.com/compute/beta/projects/my-project/zones/us-central1-a/networkEndpointGroups/web',
    'https://compute.googleapis.com/compute/v1/projects/my-project/zones/us-central1-a/networkEndpointGroups/web',
    'https://compute.us-central1.rep.googleapis.com/compute/v1/projects/my-project/zones/us-central1-a/networkEndpointGroups/web',
    '//compute.googleapis.com/projects/my-project/zones/us-central1-a/networkEndpointGroups/web',
    'projects/my-project/zones/us-central1-a/networkEndpointGroups/web',
    '/projects/my-project/zones/us-central1-a/networkEndpointGroups/web',
    'compute/v1/projects/my-project/zones/us-central1-a/networkEndpointGroups/web',
  ])('%s', (text) => expect(parseLink(text)).toEqual(neg));

  test('without a project', () => {
    expect(parseLink('regions/us-central1/subnetworks/app')).toEqual({
      project: undefined,
      scope: { type: 'region', value: 'us-central1' },
      segment: 'subnetworks',
      name: 'app',
    });
    expect(parseLink('global/networks/vpc')?.scope).toEqual({ type: 'global' });
  });

  test.each([
    '',
    'web',
    '10.0.0.1',
    'storage.googleapis.com',
    'zones/us-central1-a',
    'projects/p',
    'a/b/c/d',
    'https://example.com/',
  ])('%s is none', (text) => expect(parseLink(text)).toBeUndefined());

  test.each(['a/b', '100%', '?x#y', ' ', '$(touch x)', 'é😀', '..', 'projects/p/global/networks/n'])(
    'hold the name %s',
    (name) => {
      expect(parseLink(writeLink({ ...neg, scope: { type: 'global' }, name }))).toMatchObject({ name });
    },
  );

  test('of one thing compare equal however they are written', () => {
    const [full, partial] = [
      'https://www.googleapis.com/compute/v1/projects/p/global/networks/n',
      'global/networks/n',
    ].map(parseLink);
    expect(full && linkKey(full, 'p')).toBe(partial && linkKey(partial, 'p'));
    expect(full && linkKey(full, 'p')).not.toBe(partial && linkKey(partial, 'q'));
  });
});

test('requests go to collections, resources and their methods', () => {
  const at = 'https://www.googleapis.com/compute/v1/projects/p/global/networkEndpointGroups';
  expect(parseTarget(at)).toMatchObject({ segment: 'networkEndpointGroups' });
  expect(parseTarget(`${at}/n`)).toMatchObject({ name: 'n' });
  expect(parseTarget(`${at}/n/attachNetworkEndpoints`)).toMatchObject({ name: 'n', verb: 'attachNetworkEndpoints' });
  expect(parseTarget(`${at}/n/a/b`)).toBeUndefined();
});

test('the API’s singulars lead to kinds', () => {
  expect(kindBySingular.get('instance')?.kind).toBe('vm');
  expect(kindBySingular.get('subnetwork')?.kind).toBe('subnet');
  expect(kindBySingular.get('networkEndpointGroup')?.kind).toBe('neg');
  expect(kindBySingular.get('targetHttpsProxy')).toMatchObject({ kind: 'targetProxy', type: 'HTTPS' });
  expect(kindBySingular.get('instanceGroupManager')).toMatchObject({ kind: 'instanceGroup', managed: true });
});

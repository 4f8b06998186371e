import { describe, expect, test } from 'vitest';
import * as make from './builders.ts';
import { regionOf, regionOfZone, type ScopeOf, scopeOf, scopesOf } from './scope.ts';

const negOf = (networkEndpointType: string | undefined, place: { zone?: string; region?: string } = {}) =>
  make.neg('neg', { networkEndpointType, ...place });

describe('scopeOf', () => {
  const cases: readonly (readonly [string, ScopeOf | undefined, ScopeOf | undefined])[] = [
    ['a network is global', scopeOf(make.network('n')), { type: 'global' }],
    ['a subnet without a region is regional with a blank', scopeOf(make.subnet('s')), { type: 'region' }],
    [
      'a subnet is in its region',
      scopeOf(make.subnet('s', { region: 'us-east1' })),
      { type: 'region', value: 'us-east1' },
    ],
    ['a VM without a zone is zonal with a blank', scopeOf(make.vm('v')), { type: 'zone' }],
    [
      'a backend service with a region is regional',
      scopeOf(make.backendService('b', { region: 'us-east1' })),
      { type: 'region', value: 'us-east1' },
    ],
    ['a backend service without one is global', scopeOf(make.backendService('b')), { type: 'global' }],
    ['things outside have no scope', scopeOf(make.internetHost('h')), undefined],
    ['a zonal NEG type without a zone has a blank', scopeOf(negOf('GCE_VM_IP')), { type: 'zone' }],
    ['so has a hybrid one', scopeOf(negOf('NON_GCP_PRIVATE_IP_PORT')), { type: 'zone' }],
    ['a serverless NEG without a region has a blank', scopeOf(negOf('SERVERLESS')), { type: 'region' }],
    ['so has one for port mapping', scopeOf(negOf('GCE_VM_IP_PORTMAP')), { type: 'region' }],
    ['an internet NEG without a region is global', scopeOf(negOf('INTERNET_FQDN_PORT')), { type: 'global' }],
    [
      'an internet NEG with one is regional',
      scopeOf(negOf('INTERNET_IP_PORT', { region: 'us-east1' })),
      { type: 'region', value: 'us-east1' },
    ],
    ['a NEG without a type counts as zonal', scopeOf(negOf(undefined)), { type: 'zone' }],
    ['so does one of an unknown type', scopeOf(negOf('SOMETHING_NEW')), { type: 'zone' }],
    [
      'what is written wins over what the type allows',
      scopeOf(negOf('SERVERLESS', { zone: 'us-east1-b' })),
      { type: 'zone', value: 'us-east1-b' },
    ],
  ];
  test.each(cases)('%s', (_name, found, wanted) => expect(found).toEqual(wanted));
});

test('scopesOf names the scopes of the endpoint type, not of all NEGs', () => {
  expect(scopesOf(negOf('GCE_VM_IP_PORT'))).toEqual(['zone']);
  expect(scopesOf(negOf('INTERNET_IP_PORT'))).toEqual(['global', 'region']);
  expect(scopesOf(make.healthCheck('h'))).toEqual(['global', 'region']);
});

test.each([
  ['us-central1-a', 'us-central1'],
  ['northamerica-northeast1-c', 'northamerica-northeast1'],
  ['us-central1', undefined],
  ['', undefined],
  [undefined, undefined],
])('the region of zone %s is %s', (zone, region) => expect(regionOfZone(zone)).toBe(region));

test('regionOf looks through the zone', () => {
  expect(regionOf(make.vm('v', { zone: 'us-east1-b' }))).toBe('us-east1');
  expect(regionOf(make.subnet('s', { region: 'us-east1' }))).toBe('us-east1');
  expect(regionOf(make.backendService('b'))).toBeUndefined();
});

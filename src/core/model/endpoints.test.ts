import { describe, expect, test } from 'vitest';
import { designOf, external, neg, network, subnet, vm } from './builders.ts';
import {
  effectiveAddress,
  effectivePort,
  endpointName,
  endpointNic,
  type Fit,
  holdsIpv6,
  negFacts,
  nicIpv6Ranges,
  type Ownership,
  ownership,
  placementsOf,
} from './endpoints.ts';
import type { Endpoint, Neg, Nic, Resource } from './kinds.ts';
import { viewOf } from './view.ts';

const place = { zone: 'us-central1-a', machineType: 'e2-medium' };

/** Two networks; `vm-1` has nic0 in `admin` (network `management`) and nic1 in `app` (network `vpc`). */
const base: readonly Resource[] = [
  network('vpc'),
  network('management'),
  subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }),
  subnet('data', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.1.0/24' }),
  subnet('admin', { network: 'management', region: 'us-central1', ipCidrRange: '10.9.0.0/24' }),
  vm('vm-1', {
    ...place,
    networkInterfaces: [
      { id: 'n0', subnetwork: 'admin', networkIP: '10.9.0.10' },
      { id: 'n1', subnetwork: 'app', networkIP: '10.0.0.10' },
    ],
  }),
];
const zonal: Neg = {
  id: 'neg',
  kind: 'neg',
  name: 'neg',
  networkEndpointType: 'GCE_VM_IP_PORT',
  zone: 'us-central1-a',
  network: 'vpc',
  subnetwork: 'app',
  defaultPort: 8080,
  endpoints: [{ id: 'e1', instance: 'vm-1' }],
};

function fitOf(patch: Partial<Neg>, ...more: readonly Resource[]): { fit: Fit; nic: string | undefined } {
  const group = { ...zonal, ...patch };
  const [first] = placementsOf(group, viewOf(designOf(...base, ...more, group)));
  if (!first) throw new Error('one endpoint, one placement');
  return { fit: first.fit, nic: first.on?.nic.id };
}

describe('the interface that an endpoint lands on', () => {
  test('is the one in the NEG’s subnet, whichever number it has', () => {
    expect(fitOf({})).toEqual({ fit: 'fits', nic: 'n1' });
    expect(fitOf({ network: 'management', subnetwork: 'admin' })).toEqual({ fit: 'fits', nic: 'n0' });
  });

  test('does not exist where no interface is in that subnet or network', () => {
    expect(fitOf({ subnetwork: 'data' })).toEqual({ fit: 'other-subnet', nic: undefined });
    expect(
      fitOf(
        { network: 'third', subnetwork: 'far' },
        network('third'),
        subnet('far', { network: 'third', region: 'us-central1', ipCidrRange: '10.8.0.0/24' }),
      ),
    ).toEqual({ fit: 'other-network', nic: undefined });
  });

  test('without a subnet is the first in the network', () => {
    expect(fitOf({ subnetwork: undefined })).toEqual({ fit: 'fits', nic: 'n1' });
  });

  test('is not known where the NEG contradicts itself', () => {
    expect(fitOf({ network: 'management', subnetwork: 'data' }).fit).toBe('unknown');
    expect(fitOf({ zone: 'europe-west1-b', subnetwork: 'data' }).fit).toBe('unknown');
  });

  test('is not known where something needed lies outside the design or is missing', () => {
    expect(fitOf({ endpoints: [{ id: 'e1', instance: 'gone' }] }).fit).toBe('unknown');
    expect(fitOf({ subnetwork: 'shared' }, external('shared', { url: 'regions/us-central1/subnetworks/s' })).fit).toBe(
      'unknown',
    );
    const blank = vm('vm-2', { ...place, networkInterfaces: [{ id: 'n0' }] });
    expect(fitOf({ endpoints: [{ id: 'e1', instance: 'vm-2' }] }, blank).fit).toBe('unknown');
    const bare = vm('vm-2', place);
    expect(fitOf({ endpoints: [{ id: 'e1', instance: 'vm-2' }] }, bare).fit).toBe('unknown');
  });

  describe('in an auto mode network', () => {
    const auto = (range: string, nic: Omit<Nic, 'id'>) => [
      network('auto', { autoCreateSubnetworks: true }),
      subnet('auto-us', { network: 'auto', region: 'us-central1', ipCidrRange: '10.128.0.0/20' }),
      subnet('by-hand', { network: 'auto', region: 'us-central1', ipCidrRange: range }),
      vm('vm-2', { ...place, networkInterfaces: [{ ...nic, id: 'n0' }] }),
    ];
    const open = { network: 'auto', subnetwork: undefined, endpoints: [{ id: 'e1', instance: 'vm-2' }] };

    test('is in the automatic subnet of the region where the NEG names none', () => {
      expect(fitOf(open, ...auto('10.0.9.0/24', { subnetwork: 'auto-us' })).fit).toBe('fits');
      expect(fitOf(open, ...auto('10.0.9.0/24', { network: 'auto' })).fit).toBe('fits');
      expect(fitOf({ ...open, subnetwork: 'auto-us' }, ...auto('10.0.9.0/24', { network: 'auto' })).fit).toBe('fits');
    });

    test('is never one in a subnet made by hand', () => {
      expect(fitOf(open, ...auto('10.0.9.0/24', { subnetwork: 'by-hand' })).fit).toBe('other-subnet');
    });
  });
});

describe('address and port of an endpoint', () => {
  const view = viewOf(designOf(...base, zonal));
  const endpoint: Endpoint = { id: 'e1', instance: 'vm-1' };

  test('both defaults apply', () => {
    expect(effectiveAddress(zonal, endpoint, view)).toBe('10.0.0.10');
    expect(effectivePort(zonal, endpoint)).toBe(8080);
    expect(placementsOf(zonal, view)).toMatchObject([{ address: '10.0.0.10', port: 8080 }]);
  });

  test('what the endpoint says comes first', () => {
    expect(effectiveAddress(zonal, { ...endpoint, ipAddress: '10.4.0.5' }, view)).toBe('10.4.0.5');
    expect(effectivePort(zonal, { ...endpoint, port: 80 })).toBe(80);
  });

  test('GCE_VM_IP has no port, whatever is written', () => {
    const group: Neg = { ...zonal, networkEndpointType: 'GCE_VM_IP' };
    expect(effectivePort(group, { ...endpoint, port: 80 })).toBeUndefined();
  });

  test('a host outside has the address it names, and no interface', () => {
    const hybrid: Neg = { ...zonal, networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT', subnetwork: undefined };
    expect(effectiveAddress(hybrid, { id: 'e1', ipAddress: '192.168.0.5' }, view)).toBe('192.168.0.5');
    expect(endpointNic(hybrid, { id: 'e1', instance: 'vm-1' }, view)).toBeUndefined();
  });
});

test.each<readonly [string, Partial<Nic>, Ownership]>([
  ['10.0.0.10', { networkIP: '10.0.0.10' }, 'primary'],
  ['10.4.0.0', { networkIP: '10.0.0.10', aliasIpRanges: [{ ipCidrRange: '10.4.0.0/24' }] }, 'alias'],
  ['10.4.0.255', { networkIP: '10.0.0.10', aliasIpRanges: [{ ipCidrRange: '10.4.0.0/24' }] }, 'alias'],
  ['10.4.1.0', { networkIP: '10.0.0.10', aliasIpRanges: [{ ipCidrRange: '10.4.0.0/24' }] }, 'none'],
  ['10.4.1.0', { networkIP: '10.0.0.10', aliasIpRanges: [{ ipCidrRange: '/24' }] }, 'unknown'],
  ['10.0.0.11', {}, 'unknown'],
  ['34.1.2.3', { accessConfigs: [{ natIP: '34.1.2.3' }] }, 'external'],
  ['nonsense', {}, 'none'],
])('%s on an interface with %j: %s', (address, nic, wanted) => {
  expect(ownership(address, { id: 'n0', ...nic })).toBe(wanted);
});

test('an interface holds the IPv6 addresses of its /96, internal and external', () => {
  const nic: Nic = {
    id: 'n0',
    ipv6Address: 'fd20:1:2:3::',
    ipv6AccessConfigs: [{ externalIpv6: '2600:1900:4000:1::', externalIpv6PrefixLength: 96 }],
  };
  expect(nicIpv6Ranges(nic)).toHaveLength(2);
  expect(holdsIpv6(nic, 'fd20:1:2:3::ffff:ffff')).toBe(true);
  expect(holdsIpv6(nic, 'fd20:1:2:3:0:1::')).toBe(false);
  expect(holdsIpv6(nic, '2600:1900:4000:1::5')).toBe(true);
  expect(holdsIpv6(nic, '10.0.0.1')).toBe(false);
});

test('endpoints are called by what a reader knows them by', () => {
  const view = viewOf(designOf(...base));
  expect(endpointName({ id: 'e1', instance: 'vm-1' }, view)).toBe('vm-1');
  expect(endpointName({ id: 'e1', instance: 'vm-1', ipAddress: '10.4.0.5' }, view)).toBe('10.4.0.5 on vm-1');
  expect(endpointName({ id: 'e1', fqdn: 'api.example.com' }, view)).toBe('api.example.com');
  expect(endpointName({ id: 'e1' }, view)).toBe('endpoint e1');
});

test('only types of the public API are judged', () => {
  expect(negFacts(zonal)?.id).toBe('GCE_VM_IP_PORT');
  expect(negFacts(neg('n', { networkEndpointType: 'GCE_VM_IP_DEDICATED_BACKEND' }))).toBeUndefined();
  expect(negFacts(neg('n'))).toBeUndefined();
});

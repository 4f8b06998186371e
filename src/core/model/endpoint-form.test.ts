import { expect, test } from 'vitest';
import { designOf, hybridHost, neg, subnet, vm } from './builders.ts';
import { addressChoices, endpointColumns } from './endpoint-form.ts';
import type { Neg } from './kinds.ts';
import { viewOf } from './view.ts';

const pods: Neg = neg('pods', {
  networkEndpointType: 'GCE_VM_IP_PORT',
  zone: 'us-central1-a',
  network: 'vpc',
  subnetwork: 'app',
  endpoints: [{ id: 'e1', instance: 'vm-1' }],
});
const view = viewOf(
  designOf(
    pods,
    subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }),
    subnet('dual', { network: 'vpc', region: 'us-central1', stackType: 'IPV4_IPV6' }),
    hybridHost('rack', { ipAddress: '192.168.10.5' }),
    vm('vm-1', {
      zone: 'us-central1-a',
      networkInterfaces: [
        { id: 'n1', subnetwork: 'app', networkIP: '10.0.0.10', aliasIpRanges: [{ ipCidrRange: '10.4.1.0/24' }] },
      ],
    }),
  ),
);
const columnsOf = (one: Neg) => endpointColumns(one, view).map(({ field }) => field);

test('columns are those of the type', () => {
  expect(columnsOf(pods)).toEqual(['instance', 'ipAddress', 'port']);
  expect(columnsOf({ ...pods, subnetwork: 'dual' })).toEqual(['instance', 'ipAddress', 'ipv6Address', 'port']);
  expect(columnsOf({ ...pods, networkEndpointType: 'GCE_VM_IP' })).toEqual(['instance', 'ipAddress']);
  expect(columnsOf({ ...pods, networkEndpointType: 'INTERNET_FQDN_PORT', endpoints: [] })).toEqual(['fqdn', 'port']);
  expect(columnsOf({ ...pods, networkEndpointType: undefined })).toEqual(['instance', 'ipAddress', 'port']);
});

test('a column that the type does not have stays while an endpoint fills it, and says why', () => {
  const odd: Neg = { ...pods, networkEndpointType: 'GCE_VM_IP', endpoints: [{ id: 'e1', port: 80 }] };
  expect(endpointColumns(odd, view).find(({ field }) => field === 'port')?.why).toMatch(/GCE_VM_IP/);
});

test('addresses come from the interface that the endpoint lands on', () => {
  const [endpoint = { id: 'e1' }] = pods.endpoints ?? [];
  expect(addressChoices(pods, endpoint, view)).toEqual(['10.0.0.10', '10.4.1.0', '10.4.1.1', '10.4.1.2', '10.4.1.3']);
  expect(addressChoices({ ...pods, networkEndpointType: 'GCE_VM_IP' }, endpoint, view)).toEqual(['10.0.0.10']);
  expect(addressChoices({ ...pods, networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT' }, endpoint, view)).toEqual([
    '192.168.10.5',
  ]);
});

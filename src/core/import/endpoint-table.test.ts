import { describe, expect, test } from 'vitest';
import { appendEndpoints } from '../edit/endpoints.ts';
import { designOf, neg, vm } from '../model/builders.ts';
import { resourceOf } from '../model/resource-of.ts';
import { viewOf } from '../model/view.ts';
import { isTable, readDelimited } from './delimited.ts';
import { readEndpointTable } from './endpoint-table.ts';

const design = designOf(
  vm('v1', { name: 'web-1', zone: 'us-central1-a' }),
  vm('v2', { name: 'web-2', zone: 'us-central1-a' }),
  vm('twin-a', { name: 'twin', zone: 'us-central1-b' }),
  vm('twin-b', { name: 'twin', zone: 'us-central1-c' }),
);
const view = viewOf(design);
const zonal = neg('web', { zone: 'us-central1-a', networkEndpointType: 'GCE_VM_IP_PORT' });
const internet = neg('out', { networkEndpointType: 'INTERNET_FQDN_PORT' });
const rowsOf = (text: string, into = zonal) =>
  readEndpointTable(text, into, view).rows.map((row) => ('endpoint' in row ? row.endpoint : row.refused));
const fieldsOf = (text: string, into = zonal) =>
  readEndpointTable(text, into, view).columns.map(({ field, ignored }) => field ?? ignored);

describe('a table as a spreadsheet has it', () => {
  test('tabs, semicolons or commas; quoted cells; blank rows are none; lines count', () => {
    expect(readDelimited('a\tb,c\r\n\r\nd\t').map(({ cells }) => cells)).toEqual([
      ['a', 'b,c'],
      ['d', ''],
    ]);
    expect(readDelimited('a;b\nc;d').map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readDelimited('"say ""x"", y",2\n"two\nlines",3\nlast,4')).toEqual([
      { line: 1, cells: ['say "x", y', '2'] },
      { line: 2, cells: ['two\nlines', '3'] },
      { line: 4, cells: ['last', '4'] },
    ]);
    expect(readDelimited('  \n')).toEqual([]);
  });

  test('one cell alone is no table', () => {
    expect(isTable('10.0.0.2\n')).toBe(false);
    expect(isTable('10.0.0.2\t80')).toBe(true);
    expect(isTable('10.0.0.2\n10.0.0.3')).toBe(true);
  });
});

describe('endpoints from a table', () => {
  test('headings say what the columns are, in any order and spelling', () => {
    const text = 'Port\tVM name\tIP address\tOwner\n80\tweb-1\t10.0.0.2\tme\n8080\tweb-2\t\tyou';
    expect(fieldsOf(text)).toEqual(['port', 'instance', 'ipAddress', 'no field of an endpoint fits it']);
    expect(rowsOf(text)).toEqual([
      { port: 80, instance: 'v1', ipAddress: '10.0.0.2' },
      { port: 8080, instance: 'v2' },
    ]);
  });

  test('without headings the values do', () => {
    expect(fieldsOf('web-1,10.0.0.2,80\nweb-2,10.0.0.3,81')).toEqual(['instance', 'ipAddress', 'port']);
    expect(fieldsOf('api.example.com\t443', internet)).toEqual(['fqdn', 'port']);
    const mapped = neg('map', { zone: 'us-central1-a', networkEndpointType: 'GCE_VM_IP_PORTMAP' });
    expect(fieldsOf('web-1,80,30001', mapped)).toEqual(['instance', 'port', 'clientDestinationPort']);
  });

  test('an address or a host with its port behind it, and VMs by their URL', () => {
    const hybrid = neg('h', { zone: 'us-central1-a', networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT' });
    expect(rowsOf('10.0.0.5:8080\n10.0.0.6:81', hybrid)).toEqual([
      { ipAddress: '10.0.0.5', port: 8080 },
      { ipAddress: '10.0.0.6', port: 81 },
    ]);
    expect(rowsOf('api.example.com:443', internet)).toEqual([{ fqdn: 'api.example.com', port: 443 }]);
    expect(rowsOf('instance,port\nprojects/p/zones/us-central1-b/instances/twin,80')).toEqual([
      { instance: 'twin-a', port: 80 },
    ]);
  });

  test('a row that cannot be read says why, and the others are read', () => {
    const text = [
      'vm,ip,port',
      'nobody,10.0.0.9,80',
      'twin,10.0.0.9,80',
      'web-1,10.0.0,80',
      'web-1,10.0.0.2,http',
      'web-1,10.0.0.2,70000',
      'web-2,10.0.0.3,80',
      'web-2,10.0.0.3,80',
    ].join('\n');
    expect(rowsOf(text)).toEqual([
      'There is no VM called nobody in this design.',
      '2 VMs are called twin; a name of its own tells them apart.',
      '“10.0.0” is no IPv4 address.',
      '“http” is no port: those are whole numbers from 1 to 65535.',
      '“70000” is no port: those are whole numbers from 1 to 65535.',
      { instance: 'v2', ipAddress: '10.0.0.3', port: 80 },
      'This endpoint is there already.',
    ]);
    expect(readEndpointTable(text, zonal, view).rows[5]).toMatchObject({ line: 7 });
    expect(rowsOf('fqdn\nhttps://example.com/x', internet)).toEqual([
      '“https://example.com/x” is no host name: it is a URL.',
    ]);
  });

  test('what the NEG has already is not added twice; columns that its type lacks are left out', () => {
    const held = { ...zonal, endpoints: [{ id: 'e1', instance: 'v1', port: 80 }] };
    expect(rowsOf('vm,port\nweb-1,80\nweb-1,81', held)).toEqual([
      'This endpoint is there already.',
      { instance: 'v1', port: 81 },
    ]);
    expect(fieldsOf('vm,fqdn\nweb-1,a.example.com', internet)).toEqual([
      'endpoints of INTERNET_FQDN_PORT NEGs have none',
      'fqdn',
    ]);
    expect(rowsOf('vm,port\nweb-1,80', neg('f', { networkEndpointType: 'INTERNET_FQDN_PORT' }))).toEqual([
      { port: 80 },
    ]);
  });

  test('nothing is no table', () => {
    expect(readEndpointTable('', zonal, view)).toEqual({ columns: [], rows: [] });
  });
});

test('several endpoints are added at once, under ids that nobody has', () => {
  const before = designOf(neg('web', { endpoints: [{ id: 'e2', port: 1 }] }));
  const after = appendEndpoints(before, 'web', [{ port: 2 }, { port: 3 }]);
  expect(resourceOf(after, 'web')).toMatchObject({
    endpoints: [
      { id: 'e2', port: 1 },
      { id: 'e3', port: 2 },
      { id: 'e4', port: 3 },
    ],
  });
  expect(appendEndpoints(before, 'web', [])).toBe(before);
});

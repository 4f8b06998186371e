import { describe, expect, test } from 'vitest';
import { put, setFields } from '../edit/write.ts';
import { instanceGroup } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { isKind } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { viewOf } from '../model/view.ts';
import { templates } from '../templates/list.ts';
import { readClient, readRequest } from './request.ts';
import { traceRequest } from './trace.ts';
import { failureName, sweep, whatIf } from './what-if.ts';

function traced(id: string, from: string, to: string, change: (design: Design) => Design = (design) => design) {
  const found = templates.find((template) => template.id === id);
  if (!found) throw new Error(`No template ${id}.`);
  const design = change(found.design);
  const client = readClient(from, viewOf(design));
  const request = readRequest(to);
  if (!client.ok || !request.ok) throw new Error(`${from} → ${to} cannot be read.`);
  return { design, base: traceRequest(design, client.client, request.request) };
}

const game = () => traced('game-servers', 'internet', 'udp://match.example.com:7777');
const orders = () => traced('internal-application', 'vpc:apps-vpc:europe-west1', 'http://orders.internal/');

/** The second backend waits until the first is down. */
const withFailover = (design: Design): Design => {
  const service = resourceOf(design, 'match-service');
  if (!isKind('backendService', service)) return design;
  return setFields(design, service.id, {
    backends: service.backends?.map((backend, index) => (index === 1 ? { ...backend, failover: true } : backend)),
  });
};

/** Two VMs alike in an instance group, in the place of the NEG. */
const withGroup = (design: Design): Design => {
  const vm = resourceOf(design, 'web-1');
  if (!isKind('vm', vm)) return design;
  const [nic] = vm.networkInterfaces ?? [];
  const group = instanceGroup('group', {
    zone: 'us-central1-a',
    instances: ['web-1', 'web-2'],
    namedPorts: [{ name: 'http', port: 80 }],
  });
  const second = {
    ...vm,
    id: 'web-2',
    name: 'web-2',
    networkInterfaces: nic ? [{ ...nic, networkIP: undefined }] : [],
  };
  return setFields(put(design, group, second), 'web-service', {
    portName: 'http',
    backends: [{ id: 'b1', group: 'group', balancingMode: 'RATE', maxRatePerInstance: 100 }],
  });
};

describe('while one thing is off', () => {
  test('a zone goes, and the other one has all of it', () => {
    const { design, base } = orders();
    const { before, after, emptied, tookOver, trace } = whatIf(design, base, { type: 'zone', zone: 'europe-west1-b' });
    expect({ before, after, emptied, tookOver }).toEqual({
      before: 'reachable',
      after: 'reachable',
      emptied: ['orders-b'],
      tookOver: ['orders-c'],
    });
    expect(trace.paths.map(({ share, verdict, cause }) => [share, verdict, cause])).toEqual([
      [0, 'drop', 'OUT_OF_SERVICE'],
      [1, 'deliver', undefined],
    ]);
  });

  test('a VM goes: its endpoints get nothing, their neighbours in the NEG more', () => {
    const { design, base } = orders();
    const { after, emptied, trace } = whatIf(design, base, { type: 'resource', id: 'orders-b-1' });
    expect([after, emptied]).toEqual(['reachable', []]);
    expect(trace.paths.map(({ share }) => Number(share?.toFixed(3)))).toEqual([0, 0.333, 0.667]);
  });

  test('the failover backend comes in, and only then', () => {
    const { design, base } = traced('game-servers', 'internet', 'udp://match.example.com:7777', withFailover);
    expect(base.paths.map(({ share }) => share)).toEqual([1, 0]);
    const off = whatIf(design, base, { type: 'resource', id: 'match-a' });
    expect([off.after, off.emptied, off.tookOver]).toEqual(['reachable', ['match-a'], ['match-b']]);
  });

  test('the only subnet goes, and everything with it', () => {
    const { design, base } = orders();
    expect(whatIf(design, base, { type: 'resource', id: 'apps' }).after).toBe('unreachable');
  });

  test('the health check fails, and nobody is sent anything', () => {
    const { design, base } = orders();
    expect(whatIf(design, base, { type: 'resource', id: 'orders-ready' }).after).toBe('unreachable');
  });

  test('a firewall rule is off: what the rules then find stops the request', () => {
    const { design, base } = orders();
    const { after, trace } = whatIf(design, base, { type: 'resource', id: 'apps-allow-proxies' });
    expect([after, trace.paths[0]?.cause]).toEqual(['unreachable', 'FIREWALL_RULE']);
  });

  test('a VM that no way passes changes nothing', () => {
    const { design, base } = game();
    const { after, emptied, tookOver } = whatIf(design, base, { type: 'resource', id: 'no-such-vm' });
    expect([after, emptied, tookOver]).toEqual(['reachable', [], []]);
  });

  test('behind an instance group too: every VM that fares alike, its subnet and the rules of its network', () => {
    const { design, base } = traced('first-neg', 'internet', 'http://web.example.com/', withGroup);
    const table = sweep(design, base).map(({ failure, after }) => [failureName(design, failure), after]);
    expect(table).toEqual([
      ['zone us-central1-a', 'unreachable'],
      ['Firewall rule allow-load-balancer', 'unreachable'],
      ['Health check web-check', 'unreachable'],
      ['Instance group group', 'unreachable'],
      ['Subnet web-subnet', 'unreachable'],
      ['VM instance web-1', 'reachable'],
      ['VM instance web-2', 'reachable'],
    ]);
  });

  test('every single failure in one table, and the design stays as it is', () => {
    const { design, base } = orders();
    const before = JSON.stringify(design);
    const table = sweep(design, base).map(({ failure, after }) => [failureName(design, failure), after]);
    expect(table).toEqual([
      ['zone europe-west1-b', 'reachable'],
      ['zone europe-west1-c', 'reachable'],
      ['Firewall rule apps-allow-probes', 'unreachable'],
      ['Firewall rule apps-allow-proxies', 'unreachable'],
      ['Health check orders-ready', 'unreachable'],
      ['Network endpoint group orders-b', 'reachable'],
      ['Network endpoint group orders-c', 'reachable'],
      ['Subnet apps', 'unreachable'],
      ['VM instance orders-b-1', 'reachable'],
      ['VM instance orders-b-2', 'reachable'],
      ['VM instance orders-c-1', 'reachable'],
      ['VM instance orders-c-2', 'reachable'],
    ]);
    expect(JSON.stringify(design)).toBe(before);
  });
});

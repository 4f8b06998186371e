import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '../model/design.ts';
import type { Resource } from '../model/kinds.ts';
import { sceneOf } from '../picture/draw.ts';
import { Checker } from './engine.ts';
import { judgeReconnect } from './reconnect.ts';

const resources: readonly Resource[] = [
  { kind: 'network', id: 'net', name: 'vpc' },
  { kind: 'subnet', id: 'sub', name: 'web', network: 'net', region: 'us-central1', ipCidrRange: '10.0.0.0/24' },
  ...['a', 'b'].map(
    (name): Resource => ({
      kind: 'vm',
      id: name,
      name,
      zone: 'us-central1-a',
      networkInterfaces: [{ id: 'n1', subnetwork: 'sub' }],
    }),
  ),
  {
    kind: 'vm',
    id: 'far',
    name: 'far',
    zone: 'us-central1-b',
    networkInterfaces: [{ id: 'n1', subnetwork: 'sub' }],
  },
  {
    kind: 'neg',
    id: 'neg',
    name: 'neg',
    zone: 'us-central1-a',
    networkEndpointType: 'GCE_VM_IP_PORT',
    network: 'net',
    subnetwork: 'sub',
    endpoints: [{ id: 'e1', instance: 'a', port: 8443 }],
  },
  { kind: 'neg', id: 'other', name: 'other', zone: 'us-central1-a', networkEndpointType: 'GCE_VM_IP_PORT' },
  {
    kind: 'backendService',
    id: 'svc',
    name: 'svc',
    backends: [{ id: 'b1', group: 'neg', balancingMode: 'RATE', maxRatePerEndpoint: 7 }],
  },
  { kind: 'healthCheck', id: 'hc', name: 'hc', type: 'HTTP' },
];
const design: Design = {
  ...emptyDesign(),
  resources: Object.fromEntries(resources.map((resource) => [resource.id, resource])),
};
const checker = new Checker(design);
const wire = (relation: string) => {
  const found = sceneOf(design).wires.find((one) => one.relation === relation);
  if (!found) throw new Error(`No wire ${relation}.`);
  return found;
};

test('an endpoint moves to another VM and keeps its port', () => {
  const verdict = judgeReconnect(checker, wire('endpoint.vm'), 'to', { id: 'b', part: 'n1' });
  expect(verdict.verdict).toBe('ok');
  expect(verdict.edit?.(design).resources.neg).toMatchObject({ endpoints: [{ instance: 'b', port: 8443 }] });
});

test('the rules judge the new end as they judge a new wire', () => {
  const verdict = judgeReconnect(checker, wire('endpoint.vm'), 'to', { id: 'far', part: 'n1' });
  expect(verdict.verdict).toBe('error');
  expect(verdict.findings[0]?.rule.id).toBe('zonal-neg/endpoint-vm-in-neg-zone');
  expect(verdict.edit?.(design).resources.neg).toMatchObject({ endpoints: [{ instance: 'far' }] });
});

test('a backend goes to another NEG with its capacity; its beginning goes to another holder', () => {
  const moved = judgeReconnect(checker, wire('backend.group'), 'to', { id: 'other' });
  expect(moved.edit?.(design).resources.svc).toMatchObject({
    backends: [{ id: 'b1', group: 'other', balancingMode: 'RATE', maxRatePerEndpoint: 7 }],
  });
  const begun = judgeReconnect(checker, wire('endpoint.vm'), 'from', { id: 'other' });
  const after = begun.edit?.(design);
  expect(after?.resources.neg).toMatchObject({ endpoints: [] });
  expect(after?.resources.other).toMatchObject({ endpoints: [{ instance: 'a' }] });
});

test('where it is already nothing changes, and what no field holds is impossible', () => {
  const same = judgeReconnect(checker, wire('endpoint.vm'), 'to', { id: 'a', part: 'n1' });
  expect(same.exists).toBe(true);
  expect(same.edit?.(design)).toBe(design);
  const none = judgeReconnect(checker, wire('endpoint.vm'), 'to', { id: 'hc' });
  expect(none.verdict).toBe('impossible');
  expect(none.edit).toBeUndefined();
});

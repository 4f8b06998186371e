import { expect, test } from 'vitest';
import { newOfKind } from '../edit/create.ts';
import { put } from '../edit/write.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import type { Resource } from '../model/kinds.ts';
import { sceneOf } from '../picture/draw.ts';
import { Checker } from './engine.ts';
import { formsBetween, judgeInsert } from './insert.ts';

const of = (...resources: readonly Resource[]): Design => put(emptyDesign(), ...resources);

const wireIn = (design: Design, relation: string) => {
  const found = sceneOf(design).wires.find((one) => one.relation === relation);
  if (!found) throw new Error(`No wire ${relation}.`);
  return found;
};

const hybrid = of(
  { kind: 'network', id: 'net', name: 'vpc', autoCreateSubnetworks: false },
  { kind: 'hybridLink', id: 'link', name: 'dc-link', type: 'VPN', region: 'us-central1', network: 'net' },
  { kind: 'router', id: 'router', name: 'edge', region: 'us-central1' },
  { kind: 'vm', id: 'vm', name: 'vm', zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', network: 'net' }] },
);

test('what both ends take is put in between, and the wire goes', () => {
  const checker = new Checker(hybrid);
  const wire = wireIn(hybrid, 'hybridLink.network');
  const found = judgeInsert(checker, wire, ['router']);
  expect(found).toMatchObject({ verdict: 'ok', reason: 'dc-link uses edge, and edge serves vpc.' });
  const after = found.edit?.(hybrid);
  expect(after?.resources).toMatchObject({ link: { router: 'router' }, router: { network: 'net' } });
  expect(after?.resources.link).not.toHaveProperty('network');
});

test('where no field could hold one half, that half is named and nothing is made', () => {
  const wire = wireIn(hybrid, 'hybridLink.network');
  const found = judgeInsert(new Checker(hybrid), wire, ['vm']);
  expect(found).toEqual({
    verdict: 'impossible',
    reason: 'No field of the API leads from a hybrid link to a VM instance.',
    findings: [],
    needs: [],
  });
});

const proxyless = of(
  { kind: 'network', id: 'net', name: 'vpc', autoCreateSubnetworks: false },
  {
    kind: 'subnet',
    id: 'sub',
    name: 'web',
    network: 'net',
    region: 'us-central1',
    ipCidrRange: '10.0.0.0/24',
  },
  {
    kind: 'backendService',
    id: 'svc',
    name: 'tcp',
    region: 'us-central1',
    loadBalancingScheme: 'INTERNAL_MANAGED',
    protocol: 'TCP',
  },
  {
    kind: 'forwardingRule',
    id: 'rule',
    name: 'frontend',
    region: 'us-central1',
    loadBalancingScheme: 'INTERNAL_MANAGED',
    IPProtocol: 'TCP',
    portRange: '80',
    network: 'net',
    subnetwork: 'sub',
    backendService: 'svc',
  },
);

test('a half that the rules refuse is refused whole, with their reason', () => {
  const wire = wireIn(proxyless, 'forwardingRule.backendService');
  const proxy = newOfKind(proxyless, 'targetProxy', { region: 'us-central1' });
  const found = judgeInsert(new Checker(proxyless), wire, [proxy.id], put(proxyless, proxy));
  expect(found.verdict).toBe('error');
  expect(found.findings[0]?.message).toBe(found.reason);
  expect(found.edit).toBeUndefined();
});

test('something new is tried in the forms of its kind until one is taken', () => {
  const checker = new Checker(proxyless);
  const wire = wireIn(proxyless, 'forwardingRule.backendService');
  const taken = formsBetween(proxyless, wire, 'targetProxy').flatMap((fields) => {
    const proxy = newOfKind(proxyless, 'targetProxy', {}, fields);
    const { edit } = judgeInsert(checker, wire, [proxy.id], put(proxyless, proxy));
    return edit ? [edit(put(proxyless, proxy)).resources[proxy.id]] : [];
  });
  expect(taken).toMatchObject([{ type: 'TCP', region: 'us-central1', service: 'svc' }]);
});

test('what is joined to an end already is not put in a second time', () => {
  const joined = put(hybrid, { ...hybrid.resources.link, id: 'link', kind: 'hybridLink', router: 'router' });
  expect(judgeInsert(new Checker(joined), wireIn(joined, 'hybridLink.network'), ['router']).verdict).toBe('impossible');
});

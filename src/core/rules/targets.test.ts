import { describe, expect, test } from 'vitest';
import { designOf, neg, network, subnet, vm } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { add, application, passthrough } from './bases.ts';
import { Checker, check } from './engine.ts';
import { targetsOf } from './targets.ts';

const targets = (design: Design, id: string, part?: string) =>
  targetsOf(new Checker(design), part === undefined ? { id } : { id, part });

/** One VM with an interface in the NEG's subnet and one elsewhere, in no NEG yet. */
const twoNics = vm('appliance', {
  zone: 'us-central1-a',
  machineType: 'e2-standard-4',
  networkInterfaces: [
    { id: 'n1', subnetwork: 'mgmt', networkIP: '10.9.0.10' },
    { id: 'n2', subnetwork: 'app', networkIP: '10.0.0.20' },
  ],
});
const elsewhere = [
  network('mgmt-vpc'),
  subnet('mgmt', { network: 'mgmt-vpc', region: 'us-central1', ipCidrRange: '10.9.0.0/24' }),
] as const;

describe('what may connect here', () => {
  test('legal first; a VM with several interfaces stands there once for each', () => {
    const { existing, left } = targets(add(passthrough(), ...elsewhere, twoNics), 'neg');
    const said = existing.map(({ anchor, verdict }) => [anchor.id, anchor.part, verdict.verdict, verdict.exists]);
    expect(said).toContainEqual(['appliance', 'n2', 'ok', undefined]);
    expect(said).toContainEqual(['appliance', 'n1', 'error', undefined]);
    expect(said).toContainEqual(['vm-1', undefined, 'ok', true]);
    const refused = existing.findIndex(({ verdict }) => verdict.verdict === 'error');
    expect(existing.slice(refused).every(({ verdict }) => verdict.verdict === 'error' || verdict.exists)).toBe(true);
    expect(left).toBe(0);
  });

  test('what no field could hold is not in the list', () => {
    const { existing } = targets(application(), 'rule');
    const ids = existing.map(({ anchor }) => anchor.id);
    expect(ids).toContain('proxy');
    expect(ids).not.toContain('vm-1');
    expect(existing.every(({ verdict }) => verdict.verdict !== 'impossible')).toBe(true);
  });

  test('the same design gives the same list', () => {
    const titles = () => targets(application(), 'service').additions.map(({ title }) => title);
    expect(titles()).toEqual(titles());
  });
});

describe('what could be added', () => {
  test('a backend service in front of a zonal NEG is one of a load balancer that takes it', () => {
    const { additions } = targets(passthrough(), 'neg');
    const ids = additions.map(({ variant }) => variant.id);
    expect(ids).toContain('backendService/INTERNAL_PASSTHROUGH_NETWORK');
    expect(ids).not.toContain('backendService/GLOBAL_EXTERNAL_APPLICATION');
  });

  test('a NEG that holds nothing yet could be of any type its backend service takes', () => {
    const { additions } = targets(application(), 'service');
    const negs = additions.filter(({ variant }) => variant.kind === 'neg').map(({ variant }) => variant.id);
    expect(negs).toContain('neg/GCE_VM_IP_PORT@zone');
    expect(negs).not.toContain('neg/GCE_VM_IP@zone');
    expect(negs).not.toContain('neg/GCE_VM_IP_DEDICATED_BACKEND@zone');
  });

  test.each([
    ['passthrough', 'vm-1', passthrough],
    ['passthrough', 'service', passthrough],
    ['application', 'neg', application],
    ['application', 'map', application],
    ['application', 'app', application],
  ] as const)('each is legal and joined in one step: %s, %s', (_name, id, base) => {
    const design = base();
    const { additions } = targets(design, id);
    expect(additions.length).toBeGreaterThan(0);
    const before = new Set(check(design).map(({ key }) => key));
    for (const { edit, title, verdict } of additions) {
      const made = edit(design);
      expect.soft(Object.keys(made.resources).length, title).toBe(Object.keys(design.resources).length + 1);
      const added = check(made).filter(
        ({ key, severity, rule }) => severity === 'error' && !rule.incomplete && !before.has(key),
      );
      expect
        .soft(
          added.map(({ message }) => message),
          title,
        )
        .toEqual([]);
      expect.soft(verdict.reason.length, title).toBeGreaterThan(10);
      expect.soft(title).toMatch(/^Add an? /);
    }
  });

  test('nothing for an end that is not there, and NEGs of their own for a lone one', () => {
    expect(targets(designOf(), 'nowhere')).toEqual({ existing: [], additions: [], left: 0 });
    const design = designOf(neg('neg', { networkEndpointType: 'SERVERLESS', region: 'us-central1' }));
    const kinds = targets(design, 'neg').additions.map(({ variant }) => variant.kind);
    expect(kinds).toContain('cloudRunService');
    expect(kinds).not.toContain('vm');
  });
});

import { describe, expect, test } from 'vitest';
import type { Anchor } from '../model/anchor.ts';
import { backendService, designOf, external, neg, network, subnet, vm } from '../model/builders.ts';
import { isKind } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { add, application, change, passthrough } from './bases.ts';
import { Checker, check } from './engine.ts';
import { judgeConnection, judgeDirect, verdictOn } from './judge.ts';

const judge = (design: ReturnType<typeof passthrough>, a: Anchor, b: Anchor) =>
  judgeConnection(new Checker(design), a, b);

/** A VM with two NICs: nic0 in a management subnet, nic1 in the NEG's. */
function twoNics() {
  return add(
    passthrough(),
    network('mgmt-vpc'),
    subnet('mgmt', { network: 'mgmt-vpc', region: 'us-central1', ipCidrRange: '10.9.0.0/24' }),
    vm('appliance', {
      zone: 'us-central1-a',
      machineType: 'e2-standard-4',
      networkInterfaces: [
        { id: 'n1', subnetwork: 'mgmt', networkIP: '10.9.0.10' },
        { id: 'n2', subnetwork: 'app', networkIP: '10.0.0.20' },
      ],
    }),
  );
}

describe('before the drop', () => {
  test('a NIC in the NEG’s subnet is accepted, whichever its number, and the design is not changed', () => {
    const design = twoNics();
    const checker = new Checker(design);
    const verdict = judgeConnection(checker, { id: 'appliance', part: 'n2' }, { id: 'neg' });
    expect(verdict).toMatchObject({ verdict: 'ok', relation: 'endpoint.vm', findings: [] });
    expect(checker.design).toBe(design);
  });

  test('a NIC in another subnet is refused with the rule’s own finding, and a fix connects and mends in one step', () => {
    const design = twoNics();
    const verdict = judge(design, { id: 'appliance', part: 'n1' }, { id: 'neg' });
    expect(verdict.verdict).toBe('error');
    expect(verdict.reason).toContain('neg');
    expect(verdict.fixes.length).toBeGreaterThan(0);
    for (const fix of verdict.fixes) {
      const errors = check(fix.edit(design)).filter(({ severity, rule }) => severity === 'error' && !rule.incomplete);
      expect(
        errors.map(({ message }) => message),
        fix.title,
      ).toEqual([]);
    }
  });

  test('a NIC in another subnet is refused too where the NEG has the VM by its right one already', () => {
    const design = twoNics();
    const joined = judge(design, { id: 'appliance', part: 'n2' }, { id: 'neg' }).edit?.(design) ?? design;
    expect(judge(joined, { id: 'appliance', part: 'n2' }, { id: 'neg' })).toMatchObject({
      verdict: 'ok',
      exists: true,
    });
    expect(judge(joined, { id: 'appliance', part: 'n1' }, { id: 'neg' }).verdict).toBe('error');
  });

  test('an interface without an address is refused for its subnet, not as a second mention of the VM', () => {
    const nics = [
      { id: 'n1', subnetwork: 'mgmt' },
      { id: 'n2', subnetwork: 'app' },
    ];
    const design = change(twoNics(), 'appliance', { networkInterfaces: nics });
    const joined = judge(design, { id: 'appliance', part: 'n2' }, { id: 'neg' }).edit?.(design) ?? design;
    const { findings } = judge(joined, { id: 'appliance', part: 'n1' }, { id: 'neg' });
    expect(findings.map(({ rule }) => rule.id)).toEqual(['zonal-neg/endpoint-ip-belongs-to-vm']);
  });

  test('a VM of another zone gets a NEG of its own zone, behind the same backend service', () => {
    const far = vm('far', {
      zone: 'us-central1-b',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.30' }],
    });
    const design = add(passthrough(), far);
    const verdict = judge(design, { id: 'neg' }, { id: 'far', part: 'n1' });
    const fix = verdict.fixes.find(({ title }) => title.startsWith('Make a NEG in us-central1-b'));
    expect(fix?.title).toContain('behind the same backend service');
    const made = fix?.edit(design) ?? design;
    expect(check(made).filter(({ severity }) => severity === 'error')).toEqual([]);
    const service = resourceOf(made, 'service');
    expect(isKind('backendService', service) && service.backends).toHaveLength(2);
  });

  test('the verdict is what a check of the result finds', () => {
    const design = twoNics();
    const verdict = judge(design, { id: 'appliance', part: 'n1' }, { id: 'neg' });
    const after = verdict.edit ? check(verdict.edit(design)).map(({ key }) => key) : [];
    for (const finding of verdict.findings) expect(after).toContain(finding.key);
  });

  test('what is only missing does not refuse a connection', () => {
    const design = add(
      application(),
      backendService('new', { loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'HTTP' }),
    );
    const verdict = judge(design, { id: 'new' }, { id: 'neg' });
    expect(verdict.verdict).toBe('ok');
    expect(verdict.needs.map(({ rule }) => rule.incomplete)).toContain(true);
  });

  test('a single-valued field that is taken names what gives way', () => {
    const design = add(
      application(),
      backendService('other', { loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'HTTP' }),
    );
    const verdict = judge(design, { id: 'map' }, { id: 'other' });
    expect(verdict).toMatchObject({ relation: 'urlMap.default', replaces: 'service' });
    expect(verdict.reason).toContain('In place of service');
  });

  test('what gives way is said of a refused connection too', () => {
    const design = add(
      application(),
      backendService('inner', { loadBalancingScheme: 'INTERNAL', protocol: 'TCP', region: 'us-central1' }),
    );
    const verdict = judge(design, { id: 'map' }, { id: 'inner' });
    expect(verdict).toMatchObject({ verdict: 'error', replaces: 'service' });
    expect(verdict.reason).toContain('It would take the place of service.');
  });

  test('the verdict in a word is that of the whole verdict', () => {
    const checker = new Checker(twoNics());
    for (const part of ['n1', 'n2']) {
      const ends = [{ id: 'appliance', part }, { id: 'neg' }] as const;
      expect(verdictOn(checker, ...ends)).toBe(judgeConnection(checker, ...ends).verdict);
    }
    expect(verdictOn(checker, { id: 'appliance' }, { id: 'rule' })).toBe('impossible');
  });

  const outside = (zone: string) =>
    add(
      passthrough(),
      external('elsewhere', { url: `https://www.googleapis.com/compute/v1/projects/p/zones/${zone}/instances/x` }),
    );

  test('an external resource is never shown as checked', () => {
    const verdict = judge(outside('us-central1-a'), { id: 'neg' }, { id: 'elsewhere' });
    expect(verdict.verdict).toBe('unchecked');
    expect(verdict.reason).toMatch(/^Not checked/);
  });

  test('save for what its link alone says', () => {
    const verdict = judge(outside('us-central1-b'), { id: 'neg' }, { id: 'elsewhere' });
    expect(verdict.verdict).toBe('error');
    expect(verdict.findings.map(({ rule }) => rule.id)).toEqual(['reference/link-fits']);
  });

  test('a new NEG takes zone and subnet from its first VM', () => {
    const design = add(passthrough(), neg('fresh', { networkEndpointType: 'GCE_VM_IP' }));
    const verdict = judge(design, { id: 'fresh' }, { id: 'vm-1' });
    const made = resourceOf(verdict.edit?.(design) ?? design, 'fresh');
    expect(isKind('neg', made) && [made.zone, made.network, made.subnetwork]).toEqual(['us-central1-a', 'vpc', 'app']);
  });
});

describe('what no field could hold', () => {
  const lone = vm('lone', {
    zone: 'us-central1-a',
    machineType: 'e2-medium',
    networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.50' }],
  });

  test('a NIC and a load balancer: the legal chain is offered, and inserting it leaves nothing refused', () => {
    const alone = add(change(passthrough(), 'rule', { backendService: undefined }), lone);
    const verdict = judge(alone, { id: 'lone', part: 'n1' }, { id: 'rule' });
    expect(verdict.verdict).toBe('impossible');
    expect(verdict.chain?.between).toEqual(['neg', 'backendService']);
    expect(verdict.chain?.title).toContain('GCE_VM_IP NEG');
    expect(verdict.fixes.map(({ title }) => title)).toEqual([verdict.chain?.title]);
    const made = verdict.chain?.edit(alone) ?? alone;
    const errors = check(made).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  test('behind a proxy load balancer the chain takes a NEG with ports', () => {
    const alone = add(change(application(), 'map', { defaultService: undefined }), lone);
    const verdict = judge(alone, { id: 'lone', part: 'n1' }, { id: 'map' });
    expect(verdict.chain?.title).toContain('GCE_VM_IP_PORT NEG');
  });

  test('a quick verdict looks for no way round, and says what the two could be joined to at most', () => {
    const design = add(passthrough(), lone);
    const quick = judgeDirect(new Checker(design), { id: 'lone' }, { id: 'rule' });
    expect(quick).toMatchObject({ verdict: 'impossible', fixes: [] });
    expect(quick.chain).toBeUndefined();
  });

  test('what takes no part in traffic is told by what it can be joined to', () => {
    const verdict = judge(passthrough(), { id: 'probes' }, { id: 'vm-1' });
    expect(verdict.reason).toContain('A firewall rule can be joined to a VPC network.');
    expect(verdict.noFix).toBe('No fix is known.');
  });

  test('a thing and itself', () => {
    expect(judge(passthrough(), { id: 'neg' }, { id: 'neg' })).toMatchObject({ verdict: 'impossible', findings: [] });
  });
});

test('a design of one VM is a sketch: nothing about it is an error but what is missing', () => {
  const found = check(designOf(vm('vm-1', { zone: 'us-central1-a', networkInterfaces: [{ id: 'n1' }] })));
  expect(found.filter(({ severity, rule }) => severity === 'error' && !rule.incomplete)).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyResource } from '../../../tests/random-designs.ts';
import { remove } from '../edit/remove.ts';
import { put, set } from '../edit/write.ts';
import { designOf, neg, network } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { vmsOf } from '../model/neg-facets.ts';
import { application, passthrough } from './bases.ts';
import { Checker, check, deployable } from './engine.ts';
import { defineRule, type Finding } from './rule.ts';

/** All that a person sees of findings, in their order. */
const seen = (findings: readonly Finding[]) =>
  findings.map(({ key, severity, message, fixes }) => [key, severity, message, fixes.map(({ title }) => title)]);

const designs = fc.array(anyResource, { minLength: 5, maxLength: 30 }).map((resources) => designOf(...resources));

/** Takes the resource out and leaves what points at it dangling, as a hand-written document may. */
function tearOut(design: Design, id: string): Design {
  const { [id]: _gone, ...resources } = design.resources;
  return { ...design, resources };
}

const pick = (design: Design, at: number): string => {
  const ids = Object.keys(design.resources);
  return ids[at % Math.max(ids.length, 1)] ?? 'nothing';
};

const place = fc.nat({ max: 1000 });
const edits: fc.Arbitrary<(design: Design) => Design> = fc.oneof(
  { weight: 6, arbitrary: anyResource.map((resource) => (design: Design) => put(design, resource)) },
  { weight: 2, arbitrary: place.map((at) => (design: Design) => remove(design, [pick(design, at)])) },
  { weight: 1, arbitrary: place.map((at) => (design: Design) => tearOut(design, pick(design, at))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('one', 'two').map((project) => (design: Design) => ({ ...design, project })),
  },
  {
    weight: 1,
    arbitrary: fc.array(anyResource, { maxLength: 6 }).map((several) => (design: Design) => put(design, ...several)),
  },
);

describe('judging again after an edit', () => {
  test('finds the same as judging afresh, after any run of edits and back', () => {
    fc.assert(
      fc.property(designs, fc.array(edits, { minLength: 1, maxLength: 8 }), (start, run) => {
        const checker = new Checker(start);
        const first = seen(checker.findings());
        const path = [start];
        for (const edit of run) {
          const next = edit(checker.design);
          path.push(next);
          checker.update(next);
          expect(seen(checker.findings())).toEqual(seen(check(next)));
        }
        for (const earlier of path.reverse()) checker.update(earlier);
        expect(seen(checker.findings())).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  test('judging twice finds the same, and the order of the resources does not matter', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const reversed = { ...design, resources: Object.fromEntries(Object.entries(design.resources).reverse()) };
        const found = seen(check(design));
        expect(seen(check(design))).toEqual(found);
        expect(seen(check(reversed))).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  test('names no finding twice, and points only at what is there', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const findings = check(design);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        for (const { at, rule } of findings) {
          for (const { id } of at) expect(Object.hasOwn(design.resources, id), `${rule.id} at ${id}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no rule fails on any design, and no fix either', () => {
    fc.assert(
      fc.property(designs, (design) => {
        for (const { rule, message, fixes } of check(design)) {
          expect(rule.id, message).not.toBe('engine/rule-failed');
          for (const fix of fixes) expect(fix.edit(design).format).toBe('neg-designer');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a proposed edit', () => {
  test('is judged by what is new after it, and leaves the checker where it is', () => {
    fc.assert(
      fc.property(designs, edits, (design, edit) => {
        const checker = new Checker(design);
        const before = seen(checker.findings());
        const next = edit(design);
        const old = new Set(check(design).map(({ key }) => key));
        expect(seen(checker.proposed(next))).toEqual(seen(check(next).filter(({ key }) => !old.has(key))));
        expect(checker.design).toBe(design);
        expect(seen(checker.findings())).toEqual(before);
        checker.update(next);
        expect(seen(checker.findings())).toEqual(seen(check(next)));
      }),
      { numRuns: 60 },
    );
  });

  test('of no change finds nothing', () => {
    const design = application();
    expect(new Checker(design).proposed(design)).toEqual([]);
  });
});

describe('rules of one’s own', () => {
  const source = [{ url: 'https://example.com', checked: '2026-11' }] as const;
  const words = { title: 'A title', why: 'A reason that is long enough.', source };
  const fails = defineRule({
    ...words,
    id: 'test/fails',
    severity: 'error',
    on: 'neg',
    *check(one) {
      yield { at: [{ id: one.id, field: 'zone' }], message: 'said before it failed' };
      throw new Error('out of luck');
    },
  });
  const named = defineRule({
    ...words,
    id: 'test/named',
    severity: 'warning',
    on: ['neg', 'vm'],
    *check(one) {
      yield { at: [{ id: one.id }], message: `${one.name}` };
    },
  });
  const follows = defineRule({
    ...words,
    id: 'test/follows',
    severity: 'error',
    on: 'neg',
    yieldsTo: ['test/fails'],
    *check(one) {
      yield { at: [{ id: one.id }], message: 'follows' };
    },
  });
  const two = designOf(neg('n1'), neg('n2'));

  test('a rule that throws becomes a finding about the rule, and the others go on', () => {
    const found = check(designOf(neg('n1')), [fails, named]);
    expect(found.map(({ rule, severity, message }) => [rule.id, severity, message])).toEqual([
      ['test/fails', 'error', 'said before it failed'],
      ['test/named', 'warning', 'n1'],
      ['engine/rule-failed', 'unchecked', 'The rule test/fails failed: out of luck'],
    ]);
  });

  test('a finding that follows from another at the same place is left out', () => {
    const rooted = defineRule({
      ...words,
      id: 'test/fails',
      severity: 'error',
      on: 'neg',
      *check(one) {
        if (one.id === 'n1') yield { at: [{ id: one.id, field: 'zone' }], message: 'root' };
      },
    });
    const found = check(two, [rooted, follows]);
    expect(found.map(({ rule, at }) => [rule.id, at[0].id])).toEqual(
      [
        ['test/follows', 'n2'],
        ['test/fails', 'n1'],
      ].sort(([, a], [, b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    );
  });

  test('silence about one NEG is no silence about another that differs in what its endpoints name', () => {
    const vms = defineRule({
      ...words,
      id: 'test/vms',
      severity: 'error',
      on: 'neg',
      *check(one) {
        if (vmsOf(one).length > 0) yield { at: [{ id: one.id }], message: 'names a VM' };
      },
    });
    const design = designOf(neg('n1'), neg('n2', { endpoints: [{ id: 'e1', instance: 'gone' }] }));
    expect(check(design, [vms]).map(({ at }) => at[0].id)).toEqual(['n2']);
    const found = check(design).map(({ key }) => key);
    expect(found).toContain('reference/target-exists | n2#e1#instance');
    expect(check(designOf(...Object.values(design.resources).reverse())).map(({ key }) => key)).toEqual(found);
  });

  test('only what read the changed field is judged again', () => {
    const judged: string[] = [];
    const counting = defineRule({
      ...words,
      id: 'test/counting',
      severity: 'info',
      on: 'neg',
      check: (one, view) => {
        judged.push(`${one.id} ${one.zone}`);
        return view.of('network', one.network)?.autoCreateSubnetworks ? [] : [];
      },
    });
    const design = put(two, neg('n3', { network: 'vpc' }));
    const checker = new Checker(design, [counting]);
    judged.length = 0;
    checker.update(set(design, 'neg', 'n1', { zone: 'us-central1-a' }));
    expect(judged).toEqual(['n1 us-central1-a']);
    checker.update(put(checker.design, { id: 'vpc', kind: 'network' }));
    expect(judged.splice(0)).toEqual(['n1 us-central1-a', 'n3 undefined']);
    checker.update(set(checker.design, 'network', 'vpc', { name: 'renamed' }));
    checker.update(set(checker.design, 'neg', 'n2', { description: 'nobody reads this' }));
    expect(judged).toEqual([]);
    checker.update(set(checker.design, 'network', 'vpc', { autoCreateSubnetworks: true }));
    expect(judged).toEqual(['n3 undefined']);
  });

  test('of what looks far, each resource is judged again by what was read for itself', () => {
    const judged: string[] = [];
    const far = defineRule({
      ...words,
      id: 'test/far',
      severity: 'info',
      on: 'neg',
      check: (one, view) => {
        judged.push(one.id);
        const networks = Array.from({ length: 20 }, () => view.of('network', one.network));
        const isDeep = one.name === 'deep';
        return networks.some((each) => (isDeep ? each?.mtu === 9 : each?.autoCreateSubnetworks)) ? [] : [];
      },
    });
    const negs = ['deep', 'flat'].map((name) => neg(name, { name, network: 'vpc' }));
    const checker = new Checker(designOf(network('vpc'), ...negs), [far]);
    const judgedAfter = (next: Design): readonly string[] => {
      checker.update(next);
      return judged.splice(0);
    };
    judged.length = 0;
    expect(judgedAfter(set(checker.design, 'network', 'vpc', { mtu: 1400 }))).toEqual(['deep']);
    expect(judgedAfter(set(checker.design, 'network', 'vpc', { autoCreateSubnetworks: true }))).toEqual(['flat']);
    // What is only thought of does not make it forget what counts for the design as it is.
    checker.proposed(set(checker.design, 'neg', 'flat', { name: 'deep' }));
    judged.length = 0;
    expect(judgedAfter(set(checker.design, 'network', 'vpc', { autoCreateSubnetworks: false }))).toEqual(['flat']);
  });

  test('what was only thought of does not count for the design as it is', () => {
    const named = defineRule({
      ...words,
      id: 'test/far-when-proposed',
      severity: 'info',
      on: 'neg',
      check: (one, view) => {
        if (one.description === 'far') return Array.from({ length: 20 }, () => view.all('vm')).flatMap(() => []);
        const bad = view.all('network').find(({ name }) => name === 'bad');
        return bad ? [{ at: [{ id: one.id }], message: 'bad' }] : [];
      },
    });
    const checker = new Checker(designOf(network('vpc'), neg('n')), [named]);
    expect(checker.proposed(set(checker.design, 'neg', 'n', { description: 'far' }))).toEqual([]);
    checker.update(set(checker.design, 'network', 'vpc', { name: 'bad' }));
    expect(checker.findings().map(({ message }) => message)).toEqual(['bad']);
  });
});

test('a design may be exported without being asked where nothing is an error', () => {
  expect(deployable(check(passthrough()))).toBe(true);
  expect(deployable(check(set(passthrough(), 'neg', 'neg', { defaultPort: 80 })))).toBe(false);
});

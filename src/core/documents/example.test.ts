import { describe, expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { application, change, passthrough } from '../rules/bases.ts';
import type { RuleCases } from '../rules/cases.ts';
import { nameFormat } from '../rules/resource/name-format.ts';
import { endpointVmInNegZone } from '../rules/zonal-neg/endpoint-vm-in-neg-zone.ts';
import { exampleOf } from './example.ts';
import { excerpt } from './excerpt.ts';
import { outline } from './outline.ts';
import { readWords } from './rule-words.ts';
import { withSpeakingNames } from './speaking-names.ts';
import { termsIn } from './terms.ts';

const wrong = change(passthrough(), 'vm-1', { zone: 'us-central1-b' });
const places = [
  { id: 'neg', part: 'e1', field: 'instance' },
  { id: 'vm-1', field: 'zone' },
];

describe('an excerpt', () => {
  test('has the places, what they refer to and what refers to the first, and neither networks nor health checks', () => {
    expect(excerpt(wrong, places)).toEqual(['neg', 'vm-1', 'app', 'service']);
  });

  test('has a network where a finding names it', () => {
    expect(excerpt(wrong, [{ id: 'neg', field: 'network' }])).toContain('vpc');
    expect(excerpt(wrong, [{ id: 'vpc' }])).toContain('vpc');
  });

  test('leaves out what is not there', () => {
    expect(excerpt(wrong, [{ id: 'gone' }])).toEqual([]);
  });
});

describe('an outline', () => {
  test('tells the places whole and marks them, the others in a line each', () => {
    expect(outline({ design: wrong, ids: excerpt(wrong, places), places, isWrong: true })).toBe(
      [
        '  neg neg @us-central1-a',
        '    networkEndpointType: GCE_VM_IP',
        '    network: vpc',
        '    subnetwork: app',
        '✕   endpoints[0]: instance vm-1',
        '✕ vm vm-1 @us-central1-b',
        '    machineType: e2-medium',
        '    networkInterfaces[0]: subnetwork app · networkIP 10.0.0.10',
        '  subnet app @us-central1 · ipCidrRange: 10.0.0.0/24',
        '  backendService service @us-central1 · loadBalancingScheme: INTERNAL · protocol: TCP · backends[0]: group neg · …',
      ].join('\n'),
    );
  });

  test('says of a field that is named and blank that it is not set', () => {
    const at = [{ id: 'neg', field: 'defaultPort' }];
    expect(outline({ design: wrong, ids: ['neg'], places: at, isWrong: true })).toContain('✕   defaultPort: not set');
  });

  test('breaks a long value where one thing ends and the next begins', () => {
    const nic = { id: 'n1', subnetwork: 'app', networkIP: '10.0.0.10', queueCount: 4, nicType: 'GVNIC' };
    const long = change(wrong, 'vm-1', {
      networkInterfaces: [{ ...nic, aliasIpRanges: [{ ipCidrRange: '10.4.0.0/24' }], stackType: 'IPV4_ONLY' }],
    });
    const text = outline({ design: long, ids: ['vm-1'], places: [{ id: 'vm-1', part: 'n1' }], isWrong: true });
    const lines = text.split('\n').slice(2);
    expect(lines[0]).toMatch(/^✕ {3}networkInterfaces\[0\]: subnetwork app · .* ·$/);
    expect(lines[1]).toMatch(/^ {8}\S/);
    expect(lines).toHaveLength(2);
  });

  test('tells a region beside a zone', () => {
    const both = change(wrong, 'vm-1', { region: 'us-east1' });
    const at = [{ id: 'vm-1', field: 'zone' }];
    expect(outline({ design: both, ids: ['vm-1'], places: at, isWrong: true })).toContain('    region: us-east1');
  });

  test('cuts long lists short, around what is named', () => {
    const endpoints = Array.from({ length: 9 }, (_, index) => ({ id: `e${index}`, instance: 'vm-1', port: index }));
    const many = change(wrong, 'neg', { endpoints });
    const text = outline({ design: many, ids: ['neg'], places: [{ id: 'neg', part: 'e7' }], isWrong: true });
    expect(text).toContain('✕   endpoints[7]: instance vm-1 · port 7');
    expect(text).toContain('    endpoints: 9 in all');
    expect(text).not.toContain('endpoints[3]');
  });
});

test('an example is the first bad design, and the good one that is nearest to it', () => {
  const cases: RuleCases = {
    rule: endpointVmInNegZone,
    good: [
      { name: 'another one', design: application() },
      { name: 'in one zone', design: passthrough() },
    ],
    bad: [{ name: 'one zone further', design: wrong, at: [{ id: 'neg', part: 'e1', field: 'instance' }] }],
  };
  const { avoid, prefer } = exampleOf(cases);
  expect([avoid.name, prefer.name]).toEqual(['one zone further', 'in one zone']);
  expect(avoid.message).toContain('vm-1 is in us-central1-b');
  expect(avoid.text).toContain('✕ vm vm-1 @us-central1-b');
  expect(prefer.text).toContain('vm vm-1 @us-central1-a');
  expect(prefer.text).not.toContain('✕');
  expect(avoid.svg).toContain('<title>Avoid: one zone further</title>');
  expect(prefer.svg).toContain('<title>Prefer: in one zone</title>');
});

describe('an example', () => {
  const neg = { networkEndpointType: 'GCE_VM_IP', zone: 'us-central1-a' };
  const cases: RuleCases = {
    rule: endpointVmInNegZone,
    good: [{ name: 'in one zone', design: passthrough() }],
    bad: [
      { name: 'a doubt', design: change(wrong, 'neg', neg), at: [], severity: 'warning' },
      { name: 'for certain', design: wrong, at: [] },
    ],
  };

  test('shows a case of the rule’s own severity, and the words of the rule tell the others last, with theirs', () => {
    expect(exampleOf(cases).avoid).toMatchObject({ name: 'for certain', severity: 'error' });
    expect(readWords(cases).avoid).toEqual(['for certain', 'a doubt (warning)']);
  });

  test('has names that tell what they are names of', () => {
    const { message, text } = exampleOf(cases).avoid;
    expect(message).toContain('web-neg is in us-central1-a');
    expect(text).toContain('subnet app-subnet @us-central1');
    expect(readWords(cases).fixes[0]?.title).toContain('web-neg');
  });

  test('keeps names apart that were apart, and those that a rule is about', () => {
    const [one] = cases.good;
    const clash = change(change(one.design, 'probes', { name: 'fw' }), 'clients', { name: 'web' });
    const names = (rule: RuleCases['rule'], design: Design) =>
      Object.values(withSpeakingNames({ ...cases, rule, good: [{ ...one, design }] }).good[0].design.resources).map(
        ({ name }) => name,
      );
    expect(names(endpointVmInNegZone, clash)).toEqual(expect.arrayContaining(['web-firewall', 'web']));
    expect(names(nameFormat, one.design)).toContain('neg');
  });
});

test('a term is explained where it comes up, and none twice', () => {
  expect(termsIn('A passthrough rule and an alias address').map(({ term }) => term)).toEqual([
    'passthrough',
    'alias range',
  ]);
  expect(termsIn('GCE_VM_IP_PORT').map(({ term }) => term)).toEqual(['GCE_VM_IP_PORT']);
  expect(termsIn('Nothing that needs a word')).toEqual([]);
});

test('a bad case in which its rule finds nothing is a mistake of the cases', () => {
  const cases: RuleCases = {
    rule: endpointVmInNegZone,
    good: [{ name: 'good', design: passthrough() }],
    bad: [{ name: 'good as well', design: passthrough(), at: [] }],
  };
  expect(() => exampleOf(cases)).toThrow('good as well');
});

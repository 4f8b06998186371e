import { describe, expect, test } from 'vitest';
import { Grammar, isNewer, parseCall, problemsOf, splitList } from './gcloud-grammar.ts';

// A check that never fails proves nothing, so each kind of mistake is shown to it once.
const grammar = Grammar.parse({
  globalFlags: { '--project': { type: 'string' }, '--quiet': { type: 'flag' } },
  networkEndpointGroups: {
    create: { GCE_VM_IP: { zonal: { sent: { '--network': 'network' }, ignoredSilently: ['--producer-port'] } } },
  },
  commands: {
    'compute things create': {
      positionals: [{ name: 'NAME', required: true }],
      scopeFlags: ['--zone', '--global'],
      rules: [
        { rule: 'at most one', of: ['--zone', '--global'] },
        { rule: 'exactly one', of: ['--red', { rule: 'if any', needed: ['--green'], of: ['--green', '--shade'] }] },
        { rule: 'at least one', of: ['--size', '--count'] },
      ],
      flags: {
        '--zone': { type: 'string' },
        '--global': { type: 'flag' },
        '--red': { type: 'flag' },
        '--green': { type: 'string' },
        '--shade': { type: 'string' },
        '--size': { type: 'size', min: '10GB' },
        '--count': { type: 'int', min: 1, max: 9, also: ['unlimited'], required: true },
        '--mode': { type: 'string', choices: ['FAST_ONE', 'SLOW'], accepts: ['case', 'underscore-dash'] },
        '--exact': { type: 'string', choices: ['One'] },
        '--wait': { type: 'duration', max: '1m' },
        '--tags': { type: 'list', min: 2, of: { type: 'string' }, choices: ['a', 'b', 'c'] },
        '--part': {
          type: 'dict',
          keys: { name: { type: 'string' }, port: { type: 'int' }, alone: { type: 'flag' } },
          requiredKeys: ['name'],
          repeatable: true,
        },
      },
      newer: { '--shade': 'flag' },
    },
    'compute things delete': { positionals: [{ name: 'NAME', required: true, nargs: '+' }], flags: {} },
    'compute network-endpoint-groups create': {
      positionals: [{ name: 'NAME', required: true }],
      flags: {
        '--zone': { type: 'string' },
        '--network-endpoint-type': { type: 'string' },
        '--producer-port': { type: 'int' },
      },
    },
  },
});

const good = ['compute', 'things', 'create', 'x', '--zone=z', '--red', '--count=3', '--project=p'];
const problems = (...more: string[]) => problemsOf([...good, ...more], grammar);
const without = (flag: string, ...more: string[]) =>
  problemsOf([...good.filter((word) => !word.startsWith(flag)), ...more], grammar);

test('a right call has no problem', () => {
  expect(problems()).toEqual([]);
  expect(problems('--mode=fast-one', '--wait=30s', '--tags=a,b', '--no-quiet', '--size=20GB')).toEqual([]);
  expect(problems('--part=name=a,port=1', '--part=^|^name=a,b|alone')).toEqual([]);
  expect(without('--count', '--count=unlimited')).toEqual([]);
  expect(problemsOf(['compute', 'things', 'delete', 'x', 'y'], grammar)).toEqual([]);
});

describe.each<readonly [what: string, found: string[], expected: string]>([
  ['no such command', problemsOf(['compute', 'things', 'paint', 'x'], grammar), 'no such command'],
  ['no such flag', problems('--blue=1'), 'no such flag: --blue'],
  ['a negation of what takes a value', problems('--no-mode'), 'no such flag: --no-mode'],
  ['a flag without its value', problems('--mode'), '--mode: needs a value'],
  ['a value for a flag without one', problems('--quiet=yes'), '--quiet: takes no value'],
  ['a flag twice', problems('--zone=y'), '--zone stands 2 times'],
  ['another value than the choices', problems('--mode=idle'), 'none of FAST_ONE, SLOW'],
  ['a choice in another case', problems('--exact=one'), 'none of One'],
  ['a word for a number', without('--count', '--count=three'), 'is no int'],
  ['too small', without('--count', '--count=0'), 'less than 1'],
  ['too large', without('--count', '--count=10'), 'more than 9'],
  ['too long', problems('--wait=2m'), 'more than 1m'],
  ['no duration', problems('--wait=soon'), 'is no duration'],
  ['a size that is too small', problems('--size=1GB'), 'less than 10GB'],
  ['too few items', problems('--tags=a'), 'at least 2 items'],
  ['an item that is no choice', problems('--tags=a,d'), 'none of a, b, c'],
  ['an unknown key', problems('--part=name=a,colour=red'), 'no such key: colour'],
  ['a key without its value', problems('--part=name=a,port'), 'port needs a value'],
  ['a value for a key without one', problems('--part=name=a,alone=1'), 'alone takes no value'],
  ['a key of another type', problems('--part=name=a,port=http'), 'is no int'],
  ['a key left out', problems('--part=port=1'), 'the key name is required'],
  ['a required flag left out', without('--count', '--size=10GB'), '--count is required'],
  ['two of which one is allowed', problems('--global'), 'at most one is allowed of --zone, --global'],
  ['none of which one is needed', without('--red'), 'exactly one is needed'],
  ['both of which one is needed', problems('--green=g'), 'exactly one is needed'],
  ['half of what goes together', without('--red', '--shade=dark'), '--green is needed'],
  ['none of which some are needed', without('--count'), 'at least one is needed of --size, --count'],
  ['no scope', without('--zone'), 'none of --zone, --global is given'],
  [
    'no name',
    problemsOf(
      good.filter((word) => word !== 'x'),
      grammar,
    ),
    'needs 1 names, has 0',
  ],
  ['two names', problems('y'), 'takes 1 names, has 2'],
  [
    'a flag that would be dropped',
    problemsOf(
      [
        'compute',
        'network-endpoint-groups',
        'create',
        'e',
        '--zone=z',
        '--network-endpoint-type=gce-vm-ip',
        '--producer-port=1',
      ],
      grammar,
    ),
    '--producer-port would be dropped',
  ],
  [
    'a type that the scope does not have',
    problemsOf(['compute', 'network-endpoint-groups', 'create', 'e', '--network-endpoint-type=gce-vm-ip'], grammar),
    'a global NEG of type GCE_VM_IP is refused',
  ],
])('finds %s', (_what, found, expected) => {
  test('and says so', () => expect(found.join('\n')).toContain(expected));
});

test('a list is split at the delimiter that it names', () => {
  expect(splitList('a,b')).toEqual(['a', 'b']);
  expect(splitList('^:^a,b:c')).toEqual(['a,b', 'c']);
  expect(splitList('^,^^a^,b')).toEqual(['^a^', 'b']);
  expect(splitList('')).toEqual([]);
});

test('knows what is newer than the older SDK', () => {
  expect(isNewer([...good, '--shade=x'], grammar)).toBe(true);
  expect(isNewer(good, grammar)).toBe(false);
  expect(parseCall(['run', 'things'], grammar)).toBeUndefined();
});

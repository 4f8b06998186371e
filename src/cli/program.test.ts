import { describe, expect, test } from 'vitest';
import { runWith } from '../../tests/fake-io.ts';
import { type Design, emptyDesign, rules, templates, writeDesign } from '../core/index.ts';

const json = (value: unknown) => JSON.stringify(value);
const place = 'https://www.googleapis.com/compute/v1/projects/p';

const network = json({
  kind: 'compute#network',
  name: 'vpc',
  selfLink: `${place}/global/networks/vpc`,
  autoCreateSubnetworks: false,
});
const subnet = json({
  kind: 'compute#subnetwork',
  name: 's',
  region: `${place}/regions/us-central1`,
  network: `${place}/global/networks/vpc`,
  ipCidrRange: '10.0.0.0/24',
});
const vm = json({
  kind: 'compute#instance',
  name: 'vm-1',
  zone: `${place}/zones/us-central1-b`,
  machineType: `${place}/zones/us-central1-b/machineTypes/e2-small`,
  networkInterfaces: [
    { subnetwork: `${place}/regions/us-central1/subnetworks/s`, networkIP: '10.0.0.2' },
    { network: `${place}/global/networks/elsewhere` },
  ],
});
/** In another zone than the VM that it reaches. */
const negUrl = `${place}/zones/us-central1-a/networkEndpointGroups/web`;
const neg = json([
  {
    kind: 'compute#networkEndpointGroup',
    name: 'web',
    selfLink: negUrl,
    zone: `${place}/zones/us-central1-a`,
    networkEndpointType: 'GCE_VM_IP',
    network: `${place}/global/networks/vpc`,
    subnetwork: `${place}/regions/us-central1/subnetworks/s`,
  },
  {
    kind: 'compute#networkEndpoint',
    networkEndpointGroup: negUrl,
    instance: `${place}/zones/us-central1-b/instances/vm-1`,
    ipAddress: '10.0.0.2',
  },
]);
const wrongZone = 'zonal-neg/endpoint-vm-in-neg-zone';

const good: Design = templates[0]?.design ?? emptyDesign();
const broken: Design = templates.at(-1)?.design ?? emptyDesign();
const files = {
  'network.json': network,
  'subnet.json': subnet,
  'vm.json': vm,
  'neg.json': neg,
  'one.json': `[${network}, ${subnet}, ${vm}, ${neg.slice(1)}`,
  'good.json': writeDesign(good),
  'broken.json': writeDesign(broken),
  'newer.json': json({ format: 'neg-designer', version: 999, resources: {} }),
  'misfit.json': json({ format: 'neg-designer', version: 1, resources: { 'neg-1': { kind: 'neg', zone: 7 } } }),
  'empty.json': '',
  'torn.json': '{\n  "kind": "compute#network",\n  "name" "vpc"\n}\n',
  'other.json': json({ hello: 'world' }),
  'table.txt': 'NAME  LOCATION       ENDPOINT_TYPE  SIZE\nweb   us-central1-a  GCE_VM_IP      1\n',
};
const run = (...args: readonly string[]) => runWith(files, ...args);

interface Checked {
  readonly files: readonly {
    readonly file: string;
    readonly input: string;
    readonly ok: boolean;
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly at: readonly object[] }[];
  }[];
}

async function checked(...args: readonly string[]): Promise<Checked & { readonly code: number }> {
  const { code, out } = await run('check', ...args, '--format', 'json');
  const report: Checked = JSON.parse(out);
  return { ...report, code };
}

const rulesOf = ({ files: reports }: Checked) =>
  reports.map(({ file, findings }) => [
    file,
    findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
  ]);

describe('arguments', () => {
  test.each([
    [['--version'], 0],
    [['--help'], 0],
    [['check', '--help'], 0],
    [['help', 'export'], 0],
    [[], 2],
    [['paint'], 2],
    [['check'], 2],
    [['check', 'good.json', '--format', 'xml'], 2],
    [['check', 'good.json', '--loudly'], 2],
    [['export', 'good.json'], 2],
    [['connect', 'good.json', 'neg/a'], 2],
    [['connect', 'good.json', 'neg/a', 'neg/b', 'neg/c'], 2],
    [['explain'], 2],
    [['explain', 'no-such/rule'], 2],
    [['explain', wrongZone], 0],
    [['rules'], 0],
    [['rules', '--format', 'markdown'], 0],
    [['rules', '--format', 'json'], 0],
  ])('%j ends with %i', async (args, code) => {
    const ran = await run(...args);
    expect(ran.code).toBe(code);
    expect(ran[code === 0 ? 'err' : 'out']).toBe('');
    expect(ran[code === 0 ? 'out' : 'err']).not.toBe('');
  });

  test('the list as JSON has every rule', async () => {
    const { out } = await run('rules', '--format', 'json');
    expect(JSON.parse(out).rules).toHaveLength(rules.length);
  });
});

describe('input that cannot be used: exit 2 and one line that says which, where and what was expected', () => {
  test.each([
    ['nope.json', /^neg-designer: nope\.json: There is no such file/],
    ['empty.json', /^neg-designer: empty\.json: The text is empty\. Expected JSON/],
    ['torn.json', /^neg-designer: torn\.json:3:10: Expected a colon, found “"”/],
    ['other.json', /^neg-designer: other\.json: Neither .* Expected a design document, or resources/],
    ['table.txt', /^neg-designer: table\.txt: .*`gcloud compute network-endpoint-groups list --format=json`/],
    ['newer.json', /^neg-designer: newer\.json: version: This document has version 999; .* left as it is\./],
    ['misfit.json', /^neg-designer: misfit\.json: resources\.neg-1\.zone: .*expected string/],
  ])('%s', async (file, line) => {
    for (const command of [
      ['check', file],
      ['check', file, '--format', 'sarif'],
      ['import', file],
      ['export', file, '--to', 'gcloud'],
      ['connect', file, 'neg/a', 'vm/b'],
    ]) {
      const { code, err } = await run(...command);
      expect(code).toBe(2);
      expect(err).toMatch(line);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
  });

  test('what a name hides cannot steer the terminal', async () => {
    const { err } = await run('check', 'a\u001b[2J\nb.json');
    expect(err).toBe('neg-designer: a\\u{001b}[2J\\u{000a}b.json: There is no such file.\n');
  });
});

describe('check', () => {
  test('names the mistake where the API has it', async () => {
    const { code, out } = await run('check', 'one.json', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      files: [
        {
          file: 'one.json',
          input: 'compute',
          ok: false,
          findings: expect.arrayContaining([
            expect.objectContaining({
              rule: wrongZone,
              severity: 'error',
              at: [
                { kind: 'networkEndpointGroup', name: 'web', scope: 'us-central1-a', field: 'endpoints[0].instance' },
                { kind: 'instance', name: 'vm-1', scope: 'us-central1-b', field: 'zone' },
              ],
            }),
          ]),
          notChecked: [{ at: { kind: 'network', name: 'elsewhere' } }],
        },
      ],
    });
  });

  test('Compute resources of several files form one design', async () => {
    const report = await checked('vm.json', 'neg.json', 'subnet.json', 'network.json');
    expect(report.code).toBe(1);
    expect(rulesOf(report)).toEqual([
      ['vm.json', []],
      ['neg.json', [wrongZone]],
      ['subnet.json', []],
      ['network.json', []],
    ]);
  });

  test('--separate judges each alone', async () => {
    const report = await checked('--separate', 'vm.json', 'neg.json', 'subnet.json', 'network.json');
    expect(rulesOf(report).map(([file]) => file)).toEqual(['vm.json', 'neg.json', 'subnet.json', 'network.json']);
    expect(rulesOf(report).flatMap(([, found]) => found)).not.toContain(wrongZone);
  });

  test('design documents are judged each alone, beside the others', async () => {
    const report = await checked('good.json', 'one.json', 'broken.json');
    expect(report.files.map(({ file, input, ok }) => [file, input, ok])).toEqual([
      ['good.json', 'design', true],
      ['one.json', 'compute', false],
      ['broken.json', 'design', false],
    ]);
  });

  test.each([
    [['good.json'], 0],
    [['good.json', 'broken.json'], 1],
    [['good.json', 'nope.json'], 2],
    [['broken.json', 'torn.json'], 2],
    [['one.json', 'other.json'], 2],
  ])('of mixed outcomes the highest wins: %j → %i', async (args, code) => {
    const report = await checked(...args);
    expect(report.code).toBe(code);
    expect(report.files.length).toBeGreaterThan(0);
  });

  test('--strict counts warnings', async () => {
    const empty = `[${network}, ${subnet}, ${json(JSON.parse(neg)[0])}]`;
    const texts = { 'b.json': empty };
    expect((await runWith(texts, 'check', 'b.json')).code).toBe(0);
    expect((await runWith(texts, 'check', 'b.json', '--strict')).code).toBe(1);
  });

  test('the same input gives the same bytes, from a file or standard input', async () => {
    for (const format of ['text', 'json', 'sarif']) {
      const first = await run('check', 'broken.json', '--format', format);
      const again = await runWith({ '-': files['broken.json'] }, 'check', '-', '--format', format);
      expect(again.out.replaceAll('stdin', '-')).toBe(first.out.replaceAll('broken.json', '-'));
    }
  });
});

describe('import', () => {
  test('writes a design document, and says what stays outside', async () => {
    const { code, out, err } = await run('import', 'network.json', 'subnet.json', 'vm.json', 'neg.json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: 'neg-designer', project: 'p' });
    expect(err).toMatch(/^neg-designer: Referred to, and not in the input: .*\/networks\/elsewhere\.\n$/);
    const back = await runWith({ '-': out }, 'check', '-', '--format', 'json');
    expect(back.out).toContain(wrongZone);
    expect(back.out).toContain('"kind": "neg"');
  });

  test('--output writes a file and keeps standard output clean', async () => {
    const { code, out, written } = await run('import', 'good.json', '--output', 'd.json');
    expect([code, out]).toEqual([0, '']);
    expect(JSON.parse(written['d.json'] ?? '')).toEqual(JSON.parse(files['good.json']));
  });

  test.each([
    [['import', 'good.json', '--output', 'missing/d.json'], 'missing/d.json'],
    [['import', 'good.json', 'broken.json'], 'good.json'],
    [['import', 'network.json', 'good.json'], 'good.json'],
    [['import', 'network.json', 'torn.json'], 'torn.json'],
  ])('%j is refused by a line about %s', async (args, file) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^neg-designer: ${file}`));
  });
});

describe('export', () => {
  test.each([
    [['--to', 'gcloud'], /^#!\/usr\/bin\/env bash\n# Creates/],
    [['--to', 'gcloud', '--teardown'], /^#!\/usr\/bin\/env bash\n# Deletes/],
    [['--to', 'compute'], /^\{\n {2}"resources": \[/],
    [['--to', 'compute', '--calls'], /^\{\n {2}"requests": \[/],
    [['--to', 'terraform'], /^# "Your first NEG" for Terraform\./],
    [['--to', 'terraform', '--imports'], /\nimport \{\n/],
    [['--to', 'markdown'], /^# Your first NEG\n/],
    [['--to', 'mermaid'], /\bflowchart /],
    [['--to', 'svg'], /^<svg /],
    [['--to', 'svg', '--dark'], /^<svg /],
    [['--to', 'design'], /^\{\n {2}"format": "neg-designer"/],
  ])('%j', async (args, start) => {
    const { code, out, err } = await run('export', 'good.json', ...args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(start);
    const { written } = await run('export', 'good.json', ...args, '--output', 'out');
    expect(written.out).toBe(out);
  });

  test('what comes out is read again, and nothing new is found', async () => {
    for (const args of [['compute'], ['compute', '--calls'], ['design'], ['svg']]) {
      const { out } = await run('export', 'good.json', '--to', ...args);
      expect((await runWith({ '-': out }, 'check', '-')).code).toBe(0);
    }
  });

  test('a design with errors is held back, and each error named', async () => {
    const { code, out, err, written } = await run('export', 'broken.json', '--to', 'gcloud', '--output', 'o.sh');
    expect([code, out, written]).toEqual([1, '', {}]);
    expect(err).toMatch(/--force writes it all the same\.\n$/);
  });

  test('--force writes it, with the errors on top', async () => {
    for (const args of [
      ['gcloud'],
      ['gcloud', '--teardown'],
      ['compute'],
      ['compute', '--calls'],
      ['terraform'],
      ['svg'],
    ]) {
      const { code, out } = await run('export', 'broken.json', '--force', '--to', ...args);
      expect(code).toBe(0);
      expect(out.split('\n').slice(0, 20).join('\n')).toMatch(/\([a-z-]+\/[a-z0-9-]+\)/);
    }
  });

  test.each([
    [['--to', 'paper'], /--to paper is unknown\. There is --to gcloud/],
    [['--to', 'gcloud', '--calls'], /--calls goes with --to compute alone/],
    [['--to', 'compute', '--teardown'], /--teardown goes with --to gcloud alone/],
    [['--to', 'gcloud', '--split'], /--split goes with --to terraform alone/],
    [['--to', 'terraform', '--split'], /--split writes several files\. Expected --output with a folder/],
    [['--to', 'markdown', '--only', 'neg/web-neg'], /--only goes with --to gcloud, compute and terraform alone/],
    [['--to', 'gcloud', '--alone'], /--alone goes with --only alone/],
    [['--to', 'gcloud', '--only', 'neg/nothing'], /No neg “nothing”/],
    [['--to', 'gcloud', '--output', 'missing/x'], /missing\/x: There is no such folder/],
  ])('%j ends with 2', async (args, line) => {
    const { code, out, err } = await run('export', 'good.json', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(line);
  });
});

describe('part of an export', () => {
  const namesIn = (out: string): string[] =>
    JSON.parse(out).resources.flatMap(({ name }: { name?: string }) => name ?? []);

  test('brings what the named ones need, unless they are to stand alone', async () => {
    const whole = await run('export', 'good.json', '--to', 'compute');
    const needs = await run('export', 'good.json', '--to', 'compute', '--only', 'neg/web-neg');
    const alone = await run('export', 'good.json', '--to', 'compute', '--only', 'neg/web-neg', '--alone');
    expect(namesIn(alone.out)).toEqual(['web-neg']);
    expect(alone.err).toMatch(/Not exported: network\//);
    expect(namesIn(needs.out)).toEqual(expect.arrayContaining(['web-vpc', 'web-subnet', 'web-neg']));
    expect(namesIn(needs.out).length).toBeLessThan(namesIn(whole.out).length);
  });

  test('is said on top of a script', async () => {
    const { out } = await run('export', 'good.json', '--to', 'gcloud', '--only', 'neg/web-neg');
    expect(out.split('\n')[1]).toMatch(/selection/i);
  });

  test('Terraform may be split into the files of a folder', async () => {
    const { out, written } = await run('export', 'good.json', '--to', 'terraform', '--split', '--output', 'tf/');
    expect(out).toBe('');
    expect(Object.keys(written)).toEqual(expect.arrayContaining(['tf/versions.tf', 'tf/negs.tf', 'tf/frontends.tf']));
  });
});

describe('connect', () => {
  const connect = (from: string, to: string) => run('connect', 'one.json', from, to, '--format', 'json');

  test.each([
    ['nic/vm-1/nic1', 'subnetwork/s', 1, 'error', 'nic.subnet'],
    ['nic/vm-1/nic0', 'subnet/s', 0, 'ok', 'nic.subnet'],
    ['neg/web', 'instance/vm-1', 0, 'ok', 'endpoint.vm'],
    ['nic/vm-1/nic1', 'network/elsewhere', 0, 'unchecked', 'nic.network'],
    ['network/vpc', 'vm/vm-1', 0, 'ok', 'nic.network'],
    ['network/vpc', 'network/vpc', 1, 'impossible', null],
  ])('%s to %s', async (from, to, code, verdict, relation) => {
    const ran = await connect(from, to);
    expect(JSON.parse(ran.out)).toMatchObject({ version: 1, verdict, relation });
    expect([ran.code, ran.err]).toEqual([code, '']);
  });

  test('a refusal has its rule and its reason, and offers nothing that only takes the connection out again', async () => {
    const { code, out } = await run('connect', 'one.json', 'neg/web', 'nic/vm-1/nic1', '--format', 'json');
    const report = JSON.parse(out);
    expect([code, report.verdict]).toEqual([1, 'error']);
    expect(report.findings[0].severity).toBe('error');
    expect(report.findings[0].at[0]).toMatchObject({
      kind: 'networkEndpointGroup',
      name: 'web',
      field: expect.stringMatching(/^endpoints\[1\]/),
    });
    expect(report.findings[0].fixes).toEqual(['Take the second vm-1 out of web']);
    expect(report.fixes).toEqual([]);
  });

  test('a way round is told by its links, and a fix by what it does', async () => {
    const ran = await connect('nic/vm-1/nic0', 'neg/web');
    const report = JSON.parse(ran.out);
    expect(report.sources.length).toBeGreaterThan(0);
    expect(report.remedies.map(({ title }: { title: string }) => title)).toEqual(report.fixes);
    expect(report).toHaveProperty('chain');
    expect(report).toHaveProperty('noFix');
  });

  test('with --targets: what may connect, legal first, and what could be added', async () => {
    const { code, out } = await run('connect', 'one.json', 'neg/web', '--targets', '--format', 'json');
    const report = JSON.parse(out);
    expect([code, report.version, report.from.name, report.left]).toEqual([0, 1, 'web', 0]);
    expect(report.existing.map(({ at }: { at: { name: string } }) => at.name)).toContain('vm-1');
    expect(report.additions.map(({ title }: { title: string }) => title)).toContain('Add a VM instance');
    const text = await run('connect', 'one.json', 'neg/web', '--targets');
    expect(text.out).toMatch(/^What may connect to networkEndpointGroup\/web@us-central1-[a-z]:\n/);
    expect(text.out).toContain('What could be added for it:');
  });

  test.each([
    [['neg/web'], /TO is missing/],
    [['neg/web', 'vm/vm-1', '--targets'], /--targets goes without TO/],
    [['neg/nope', '--targets'], /No neg “nope”/],
  ])('%j cannot be used', async (args, line) => {
    const { code, out, err } = await run('connect', 'one.json', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(line);
  });

  test('as text: the verdict first', async () => {
    const { out } = await run('connect', 'one.json', 'nic/vm-1/nic0', 'subnet/s');
    expect(out).toMatch(/^ok: .+\n {2}relation {2}nic\.subnet\n/);
  });

  test.each([
    ['neg/nope', 'vm/vm-1', /^neg-designer: one\.json: No neg “nope”\. There is neg\/web\.\n$/],
    ['vm/vm-1@us-central1-f', 'neg/web', /It is there as instance\/vm-1@us-central1-b/],
    ['balancer/x', 'neg/web', /“balancer\/x” names no kind/],
  ])('%s to %s is an unknown name', async (from, to, line) => {
    const { code, out, err } = await connect(from, to);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(line);
  });
});

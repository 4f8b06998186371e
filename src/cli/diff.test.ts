import { describe, expect, test } from 'vitest';
import { runWith } from '../../tests/fake-io.ts';
import { type Design, emptyDesign, setFields, templates, writeDesign } from '../core/index.ts';

const json = (value: unknown) => JSON.stringify(value);
const place = 'https://www.googleapis.com/compute/v1/projects/p';
const network = (mtu: number) =>
  json({ kind: 'compute#network', name: 'vpc', selfLink: `${place}/global/networks/vpc`, mtu });

const shop: Design = templates.find(({ id }) => id === 'container-native')?.design ?? emptyDesign();
const changed = setFields(shop, 'shop-service', { timeoutSec: 60 });
const replaced = setFields(shop, 'shop-us', { defaultPort: 9090 });
const interrupting = setFields(shop, 'shop-https', { portRange: '8443' });

const files = {
  'old.json': writeDesign(shop),
  'same.json': writeDesign({ ...shop, name: 'Under another name', layout: {} }),
  'new.json': writeDesign(changed),
  'replaced.json': writeDesign(replaced),
  'interrupting.json': writeDesign(interrupting),
  'compute-1.json': network(1460),
  'compute-2.json': network(1500),
  'torn.json': '{"kind": ',
};
const run = (...args: readonly string[]) => runWith(files, 'diff', ...args);

describe('comparing', () => {
  test('0 where both mean the same, whatever their names and layouts', async () => {
    const { code, out, err } = await run('old.json', 'same.json');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^No difference: \d+ resources on both sides\.\n$/);
  });

  test('1 and what is said otherwise where they differ', async () => {
    const { code, out, err } = await run('old.json', 'new.json');
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(
      /^~ backendService\/shop-service\n {4}[+~] timeoutSec: .*60\n\n0 added, 0 removed, 1 changed, \d+ the same\.\n$/,
    );
  });

  test('as JSON, into a file', async () => {
    const { code, out, written } = await run('old.json', 'new.json', '--format', 'json', '--output', 'diff.json');
    expect([code, out]).toEqual([1, '']);
    expect(JSON.parse(written['diff.json'] ?? '')).toMatchObject({
      version: 1,
      same: false,
      counts: { changed: 1 },
      resources: [{ change: 'changed', name: 'shop-service', fields: [{ path: 'timeoutSec', new: 60 }] }],
    });
  });

  test('resources of the Compute API are as good as designs', async () => {
    const { code, out } = await run('compute-1.json', 'compute-2.json');
    expect(code).toBe(1);
    expect(out).toContain('~ network/vpc\n    ~ mtu: 1460 -> 1500\n');
  });
});

describe('the way from one to the other', () => {
  test('as a script, and what is replaced is told beside it', async () => {
    const { code, out, err } = await run('old.json', 'replaced.json', '--to', 'gcloud');
    expect(code).toBe(1);
    expect(out).toMatch(/^#!\/usr\/bin\/env bash\n/);
    expect(out).toContain('gcloud compute network-endpoint-groups create shop-us-tmp');
    expect(err).toMatch(/^neg-designer: neg\/shop-us@us-central1-a is replaced: .* changes twice\.\n$/);
  });

  test('is no way at all, and 0, where both mean the same', async () => {
    const { code, out } = await run('old.json', 'old.json', '--to', 'gcloud');
    expect(code).toBe(0);
    expect(out).not.toMatch(/^gcloud/m);
  });

  test('with new names, into a file', async () => {
    const { code, written } = await run(
      'old.json',
      'replaced.json',
      '--to',
      'gcloud',
      '--names',
      'new',
      '--output',
      'x.sh',
    );
    expect(code).toBe(1);
    expect(written['x.sh']).toContain('network-endpoint-groups create shop-us-2');
    expect(written['x.sh']).not.toContain('-tmp');
  });

  test('nothing where it would interrupt something, unless that is allowed', async () => {
    const refused = await run('old.json', 'interrupting.json', '--to', 'gcloud', '--output', 'x.sh');
    expect([refused.code, refused.out, refused.written]).toEqual([1, '', {}]);
    expect(refused.err).toMatch(
      /^neg-designer: interrupting\.json: forwardingRule\/shop-https: portRange cannot change .*\n.*--allow-interruption.*\n$/,
    );
    const allowed = await run('old.json', 'interrupting.json', '--to', 'gcloud', '--allow-interruption');
    expect(allowed.code).toBe(1);
    expect(allowed.out).toContain('# Interruption: ');
  });
});

describe('what cannot be used ends with 2 and one line', () => {
  test.each([
    [['old.json'], /missing required argument/],
    [['old.json', 'nope.json'], /nope\.json: There is no such file/],
    [['torn.json', 'old.json'], /torn\.json:1:10: /],
    [['old.json', 'new.json', '--to', 'terraform'], /--to terraform is unknown\. There is --to gcloud\./],
    [['old.json', 'new.json', '--names', 'new'], /go with --to gcloud alone/],
    [['old.json', 'new.json', '--to', 'gcloud', '--names', 'any'], /Allowed choices are keep, new/],
    [['old.json', 'new.json', '--to', 'gcloud', '--output', 'missing/x.sh'], /missing\/x\.sh: There is no such folder/],
  ])('%j', async (args, line) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(line);
  });
});

import { describe, expect, test } from 'vitest';
import { runWith } from '../../tests/fake-io.ts';
import { type Design, emptyDesign, put, writeDesign } from '../core/index.ts';

const reason = 'Two proxies are enough here.';
const accepting = (rule: string, id: string, field: string): Design['accepted'] => [
  { rule, at: [{ id, field }], reason },
];
const network = { id: 'net', kind: 'network' as const, name: 'vpc', autoCreateSubnetworks: false };
/** Too small by what is documented: an error that a design may lower. */
const small = put(emptyDesign('d', 'p'), network, {
  id: 'proxies',
  kind: 'subnet',
  name: 'proxies',
  network: 'net',
  region: 'us-central1',
  ipCidrRange: '10.0.0.0/27',
  purpose: 'REGIONAL_MANAGED_PROXY',
  role: 'ACTIVE',
});
const lowered: Design = { ...small, accepted: accepting('subnet/proxy-only-size', 'proxies', 'ipCidrRange') };
/** Nothing in it yet: a warning. */
const idle = put(
  emptyDesign('d', 'p'),
  network,
  { id: 'app', kind: 'subnet', name: 'app', network: 'net', region: 'us-central1', ipCidrRange: '10.1.0.0/24' },
  {
    id: 'web',
    kind: 'neg',
    name: 'web',
    zone: 'us-central1-a',
    networkEndpointType: 'GCE_VM_IP_PORT',
    network: 'net',
    subnetwork: 'app',
  },
);
const accepted: Design = { ...idle, accepted: accepting('neg/no-endpoints', 'web', 'endpoints') };
/** A name that no rule lets pass: an error that the API was seen to raise. */
const firm: Design = {
  ...put(idle, { ...network, name: 'Not a name' }),
  accepted: accepting('resource/name-format', 'net', 'name'),
};
const run = (design: Design, ...args: readonly [string, ...string[]]) => {
  const [command, ...rest] = args;
  return runWith({ 'd.json': writeDesign(design) }, command, 'd.json', ...rest);
};

describe('check', () => {
  test.each<[string, Design, code: number, strict: number]>([
    ['a documented error', small, 1, 1],
    ['a documented error that is lowered', lowered, 0, 1],
    ['a warning', idle, 0, 1],
    ['an accepted warning', accepted, 0, 0],
    ['a firm error, accepted in vain', firm, 1, 1],
  ])('%s', async (_, design, code, strict) => {
    expect((await run(design, 'check')).code).toBe(code);
    expect((await run(design, 'check', '--strict')).code).toBe(strict);
  });

  test('lists what is accepted, with its reason, in text and JSON', async () => {
    const { out } = await run(accepted, 'check');
    expect(out).toContain(`  accepted warning  neg/web@us-central1-a endpoints\n`);
    expect(out).toContain(`    Accepted: ${reason}\n`);
    expect(out).toContain('0 errors, 0 warnings, 1 note, 1 accepted in 1 file');
    expect(JSON.parse((await run(accepted, 'check', '--format', 'json')).out)).toMatchObject({
      files: [
        {
          ok: true,
          accepted: [
            { rule: 'neg/no-endpoints', severity: 'warning', reason, at: [{ name: 'web', field: 'endpoints' }] },
          ],
        },
      ],
    });
  });

  test('says what a warning was before, and why it is none', async () => {
    expect(JSON.parse((await run(lowered, 'check', '--format', 'json')).out)).toMatchObject({
      files: [
        {
          findings: [{ rule: 'subnet/proxy-only-size', severity: 'warning', lowered: { from: 'error', reason } }],
          accepted: [],
        },
      ],
    });
  });

  test('notes what is accepted in vain, and can explain that', async () => {
    const mended: Design = { ...small, accepted: accepted.accepted };
    expect((await run(mended, 'check')).out).toContain('engine/acceptance-unused');
    expect((await runWith({}, 'explain', 'engine/acceptance-unused')).out).toContain('accept');
  });
});

describe('export', () => {
  test.each<[string, Design, code: number]>([
    ['a documented error', small, 1],
    ['a lowered one', lowered, 0],
    ['a firm error, accepted in vain', firm, 1],
  ])('is held back or not by %s', async (_, design, code) => {
    expect((await run(design, 'export', '--to', 'gcloud')).code).toBe(code);
  });

  test('says on top of a script what was accepted and why; what takes it away again needs no reason', async () => {
    const { out } = await run(accepted, 'export', '--to', 'gcloud');
    expect(out).toMatch(
      /^# Accepted in this design, with the reason:\n# - Accepted: .+ \(neg\/no-endpoints\) Reason: Two proxies are enough here\.$/m,
    );
    expect((await run(lowered, 'export', '--to', 'gcloud')).out).toContain('# - Lowered to a warning: ');
    expect((await run(accepted, 'export', '--to', 'gcloud', '--teardown')).out).not.toContain(reason);
    expect((await run(idle, 'export', '--to', 'gcloud')).out).not.toContain('Accepted');
  });

  test('a reason of several lines stays a comment', async () => {
    const [first] = accepted.accepted ?? [];
    const nasty: Design = { ...accepted, accepted: first ? [{ ...first, reason: 'a\nrm -rf /\r\u2028b' }] : [] };
    const { out } = await run(nasty, 'export', '--to', 'gcloud');
    expect(out.split('\n').filter((line) => line.includes('rm -rf'))).toEqual([expect.stringMatching(/^# - Accepted/)]);
  });

  test('says it beside the resources of the API too, which read again the same', async () => {
    const { out } = await run(accepted, 'export', '--to', 'compute');
    expect(JSON.parse(out)).toMatchObject({ accepted: [expect.stringContaining(reason)] });
    const [again, plain] = await Promise.all([
      runWith({ 'x.json': out }, 'import', 'x.json'),
      runWith({ 'x.json': (await run(idle, 'export', '--to', 'compute')).out }, 'import', 'x.json'),
    ]);
    expect(again).toEqual(plain);
  });

  test('keeps it in a design document', async () => {
    const { out } = await run(accepted, 'export', '--to', 'design');
    expect(JSON.parse(out)).toMatchObject({ accepted: accepted.accepted });
  });
});
